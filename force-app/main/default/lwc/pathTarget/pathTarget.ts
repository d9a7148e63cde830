import type { Judgement } from 'c/judgement';
import type { MapSubject } from 'c/mapSubject';
import { ascending } from 'c/relationshipModel';

/**
 * Whom a way leads to as long as nobody was chosen: on a deal its approver who is easiest to reach, else whoever may
 * turn out to approve; elsewhere the most powerful. Null when nobody's power is known.
 */
export function defaultTarget(
    { opportunityId }: Pick<MapSubject, 'opportunityId'>,
    judgement: Judgement
): string | null {
    if (opportunityId === null) {
        return mostPowerful(judgement);
    }
    const [approver] = judgement.pathToPower(opportunityId).answers;
    const [candidate] = judgement.decision(opportunityId)?.approverCandidateIds ?? [];
    return approver?.targetId ?? candidate ?? mostPowerful(judgement);
}

/** The active person of the customer with the most power, given or estimated, the highest seat first; null when none is known. */
export function mostPowerful(judgement: Judgement): string | null {
    const { account } = judgement;
    const known = judgement.placements().flatMap(({ stakeholderId: id, power }) => {
        const { value } = power.reading;
        const level = judgement.structure().seat(id)?.level ?? Infinity;
        return value !== null && account.person(id)?.customer ? [{ id, value, level }] : [];
    });
    const byLevel = (a: number, b: number): number => (a === b ? 0 : a - b);
    const [first] = known.sort((a, b) => b.value - a.value || byLevel(a.level, b.level) || ascending(a.id, b.id));
    return first?.id ?? null;
}
