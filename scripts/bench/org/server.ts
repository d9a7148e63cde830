import { createOrg } from '../../org';

/** The org that is measured, in a process of its own; tells its address, and its memory whenever it is asked. */

/** What the process tells of its memory, in bytes, after a full collection. */
export interface Memory {
    rss: number;
    heap: number;
}

createOrg({ directory: process.argv[2], port: 0 }).then(
    ({ url, credentials, close }) => {
        process.on('message', (message) => {
            if (message === 'stop') {
                void close().then(() => process.exit(0));
                return;
            }
            globalThis.gc?.();
            const { rss, heapUsed } = process.memoryUsage();
            process.send!({ rss, heap: heapUsed });
        });
        process.send!({ url, credentials });
    },
    (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
    }
);
