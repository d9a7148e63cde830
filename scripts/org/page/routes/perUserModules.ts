import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireCaller } from '../../http/authentication';
import type { OrgServices } from '../../services';
import { baseLabels } from '../baseLabels';
import { sessionModel } from '../session';
import { chosenApp } from './chosenApp';

const script = 'text/javascript; charset=utf-8';

const moduleText = (value: unknown): string => `export default ${JSON.stringify(value)};`;

/** Addresses of the modules that differ from user to user, for the page's import map. */
export const perUserModules = Object.fromEntries(
    ['session', 'labels', 'baseLabels'].map((name) => [`local/${name}`, `/lightning/modules/${name}.js`])
);

/** Serves labels and the user as modules, so that one build of the components serves every user and language. */
export function perUserModuleRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    return async (app) => {
        app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
        app.get('/lightning/modules/session.js', (request: FastifyRequest, reply) =>
            reply.type(script).send(moduleText(sessionModel(services, requireCaller(request), chosenApp(request))))
        );
        app.get('/lightning/modules/labels.js', (request: FastifyRequest, reply) =>
            reply.type(script).send(moduleText(services.setup.customLabels(requireCaller(request).language)))
        );
        app.get('/lightning/modules/baseLabels.js', (request: FastifyRequest, reply) =>
            reply.type(script).send(moduleText(baseLabels(requireCaller(request).language)))
        );
    };
}
