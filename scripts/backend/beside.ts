import fs from 'node:fs';
import path from 'node:path';
import { connect, type ConnectSettings } from '../salesforce';
import { Backend, clientName } from '.';
import { backendParts } from './parts';
import { jsonLog, systemClock } from './runtime';

/** What is not captured is told by whole minutes: to look more often finds nothing more. */
const POLL_EVERY = 15_000;

/**
 * Serves an org from the process that runs it, until the signal is given. Logs go to a file in the folder, which holds the
 * backend's state and digests too. A new log is begun each time.
 */
export async function serveBeside(settings: ConnectSettings, folder: string, signal: AbortSignal): Promise<void> {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const log = fs.createWriteStream(path.join(folder, 'log.jsonl'), { mode: 0o600 });
    const client = clientName();
    const connection = await connect(settings, client);
    const parts = backendParts({ digests: path.join(folder, 'digests'), address: connection.instanceUrl });
    const backend = await Backend.open(connection, client, parts, {
        stateFile: path.join(folder, 'state.sqlite'),
        clock: systemClock,
        log: jsonLog(
            (line) => log.write(line),
            () => systemClock.now()
        ),
        pollEvery: POLL_EVERY
    });
    try {
        // What came in before, such as the demo account, has no scores yet.
        await backend.runBatch(parts.recompute, signal);
        await backend.serve(signal);
    } finally {
        backend.close();
        log.end();
    }
}
