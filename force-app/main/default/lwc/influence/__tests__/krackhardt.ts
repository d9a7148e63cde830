import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RelationshipRecords } from 'c/relationshipModel';
import { link, stakeholder } from '../../../../../test/factories/records';

/**
 * 21 managers of one company: who asks whom for advice, who calls whom a friend, who reports to whom (D. Krackhardt,
 * Cognitive social structures, Social Networks 9, 1987). The data stand beside the checkout and are never copied in.
 */
const folder = join(process.env.RMAP_DATA ?? resolve(__dirname, '../../../../../../../shared/data'), 'krackhardt');

/** A test that needs the data, skipped where they are absent. */
export const withKrackhardt = existsSync(folder) ? it : it.skip;

/** The managers, m01 to m21. */
export const MANAGERS = Array.from({ length: 21 }, (_, n) => idOf(n + 1));

/** One network as records: a tie from the one who asks, or names a friend, who thereby trusts the other. */
export function krackhardt(network: 'advice' | 'friendship'): RelationshipRecords {
    const rows = rowsOf(network).filter((row) => row[`${network}_tie`] === '1');
    const links = rows.map(({ ego, alter }) => link(`${ego}-${alter}`, idOf(ego), idOf(alter), { strength: 5 }));
    return { stakeholders: managers(), links };
}

/** Level 1 is the president, those of level 2 head the departments, those of level 3 report to the head of theirs. */
function managers() {
    const rows = rowsOf('attributes');
    const president = rows.find(({ LEVEL }) => LEVEL === '1')!;
    return rows.map(({ ids, LEVEL, DEPT }) => {
        const head = rows.find((row) => row.LEVEL === '2' && row.DEPT === DEPT) ?? president;
        const superior = LEVEL === '3' ? head.ids : LEVEL === '2' ? president.ids : null;
        return stakeholder(idOf(ids), {
            department: `Department ${DEPT}`,
            reportsToId: superior && idOf(superior),
            seniority: LEVEL === '1' ? 'Executive' : LEVEL === '2' ? 'Director' : 'Manager'
        });
    });
}

function idOf(number: number | string): string {
    return `m${String(number).padStart(2, '0')}`;
}

function rowsOf(name: string): Record<string, string>[] {
    return parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), { columns: true });
}
