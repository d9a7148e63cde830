import { executeMutation } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';
import { assessmentVariables, copyChanges, stakeholderVariables } from 'c/mapRecords';
import type { StakeholderDraft } from 'c/mapRecords';
import { currentCopy } from 'c/relationshipModel';
import type { Assessment, CurrentCopy, Day } from 'c/relationshipModel';
import { texts } from 'c/labels';
import type { LabelKey } from 'c/labels';
import { ATTITUDES, CLOSENESS_LEVELS, POLITICAL_STATUSES, termOf } from 'c/vocabulary';
import type { PersonDetails } from './personAnswer';
import { SAVE_ASSESSMENT, SAVE_ASSESSMENT_ONLY, SAVE_STAKEHOLDER } from './queries';

/** What somebody else changed of the current copy, in words for the form. */
export interface ConflictView {
    readonly who: string;
    readonly changes: readonly string[];
}

const FIELD_LABELS: Readonly<Record<keyof CurrentCopy, LabelKey>> = {
    attitude: 'RMap_Attitude',
    closeness: 'RMap_Closeness',
    politicalStatus: 'RMap_PoliticalStatus',
    power: 'RMap_Power',
    interest: 'RMap_Interest'
};

const FIELD_TERMS = { attitude: ATTITUDES, closeness: CLOSENESS_LEVELS, politicalStatus: POLITICAL_STATUSES } as const;

/**
 * Saves an assessment and what it changes of the current copy in one all-or-none mutation. Gives those changes;
 * throws what the platform reported when nothing was saved.
 */
export async function saveAssessment(
    assessment: Assessment,
    person: PersonDetails,
    userId: string | undefined,
    today: Day
): Promise<Partial<CurrentCopy>> {
    const changes = currentCopy(assessment, person.copy, person.assessments, today);
    const variables = assessmentVariables(assessment, userId, changes);
    if (Object.keys(changes).length > 0) {
        await mutate(SAVE_ASSESSMENT, variables);
    } else {
        await mutate(SAVE_ASSESSMENT_ONLY, { assessment: variables.assessment });
    }
    return changes;
}

/** Saves a new stakeholder with its opening position in one all-or-none mutation; gives its id. */
export async function saveStakeholder(draft: StakeholderDraft, accountId: string, today: Day): Promise<string | null> {
    const data = await mutate<{ uiapi?: { stakeholder?: { Record?: { Id?: string } } } }>(
        SAVE_STAKEHOLDER,
        stakeholderVariables(draft, accountId, today)
    );
    return data?.uiapi?.stakeholder?.Record?.Id ?? null;
}

/** What changed between the copy a form was opened with and the person as read now; undefined when nothing did. */
export function conflictOf(opened: CurrentCopy, now: PersonDetails): ConflictView | undefined {
    const changes = copyChanges(opened, now.copy);
    return changes.length === 0
        ? undefined
        : {
              who: texts('RMap_Conflict_Who', now.lastModifiedByName ?? texts('RMap_Conflict_Someone')),
              changes: changes.map(({ field, before, after }) =>
                  texts(
                      'RMap_Conflict_Change',
                      texts(FIELD_LABELS[field]),
                      wordsOf(field, before),
                      wordsOf(field, after)
                  )
              )
          };
}

function wordsOf(field: keyof CurrentCopy, value: string | number | null): string {
    if (field === 'power' || field === 'interest') {
        return value === null ? texts('RMap_Unknown') : String(value);
    }
    const terms: readonly { value: string | null; rank: number | null; labelKey: LabelKey }[] = FIELD_TERMS[field];
    return texts(termOf(terms, value === null ? null : String(value)).labelKey);
}

async function mutate<Data>(query: GraphQLDocument, variables: object): Promise<Data | undefined> {
    const { data, errors } = await executeMutation<Data>({ query, variables: { ...variables } });
    if (errors && errors.length > 0) {
        throw errors;
    }
    return data;
}
