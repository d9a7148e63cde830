import fc from 'fast-check';
import {
    ACCOUNT_STAGES,
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    COMMITMENT_DIRECTIONS,
    COMMITMENT_STATUSES,
    CONNECTION_STAGES,
    COVERAGES,
    DECISION_ROLES,
    ENGAGEMENT_KINDS,
    ENGAGEMENT_OUTCOMES,
    EVIDENCE_STRENGTHS,
    KINDS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    SENIORITIES,
    STATUSES,
    type Term,
    type WordOf
} from 'c/vocabulary';
import type { RelationshipRecords } from 'c/relationshipModel';
import * as make from '../../../../../test/factories/records';

/** A word of a vocabulary, or blank. */
export function wordIn<T extends readonly Term[]>(terms: T): fc.Arbitrary<WordOf<T> | null> {
    return fc.constantFrom(...terms.map(({ value }) => value as WordOf<T> | null));
}

/** Few days, so that records meet, and some of them upside down. */
export const days = fc.constantFrom('2025-01-01', '2025-06-30', '2025-12-31', '2026-01-01', '2026-03-31', '2026-09-01');
const maybeDay = fc.option(days);
const score = (least: number) => fc.option(fc.integer({ min: least, max: 5 }));
/** Few ids: some are there twice, some people refer to themselves, in circles or to nobody. */
const personId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ghost');
const dealId = fc.constantFrom('deal-1', 'deal-2');
const roles = fc
    .uniqueArray(wordIn(DECISION_ROLES), { maxLength: 3 })
    .map((all) => all.filter((role) => role !== null));
const stand = fc.record({
    department: fc.constantFrom(null, 'Finance', 'IT'),
    seniority: wordIn(SENIORITIES),
    reportsToId: fc.option(personId),
    status: wordIn(STATUSES),
    decisionRoles: roles
});
const validity = fc.record({ validFrom: maybeDay, validTo: maybeDay });
const judgements = fc.record({
    attitude: wordIn(ATTITUDES),
    closeness: wordIn(CLOSENESS_LEVELS),
    politicalStatus: wordIn(POLITICAL_STATUSES),
    power: score(1),
    interest: score(1)
});

/** Records of one account as they may arrive: blank, repeated, dangling, contradicting, upside down. */
export const records: fc.Arbitrary<RelationshipRecords> = fc
    .record({
        stakeholders: list(
            fc.record({
                id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
                stand,
                judgements,
                kind: wordIn(KINDS),
                owner: fc.constantFrom(null, 'rep1')
            }),
            ({ id, stand: stated, judgements: copy, kind, owner }) =>
                make.stakeholder(id, { ...stated, ...copy, kind, ownerName: owner })
        ),
        positions: list(fc.record({ id: personId, stand, validity }), ({ id, stand: stated, validity: valid }, n) =>
            make.position(`position-${n}`, id, valid.validFrom, valid.validTo, stated)
        ),
        assessments: list(
            fc.record({
                id: personId,
                day: days,
                judgements,
                more: fc.record({
                    opportunityId: fc.option(dealId),
                    connectionStage: wordIn(CONNECTION_STAGES),
                    coverage: wordIn(COVERAGES),
                    transparency: score(1),
                    reliability: score(1),
                    consistency: score(1),
                    financialMotive: score(0),
                    businessMotive: score(0),
                    relationshipMotive: score(0),
                    competitor: fc.constantFrom(null, 'Northwind', 'Contoso'),
                    competitorCloseness: wordIn(CLOSENESS_LEVELS),
                    evidenceStrength: wordIn(EVIDENCE_STRENGTHS),
                    status: wordIn(ASSESSMENT_STATUSES)
                })
            }),
            ({ id, day, judgements: said, more }, n) =>
                make.assessment(`assessment-${n}`, id, day, { ...said, ...more })
        ),
        links: list(
            fc.record({ from: personId, to: personId, kind: wordIn(LINK_KINDS), strength: score(1), validity }),
            ({ from, to, kind, strength, validity: valid }, n) =>
                make.link(`link-${n}`, from, to, { kind, strength, ...valid })
        ),
        buyingRoles: list(
            fc.record({
                deal: dealId,
                id: personId,
                role: wordIn(DECISION_ROLES),
                step: wordIn(BUYING_STEPS),
                validity
            }),
            ({ deal, id, role, step, validity: valid }, n) =>
                make.buyingRole(`role-${n}`, deal, id, { role, step, ...valid })
        ),
        engagements: list(
            fc.record({
                day: days,
                ids: fc.array(personId, { maxLength: 3 }),
                kind: wordIn(ENGAGEMENT_KINDS),
                outcome: wordIn(ENGAGEMENT_OUTCOMES),
                cost: fc.option(fc.integer({ min: 0, max: 500 }))
            }),
            ({ day, ids, ...more }, n) => make.engagement(`engagement-${n}`, day, ids, more)
        ),
        commitments: list(
            fc.record({
                id: personId,
                direction: wordIn(COMMITMENT_DIRECTIONS),
                status: wordIn(COMMITMENT_STATUSES),
                madeOn: maybeDay,
                dueOn: maybeDay,
                closedOn: maybeDay
            }),
            ({ id, ...more }, n) => make.commitment(`commitment-${n}`, id, more)
        ),
        accountAssessments: list(
            fc.record({
                day: days,
                stage: wordIn(ACCOUNT_STAGES),
                communication: score(0),
                matching: score(0),
                jointWork: score(0),
                recognition: score(0),
                regulated: fc.option(fc.boolean()),
                giftLimit: fc.option(fc.integer({ min: 0, max: 300 }))
            }),
            ({ day, ...more }, n) => make.accountAssessment(`account-assessment-${n}`, day, more)
        ),
        opportunities: list(dealId, (id) => make.opportunity(id))
    })
    .map((all) => ({
        account: { id: 'account', name: 'Account', stage: null, regulated: null, giftLimit: null },
        ...all
    }));

/** The same records, every list in another order. */
export function reordered(given: RelationshipRecords, seed: number): RelationshipRecords {
    const shuffled = <T>(all: readonly T[]): T[] =>
        all
            .map((item, place) => ({ item, place: Math.sin(seed + place * 12.9898) }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
    const entries = Object.entries(given).map(([name, all]) => [name, Array.isArray(all) ? shuffled(all) : all]);
    return Object.fromEntries(entries) as RelationshipRecords;
}

function list<T, U>(item: fc.Arbitrary<T>, toRecord: (item: T, place: number) => U): fc.Arbitrary<U[]> {
    return fc.array(item, { maxLength: 8 }).map((items) => items.map(toRecord));
}
