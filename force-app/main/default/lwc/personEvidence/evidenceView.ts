import type { CommitmentOnDay } from 'c/accountOnDay';
import { termText } from 'c/labels';
import type { Wording } from 'c/labels';
import type { Engagement } from 'c/relationshipModel';
import {
    COMMITMENT_DIRECTIONS,
    COMMITMENT_STATES,
    ENGAGEMENT_KINDS,
    ENGAGEMENT_OUTCOMES,
    REACTIONS
} from 'c/vocabulary';

/** A dated record in one line. */
export interface EvidenceLine {
    readonly key: string;
    readonly day: string;
    readonly text: string;
    readonly note: string;
    readonly className: string;
    readonly recordText: string;
}

/** What was done together, in the order given. Only business is told: what, about what, and how it was taken. */
export function engagementLines(
    engagements: readonly Engagement[],
    stakeholderId: string,
    { texts, day }: Wording
): EvidenceLine[] {
    return engagements.map(({ id, occurredOn, kind, subject, outcome, participants }) => {
        const reaction = participants.find((each) => each.stakeholderId === stakeholderId)?.reaction ?? null;
        const text = [termText(ENGAGEMENT_KINDS, kind, texts), subject].filter(Boolean).join(' · ');
        const note = [
            outcome === null || outcome === 'Held' ? '' : termText(ENGAGEMENT_OUTCOMES, outcome, texts),
            reaction === null ? '' : termText(REACTIONS, reaction, texts)
        ];
        const recordText = texts('RMap_Reason_OpenRecord', text);
        return { key: id, day: day(occurredOn), text, note: joined(note), className: 'line', recordText };
    });
}

/** Promises, ours and theirs, with what became of them. */
export function commitmentLines(commitments: readonly CommitmentOnDay[], { texts, day }: Wording): EvidenceLine[] {
    return commitments.map(({ commitment: { id, direction, subject, dueOn }, state, overdueByUs }) => {
        const text = [termText(COMMITMENT_DIRECTIONS, direction, texts), subject].filter(Boolean).join(' · ');
        const due = dueOn === null ? '' : texts('RMap_Person_Due', day(dueOn));
        return {
            key: id,
            day: '',
            text,
            note: joined([termText(COMMITMENT_STATES, state, texts), due]),
            className: overdueByUs ? 'line is-overdue' : 'line',
            recordText: texts('RMap_Reason_OpenRecord', text)
        };
    });
}

function joined(words: readonly string[]): string {
    return words.filter(Boolean).join(' · ');
}
