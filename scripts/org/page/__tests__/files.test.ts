import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { fileRoutes } from '../routes/files';

let folder: string;
let app: FastifyInstance;
let origin: string;

beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
    fs.mkdirSync(path.join(folder, 'built/chunks'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'built/chunks/a.js'), 'export {};');
    fs.writeFileSync(path.join(folder, 'built/chunks/a.js.gz'), zlib.gzipSync('export {};'));
    fs.writeFileSync(path.join(folder, 'built/imports.json'), '{}');
    fs.writeFileSync(path.join(folder, 'secret.js'), 'secret');
    app = fastify();
    app.register(fileRoutes('/build', () => [path.join(folder, 'none'), path.join(folder, 'built')], 'immutable'));
    origin = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
    await app.close();
    fs.rmSync(folder, { recursive: true });
});

/** A raw request: `fetch` would tidy up the path and unpack the content. */
function get(
    url: string,
    headers: http.OutgoingHttpHeaders = {}
): Promise<{ reply: http.IncomingMessage; body: Buffer }> {
    return new Promise((resolve, reject) => {
        const request = http.get(origin, { path: url, headers }, (reply) => {
            const chunks: Buffer[] = [];
            reply.on('data', (chunk: Buffer) => chunks.push(chunk));
            reply.on('end', () => resolve({ reply, body: Buffer.concat(chunks) }));
        });
        request.on('error', reject);
    });
}

it('serves a file with its type and how long to keep it', async () => {
    const { reply, body } = await get('/build/chunks/a.js');
    expect(body.toString()).toBe('export {};');
    expect(reply.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'immutable'
    });
});

it('serves the compressed copy to a browser that takes it', async () => {
    const { reply, body } = await get('/build/chunks/a.js', { 'accept-encoding': 'br, gzip' });
    expect(reply.headers['content-encoding']).toBe('gzip');
    expect(zlib.gunzipSync(body).toString()).toBe('export {};');
});

it.each(['/build/none.js', '/build/chunks', '/build/..%2fsecret.js', '/build/%2e%2e/secret.js', '/build/imports.json'])(
    'has nothing at %s',
    async (url) => expect((await get(url)).reply.statusCode).toBe(404)
);
