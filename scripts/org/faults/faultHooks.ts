import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import { bearerToken } from '../http/authentication';
import type { OrgServices } from '../services';
import { refuse, slowly, truncated } from './replies';
import type { Faults } from '.';
import { isOfCall, ruleOfHeader, type CallRule, type FaultRule } from './rules';

/** With this header a request asks for a fault of its own. */
export const FAULT_HEADER = 'x-local-org-fault';

declare module 'fastify' {
    interface FastifyRequest {
        /** Faults that strike this request. */
        faults: CallRule[];
    }
}

/** The fault that a request asks for. Throws INVALID_HTTP_HEADER where it is none. */
function askedFault(request: FastifyRequest): FaultRule | undefined {
    const header = request.headers[FAULT_HEADER];
    if (header === undefined) {
        return undefined;
    }
    try {
        return ruleOfHeader(String(header));
    } catch (error) {
        throw new SalesforceError('INVALID_HTTP_HEADER', (error as Error).message);
    }
}

/** What strikes a call before anything of it is done; true when it is answered by that. */
function strikeBefore(services: OrgServices, request: FastifyRequest, reply: FastifyReply, rule: CallRule): boolean {
    switch (rule.fault) {
        case 'unavailable':
            if (rule.retryAfter !== undefined) {
                reply.header('Retry-After', String(rule.retryAfter));
            }
            refuse(reply, 503, 'SERVER_UNAVAILABLE', 'The server is temporarily unable to service your request');
            return true;
        case 'tooManyRequests':
            reply.header('Retry-After', String(rule.retryAfter));
            refuse(reply, 429, 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentRequests Limit exceeded.');
            return true;
        case 'limitCalls':
            refuse(reply, 403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
            return true;
        case 'endSession':
            services.sessions.close(bearerToken(request) ?? '');
            return false;
        default:
            return false;
    }
}

/** Lets faults strike the requests of a server. Call it before routes are mounted. */
export function mountFaults(app: FastifyInstance, services: OrgServices, faults: Faults): void {
    app.decorateRequest('faults');
    app.addHook('onRequest', async (request, reply) => {
        const path = request.url.split('?')[0];
        const asked = askedFault(request);
        request.faults = [
            ...(asked && isOfCall(asked) ? [asked] : []),
            ...faults.ofCall({ method: request.method, path })
        ];
        for (const rule of request.faults) {
            if (strikeBefore(services, request, reply, rule)) {
                return reply;
            }
        }
    });
    app.addHook('preHandler', (request, _reply, done) => {
        const asked = askedFault(request);
        return asked ? faults.within(asked, done) : done();
    });
    app.addHook('onSend', async (request, reply, payload) => {
        for (const rule of request.faults ?? []) {
            if (rule.fault === 'loseReply') {
                request.raw.socket.destroy();
                return null;
            }
            if (rule.fault === 'truncateReply') {
                return truncated(reply, payload);
            }
            if (rule.fault === 'slowReply') {
                return slowly(payload, rule.milliseconds);
            }
        }
        return payload;
    });
}
