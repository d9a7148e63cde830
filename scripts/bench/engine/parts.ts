import { recordsBehind } from 'c/explanation';
import { DEFAULT_PROFILE, readProfile } from 'c/scoringProfile';
import type { RelationshipRecords } from 'c/relationshipModel';
import { layoutTree } from 'c/treeLayout';
import { addDays } from 'c/standing';
import { accountOnDay, snapshotOf, type AccountOnDay } from 'c/accountOnDay';
import { competitorLead, relationshipStrength, strengthTrend } from 'c/relationshipStrength';
import { density } from 'c/structure';
import { barriersBetween, conflictsInside } from 'c/messagePaths';
import { changesBetween, conversionAxis } from 'c/changes';
import { whatIf } from 'c/whatIf';
import { judge, type Judgement } from 'c/judgement';
import { DAY } from './sampleAccount';

/** Sizes of a card on the page, in pixels. */
export const CARD = { cardWidth: 176, cardHeight: 64, gapX: 16, gapY: 40 };

/** An account under measurement. What several parts rest on is built once, in the part that comes first. */
export interface Subject {
    readonly account: () => AccountOnDay;
    readonly judgement: () => Judgement;
}

export interface Part {
    readonly name: string;
    readonly run: (subject: Subject) => unknown;
    /** Repeats what other parts did: it is shown, on a subject of its own, and not added to everything. */
    readonly alone?: true;
}

export function subjectOf(records: RelationshipRecords): Subject {
    const account = once(() => accountOnDay(records, DAY));
    return { account, judgement: once(() => judge(account())) };
}

const everyId = ({ account }: Subject): string[] => account().people.map(({ id }) => id);
const everyDeal = ({ account }: Subject): string[] => account().opportunities.map(({ id }) => id);

/** Everything that is said of an account, lowest layer first; of every person and every deal where it is said of one. */
export const PARTS: readonly Part[] = [
    { name: 'scoringProfile', run: () => readProfile(JSON.stringify(DEFAULT_PROFILE)) },
    { name: 'accountOnDay', run: (subject) => subject.account() },
    { name: 'standing', run: (subject) => everyId(subject).map((id) => subject.account().standing(id)) },
    { name: 'reportingGraph', run: (subject) => subject.account().reporting() },
    { name: 'treeLayout', run: (subject) => layoutTree(subject.account().reporting(), CARD) },
    { name: 'relationshipStrength', run: strengths },
    { name: '· trend and lead', run: trends },
    { name: 'structure', run: ({ account, judgement }) => [judgement().structure(), density(account(), 'Trusts')] },
    { name: 'powerInterest', run: ({ judgement }) => judgement().placements() },
    { name: 'influence', run: influences },
    { name: 'messagePaths', run: waysToAll },
    { name: '· path to power', run: (subject) => everyDeal(subject).map(subject.judgement().pathToPower) },
    { name: 'decision', run: (subject) => everyDeal(subject).map(subject.judgement().decision) },
    { name: 'coverage', run: ({ judgement }) => judgement().coverage() },
    { name: 'layers', run: ({ judgement }) => judgement().layers() },
    { name: 'motives', run: ({ judgement }) => judgement().conflictsOfInterest() },
    { name: 'advice', run: ({ judgement }) => [judgement().risks(), judgement().advice()] },
    { name: 'health', run: healths },
    { name: 'changes', run: changesInYear },
    { name: 'whatIf', run: supposed },
    { name: 'judgement alone', run: judged, alone: true }
];

function strengths(subject: Subject): unknown {
    const account = subject.account();
    return everyId(subject).map((id) => {
        const strength = relationshipStrength(account, id);
        return [strength, recordsBehind(strength)];
    });
}

function trends(subject: Subject): unknown {
    const account = subject.account();
    return everyId(subject).map((id) => [strengthTrend(account, id), competitorLead(account, id)]);
}

function influences(subject: Subject): unknown {
    const influence = subject.judgement().influence();
    return [influence, everyId(subject).map((id) => [influence.explain(id), influence.inDegree(id)])];
}

/** The least effort to everybody, one way in full, and where departments are in conflict. */
function waysToAll(subject: Subject): unknown {
    const account = subject.account();
    const paths = subject.judgement().paths();
    const efforts = everyId(subject).map((id) => paths.effortTo(id));
    const answer = paths.to(everyId(subject)[0]);
    return [efforts, answer, barriersBetween(account), conflictsInside(account)];
}

function healths(subject: Subject): unknown {
    const { health, dealHealth } = subject.judgement();
    return [health(), everyDeal(subject).map(dealHealth)];
}

/** What a page asks first: the account judged from nothing, its risks, advice and health. */
function judged(subject: Subject): unknown {
    const { risks, advice, health } = subject.judgement();
    return [risks(), advice(), health()];
}

function changesInYear(subject: Subject): unknown {
    const account = subject.account();
    const yearAgo = snapshotOf(account.model, addDays(account.day, -365), account.profile);
    return [changesBetween(yearAgo, account), everyId(subject).map((id) => conversionAxis(account, id))];
}

/** What would be if one person came to support us: the whole account again, and the difference. */
function supposed(subject: Subject): unknown {
    const [stakeholderId] = everyId(subject);
    return whatIf(subject.account(), [{ kind: 'assess', stakeholderId, values: { attitude: 'Supports' } }]);
}

function once<T>(make: () => T): () => T {
    let made: { value: T } | null = null;
    return () => (made ??= { value: make() }).value;
}
