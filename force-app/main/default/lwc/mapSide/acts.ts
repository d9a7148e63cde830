import type { GraphQLDocument } from 'lightning/graphql';
import { withAssessment, withLink, withPerson } from 'c/accountBook';
import type { AccountBook } from 'c/accountBook';
import type { ConflictView } from 'c/conflictNotice';
import { LABELS, texts } from 'c/labels';
import type { StakeholderDraft } from 'c/mapRecords';
import type { ListsAnswer } from 'c/mapReading';
import type { Place } from 'c/place';
import type { Assessment, CurrentCopy, Day, Link } from 'c/relationshipModel';
import { conflictOf } from './conflict';
import { readCopy } from './copyAnswer';
import type { CopyNow } from './copyAnswer';
import { COPY_QUERY } from './copyQuery';
import { newPerson } from './newPerson';
import type { Question } from './onDemand';
import { decideProposal, saveAssessment, saveLink, saveStakeholder } from './saving';
import type { SavedAssessment } from './saving';

/** What acts need: the records as they are known, who acts and when, and a way to read what is about to be written over. */
export interface Desk {
    readonly book: AccountBook;
    readonly userId: string | undefined;
    readonly today: Day;
    ask(query: GraphQLDocument, variables: Question['variables']): Promise<ListsAnswer>;
}

/** What came of an act: the book as the org now is, and what to say. */
export interface Done {
    readonly book: AccountBook;
    readonly said: string;
    /** Somebody who is new on the map; null for nobody. */
    readonly personId: string | null;
}

/** Somebody else changed the same meanwhile: nothing was saved. */
export interface Held {
    readonly conflict: ConflictView;
    /** What the form is filled in against from now on. */
    readonly opened: Partial<Opened>;
}

/** What a form was filled in against. */
export interface Opened {
    readonly copy: CurrentCopy | undefined;
    readonly place: Place | undefined;
    /** The proposal that it takes the place of; null for none. */
    readonly proposal: Assessment | null;
}

/* Every act throws what the platform reported when nothing was saved. */

/** Saves an assessment, unless somebody else has changed what it was filled in against. */
export async function assess(desk: Desk, assessment: Assessment, opened: Opened): Promise<Done | Held> {
    const { proposal } = opened;
    const now = await copyNow(desk, assessment.stakeholderId, proposal?.id ?? null);
    const conflict = opened.copy && conflictOf(opened.copy, now);
    if (conflict) {
        return { conflict, opened: { copy: now.copy } };
    }
    mustBeOpen(proposal, now);
    const saved = await saveAssessment(assessment, sourceOf(desk, assessment, now), desk, proposal);
    const book = proposal ? withAssessment(desk.book, { ...proposal, status: 'Rejected' }, {}) : desk.book;
    return done('RMap_Saved_Assessment', book, saved);
}

/** Accepts or rejects a proposal; null for one that is not known. */
export async function decide(desk: Desk, assessmentId: string, decision: 'accept' | 'reject'): Promise<Done | null> {
    const proposal = assessmentIn(desk.book, assessmentId);
    if (!proposal) {
        return null;
    }
    const now = await copyNow(desk, proposal.stakeholderId, proposal.id);
    mustBeOpen(proposal, now);
    const source = sourceOf(desk, proposal, now);
    return decision === 'accept'
        ? done('RMap_Saved_Accepted', desk.book, await decideProposal(proposal, 'Accepted', source, desk))
        : done('RMap_Saved_Rejected', desk.book, await decideProposal(proposal, 'Rejected', source, desk));
}

/** Puts somebody on the map. */
export async function addPerson(desk: Desk, draft: StakeholderDraft): Promise<Done> {
    const ids = await saveStakeholder(draft, desk.book.facts.accountId, desk.today);
    const { person, opening } = newPerson(draft, ids, desk.today);
    const book = withPerson(desk.book, person, opening);
    return { book, said: texts('RMap_Saved_Person', person.name), personId: person.id };
}

/** Adds, changes or ends a tie. */
export async function keepTie(desk: Desk, given: Link): Promise<Done> {
    const link = await saveLink(given);
    const isEnded = link.validTo !== null && link.validTo <= desk.today;
    const said = isEnded ? LABELS.RMap_Saved_TieEnd : LABELS.RMap_Saved_Tie;
    return { book: withLink(desk.book, link), said, personId: null };
}

/** An assessment that the book holds; null for none. */
export function assessmentIn({ facts }: AccountBook, id: string): Assessment | null {
    return facts.history?.assessments.find((each) => each.id === id) ?? null;
}

/** What is about to be written over, as it is in the org now; throws when it cannot be read. */
async function copyNow(desk: Desk, stakeholderId: string, proposalId: string | null): Promise<CopyNow> {
    const now = readCopy(await desk.ask(COPY_QUERY, { stakeholderId, proposalId }));
    if (!now) {
        throw new Error(LABELS.RMap_Error_Unknown);
    }
    return now;
}

function done(
    key: 'RMap_Saved_Assessment' | 'RMap_Saved_Accepted' | 'RMap_Saved_Rejected',
    book: AccountBook,
    { assessment, changes }: SavedAssessment
): Done {
    const said = texts(key, book.person(assessment.stakeholderId)?.name ?? '');
    return { book: withAssessment(book, assessment, changes), said, personId: null };
}

/** Throws when somebody else has decided on the proposal meanwhile. */
function mustBeOpen(proposal: Assessment | null, { proposalStatus }: CopyNow): void {
    if (proposal && proposalStatus !== null && proposalStatus !== 'Proposed') {
        throw new Error(LABELS.RMap_Proposal_Gone);
    }
}

function sourceOf({ book }: Desk, { stakeholderId }: Assessment, { copy }: CopyNow) {
    const all = book.facts.history?.assessments ?? [];
    return { copy, assessments: all.filter((each) => each.stakeholderId === stakeholderId) };
}
