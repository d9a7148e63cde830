import { executeMutation } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';
import {
    assessmentVariables,
    decisionVariables,
    linkVariables,
    newLinkVariables,
    placeVariables,
    stakeholderVariables
} from 'c/mapRecords';
import type { StakeholderDraft } from 'c/mapRecords';
import type { PlaceMove } from 'c/place';
import { currentCopy } from 'c/relationshipModel';
import type { Assessment, CurrentCopy, Day, Link } from 'c/relationshipModel';
import {
    ADD_LINK,
    CHANGE_LINK,
    CORRECT_PLACE,
    CORRECT_PROPOSAL,
    CORRECT_PROPOSAL_ONLY,
    DECIDE_PROPOSAL,
    DECIDE_PROPOSAL_ONLY,
    FIRST_MOVE_STAKEHOLDER,
    MOVE_STAKEHOLDER,
    PLACE_STAKEHOLDER,
    SAVE_ASSESSMENT,
    SAVE_ASSESSMENT_ONLY,
    SAVE_STAKEHOLDER
} from './mutations';

/** Who acts, and on which day. */
export interface Actor {
    readonly userId: string | undefined;
    readonly today: Day;
}

/** What the current copy is worked out from: the copy in the org now, and the person's assessments. */
export interface CopySource {
    readonly copy: CurrentCopy;
    readonly assessments: readonly Assessment[];
}

/** A saved assessment, and what it changed of the current copy. */
export interface SavedAssessment {
    readonly assessment: Assessment;
    readonly changes: Partial<CurrentCopy>;
}

type Created = { uiapi?: Readonly<Record<string, { Record?: { Id?: string } } | undefined>> };

/*
 * Every function saves in one all-or-none mutation, gives what is in the org afterwards, and throws what the platform
 * reported when nothing was saved.
 */

/** Saves an assessment; in place of a proposal, which is rejected with it, where one is given. */
export async function saveAssessment(
    assessment: Assessment,
    source: CopySource,
    actor: Actor,
    proposal: Assessment | null = null
): Promise<SavedAssessment> {
    const changes = currentCopy(assessment, source.copy, source.assessments, actor.today);
    const { userId } = actor;
    const written = assessmentVariables(assessment, userId, changes);
    const decided = proposal && decisionVariables(proposal, 'Rejected', userId, now(), {});
    const [withCopy, without] = decided
        ? [CORRECT_PROPOSAL, CORRECT_PROPOSAL_ONLY]
        : [SAVE_ASSESSMENT, SAVE_ASSESSMENT_ONLY];
    const created = await mutate<Created>(isEmpty(changes) ? without : withCopy, {
        assessment: written.assessment,
        ...(decided && { proposal: decided.proposal }),
        ...(isEmpty(changes) ? {} : { stakeholder: written.stakeholder })
    });
    return { assessment: { ...assessment, id: idIn(created, 'assessment') ?? assessment.id }, changes };
}

/** Accepts a proposal, which then counts like any assessment, or rejects it. */
export async function decideProposal(
    proposal: Assessment,
    status: 'Accepted' | 'Rejected',
    source: CopySource,
    actor: Actor
): Promise<SavedAssessment> {
    const assessment: Assessment = { ...proposal, status };
    const others = source.assessments.filter(({ id }) => id !== proposal.id);
    const changes = status === 'Accepted' ? currentCopy(assessment, source.copy, others, actor.today) : {};
    const { proposal: decided, stakeholder } = decisionVariables(proposal, status, actor.userId, now(), changes);
    await (isEmpty(changes)
        ? mutate(DECIDE_PROPOSAL_ONLY, { proposal: decided })
        : mutate(DECIDE_PROPOSAL, { proposal: decided, stakeholder }));
    return { assessment, changes };
}

/** Saves a new stakeholder with its opening position; gives the ids of both. */
export async function saveStakeholder(
    draft: StakeholderDraft,
    accountId: string,
    today: Day
): Promise<{ id: string | null; positionId: string | null }> {
    const created = await mutate<Created>(SAVE_STAKEHOLDER, stakeholderVariables(draft, accountId, today));
    return { id: idIn(created, 'stakeholder'), positionId: idIn(created, 'position') };
}

/** Changes where somebody stands; gives the positions as they are in the org now. */
export async function saveMove(move: PlaceMove): Promise<PlaceMove> {
    const { ended, held } = move;
    const saved = await mutate<Created>(mutationFor(move), placeVariables(move));
    const { stakeholderId } = held;
    return {
        ended: ended && { ...ended, id: ended.id || (idIn(saved, 'former') ?? `former-position-${stakeholderId}`) },
        held: { ...held, id: idIn(saved, 'position') ?? (held.id || `new-position-${stakeholderId}`) }
    };
}

/** Adds a tie (one without an id) or changes one. */
export async function saveLink(link: Link): Promise<Link> {
    if (link.id !== '') {
        await mutate(CHANGE_LINK, linkVariables(link));
        return link;
    }
    const created = await mutate<Created>(ADD_LINK, newLinkVariables(link));
    return { ...link, id: idIn(created, 'link') ?? '' };
}

function mutationFor({ ended, held }: PlaceMove): GraphQLDocument {
    if (held.id !== '') {
        return CORRECT_PLACE;
    }
    if (!ended) {
        return PLACE_STAKEHOLDER;
    }
    return ended.id === '' ? FIRST_MOVE_STAKEHOLDER : MOVE_STAKEHOLDER;
}

/** The moment of a decision: the field holds date and time, and the platform takes no day for one. */
function now(): string {
    return new Date().toISOString();
}

function idIn(created: Created | undefined, operation: string): string | null {
    return created?.uiapi?.[operation]?.Record?.Id ?? null;
}

function isEmpty(changes: object): boolean {
    return Object.keys(changes).length === 0;
}

async function mutate<Data>(query: GraphQLDocument, variables: object): Promise<Data | undefined> {
    const { data, errors } = await executeMutation<Data>({ query, variables: { ...variables } });
    if (errors && errors.length > 0) {
        throw errors;
    }
    return data;
}
