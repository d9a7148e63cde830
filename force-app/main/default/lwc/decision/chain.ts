import { unique } from 'c/relationshipModel';
import { BUYING_STEPS, rankOf, type BuyingStep, type DecisionRole } from 'c/vocabulary';
import type { CommitteeSeat } from 'c/scoringProfile';
import { idsOf } from './dealParts';
import type { ChainGap, Committee, DealPart, DecisionChain } from './types';

/** Who speaks first at a step: the user's side before the side that decides. */
const FROM_USER_TO_APPROVER: readonly (DecisionRole | null)[] = [
    ...(['User', 'Coach', 'Influencer', 'Gatekeeper', 'Evaluator'] as const),
    ...(['Purchaser', 'ExecutiveSponsor', 'DecisionMaker', 'Approver'] as const)
];

/** The chain from user to approver. A part without a step stands where the committee's template has its role. */
export function chainOf(parts: readonly DealPart[], committee: Committee): DecisionChain {
    const active = parts.filter(({ presence }) => presence === 'active');
    const stepInTemplate = templateSteps(committee);
    const placed = active
        .map((part) => ({ part, step: part.step ?? stepInTemplate(part) }))
        .sort((a, b) => compareParts(a.part, b.part));
    const gaps = gapsOf(committee);
    const steps = BUYING_STEPS.flatMap(({ value: step }) => {
        const actorIds = unique(placed.filter((at) => at.step === step).map(({ part }) => part.stakeholderId));
        return step !== null && (actorIds.length > 0 || gaps.some((gap) => gap.step === step))
            ? [{ step, actorIds }]
            : [];
    });
    const known = new Set(steps.flatMap(({ actorIds }) => actorIds));
    const reachesApprover = active.some(({ role }) => role === 'Approver');
    return {
        steps,
        knownIds: [...known],
        gaps,
        unplacedIds: idsOf(active).filter((id) => !known.has(id)),
        reachesApprover,
        unbroken: reachesApprover && gaps.length === 0
    };
}

/** The step of the place the person holds, else of the first place with that role. */
function templateSteps({ places }: Committee): (part: DealPart) => BuyingStep | null {
    const steps = new Map<string, BuyingStep | null>();
    const add = (key: string, step: BuyingStep | null): void => {
        if (!steps.has(key)) {
            steps.set(key, step);
        }
    };
    for (const { seat, holderIds } of places) {
        add(seat.role, seat.step);
        holderIds.forEach((id) => add(`${seat.role} ${id}`, seat.step));
    }
    return ({ role, stakeholderId }) => steps.get(`${role} ${stakeholderId}`) ?? steps.get(`${role}`) ?? null;
}

function gapsOf({ places }: Committee): ChainGap[] {
    const rank = ({ step }: CommitteeSeat): number => rankOf(BUYING_STEPS, step) ?? BUYING_STEPS.length;
    return places
        .filter(({ seat, state }) => seat.required && state !== 'filled')
        .sort((a, b) => rank(a.seat) - rank(b.seat))
        .map(({ seat: { step, role, department }, state }) => ({
            step,
            role,
            department,
            why: state === 'vacant' ? 'vacant' : 'missing'
        }));
}

function compareParts(a: DealPart, b: DealPart): number {
    const place = ({ role }: DealPart): number => FROM_USER_TO_APPROVER.indexOf(role);
    return place(a) - place(b) || (a.stakeholderId < b.stakeholderId ? -1 : 1);
}
