import { explainSum, type Explained } from 'c/explanation';
import type { Observed } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import { structureOf, type Structure } from 'c/structure';
import { highestSign } from './highestSign';
import { interestSigns } from './interestSigns';
import { powerSigns } from './powerSigns';
import { strategyFor } from './strategy';
import type { Axis, Placement } from './types';

const SCALE = { least: 1, most: 5 };

/**
 * Everybody who belongs in the matrix, by id: active people, outsiders too, but not our own. On a deal, what was observed
 * for that deal counts first.
 */
export function placements(
    account: AccountOnDay,
    opportunityId: string | null = null,
    structure: Structure = structureOf(account)
): Placement[] {
    const isStakeholder = ({ active, kind }: PersonOnDay): boolean => active && kind !== 'Internal';
    return account.people.filter(isStakeholder).map((person) => placementOf(account, structure, person, opportunityId));
}

/** Power, interest and strategy of one person. What was given always counts before what is estimated. */
export function placementOf(
    account: AccountOnDay,
    structure: Structure,
    person: PersonOnDay,
    opportunityId: string | null = null
): Placement {
    const { high } = account.profile.thresholds;
    const standing = account.standing(person.id, opportunityId);
    const givenPower = given(person, standing?.power, 'RMap_Power');
    const givenInterest = given(person, standing?.interest, 'RMap_Interest');
    const power = givenPower ?? highestSign(powerSigns(account, structure, person, opportunityId));
    const interest = givenInterest ?? highestSign(interestSigns(account, person, opportunityId));
    const powerAxis = axis(power, givenPower === null, high);
    const interestAxis = axis(interest, givenInterest === null, high);
    const estimatedStrategy = strategyFor(powerAxis.high, interestAxis.high);
    return {
        stakeholderId: person.id,
        power: powerAxis,
        interest: interestAxis,
        strategy: givenPower && givenInterest ? estimatedStrategy : null,
        estimatedStrategy
    };
}

function axis(reading: Explained, isEstimate: boolean, threshold: number): Axis {
    const { value } = reading;
    return { reading, estimated: isEstimate && value !== null, high: value === null ? null : value >= threshold };
}

/** A figure that was given, kept on its scale; null when there is none. */
function given(person: PersonOnDay, observed: Observed<number> | undefined, labelKey: string): Explained | null {
    const value = observed?.value ?? null;
    if (observed === undefined || value === null || !Number.isFinite(value)) {
        return null;
    }
    const recordId = observed.assessmentId ?? person.id;
    const { most } = SCALE;
    const measure = { labelKey, input: value, score: value / most, weight: most, recordId, date: observed.observedOn };
    return explainSum([measure], SCALE);
}
