import { copyOf, currentState, positionOn } from 'c/relationshipModel';
import type { Assessment, CurrentCopy, Day, Position } from 'c/relationshipModel';
import { COPY_FIELDS } from '../schema/fields';
import type { StakeholderRow } from '../schema/native';
import { STAND_COLUMNS } from './positions';
import type { Stand } from './positions';
import { mapped } from './values';
import type { Values } from './values';

/**
 * Where the stakeholder stands today, in the columns that the sources speak of: what the position of today says, be it the
 * org's or the file's, and where it is blank or there is none, what the stakeholder's own row says.
 */
export function standToday(
    own: Stand,
    spokenOf: ReadonlySet<keyof Stand>,
    history: readonly Position[],
    today: Day
): Stand {
    const position = positionOn(history, today);
    const columns = STAND_COLUMNS.filter((column) => spokenOf.has(column));
    return Object.fromEntries(
        columns.flatMap((column): [string, unknown][] => {
            const held = position?.[column];
            const isBlank = held === null || held === undefined || (Array.isArray(held) && held.length === 0);
            const value = isBlank ? (own[column] ?? (position ? held : undefined)) : held;
            return value === undefined ? [] : [[column, value]];
        })
    );
}

/**
 * The assessed values of the current copy, by API name, as all accepted assessments of org and file together give them.
 * A blank erases nothing. What no assessment says comes from the stakeholder's own row, where it has it.
 */
export function copyToday(assessments: readonly Assessment[], own: Partial<StakeholderRow>, today: Day): Values {
    const known: Partial<CurrentCopy> = copyOf(currentState(assessments, today));
    const { politicalStatus, power, interest } = own;
    const entries = Object.entries({ ...given({ politicalStatus, power, interest }), ...given(known) });
    return mapped(Object.fromEntries(entries), COPY_FIELDS);
}

function given(values: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
