import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireCaller } from '../../http/authentication';
import type { OrgServices } from '../../services';
import type { PageBuilder } from '../build/pageBuilder';
import { listModel } from '../model/listModel';
import { objectOfRecord, recordPageModel, type RecordPageSource } from '../model/recordPage';
import type { ComponentsModel, ListPageModel, RecordPageModel } from '../model/types';
import { currentApp } from '../session';
import { pageTexts } from '../texts';
import { chosenApp } from './chosenApp';

/** What pages are made of, without any record: those come through the API, under the user's own access. */
export function modelRoutes(services: OrgServices, builder: PageBuilder): (app: FastifyInstance) => Promise<void> {
    const sourceOf = (request: FastifyRequest): RecordPageSource => {
        const caller = requireCaller(request);
        const { language } = caller;
        return {
            schema: services.access.schemaOf(caller),
            setup: services.setup,
            components: services.components,
            language,
            texts: pageTexts(language),
            application: currentApp(services, language, chosenApp(request)).application
        };
    };

    return async (app) => {
        app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
        app.get(
            '/lightning/model/record/:object/:id',
            (request: FastifyRequest<{ Params: { object: string; id: string } }>): RecordPageModel => {
                const source = sourceOf(request);
                return recordPageModel(source, objectOfRecord(source, request.params.object, request.params.id));
            }
        );
        app.get(
            '/lightning/model/list/:object',
            (request: FastifyRequest<{ Params: { object: string } }>): ListPageModel =>
                listModel(
                    sourceOf(request),
                    services.access.schemaOf(requireCaller(request)).requireObject(request.params.object)
                )
        );
        app.get('/lightning/model/components', async (request): Promise<ComponentsModel> => {
            requireCaller(request);
            const { stage, problem } = await builder.components();
            return { addresses: stage?.imports ?? {}, error: problem };
        });
    };
}
