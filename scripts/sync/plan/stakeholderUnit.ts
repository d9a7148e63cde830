import { keyInOrg } from '../keys';
import { STAKEHOLDER_FIELDS } from '../schema/fields';
import { assessmentWrites } from './assessmentWrites';
import { copyToday, standToday } from './currentCopy';
import type { Stand } from './positions';
import { givenPositions, trackedPositions } from './positionWrites';
import type { References } from './references';
import type { Days, StakeholderSources } from './stakeholderSources';
import { standOf, standValues } from './stands';
import type { Write } from './types';
import { mapped } from './values';
import type { Values } from './values';
import { writeOf } from './writes';

/** Writes of one stakeholder, and what is noticed while finding them. */
export interface StakeholderWrites {
    writes: Write[];
    /** Said about the stakeholder's own row. */
    notes: string[];
}

/**
 * What brings a stakeholder, its positions and its assessments into the org. The current copy is derived from the dated
 * records of org and sources together, so that an older file never turns it back.
 */
export function stakeholderWrites(sources: StakeholderSources, references: References, days: Days): StakeholderWrites {
    const { own, stored } = sources;
    const notes: string[] = [];
    const positions =
        sources.positions.length > 0
            ? givenPositions(sources, references, days)
            : trackedPositions(sources, references, days, notes);
    const assessments = assessmentWrites(sources, references);
    const ownStand = own ? standOf(own.row, references) : {};
    const spokenOf = new Set(
        [ownStand, ...sources.positions.map(({ row }) => standOf(row, references))].flatMap(
            (stand) => Object.keys(stand) as (keyof Stand)[]
        )
    );
    const stand = standToday(ownStand, spokenOf, positions.history, days.today);
    const origin = own?.origin ?? [...sources.assessments, ...sources.positions][0].origin;
    const values: Values = {
        ...(own ? mapped(own.row, STAKEHOLDER_FIELDS) : {}),
        ...standValues(stand, references),
        ...copyToday(assessments.known, own?.row ?? {}, days.today)
    };
    const creation: Values = stored
        ? {}
        : { Account__c: references.account('Account__r'), Kind__c: 'Customer', Status__c: 'Active' };
    const stakeholder = writeOf(
        origin,
        'stakeholders',
        keyInOrg(references.accountKey, sources.key),
        { ...creation, ...values },
        stored
    );
    return { writes: [...stakeholder, ...positions.writes, ...assessments.writes], notes };
}
