import os from 'node:os';
import { tableText } from '../table';
import { goalRow, goalsOf, isMet } from './goals';
import { PEERS, type Area } from './peerPages';
import type { Samples } from './samples';

const COLUMNS = ['ours', ...PEERS, 'limit'];
const ROWS = [
    ...['first', 'as it opens', 'since the reply', 'since the click', 'stage alone'],
    ...['zoom', 'pan', 'recolour', 'add', 'collapse', 'elements']
];
const NOTES = `
First: from the records in hand to the picture of everybody on the screen, every branch open. As it opens: a large map
opens folded. Since the reply: the same with reading the org's answer. Since the click: with the way there and back.
Stage alone: the same without the record page around it. Each sample is a browser of its own.
Zoom and pan: the median frame of sixty.
`;

/** Prints the medians of all sizes, then what the goals say to them. */
export function report(samples: Samples, sizes: readonly number[], area: Area, print: (text: string) => void): void {
    const figure = (value: number | undefined): string =>
        value === undefined ? '–' : value < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString('en');
    print(`${os.cpus().length} × ${os.cpus()[0].model}; medians, milliseconds; ${area.width} × ${area.height} pixels`);
    const [load] = os.loadavg();
    if (load > os.cpus().length) {
        print(`The machine is busy (load ${load.toFixed(1)}): these figures say less than those of a quiet one.`);
    }
    for (const size of sizes) {
        const rows = ROWS.map((what) => [what, ...COLUMNS.map((who) => figure(samples.of(size, who, what)))]);
        print(`\n${tableText([[`${size.toLocaleString('en')} people`, ...COLUMNS], ...rows])}`);
    }
    print(NOTES);
    const goals = goalsOf(samples, sizes);
    print(tableText([['goal', 'measured', 'at most', ''], ...goals.map(goalRow)]));
    const missed = goals.filter((goal) => !isMet(goal)).length;
    print(`\n${missed === 0 ? '✓ all' : `✖ ${missed} missed of`} ${goals.length} goals`);
}
