import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { Backend, clientName } from '../../backend';
import { backendParts } from '../../backend/parts';
import { silentLog, systemClock } from '../../backend/runtime';
import { projectRoot } from '../../build/bundles';
import { deployProject } from '../../build/deploy';
import { connect, type ConnectSettings } from '../../salesforce';
import { seededRandom } from '../random';
import { tableText } from '../table';
import { bulkLoad } from './bulkLoad';

/** Rows of a query page; pages that one Composite call reads; rows that one writes. */
const [PAGE, PAGES, WRITTEN] = [2000, 5, 1000];
/** Calls may be so many times the least possible. */
const GOAL = 1.2;
const ACCOUNTS = 1000;
const ATTITUDES = ['Opposes', 'Neutral', 'Supports', 'SupportsExclusively', ''];
const LEVELS = ['RemoteOnly', 'OfficeMeetings', 'MealsAndEvents', ''];

export interface BackendBenchOptions {
    stakeholders: number;
    /** Assessments of each stakeholder, on average. */
    each: number;
}

/** Recomputes a whole org, once everything and once with nothing to do; false when the calls miss their goal. */
export async function benchBackend(
    { stakeholders, each }: BackendBenchOptions,
    print: (text: string) => void,
    say: (text: string) => void
): Promise<boolean> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-bench-'));
    const process_ = fork(path.join(__dirname, 'orgProcess.ts'), [path.join(folder, 'org')], {
        execArgv: ['--disable-warning=ExperimentalWarning', '--import', 'tsx']
    });
    try {
        const settings = await settingsOf(process_);
        const client = clientName();
        const connection = await connect(settings, client);
        say('deploying');
        const source = path.join(projectRoot, 'force-app/main/default');
        await deployProject(connection, {
            packageDirectories: ['objects', 'customPermissions'].map((name) => path.join(source, name))
        });
        const assessments = await fill(connection, stakeholders, each, say);
        const backend = await Backend.open(connection, client, backendParts(), {
            stateFile: path.join(folder, 'state.sqlite'),
            clock: systemClock,
            log: silentLog,
            budget: { reserve: 0 }
        });
        const least =
            Math.ceil(stakeholders / PAGE) + Math.ceil(assessments / PAGE / PAGES) + Math.ceil(stakeholders / WRITTEN);
        const first = await measured(backend);
        const second = await measured(backend);
        backend.close();
        const rows = [
            ['recompute', 'calls', 'least', 'ratio', 'seconds', 'own CPU', 'written', 'most memory MB'],
            ['everything', ...figures(first, least)],
            ['nothing to do', ...figures(second, least - Math.ceil(stakeholders / WRITTEN))]
        ];
        print(`${count(assessments)} assessments of ${count(stakeholders)} stakeholders; Node ${process.version}`);
        print(tableText(rows));
        const isMet = first.calls <= GOAL * least && second.written === 0;
        print(`${isMet ? '✔' : '✖'} calls within ${GOAL} × the least possible, and a second run writes nothing`);
        return isMet;
    } finally {
        process_.disconnect();
        await once(process_, 'exit');
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

interface Measured {
    calls: number;
    milliseconds: number;
    /** Milliseconds of processor that the backend itself took; the rest is the org's. */
    own: number;
    written: number;
    megabytes: number;
}

async function measured(backend: Backend): Promise<Measured> {
    backend.runtime.renewLimits();
    let most = 0;
    const before = process.cpuUsage();
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100);
    const ended = await backend.runBatch('Recompute');
    clearInterval(watch);
    const { user, system } = process.cpuUsage(before);
    const { calls, milliseconds } = backend.runtime.limits;
    return {
        calls,
        milliseconds,
        own: (user + system) / 1000,
        written: typeof ended === 'string' ? 0 : ended.written,
        megabytes: most / 1e6
    };
}

function figures({ calls, milliseconds, own, written, megabytes }: Measured, least: number): string[] {
    const [seconds, cpu] = [milliseconds, own].map((time) => (time / 1000).toFixed(1));
    return [count(calls), count(least), (calls / least).toFixed(2), seconds, cpu, count(written), megabytes.toFixed(0)];
}

const count = (value: number): string => value.toLocaleString('en');

async function settingsOf(org: ChildProcess): Promise<ConnectSettings> {
    const [said] = (await once(org, 'message')) as [ConnectSettings | { error: string }];
    if ('error' in said) {
        throw new Error(said.error);
    }
    return said;
}

/** Fills the org with people on maps and dated observations of them; gives the number of the latter. */
async function fill(
    connection: Connection,
    stakeholders: number,
    each: number,
    say: (text: string) => void
): Promise<number> {
    const { below, pick } = seededRandom(7);
    const accounts = Math.min(ACCOUNTS, stakeholders);
    await bulkLoad(
        connection,
        'Account',
        'Name,AccountKey__c',
        lines(accounts, (n) => `Account ${n},a${n}`),
        say
    );
    const people = lines(stakeholders, (n) => `Person ${n},p${n},a${n % accounts},Customer`);
    await bulkLoad(
        connection,
        'Stakeholder__c',
        'Name,StakeholderKey__c,Account__r.AccountKey__c,Kind__c',
        people,
        say
    );
    const today = systemClock.now().getTime();
    const total = stakeholders * each;
    const observed = lines(total, (n) => {
        const day = new Date(today - below(700) * 86_400_000).toISOString().slice(0, 10);
        return `p${n % stakeholders},${day},${pick(ATTITUDES)},${pick(LEVELS)},Inferred,Accepted,Rep`;
    });
    const columns =
        'Stakeholder__r.StakeholderKey__c,AssessedOn__c,Attitude__c,Closeness__c,EvidenceStrength__c,Status__c,Source__c';
    await bulkLoad(connection, 'RelationshipAssessment__c', columns, observed, say);
    return total;
}

function* lines(number: number, line: (index: number) => string): Generator<string> {
    for (let index = 0; index < number; index += 1) {
        yield line(index);
    }
}
