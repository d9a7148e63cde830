import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BundleConfig } from '@lwc/sfdc-lwc-compiler/dist/compile';
import type { Reference } from '@lwc/sfdc-lwc-compiler/dist/metadata/references';

/** What the platform's compiler says of a bundle. */
export interface CompilerVerdict {
    success: boolean;
    /** Levels 0 and 1 are fatal and error, the rest warnings. */
    diagnostics: Array<{
        level: number;
        message: string;
        filename?: string;
        location?: { line: number; column: number };
    }>;
    references: Reference[];
}

/** Milliseconds that an idle thread stays: loading the compiler takes a second, keeping it takes 150 MB. */
const STAYS = 60_000;

let thread: Worker | undefined;
let idleTimer: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Compiles a bundle in the one thread of this process that has the compiler loaded; one bundle after the other. */
export function compileInThread(bundle: BundleConfig): Promise<CompilerVerdict> {
    const verdict = last.then(() => ask(bundle));
    last = verdict.catch(() => undefined);
    return verdict;
}

function ask(bundle: BundleConfig): Promise<CompilerVerdict> {
    clearTimeout(idleTimer);
    const worker = (thread ??= startThread());
    worker.ref();
    return new Promise<CompilerVerdict>((resolve, reject) => {
        const settle = (): void => {
            worker.off('message', onMessage).off('error', onError).unref();
            idleTimer = setTimeout(stopThread, STAYS).unref();
        };
        const onMessage = (verdict: CompilerVerdict): void => {
            settle();
            resolve(verdict);
        };
        const onError = (error: unknown): void => {
            settle();
            thread = undefined;
            reject(error instanceof Error ? error : new Error(String(error)));
        };
        worker.on('message', onMessage).on('error', onError).postMessage(bundle);
    });
}

function startThread(): Worker {
    return new Worker(path.join(__dirname, 'lwcCompileWorker.mjs'), { execArgv: [] });
}

function stopThread(): void {
    void thread?.terminate();
    thread = undefined;
}
