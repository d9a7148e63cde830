import { explainMean, type Measure } from 'c/explanation';
import { groupBy } from 'c/relationshipModel';
import type { AccountOnDay } from 'c/accountOnDay';
import { nameOf } from 'c/decision';
import { contactCells } from './cells';
import { gapIn } from './gap';
import type { ContactCell, GeneralLayer, LayerGap } from './types';

/** The label that stands for a department that is not known. */
const UNKNOWN_DEPARTMENT = 'RMap_Unknown';

/**
 * Breadth of contact over departments and levels. Every cell weighs the same, and everybody in it an equal share: a
 * crowd in one place does not make up for a department where we know nobody.
 */
export function generalLayerOf(account: AccountOnDay): GeneralLayer {
    const cells = contactCells(account);
    return {
        index: explainMean(cells.flatMap((cell) => measuresOf(account, cell))),
        cells,
        contactedIds: cells.flatMap(({ contactedIds }) => contactedIds).sort(),
        noContactIds: cells.flatMap(({ noContactIds }) => noContactIds).sort(),
        contactUnknownIds: cells.flatMap(({ unknownIds }) => unknownIds).sort(),
        gaps:
            cells.length > 0
                ? gapsOf(account, cells)
                : [gapIn('General', 'nobodyKnown', 'GeneralNobody', {}, account.account?.id ?? null)]
    };
}

function measuresOf(account: AccountOnDay, { contactedIds, noContactIds, unknownIds }: ContactCell): Measure[] {
    const weight = 1 / (contactedIds.length + noContactIds.length + unknownIds.length);
    const measures = (ids: readonly string[], score: number | null): Measure[] =>
        ids.map((id) => {
            const closeness = account.standing(id)?.closeness;
            return {
                labelKey: 'RMap_Part_Contact',
                values: {
                    person: nameIn(account, id),
                    department: account.person(id)?.department?.trim() || UNKNOWN_DEPARTMENT
                },
                input: closeness?.effective ?? null,
                score,
                weight,
                recordId: closeness?.because?.recordId,
                date: closeness?.because?.date
            };
        });
    return [...measures(contactedIds, 1), ...measures(noContactIds, 0), ...measures(unknownIds, null)];
}

/** One gap a department, for its cells without any contact. */
function gapsOf(account: AccountOnDay, cells: readonly ContactCell[]): LayerGap[] {
    const open = cells.filter(({ contactedIds }) => contactedIds.length === 0);
    return [...groupBy(open, ({ department }) => department)].map(([department, group]) => {
        const noContactIds = group.flatMap((cell) => cell.noContactIds);
        const unknownIds = group.flatMap(({ unknownIds: ids }) => ids);
        const kind = unknownIds.length === 0 ? 'noContact' : 'unknown';
        const [first] = noContactIds.length > 0 ? noContactIds : unknownIds;
        const values = {
            department: department ?? UNKNOWN_DEPARTMENT,
            count: noContactIds.length,
            unknown: unknownIds.length
        };
        const text = kind === 'noContact' ? 'DepartmentNoContact' : 'DepartmentUnknown';
        return gapIn('General', kind, text, values, account.standing(first)?.closeness.because?.recordId ?? first, {
            stakeholderIds: [...noContactIds, ...unknownIds].sort(),
            department,
            levels: group.map(({ level }) => level)
        });
    });
}

function nameIn(account: AccountOnDay, id: string): string {
    const person = account.person(id);
    return person ? nameOf(person) : id;
}
