import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildJob, BuildReply } from './worker';

/** Runs a build in a process of its own, so that the org goes on answering. Rejects when the process breaks off. */
export function runJob(job: BuildJob, onStart: (process: ChildProcess) => void): Promise<BuildReply> {
    return new Promise((resolve, reject) => {
        const child = fork(path.join(__dirname, 'worker.ts'), [], {
            execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
            stdio: ['ignore', 'ignore', 'pipe', 'ipc']
        });
        let said = '';
        child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
        child.once('message', (reply: BuildReply) => resolve(reply));
        child.once('error', reject);
        child.once('exit', (code, signal) => {
            reject(new Error(`The build of the page's components ended early (${signal ?? code}).\n${said}`.trim()));
        });
        onStart(child);
        child.send(job);
    });
}
