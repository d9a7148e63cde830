import { distinct } from 'c/relationshipModel';
import { explainMean } from 'c/explanation';
import type { CommitteeSeat } from 'c/scoringProfile';
import type { AccountOnDay } from 'c/accountOnDay';
import { sameDepartment } from './departments';
import { idsOf } from './dealParts';
import type { Committee, CommitteePlace, DealPart } from './types';

/** Names the department of a place that may be held by somebody of any. */
export const ANY = 'RMap_Place_AnyDepartment';

const PRESENCES = ['active', 'vacant', 'left'] as const;

/**
 * Judges who is on the deal against the committee's template. Places for a department are given first, then those for
 * any department, one holder each (the active before the vacant before the gone); who is left over joins the first place
 * that fits. What the deal itself requires beyond the template is a place too.
 */
export function committeeOf(account: AccountOnDay, opportunityId: string, parts: readonly DealPart[]): Committee {
    const places = takePlaces(account.profile.committee, onePartEach(parts));
    const required = places.filter(({ seat }) => seat.required);
    const filledIds = distinct(places.flatMap(({ holderIds }) => holderIds));
    const emptyPlaces = required.filter(({ state }) => state === 'vacant');
    const requiredSeats = idsOf(
        parts.filter(({ presence, required: isRequired }) => isRequired && presence === 'vacant')
    );
    const isUnknown = (id: string, what: 'attitude' | 'contact'): boolean => {
        const standing = account.standing(id, opportunityId);
        return what === 'attitude' ? !standing?.attitude.value : (standing?.contact ?? 'unknown') === 'unknown';
    };
    return {
        places,
        requiredCount: required.length,
        filledIds,
        missing: required.filter(({ state }) => state === 'missing').map(({ seat }) => seat),
        vacantIds: distinct([...requiredSeats, ...emptyPlaces.flatMap(({ vacantIds }) => vacantIds)]),
        attitudeUnknownIds: filledIds.filter((id) => isUnknown(id, 'attitude')),
        contactUnknownIds: filledIds.filter((id) => isUnknown(id, 'contact')),
        optionalMissing: places
            .filter(({ seat, state }) => !seat.required && state === 'missing')
            .map(({ seat }) => seat),
        filledShare: explainMean(
            required.map(({ seat, state, roleIds }) => ({
                labelKey: 'RMap_Part_CommitteePlace',
                values: { role: `RMap_Role_${seat.role}`, department: seat.department ?? ANY },
                input: `RMap_Place_${state}`,
                score: state === 'filled' ? 1 : 0,
                weight: 1,
                recordId: roleIds[0]
            }))
        )
    };
}

/** The parts that count for the committee: one a person and role, the active first, in an order of their own. */
function onePartEach(parts: readonly DealPart[]): DealPart[] {
    const first = new Map<string, DealPart>();
    for (const part of parts) {
        const key = `${part.role} ${part.stakeholderId}`;
        const found = first.get(key);
        if (part.role !== null && (!found || (part.required && !found.required))) {
            first.set(key, part);
        }
    }
    const order = (part: DealPart): number => PRESENCES.indexOf(part.presence);
    return [...first.values()].sort((a, b) => order(a) - order(b) || (a.stakeholderId < b.stakeholderId ? -1 : 1));
}

function takePlaces(template: readonly CommitteeSeat[], parts: readonly DealPart[]): CommitteePlace[] {
    const seated = template.map((): DealPart[] => []);
    const left = new Set(parts);
    const fits = (part: DealPart, seat: CommitteeSeat): boolean =>
        part.role === seat.role &&
        (seat.department === null || sameDepartment(part.person.department, seat.department));
    const take = (index: number, part: DealPart): void => {
        seated[index].push(part);
        left.delete(part);
    };
    const places = template.map((_, index) => index);
    const closedFirst = [
        ...places.filter((index) => template[index].department !== null),
        ...places.filter((index) => template[index].department === null)
    ];
    for (const index of closedFirst) {
        for (const part of left) {
            if (fits(part, template[index])) {
                take(index, part);
                break;
            }
        }
    }
    const beyond: DealPart[] = [];
    for (const part of [...left]) {
        const index = closedFirst.find((place) => fits(part, template[place]));
        if (index !== undefined) {
            take(index, part);
        } else if (part.required) {
            beyond.push(part);
        }
    }
    return [
        ...template.map((seat, index) => placeOf(seat, seated[index])),
        ...beyond.map((part) =>
            placeOf({ role: part.role!, department: part.person.department, step: part.step, required: true }, [part])
        )
    ];
}

function placeOf(seat: CommitteeSeat, parts: readonly DealPart[]): CommitteePlace {
    const [holders, vacant, gone] = PRESENCES.map((presence) => parts.filter((part) => part.presence === presence));
    return {
        seat: { ...seat, required: seat.required || parts.some(({ required }) => required) },
        state: holders.length > 0 ? 'filled' : vacant.length > 0 ? 'vacant' : 'missing',
        holderIds: idsOf(holders),
        vacantIds: idsOf(vacant),
        leftIds: idsOf(gone),
        roleIds: [...holders, ...vacant, ...gone].map(({ recordId }) => recordId)
    };
}
