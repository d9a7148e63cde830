import { connect } from '../../salesforce';
import { Backend, clientName } from '..';
import { AssessmentTrigger, StakeholderTrigger } from '../delivery/__tests__/scoringTrigger';
import { jsonLog, systemClock } from '../runtime';

/** A backend process of its own for the tests: serves until it is told to end, or killed. */
async function serve(stateFile: string): Promise<void> {
    const client = clientName();
    const { ORG_URL = '', ORG_CLIENT_ID = '', ORG_CLIENT_SECRET = '' } = process.env;
    const settings = { instanceUrl: ORG_URL, clientId: ORG_CLIENT_ID, clientSecret: ORG_CLIENT_SECRET };
    const log = jsonLog((line) => process.stdout.write(line), systemClock.now);
    const triggers = [new AssessmentTrigger(), new StakeholderTrigger()];
    const backend = await Backend.open(
        await connect(settings, client),
        client,
        { triggers, batches: [], schedules: [], queueables: [], recompute: '' },
        { stateFile, clock: systemClock, log }
    );
    const stop = new AbortController();
    process.on('SIGTERM', () => stop.abort());
    await backend.serve(stop.signal);
    backend.close();
}

serve(process.argv[2]).then(
    () => process.exit(0),
    (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
    }
);
