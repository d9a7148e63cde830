import fc from 'fast-check';
import { ATTITUDES, rankOf, type Attitude } from 'c/vocabulary';
import { accountOnDay } from 'c/accountOnDay';
import { decisionOn, type Decision } from 'c/decision';
import type { RelationshipRecords } from 'c/relationshipModel';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { assessment, buyingRole, stakeholder } from '../../../../../test/factories/records';

function decisions(given: RelationshipRecords, day: string): Decision[] {
    const account = accountOnDay(given, day);
    return account.opportunities.map(({ id }) => decisionOn(account, id)!);
}

/** No map, red, amber, green. */
function colour({ status }: Decision): number {
    return ['Red', 'Amber', 'Green'].indexOf(status ?? '') + 1;
}

describe('the decision on any deal', () => {
    it('agrees with itself', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                for (const decision of decisions(given, day)) {
                    const { parts, status, supportingKeyPlayerIds, decidingSupporterIds, committee, chain } = decision;
                    const active = parts.filter(({ presence }) => presence === 'active');
                    const ids = active.map(({ stakeholderId }) => stakeholderId);
                    expect(ids).toEqual(expect.arrayContaining([...decision.keyPlayerIds, ...decision.threadIds]));
                    expect(decision.keyPlayerIds).toEqual(
                        expect.arrayContaining([...supportingKeyPlayerIds, ...decision.championIds])
                    );
                    expect(status === 'Green').toBe(decidingSupporterIds.length > 0);
                    expect(status === 'Red' || status === null).toBe(supportingKeyPlayerIds.length === 0);
                    expect(ids).toEqual(expect.arrayContaining([...committee.filledIds, ...chain.knownIds]));
                    const required = committee.places.filter(({ seat, state }) => seat.required && state !== 'filled');
                    expect(chain.gaps.length).toBe(required.length);
                    expect(ids.filter((id) => decision.approverCandidateIds.includes(id))).toEqual([]);
                }
            })
        );
    });

    it('fills its committee from 0 to 100, and the parts sum to it', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                for (const { committee } of decisions(given, day)) {
                    const { value, parts } = committee.filledShare;
                    const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
                    expect(value).toBeGreaterThanOrEqual(0);
                    expect(value).toBeLessThanOrEqual(100 + 1e-9);
                    expect(sum).toBeCloseTo(value!);
                }
            })
        );
    });

    it('does not depend on the order of the records', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                expect(plain(decisions(reordered(given, seed), day))).toEqual(plain(decisions(given, day)));
            })
        );
    });

    it('never looks worse for a better attitude', () => {
        const words = ATTITUDES.flatMap(({ value }) => value ?? []) as Attitude[];
        const ids = fc.constantFrom('a', 'b', 'c');
        fc.assert(
            fc.property(
                records,
                days,
                ids,
                fc.constantFrom(...words),
                fc.constantFrom(...words),
                (given, day, id, a, b) => {
                    const [worse, better] = [a, b].sort((x, y) => rankOf(ATTITUDES, x)! - rankOf(ATTITUDES, y)!);
                    const [before, after] = [worse, better].map((attitude) => {
                        const said = ['deal-1', 'deal-2'].map((opportunityId) =>
                            assessment(`said-${opportunityId}`, id, day, { attitude, opportunityId, createdAt: '9999' })
                        );
                        return decisions({ ...given, assessments: [...(given.assessments ?? []), ...said] }, day);
                    });
                    after.forEach((decision, n) => expect(colour(decision)).toBeGreaterThanOrEqual(colour(before[n])));
                }
            )
        );
    });

    it('takes 20,000 people on one deal', () => {
        const ids = Array.from({ length: 20_000 }, (_, n) => `p${n}`);
        const [decision] = decisions(
            {
                stakeholders: ids.map((id) =>
                    stakeholder(id, { politicalStatus: 'InnerCircle', attitude: 'Supports' })
                ),
                buyingRoles: ids.map((id, n) =>
                    buyingRole(`r${n}`, 'deal', id, { role: n % 2 === 0 ? 'User' : 'Evaluator' })
                )
            },
            '2026-06-30'
        );
        expect([decision.status, decision.supportingKeyPlayerIds.length]).toEqual(['Amber', 20_000]);
    });
});

/** A decision without the people's own records, which are compared elsewhere. */
function plain(all: Decision[]): unknown {
    return all.map(({ parts, ...rest }) => ({ ...rest, parts: parts.map(({ person, ...part }) => [part, person.id]) }));
}
