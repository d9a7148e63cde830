import { POSITION_FIELDS, STAKEHOLDER_FIELDS } from 'c/mapRecords';
import { groupBy, positionOn, type Day, type Position, type Stakeholder } from 'c/relationshipModel';
import { today, type CollectedWork, type Values, type WorkContext } from '../runtime';
import { inOne, type ParentScope } from '../selectors/parentScope';
import { positionOf, PositionSelector, type PositionRow } from '../selectors/positionSelector';
import { stakeholderOf, StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';

/** Where somebody stands: what a position says and the stakeholder's own record repeats. */
const STAND = ['title', 'department', 'function', 'seniority', 'reportsToId', 'decisionRoles', 'status'] as const;
const FIELDS = { ...POSITION_FIELDS, ...STAKEHOLDER_FIELDS };

/** Keeps the current copy of where people stand in line with their positions. */
export class PositionService {
    private readonly stakeholders = new StakeholderSelector();
    private readonly positions = new PositionSelector();

    /** Brings some stakeholders in line: one call to read, one to write. */
    readonly refresh: CollectedWork = async (ids, context) => {
        const scope = { ids: [...ids] };
        const { stakeholders, positions } = await context.database.queryTogether({
            stakeholders: this.stakeholders.in(scope),
            ...this.relatedTo(scope)
        });
        this.bringInLine(stakeholders, positions, context);
    };

    /** What has to be read of some stakeholders beside themselves. */
    relatedTo(scope: ParentScope) {
        return { positions: this.positions.of(inOne(scope)) };
    }

    /** Brings stakeholders in line with their positions. */
    bringInLine(
        rows: readonly StakeholderRow[],
        positions: readonly PositionRow[],
        { work, clock }: WorkContext
    ): void {
        const byPerson = groupBy(positions.map(positionOf), ({ stakeholderId }) => stakeholderId);
        for (const row of rows) {
            const values = standToday(stakeholderOf(row), byPerson.get(row.Id) ?? [], today(clock));
            work.registerDirty('Stakeholder__c', row.Id, values, { current: row });
        }
    }
}

/**
 * What the own record is to say where it says something else: the values of today's position; a blank one erases nothing.
 * Nobody reports to themselves.
 */
export function standToday(own: Stakeholder, positions: readonly Position[], day: Day): Values {
    const position = positionOn(positions, day);
    const told = STAND.filter((field) => position && textOf(position[field]) !== '' && !isSelf(own, position, field));
    const changed = told.filter((field) => textOf(position?.[field]) !== textOf(own[field]));
    return Object.fromEntries(changed.map((field) => [FIELDS[field], textOf(position?.[field])]));
}

function isSelf({ id }: Stakeholder, { reportsToId }: Position, field: (typeof STAND)[number]): boolean {
    return field === 'reportsToId' && reportsToId === id;
}

/** A value as the org takes it; of a list the words in their order. */
function textOf(value: string | readonly string[] | null | undefined): string {
    return typeof value === 'object' && value !== null ? [...value].sort().join(';') : (value ?? '');
}
