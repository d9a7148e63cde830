import { access } from './access';
import { data } from './data';
import { deploys } from './deploys';
import { refusals } from './refusals';
import { retrieves } from './retrieves';
import { signIn } from './signIn';
import { Steps, type Tally } from './steps';
import { openWorkplace } from './workplace';

/** Runs the Salesforce CLI, unmodified, against a fresh local org; says of each command how it went. */
export async function testClients(say: (line: string) => void): Promise<Tally> {
    const workplace = await openWorkplace();
    const steps = new Steps(say);
    try {
        await signIn(steps, workplace);
        await deploys(steps, workplace);
        await retrieves(steps, workplace);
        await refusals(steps, workplace);
        await data(steps, workplace);
        await access(steps, workplace);
    } finally {
        await workplace.close();
    }
    return steps.tally;
}

if (require.main === module) {
    testClients((line) => process.stdout.write(`${line}\n`))
        .then(({ passed, failed }) => {
            process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
            process.exitCode = failed > 0 ? 1 : 0;
        })
        .catch((error: unknown) => {
            process.stderr.write(`✖ ${error instanceof Error ? error.message : String(error)}\n`);
            process.exitCode = 1;
        });
}
