import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { soapFault } from '../metadata/soap/envelope';

/** Parts in which a slow body comes. */
const PARTS = 10;

/** A refusal of a call, in the shape of the API that was called. */
export function refuse(reply: FastifyReply, status: number, errorCode: string, message: string): FastifyReply {
    return reply.request.url.startsWith('/services/Soap/')
        ? reply
              .code(errorCode === 'SERVER_UNAVAILABLE' ? status : 500)
              .type('text/xml; charset=utf-8')
              .send(soapFault(errorCode, message))
        : reply.code(status).send([{ message, errorCode }]);
}

/** What fastify sends as a body, as bytes; null for none. */
async function bytesOf(payload: unknown): Promise<Buffer | null> {
    if (payload === null || payload === undefined) {
        return null;
    }
    if (typeof payload === 'string' || payload instanceof Uint8Array) {
        return Buffer.from(payload as string);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of payload as AsyncIterable<Buffer | string>) {
        chunks.push(Buffer.from(chunk as string));
    }
    return Buffer.concat(chunks);
}

/** The same body, drop by drop. */
export async function slowly(payload: unknown, milliseconds: number): Promise<unknown> {
    const bytes = await bytesOf(payload);
    if (bytes === null) {
        await wait(milliseconds);
        return payload;
    }
    return Readable.from(inParts(bytes, milliseconds / PARTS));
}

async function* inParts(bytes: Buffer, pause: number): AsyncGenerator<Buffer> {
    const size = Math.max(1, Math.ceil(bytes.length / PARTS));
    for (let start = 0; start < bytes.length; start += size) {
        await wait(pause);
        yield bytes.subarray(start, start + size);
    }
}

/** The first half of the body under the length of all of it; then the connection ends. */
export async function truncated(reply: FastifyReply, payload: unknown): Promise<unknown> {
    const bytes = await bytesOf(payload);
    if (bytes === null || bytes.length < 2) {
        reply.raw.socket?.destroy();
        return payload;
    }
    reply.header('Content-Length', bytes.length);
    return Readable.from(firstHalf(bytes, () => reply.raw.socket?.destroySoon()));
}

async function* firstHalf(bytes: Buffer, end: () => void): AsyncGenerator<Buffer> {
    yield bytes.subarray(0, bytes.length >> 1);
    end();
}
