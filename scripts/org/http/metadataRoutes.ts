import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireMetadataRights } from '../access';
import { SalesforceError } from '../errors';
import { deployRequest, deployRequestStatus, handleMetadataSoap } from '../metadata';
import { cancelDeployRequest, type DeployRequest } from '../metadata/rest';
import { soapFault } from '../metadata/soap/envelope';
import { isObject, requireObject, requireText } from '../rest/body';
import type { OrgServices } from '../services';
import { apiVersionOf } from './apiVersion';
import { callerOfToken, requireCaller } from './authentication';

/** A zip may weigh this much; base 64 makes it a third larger in SOAP. */
const MAX_ZIP = 100 * 1024 * 1024;
const MAX_SOAP = 150 * 1024 * 1024;

const sendXml = (reply: FastifyReply, status: number, xml: string): FastifyReply =>
    reply.code(status).type('text/xml; charset=utf-8').send(xml);

/** Metadata API over SOAP. Its session is in the envelope, so these routes look it up themselves. */
export function metadataSoapRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    return async (app) => {
        const readText = { parseAs: 'string', bodyLimit: MAX_SOAP } as const;
        app.addContentTypeParser(
            ['text/xml', 'application/xml', 'application/soap+xml'],
            readText,
            (_request, text, done) => done(null, text)
        );
        const callerOf = (sessionId: string) => {
            try {
                const caller = callerOfToken(services, sessionId);
                services.usage.count();
                return caller;
            } catch (error) {
                if (error instanceof SalesforceError && error.errorCode === 'INVALID_SESSION_ID') {
                    return undefined;
                }
                throw error;
            }
        };
        const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
            apiVersionOf(request);
            const { status, xml } = await handleMetadataSoap(services.metadata, {
                xml: String(request.body ?? ''),
                callerOf
            });
            return sendXml(reply, status, xml);
        };
        const options = { bodyLimit: MAX_SOAP };
        app.post('/services/Soap/m/:version', options, answer);
        app.post('/services/Soap/m/:version/:organization', options, answer);
        app.post('/services/Soap/:api/*', (_request, reply) =>
            sendXml(
                reply,
                500,
                soapFault('INVALID_OPERATION', 'This org speaks SOAP for the Metadata API only; use REST')
            )
        );
    };
}

/** The parts of a multipart deploy: the zip as `file`, the options as `entity_content` or `json`. */
async function multipartDeploy(request: FastifyRequest): Promise<DeployRequest> {
    let zip: Buffer | undefined;
    let entity: string | Record<string, unknown> = {};
    for await (const part of request.parts()) {
        if (part.type === 'file') {
            const content = await part.toBuffer();
            if (part.fieldname === 'file') {
                zip = content;
            } else {
                entity = content.toString('utf8');
            }
        } else if (['entity_content', 'json'].includes(part.fieldname)) {
            entity = isObject(part.value) ? part.value : String(part.value);
        }
    }
    if (zip === undefined) {
        throw new SalesforceError('MISSING_ARGUMENT', "A deploy needs a part named 'file' with the zipped package");
    }
    return { zip, entity };
}

type DeployIdRequest = FastifyRequest<{ Params: { id: string }; Querystring: { includeDetails?: string } }>;

/** Metadata API over REST; the session hook has run. */
export function metadataRestRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    const { metadata } = services;
    const path = '/services/data/:version/metadata/deployRequest';
    return async (app) => {
        app.register(multipart, { limits: { fileSize: MAX_ZIP } });
        app.addHook('preHandler', async (request) => requireMetadataRights(requireCaller(request)));
        app.post(path, { bodyLimit: MAX_SOAP }, async (request, reply) => {
            apiVersionOf(request);
            const given = request.isMultipart()
                ? await multipartDeploy(request)
                : { validatedDeployRequestId: requireText(requireObject(request.body), 'validatedDeployRequestId') };
            return reply.code(201).send(deployRequest(metadata, requireCaller(request), given));
        });
        app.get(`${path}/:id`, (request: DeployIdRequest) => {
            apiVersionOf(request);
            return deployRequestStatus(metadata, request.params.id, request.query.includeDetails === 'true');
        });
        app.patch(`${path}/:id`, (request: DeployIdRequest, reply) => {
            apiVersionOf(request);
            const { deployResult } = requireObject(request.body);
            if (!isObject(deployResult) || deployResult.status !== 'Canceling') {
                throw new SalesforceError('INVALID_INPUT', 'A deploy can only be asked to be Canceling');
            }
            return reply.code(202).send(cancelDeployRequest(metadata, requireCaller(request), request.params.id));
        });
    };
}
