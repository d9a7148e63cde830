import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageBuilder } from '../build/pageBuilder';
import { contentSecurityPolicy, documentHtml, plainHtml } from '../document';
import type { OrgServices } from '../../services';
import { currentApp, shownApps } from '../session';
import { chosenApp, rememberApp } from './chosenApp';
import { perUserModules } from './perUserModules';

const html = 'text/html; charset=utf-8';

function send(reply: FastifyReply, status: number, text: string, nonce = ''): FastifyReply {
    return reply
        .code(status)
        .type(html)
        .header('Cache-Control', 'no-store')
        .header('Referrer-Policy', 'same-origin')
        .header('Content-Security-Policy', contentSecurityPolicy(nonce))
        .send(text);
}

/** The pages that people open; each is the same document, which reads its own address. */
export function documentRoutes(services: OrgServices, builder: PageBuilder): (app: FastifyInstance) => Promise<void> {
    const homeUrl = (request: FastifyRequest): string => {
        const { tabs } = currentApp(services, request.caller?.language ?? 'en_US', chosenApp(request));
        return `/lightning/o/${tabs[0]?.objectName ?? 'Account'}/list`;
    };

    const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        if (request.caller === null) {
            return send(
                reply,
                401,
                plainHtml('You are not signed in', 'Open the address that the org printed when it started.')
            );
        }
        const { language } = request.caller;
        const nonce = randomBytes(16).toString('base64');
        const [platform, shell] = await builder.pageStages();
        const title = currentApp(services, language, chosenApp(request)).label;
        return send(
            reply,
            200,
            documentHtml({ language, title, nonce, platform, shell, perUser: perUserModules }),
            nonce
        );
    };

    return async (app) => {
        app.setErrorHandler((error: Error, request, reply) => {
            request.log.error(error);
            return send(reply, 500, plainHtml('This page could not be built', error.message));
        });
        app.get('/', (request, reply) => reply.redirect(homeUrl(request)));
        app.get('/lightning', (request, reply) => reply.redirect(homeUrl(request)));
        app.get('/lightning/page/home', (request, reply) => reply.redirect(homeUrl(request)));
        app.get('/lightning/app/:app', (request: FastifyRequest<{ Params: { app: string } }>, reply) => {
            const app = shownApps(services, request.caller?.language ?? 'en_US').find(
                ({ name }) => name === request.params.app
            );
            if (app) {
                rememberApp(reply, app.name);
            }
            return reply.redirect(`/lightning/o/${app?.tabs[0]?.objectName ?? 'Account'}/list`);
        });
        app.get('/lightning/r/:id/view', (request: FastifyRequest<{ Params: { id: string } }>, reply) =>
            reply.redirect(`/lightning/r/sObject/${encodeURIComponent(request.params.id)}/view`)
        );
        app.get('/lightning/*', page);
    };
}
