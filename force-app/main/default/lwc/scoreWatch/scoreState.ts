import { nodesOf, textIn } from 'c/mapRecords';
import type { Connection } from 'c/mapRecords';

/** What the org answers about one person's scores. */
export interface ScoresAnswer {
    readonly uiapi?: {
        readonly query?: { readonly stakeholders?: Connection | null; readonly assessments?: Connection | null };
    };
}

/** `unknown` where nothing was ever scored: then nobody keeps scores in this org, or not yet. */
export type ScoreState = 'unknown' | 'behind' | 'current';

/** Whether the scores of a person take the newest observation into account. */
export function scoreStateOf(answer: ScoresAnswer): ScoreState {
    const { stakeholders, assessments } = answer.uiapi?.query ?? {};
    const momentIn = (connection: Connection | null | undefined, name: string): number | null => {
        const [node] = nodesOf(connection);
        const text = node ? textIn(node, name) : null;
        return text === null ? null : Date.parse(text);
    };
    const upTo = momentIn(stakeholders, 'scoredUpTo');
    const newest = momentIn(assessments, 'writtenAt');
    if (upTo === null) {
        return 'unknown';
    }
    return newest === null || upTo >= newest ? 'current' : 'behind';
}
