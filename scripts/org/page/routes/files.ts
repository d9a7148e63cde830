import fs from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const contentTypes: Record<string, string> = {
    '.css': 'text/css; charset=utf-8',
    '.gif': 'image/gif',
    '.jpg': 'image/jpeg',
    '.js': 'text/javascript; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml'
};

/** The file below one of the folders; undefined where there is none, or the path leads out of them. */
function fileBelow(folders: string[], relative: string): string | undefined {
    return folders
        .map((folder) => path.resolve(folder, relative))
        .find((file, index) => {
            const inside = file.startsWith(path.resolve(folders[index]) + path.sep);
            return (
                inside && path.extname(file) in contentTypes && fs.statSync(file, { throwIfNoEntry: false })?.isFile()
            );
        });
}

function acceptsGzip(request: FastifyRequest): boolean {
    return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
}

/** Serves the files of folders below a path, the gzip copies that lie beside them where the browser takes them. */
export function fileRoutes(
    prefix: string,
    folders: () => string[],
    cacheControl: string
): (app: FastifyInstance) => Promise<void> {
    const answer = (request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply): FastifyReply => {
        const file = fileBelow(folders(), request.params['*']);
        if (file === undefined) {
            return reply.code(404).type('text/plain').send('There is no such file');
        }
        reply
            .type(contentTypes[path.extname(file)])
            .headers({ 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' });
        const compressed = `${file}.gz`;
        if (acceptsGzip(request) && fs.existsSync(compressed)) {
            return reply.header('Content-Encoding', 'gzip').send(fs.createReadStream(compressed));
        }
        return reply.send(fs.createReadStream(file));
    };
    return async (app) => void app.get(`${prefix}/*`, answer);
}
