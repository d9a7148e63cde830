import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import { bearerToken, callerOfToken } from '../http/authentication';
import { isApiVersion } from '../rest/versions';
import type { Caller } from '../records';
import type { OrgServices } from '../services';
import { readMessages, type BayeuxRequest } from './bayeuxMessages';
import { denied, type Sender, type Streaming } from './streaming';

/** Bytes of the largest request, as on the platform. */
const LARGEST_REQUEST = 32_768;

const UNKNOWN_VERSION =
    "400::Unsupported API version. Only API versions '50.0' and later are supported. URI format: '/cometd/67.0'";
const NO_VERSION = "400::API version in the URI is mandatory. URI format: '/cometd/67.0'";

/** `/cometd/67.0`, and below it what some clients add (`/handshake`, `/connect`). */
export function streamingRoutes(services: OrgServices, streaming: Streaming): (app: FastifyInstance) => Promise<void> {
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        const messages = readMessages(request.body);
        if (messages === undefined) {
            throw new SalesforceError('JSON_PARSER_ERROR', 'The request body has to be Bayeux messages');
        }
        const { version } = request.params as { version?: string };
        if (version === undefined || !isApiVersion(version)) {
            const reason = version === undefined ? NO_VERSION : UNKNOWN_VERSION;
            return reply.send(messages.map((message: BayeuxRequest) => denied(message, reason)));
        }
        return reply.send(await streaming.answer(messages, senderOf(services, request, reply)));
    };
    return async (app) => {
        for (const path of ['/cometd', '/cometd/:version', '/cometd/:version/:channel']) {
            app.post(path, { bodyLimit: LARGEST_REQUEST }, answer);
        }
    };
}

/** Sessions of pages do not count here: a foreign page could send their cookie. */
function senderOf(services: OrgServices, request: FastifyRequest, reply: FastifyReply): Sender {
    const token = bearerToken(request);
    if (token === undefined) {
        return { failure: '401::Request requires authentication' };
    }
    const current = (): Caller | undefined => {
        try {
            return callerOfToken(services, token);
        } catch (error) {
            if (error instanceof SalesforceError && error.errorCode === 'INVALID_SESSION_ID') {
                return undefined;
            }
            throw error;
        }
    };
    const caller = current();
    return caller === undefined
        ? { failure: '401::Authentication invalid' }
        : { caller, current, onHangUp: (work) => reply.raw.once('close', work) };
}
