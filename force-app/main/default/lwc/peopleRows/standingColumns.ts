import { ATTITUDES, CLOSENESS_LEVELS, POLITICAL_STATUSES, STRATEGIES, termOf } from 'c/vocabulary';
import type { Stakeholder } from 'c/relationshipModel';
import type { Axis } from 'c/powerInterest';
import { numberCell, termCell } from './cells';
import type { Cell } from './cells';
import type { Column } from './columns';
import { isPresent } from './facts';
import type { PeopleFacts } from './facts';

/** Where somebody stands with us, and how much they weigh. */
export const STANDING_COLUMNS: readonly Column[] = [
    {
        key: 'attitude',
        labelKey: 'RMap_Attitude',
        width: 12,
        cell: ({ attitude }, { wording }) => termCell(ATTITUDES, attitude, wording)
    },
    { key: 'closeness', labelKey: 'RMap_Closeness', width: 15, cell: closenessCell },
    {
        key: 'politicalStatus',
        labelKey: 'RMap_PoliticalStatus',
        width: 9,
        isExtra: true,
        cell: ({ politicalStatus }, { wording }) => termCell(POLITICAL_STATUSES, politicalStatus, wording)
    },
    {
        key: 'strength',
        labelKey: 'RMap_Table_Strength',
        width: 9,
        isNumber: true,
        needsHistory: true,
        cell: strengthCell
    },
    {
        key: 'power',
        labelKey: 'RMap_Power',
        width: 7,
        isNumber: true,
        cell: (person, facts) => axisCell(person.power, facts.placement(person.id)?.power, facts)
    },
    {
        key: 'interest',
        labelKey: 'RMap_Interest',
        width: 7,
        isNumber: true,
        cell: (person, facts) => axisCell(person.interest, facts.placement(person.id)?.interest, facts)
    },
    { key: 'strategy', labelKey: 'RMap_Table_Strategy', width: 10, needsHistory: true, cell: strategyCell },
    {
        key: 'influence',
        labelKey: 'RMap_Table_Influence',
        width: 7,
        isNumber: true,
        needsHistory: true,
        cell: ({ id }, facts) => numberCell(facts.influence(id)?.total ?? null, facts.wording, 1)
    }
];

/** The level that has evidence, once the history is read; the claim until then, and beside it where it goes beyond. */
function closenessCell(person: Stakeholder, facts: PeopleFacts): Cell {
    const { texts } = facts.wording;
    const closeness = facts.standing(person.id)?.closeness;
    const level = closeness ? closeness.effective : person.closeness;
    const isRecheck = isPresent(person) && (closeness ? closeness.state === 'recheck' : person.isStale === true);
    const claim = closeness?.claimAboveEvidence ? termOf(CLOSENESS_LEVELS, closeness.claimed.value).symbol : null;
    const notes = [isRecheck ? texts('RMap_Card_Recheck') : '', claim ? texts('RMap_Table_Claimed', claim) : ''];
    return { ...termCell(CLOSENESS_LEVELS, level, facts.wording), note: notes.filter(Boolean).join(' · ') };
}

function strengthCell(person: Stakeholder, facts: PeopleFacts): Cell {
    const strength = isPresent(person) ? facts.strength(person.id) : undefined;
    const known = Math.round(100 * (strength?.known ?? 0));
    const note = known < 100 ? facts.wording.texts('RMap_Table_Known', known) : '';
    return numberCell(strength?.value ?? null, facts.wording, 0, note);
}

/** What was given; else the estimate, which says so. */
function axisCell(given: number | null, axis: Axis | undefined, { wording }: PeopleFacts): Cell {
    const estimate = given === null && axis?.estimated ? axis.reading.value : null;
    return estimate === null
        ? numberCell(given, wording)
        : numberCell(estimate, wording, 1, wording.texts('RMap_Table_Estimated'));
}

function strategyCell({ id }: Stakeholder, facts: PeopleFacts): Cell {
    const place = facts.placement(id);
    const isEstimate = place?.strategy === null && place.estimatedStrategy !== null;
    const cell = termCell(STRATEGIES, place?.strategy ?? place?.estimatedStrategy ?? null, facts.wording);
    return isEstimate ? { ...cell, note: facts.wording.texts('RMap_Table_Estimated') } : cell;
}
