import { termOf, TRUST_PILLARS, type Layer } from 'c/vocabulary';
import { addDays, breachOf, type Standing } from 'c/standing';
import { keptWith, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import { distinct, sortInPlace, unique, type Day } from 'c/relationshipModel';
import { decides, nameOf } from 'c/decision';
import type { LayerGapKind } from 'c/layers';
import type { ActionKind, AdviceSources, Finding } from './types';

type Find = (sources: AdviceSources) => Finding[];

const staleOnAccount = ofAll('RMap_Risk_StaleEvidence', ({ closeness, attitude, attitudeRecheck }) => {
    const level = closeness.state === 'recheck' ? (closeness.because?.recordId ?? null) : null;
    return level !== null || attitudeRecheck ? [level, attitudeRecheck ? attitude.assessmentId : null] : null;
});

/** What answers a gap, where it is not what the rule says. */
const ANSWERS: Partial<Record<LayerGapKind, ActionKind>> = { noContact: 'AskForIntroduction', noSupport: 'WinSupport' };

/** Somebody who opposes us and can stop something. */
export const blockers = ofEach(
    'RMap_Warning_BlockerWithPower',
    (account, person, { opposes, attitude, keyPlayer, power }) => {
        const powerful =
            keyPlayer || decides(person.decisionRoles) || (power.value ?? 0) >= account.profile.thresholds.high;
        return opposes && powerful ? [attitude.assessmentId, keyPlayer ? null : power.assessmentId] : null;
    }
);

/** Support without power: a coach, whom nobody should take for a champion. */
export const coaches = ofEach(
    'RMap_Warning_CoachWithoutPower',
    (_, __, { coachWithoutPower, attitude, politicalStatus }) =>
        coachWithoutPower ? [attitude.assessmentId, politicalStatus.assessmentId] : null
);

export const competitorCloser = ofEach('RMap_Warning_CompetitorCloser', (_, __, { relative, closeness }) =>
    relative.standing === 'Behind' ? [relative.closeness.assessmentId, closeness.because?.recordId ?? null] : null
);

/** Whoever is high up, decides, or has power, and of whom we do not know the attitude or whether we are in contact. */
export const unknownAtTop = ofEach('RMap_Risk_UnknownAtTop', (_, person, { keyPlayer, attitude, contact }) => {
    const top = person.customer && (person.seniority === 'Executive' || keyPlayer || decides(person.decisionRoles));
    return top && (attitude.value === null || contact === 'unknown') ? [] : null;
});

export const newcomers = ofEach('RMap_Risk_NewcomerUnknown', (account, { customer, since, position }, { attitude }) =>
    customer && attitude.value === null && (since ?? '') > newsFrom(account) && since !== account.firstDay()
        ? [position?.id ?? null]
        : null
);

/** Who is still on the map though the last position on record has ended. */
export const positionEnded: Find = ({ account }) =>
    account.people.flatMap((person) => {
        const [last] = person.active && person.position === null ? account.model.positionsOf(person.id) : [];
        return last ? [about('RMap_Risk_PositionEnded', person, [last.id], { day: last.validTo ?? '' })] : [];
    });

/** Whose superior on record has left. */
export const reportsToLeaver = ofEach('RMap_Risk_ReportsToLeaver', (account, { reportsToId, position }) =>
    reportsToId !== null && account.person(reportsToId)?.status === 'Left' ? [reportsToId, position?.id ?? null] : null
);

/** Whose trust rests on one pillar much more than on another: the weakest is named. */
export const trustUnbalanced = ofEach(
    'RMap_Risk_TrustUnbalanced',
    (_, __, { trust }) => (trust.unbalanced ? pillarsOf(trust).map(({ assessmentId }) => assessmentId) : null),
    ({ trust }) => ({ pillar: termOf(TRUST_PILLARS, trust.weakest[0]).labelKey, gap: trust.gap ?? 0 })
);

/**
 * Levels and attitudes that are past their review, together: also those of which only a deal tells, so that all who have to
 * be looked at again are counted; where only deals tell, they have told already.
 */
export const stale: Find = (sources) => {
    const [found] = staleOnAccount(sources);
    const onDeals = sources.decisions.flatMap(({ warnings }) =>
        warnings
            .filter(({ kind }) => kind === 'SupportOnRecheck')
            .map(({ stakeholderIds, reason }) => ({
                stakeholderIds,
                recordIds: reason.recordId === null ? [] : [reason.recordId]
            }))
    );
    return found ? [together('RMap_Risk_StaleEvidence', [found, ...onDeals])] : [];
};

/** Proposed assessments that somebody has to accept or reject, together. */
export const proposals = ofAll('RMap_Risk_ProposalWaits', ({ pendingProposalIds }) =>
    pendingProposalIds.length > 0 ? pendingProposalIds : null
);

/** Claims that go further than what was observed, together. */
export const claimsAboveEvidence = ofAll('RMap_Risk_ClaimAboveEvidence', ({ closeness }) =>
    closeness.claimAboveEvidence ? [closeness.claimed.assessmentId] : null
);

export const championsGone: Find = ({ account }) =>
    account.leavers.flatMap((person) => {
        const { id, until, position } = person;
        const standing = account.standing(id);
        const isNews = until === null || until > newsFrom(account);
        return standing?.champion && isNews
            ? [about('RMap_Warning_ChampionGone', person, [standing.attitude.assessmentId, position?.id ?? null])]
            : [];
    });

export const overdue: Find = ({ account }) =>
    account.commitments
        .filter(({ overdueByUs }) => overdueByUs)
        .flatMap(({ commitment: { id, stakeholderId, dueOn } }) => {
            const person = account.person(stakeholderId);
            return person ? [about('RMap_Risk_OverdueCommitment', person, [id], { day: dueOn ?? '' })] : [];
        });

/** A gift or hospitality above the customer's limit, or private travel where it is regulated; planned ones too. */
export const beyondPolicy: Find = ({ account }) =>
    account.engagements.flatMap((engagement) => {
        const { id, occurredOn, outcome, cost, participants } = engagement;
        const breach = outcome === 'Declined' || outcome === 'Cancelled' ? null : breachOf(engagement, account.rules);
        if (breach === null) {
            return [];
        }
        const isGift = breach === 'giftLimit';
        const values: Record<string, string | number> = isGift
            ? { cost: cost ?? 0, limit: account.rules.giftLimit ?? 0 }
            : {};
        const labelKey = isGift ? 'RMap_Risk_GiftBeyondLimit' : 'RMap_Risk_RegulatedTravel';
        const stakeholderIds = distinct(participants.map(({ stakeholderId }) => stakeholderId));
        return [{ stakeholderIds, reason: { labelKey, values: { day: occurredOn, ...values }, recordId: id } }];
    });

export const fromOutside: Find = ({ account, influence }) =>
    influence.fromOutside.flatMap(({ stakeholderId, listenerIds }) => {
        const person = account.person(stakeholderId);
        const listens = new Set(listenerIds);
        const links = account
            .linksOf(stakeholderId)
            .filter(({ fromId, toId }) => listens.has(fromId) || listens.has(toId));
        const recordIds = links.map(({ id }) => id);
        const values = { count: listenerIds.length };
        return person ? [about('RMap_Risk_InfluenceFromOutside', person, recordIds, values)] : [];
    });

export const ownedByOne: Find = ({ layers }) =>
    layers.ownedByOne ? [{ stakeholderIds: layers.ownedByOne.stakeholderIds, reason: layers.ownedByOne.reason }] : [];

/** The gaps of a layer, while it is the one that matters. */
export function priorityGaps(layer: Layer): Find {
    return ({ layers }) =>
        layers.priorityGaps
            .filter((gap) => gap.layer === layer)
            .map(({ kind, stakeholderIds, department, tie, reason }) => {
                const action = kind === 'nobodyKnown' ? 'MapPeople' : layer === 'Key' ? ANSWERS[kind] : undefined;
                return { stakeholderIds, department, tie, reason, ...(action ? { action } : {}) };
            });
}

/** What came about after this day is news. */
function newsFrom({ day, profile }: AccountOnDay): Day {
    return addDays(day, -profile.thresholds.newsDays);
}

type Records = readonly (string | null)[] | null;

const NOBODY: readonly never[] = [];

/** The active people with their standings: most rules look at all of them. */
const activeIn = keptWith(({ people, standing: standingOf }: AccountOnDay) =>
    people.flatMap((person) => {
        const standing = person.active && standingOf(person.id);
        return standing ? { person, standing } : NOBODY;
    })
);

/** A finding for each active person of whom the test says on which records it rests; null says nothing. */
function ofEach(
    labelKey: string,
    test: (account: AccountOnDay, person: PersonOnDay, standing: Standing) => Records,
    words: (standing: Standing) => Record<string, string | number> = wordsOf
): Find {
    return ({ account }) =>
        activeIn(account).flatMap(({ person, standing }) => {
            const records = test(account, person, standing);
            return records ? about(labelKey, person, records, words(standing)) : NOBODY;
        });
}

/** One finding for everybody of whom the test says something. */
function ofAll(labelKey: string, test: (standing: Standing) => Records): Find {
    const each = ofEach(labelKey, (_, __, standing) => test(standing));
    return (sources) => {
        const found = each(sources);
        return found.length > 0 ? [together(labelKey, found)] : [];
    };
}

/** Several findings as one, which says how many people it is about. */
function together(labelKey: string, findings: readonly Pick<Finding, 'stakeholderIds' | 'recordIds'>[]): Finding {
    const stakeholderIds = unique(findings.flatMap((one) => one.stakeholderIds ?? []));
    const recordIds = findings.flatMap((one) => one.recordIds ?? []);
    const reason = { labelKey, values: { count: stakeholderIds.length }, recordId: recordIds[0] ?? null };
    return { stakeholderIds, recordIds, reason };
}

function about(
    labelKey: string,
    person: PersonOnDay,
    records: Records,
    more: Record<string, string | number> = {}
): Finding {
    const recordIds = (records ?? []).filter((id) => id !== null);
    const reason = { labelKey, values: { person: nameOf(person), ...more }, recordId: recordIds[0] ?? person.id };
    return { stakeholderIds: [person.id], recordIds, reason };
}

/** The pillars that are known, the weakest first. */
function pillarsOf({ transparency, reliability, consistency }: Standing['trust']) {
    const known = [transparency, reliability, consistency].filter(({ value }) => value !== null);
    return sortInPlace(known, (a, b) => (a.value ?? 0) - (b.value ?? 0));
}

/** What the words of a deal's warnings name. */
function wordsOf({ attitude, relative }: Standing): Record<string, string> {
    return {
        attitude: `RMap_Attitude_${attitude.value ?? 'Unknown'}`,
        competitor: relative.competitor ?? 'RMap_Unknown'
    };
}
