import { positionOn } from 'c/relationshipModel';
import type { Position } from 'c/relationshipModel';
import { keyInOrg, positionKeyInOrg } from '../keys';
import { POSITION_FIELDS } from '../schema/fields';
import type { PositionRow } from '../schema/native';
import type { Sourced } from '../types';
import { positionOf } from './engineRecords';
import { afterSteps, BLANK_POSITION, trackPosition } from './positions';
import type { References } from './references';
import type { Days, StakeholderSources } from './stakeholderSources';
import { standOf, standValues } from './stands';
import type { Write } from './types';
import { mapped } from './values';
import type { Values } from './values';
import { writeOf } from './writes';

/** What happens to somebody's positions. */
export interface PositionWrites {
    writes: Write[];
    /** The positions as they will be. */
    history: Position[];
}

/** Positions that the sources spell out. The one of today takes from the stakeholder's own row what it leaves out. */
export function givenPositions(sources: StakeholderSources, references: References, { today }: Days): PositionWrites {
    const ref = references.refOf(sources.key);
    const current = positionOn(sources.positions.map(rowAsPosition), today)?.key;
    const own = sources.own ? standOf(sources.own.row, references) : {};
    const history = new Map(sources.storedPositions.map((row) => [row.Id, positionOf(row)]));
    const writes = sources.positions.flatMap(({ origin, row }) => {
        const key = keyInOrg(references.accountKey, row.key);
        const stored = sources.storedPositions.find(({ PositionKey__c }) => PositionKey__c === key);
        const stand = { ...(row.key === current ? own : {}), ...standOf(row, references) };
        const before = stored ? positionOf(stored) : { ...BLANK_POSITION, id: key };
        const { validFrom, validTo } = row;
        history.set(before.id, {
            ...before,
            ...stand,
            key,
            stakeholderId: ref,
            validFrom,
            validTo: validTo === undefined ? before.validTo : validTo
        });
        const creation: Values = stored
            ? {}
            : {
                  Stakeholder__c: references.stakeholder('Stakeholder__r', row.stakeholder),
                  Status__c: 'Active',
                  Source__c: 'Sync'
              };
        const values = { ...creation, ...mapped(row, POSITION_FIELDS), ...standValues(stand, references) };
        return writeOf(origin, 'positions', key, values, stored);
    });
    return { writes, history: [...history.values()] };
}

const rowAsPosition = ({ row }: Sourced<PositionRow>): Position => ({
    ...BLANK_POSITION,
    key: row.key,
    validFrom: row.validFrom,
    validTo: row.validTo ?? null
});

/** The history that the sync keeps by itself for a stakeholder whose positions the sources do not spell out. */
export function trackedPositions(
    sources: StakeholderSources,
    references: References,
    { asOf }: Days,
    notes: string[]
): PositionWrites {
    const history = sources.storedPositions.map(positionOf);
    const found = sources.own ? standOf(sources.own.row, references) : {};
    if (!sources.own || Object.keys(found).length === 0) {
        return { writes: [], history };
    }
    const steps = trackPosition(history, { ...(sources.stored ? {} : { status: 'Active' as const }), ...found }, asOf);
    if (steps === null) {
        notes.push(`Somebody entered another position on ${asOf}: that one stands, the file's is not loaded.`);
        return { writes: [], history };
    }
    const { origin } = sources.own;
    const writes = steps.flatMap((step) => {
        if (step.kind === 'open') {
            const values: Values = {
                Stakeholder__c: references.stakeholder('Stakeholder__r', sources.key),
                ...standValues(step.stand, references),
                ValidFrom__c: step.validFrom,
                ...(step.validTo ? { ValidTo__c: step.validTo } : {}),
                Source__c: 'Sync'
            };
            return writeOf(
                origin,
                'positions',
                positionKeyInOrg(references.accountKey, sources.key, step.validFrom),
                values,
                undefined
            );
        }
        const values: Values =
            step.kind === 'close' ? { ValidTo__c: step.validTo } : standValues(step.stand, references);
        const stored = sources.storedPositions.find(({ Id }) => Id === step.position.id);
        return writeOf(origin, 'positions', step.position.key, values, stored);
    });
    return { writes, history: afterSteps(history, steps, references.refOf(sources.key)) };
}
