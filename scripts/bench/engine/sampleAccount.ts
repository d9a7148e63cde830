import {
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    COMMITMENT_STATUSES,
    DECISION_ROLES,
    ENGAGEMENT_KINDS,
    EVIDENCE_STRENGTHS,
    LINK_KINDS,
    POLITICAL_STATUSES
} from 'c/vocabulary';
import { BLANK_ACCOUNT_ASSESSMENT, BLANK_ASSESSMENT, type RelationshipRecords } from 'c/relationshipModel';
import { addDays } from 'c/standing';
import { seededRandom, type Random } from '../random';
import { blankStakeholder, positionOf } from './samplePeople';

/** The day on which the sample account is looked at; its records go back three years. */
export const DAY = '2026-06-30';
const HISTORY_DAYS = 3 * 365;
/** The deals of an account do not grow with its people. */
const DEAL_COUNT = 5;
const ROLES_PER_DEAL = 8;
const ASSESSMENTS_PER_PERSON = 10;

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));

/**
 * An account with the given number of people: ten assessments, two engagements and one and a half links a person, a
 * promise for every third, five deals with eight roles. Blanks, proposals, leavers and empty seats are among them.
 */
export function sampleAccount(peopleCount: number, seed = 1): RelationshipRecords {
    const random = seededRandom(seed);
    const stakeholders = numbered(peopleCount, (index) => blankStakeholder(index, peopleCount, random));
    const anybody = (): string => random.pick(stakeholders).id;
    const pastDay = (): string => addDays(DAY, -random.below(HISTORY_DAYS));
    const scale = (most: number): number | null => (random.chance(0.4) ? 1 + random.below(most) : null);
    return {
        account: { id: 'account', name: 'Sample', stage: 'Cooperation', regulated: false, giftLimit: 200 },
        stakeholders,
        positions: stakeholders.flatMap((person) => positionOf(person, DAY, random)),
        assessments: numbered(peopleCount * ASSESSMENTS_PER_PERSON, (index) => ({
            ...BLANK_ASSESSMENT,
            id: `assessment${index}`,
            stakeholderId: stakeholders[index % peopleCount].id,
            assessedOn: pastDay(),
            opportunityId: random.chance(0.2) ? `deal${random.below(DEAL_COUNT)}` : null,
            attitude: wordIn(ATTITUDES, random),
            closeness: wordIn(CLOSENESS_LEVELS, random),
            politicalStatus: wordIn(POLITICAL_STATUSES, random),
            power: scale(5),
            interest: scale(5),
            businessMotive: scale(5),
            transparency: scale(5),
            reliability: scale(5),
            consistency: scale(5),
            competitor: random.chance(0.3) ? 'Rival' : null,
            competitorCloseness: wordIn(CLOSENESS_LEVELS, random),
            evidence: 'As heard in the meeting',
            evidenceStrength: wordIn(EVIDENCE_STRENGTHS, random),
            status: random.chance(0.9) ? 'Accepted' : wordIn(ASSESSMENT_STATUSES, random)
        })),
        links: numbered(Math.round(peopleCount * 1.5), (index) => ({
            ...{ id: `link${index}`, key: null, fromId: anybody(), toId: anybody(), kind: wordIn(LINK_KINDS, random) },
            ...{ strength: scale(5), evidence: null, validFrom: pastDay(), validTo: null }
        })),
        engagements: numbered(peopleCount * 2, (index) => ({
            ...{ id: `engagement${index}`, key: null, occurredOn: pastDay(), kind: wordIn(ENGAGEMENT_KINDS, random) },
            ...{ scenario: null, layer: null, opportunityId: null, cost: scale(100), outcome: 'Held', subject: null },
            participants: numbered(1 + random.below(3), () => ({ stakeholderId: anybody(), reaction: null }))
        })),
        commitments: numbered(Math.round(peopleCount / 3), (index) => ({
            ...{ id: `commitment${index}`, key: null, stakeholderId: anybody(), subject: null, weight: scale(5) },
            ...{ direction: random.chance(0.6) ? 'Ours' : 'Theirs', status: wordIn(COMMITMENT_STATUSES, random) },
            ...{ madeOn: pastDay(), dueOn: addDays(pastDay(), 60), closedOn: null }
        })),
        accountAssessments: numbered(12, (index) => ({
            ...BLANK_ACCOUNT_ASSESSMENT,
            id: `look${index}`,
            assessedOn: pastDay(),
            communication: scale(5),
            matching: scale(5),
            jointWork: scale(5),
            recognition: scale(5)
        })),
        opportunities: numbered(DEAL_COUNT, (index) => ({
            ...{ id: `deal${index}`, key: null, name: `Deal ${index}`, stageName: 'Negotiation' },
            ...{ closeOn: addDays(DAY, 90), amount: 100_000, isClosed: false }
        })),
        buyingRoles: numbered(DEAL_COUNT * ROLES_PER_DEAL, (index) => ({
            ...{ id: `role${index}`, key: null, opportunityId: `deal${index % DEAL_COUNT}`, stakeholderId: anybody() },
            ...{ role: DECISION_ROLES[Math.floor(index / DEAL_COUNT)].value, step: wordIn(BUYING_STEPS, random) },
            ...{ required: random.chance(0.7), validFrom: null, validTo: null }
        }))
    };
}

/** One of the words, unknown among them. */
function wordIn<T extends string | null>(terms: readonly { readonly value: T }[], random: Random): T {
    return random.pick(terms).value;
}
