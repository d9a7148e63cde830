import type { Stakeholder } from 'c/relationshipModel';
import type { LabelKey } from 'c/labels';
import { dayCell, textCell } from './cells';
import type { Cell } from './cells';
import type { Column } from './columns';
import { isPresent } from './facts';
import type { PeopleFacts } from './facts';

/** Changes whose own label needs a name in it. */
const CHANGE_LABELS: Readonly<Partial<Record<string, LabelKey>>> = { reportsTo: 'RMap_AddPerson_Superior' };

/** Who looks after somebody, what is on record and what has changed. */
export const RECORD_COLUMNS: readonly Column[] = [
    {
        key: 'ties',
        labelKey: 'RMap_Section_Ties',
        width: 14,
        isExtra: true,
        cell: ({ id }, facts) => countedCell(facts.tiesOf(id))
    },
    { key: 'owner', labelKey: 'RMap_Person_Owner', width: 9, cell: ({ ownerName }) => textCell(ownerName) },
    {
        key: 'lastEvidence',
        labelKey: 'RMap_Table_LastEvidence',
        width: 8,
        cell: ({ id, lastAssessedOn }, facts) =>
            dayCell(facts.standing(id)?.lastEvidence?.date ?? lastAssessedOn, facts.wording)
    },
    { key: 'reviewDue', labelKey: 'RMap_ReviewDue', width: 11, cell: reviewCell },
    {
        key: 'changes',
        labelKey: 'RMap_Table_Changes',
        width: 14,
        appliesTo: ({ changes }) => changes !== null,
        cell: ({ id }, facts) => changesCell(id, facts)
    }
];

function reviewCell(person: Stakeholder, facts: PeopleFacts): Cell {
    const due = facts.standing(person.id)?.closeness.reviewDueOn ?? person.reviewDueOn;
    const isOverdue = isPresent(person) && due !== null && due < facts.subject.day;
    return dayCell(due, facts.wording, isOverdue ? facts.wording.texts('RMap_Card_Recheck') : '');
}

/** What has changed, each thing named once. */
function changesCell(id: string, facts: PeopleFacts): Cell {
    const names = facts
        .changesOf(id)
        .map(({ kind, labelKey }) => facts.wording.texts(CHANGE_LABELS[kind] ?? (labelKey as LabelKey)));
    return countedCell([...new Set(names)]);
}

/** Sorts by how many there are. */
function countedCell(items: readonly string[]): Cell {
    return { ...textCell(items.join(', ')), order: items.length || null };
}
