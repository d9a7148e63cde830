import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = 'lightning_app';

/** The app that the browser was in last. */
export const chosenApp = (request: FastifyRequest): string | undefined => request.cookies[cookieName];

/** Has the browser remember an app. */
export function rememberApp(reply: FastifyReply, name: string): void {
    reply.setCookie(cookieName, name, { path: '/', httpOnly: true, sameSite: 'strict', maxAge: 365 * 86_400 });
}
