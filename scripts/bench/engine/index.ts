import os from 'node:os';
import type { RelationshipRecords } from 'c/relationshipModel';
import { growthExponent, heapInUse, mean, median, quantile, timed } from '../measure';
import type { Peers } from '../peers';
import { tableText } from '../table';
import { timesOfLinearTask } from './linearTask';
import { measureParts, tryParts, type PartTimes } from './measureParts';
import { subjectOf, type Part } from './parts';
import { peerTasks, type PeerTask } from './peerTasks';
import { sampleAccount } from './sampleAccount';

/** A sixtieth of a second. */
const FRAME = 1000 / 60;
const [SMALL, MIDDLE, LARGE] = [200, 2_000, 20_000];
const PEER_RUNS: readonly (readonly [size: number, warmUps: number, runs: number])[] = [
    [SMALL, 20, 50],
    [MIDDLE, 5, 15],
    [LARGE, 1, 5]
];

const count = (value: number): string => value.toLocaleString('en');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const ms = (time: number): string => (time < 100 ? time.toFixed(2) : time.toFixed(0));

/** Prints what the engine takes, alone and beside its peers; false when a part failed or a peer came to another result. */
export function benchEngine(peers: Peers, print: (text: string) => void): boolean {
    print(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0].model}; medians, in milliseconds`);
    const records = new Map([SMALL, MIDDLE, LARGE].map((size) => [size, sampleAccount(size)]));
    const of = (size: number) => records.get(size) ?? sampleAccount(size);
    const { sound, failed } = tryParts(of(SMALL));

    const small = measureParts(sound, of(SMALL), 30, 50);
    const middle = measureParts(sound, of(MIDDLE), 3, 7);
    const large = measureParts(sound, of(LARGE), 1, 3);
    const row = (name: string, at: readonly (readonly number[])[]): string[] => {
        const [few, some, many] = at.map(median);
        const ofFrame = percent(few / FRAME);
        const ofAll = percent(mean(at[0]) / mean(small.total));
        const growth = growthExponent([MIDDLE, some], [LARGE, many]).toFixed(2);
        return [name, ms(few), ofFrame, ofAll, ms(some), ms(many), growth];
    };
    const timesOf = (part: Part) => [small, middle, large].map(({ byPart }) => byPart.get(part) ?? []);
    print(
        `\n${tableText([
            [
                'people × assessments',
                '200 × 2,000',
                'of a frame',
                'of all',
                '2,000 × 20,000',
                '20,000 × 200,000',
                'growth'
            ],
            ...sound.filter(({ alone }) => !alone).map((part) => row(part.name, timesOf(part))),
            row('everything', [small.total, middle.total, large.total]),
            ...sound.filter(({ alone }) => alone).map((part) => row(part.name, timesOf(part)))
        ])}`
    );
    const sorting = growthExponent([MIDDLE, MIDDLE * Math.log(MIDDLE)], [LARGE, LARGE * Math.log(LARGE)]);
    print(`A frame is ${FRAME.toFixed(1)} ms. Of all: the share of the means of 200 people, so that the parts add up.`);
    print('Growth: power of the number of people, from 2,000 to 20,000;');
    print(`1 is linear, n · log n is ${sorting.toFixed(2)}. A part does not repeat what a part above it did already.`);
    print(comparedGrowth(of, middle, large));
    print(wholeAndParts(small));
    failed.forEach((message, { name }) => print(`✖ ${name} failed and is not counted: ${message}`));

    printHeap(sound, print);
    const agreed = printPeers(of, peers, print);
    return failed.size === 0 && agreed;
}

/** How everything grows beside work of a library that is known to be linear. */
function comparedGrowth(recordsOf: (size: number) => RelationshipRecords, middle: PartTimes, large: PartTimes): string {
    const [some, many] = [timesOfLinearTask(recordsOf(MIDDLE), 10, 30), timesOfLinearTask(recordsOf(LARGE), 2, 10)].map(
        median
    );
    const growth = (at: number, then: number): string => growthExponent([MIDDLE, at], [LARGE, then]).toFixed(2);
    return [
        `Beside it, work known to be linear, d3 listing the same assessments by person and sorting each one's ten: ${ms(some)} ms`,
        `and ${ms(many)} ms, growth ${growth(some, many)}; everything: ${growth(median(middle.total), median(large.total))}.`
    ].join('\n');
}

/** How everything of the small account is made of its parts, and what of it is computing. */
function wholeAndParts({ byPart, total, computed }: PartTimes): string {
    const parts = [...byPart].filter(([{ alone }]) => !alone).map(([, times]) => times);
    const added = parts.map(median).reduce((sum, time) => sum + time, 0);
    return [
        `Everything of ${SMALL} people in ${total.length} runs: median ${ms(median(total))} ms, mean ${ms(mean(total))} ms`,
        `(which the means of its ${parts.length} parts add up to), 95th percentile ${ms(quantile(total, 0.95))} ms.`,
        `The medians of the parts add up to ${ms(added)} ms: what is beyond interrupts another part in each run. Computed by`,
        `the thread, garbage collection included: median ${ms(median(computed))} ms, ${percent(median(computed) / FRAME)} of a frame.`
    ].join('\n');
}

/** Heap of the records and of all that is kept when everything was asked for. */
function printHeap(parts: readonly Part[], print: (text: string) => void): void {
    const before = heapInUse();
    const records = sampleAccount(LARGE);
    const withRecords = heapInUse();
    const subject = subjectOf(records);
    const answers = parts.filter(({ alone }) => !alone).map((part) => part.run(subject));
    const withAnswers = heapInUse();
    print(
        `Heap with ${count(LARGE)} people and ${count(records.assessments?.length ?? 0)} assessments: ` +
            `${(withRecords - before).toFixed(0)} MB of records, and ` +
            `${(withAnswers - withRecords).toFixed(0)} MB with all ${answers.length} answers kept; ` +
            `most memory of the process ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB.`
    );
}

function printPeers(
    recordsOf: (size: number) => RelationshipRecords,
    peers: Peers,
    print: (text: string) => void
): boolean {
    let agreed = true;
    const rows = PEER_RUNS.flatMap(([size, warmUps, runs]) =>
        peerTasks(recordsOf(size), peers).map((task) => {
            const agrees = task.agree();
            agreed &&= agrees;
            const [ours, theirs] = takeTurns(task, warmUps, runs).map(median);
            const peer = task.peers.map(peers.label).join(', ');
            const ratio = (ours / theirs).toFixed(2);
            return [`${task.name}: ${peer}`, count(size), ms(ours), ms(theirs), ratio, agrees ? 'yes' : '✖ no'];
        })
    );
    print(`\n${tableText([['task and peer', 'people', 'ours', 'peer', 'ours ÷ peer', 'same result'], ...rows])}`);
    print('Each side starts from input in its own form; ours uses plain arrays only, as the page asks.');
    return agreed;
}

/** Times of ours and theirs, run by turns so that a busy machine slows both. */
function takeTurns({ ours, theirs }: PeerTask, warmUps: number, runs: number): [number[], number[]] {
    const times: [number[], number[]] = [[], []];
    for (let run = -warmUps; run < runs; run += 1) {
        const [our, their] = [timed(ours), timed(theirs)];
        if (run >= 0) {
            times[0].push(our);
            times[1].push(their);
        }
    }
    return times;
}
