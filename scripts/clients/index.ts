import { buildBundles } from '../build';
import useTemporaryFolder from '../temporaryFolder';
import { access } from './access';
import { data } from './data';
import { deploys } from './deploys';
import { opsGuide } from './opsGuide';
import { refusals } from './refusals';
import { retrieves } from './retrieves';
import { signIn } from './signIn';
import { Steps, type Tally } from './steps';
import { openWorkplace, type Workplace } from './workplace';

/** What is asked of a fresh org, in this order. */
const DAYS: ((steps: Steps, workplace: Workplace) => Promise<void>)[][] = [
    [opsGuide],
    [signIn, deploys, retrieves, refusals, data, access]
];

/** Runs the Salesforce CLI, unmodified, against fresh local orgs; says of each command how it went. */
export async function testClients(say: (line: string) => void): Promise<Tally> {
    useTemporaryFolder();
    const steps = new Steps(say);
    for (const day of DAYS) {
        const workplace = await openWorkplace();
        try {
            for (const part of day) {
                await part(steps, workplace);
            }
        } finally {
            await workplace.close();
        }
    }
    return steps.tally;
}

if (require.main === module) {
    buildBundles()
        .then(() => testClients((line) => process.stdout.write(`${line}\n`)))
        .then(({ passed, failed }) => {
            process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
            process.exitCode = failed > 0 ? 1 : 0;
        })
        .catch((error: unknown) => {
            process.stderr.write(`✖ ${error instanceof Error ? error.message : String(error)}\n`);
            process.exitCode = 1;
        });
}
