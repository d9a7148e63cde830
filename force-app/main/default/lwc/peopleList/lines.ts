import type { LabelKey, Texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { ATTITUDES, CLOSENESS_LEVELS, STATUSES, termOf } from 'c/vocabulary';

/** One person of a short list. */
export interface LineView {
    readonly id: string;
    readonly index: number;
    readonly name: string;
    readonly title: string;
    readonly symbol: string;
    readonly style: string;
    readonly level: string;
    /** "to recheck", or empty. */
    readonly recheck: string;
    readonly owner: string;
    /** Attitude and closeness in words. */
    readonly words: string;
    readonly className: string;
    readonly isCurrent: 'true' | 'false';
    readonly isFound: boolean;
    readonly tabIndex: number;
}

/** What is marked in the list. */
export interface Marks {
    readonly selectedId: string | null;
    readonly matches: ReadonlySet<string>;
    /** The row that the tab key leads to; −1 for none. */
    readonly active: number;
}

/** The people of some ids, in their order; ids that the subject does not know are left out. */
export function lineViews(subject: MapSubject, ids: readonly string[], marks: Marks, texts: Texts): LineView[] {
    const people = ids.flatMap((id) => subject.person(id) ?? []);
    return people.map((person, index) => {
        const { id, name, status, title, ownerName } = person;
        const closeness = subject.account?.standing(id, subject.opportunityId)?.closeness;
        const level = termOf(CLOSENESS_LEVELS, closeness ? closeness.effective : person.closeness);
        const attitude = termOf(ATTITUDES, person.attitude);
        const isSeat = status === 'Vacant';
        const isRecheck = !isSeat && (closeness ? closeness.state === 'recheck' : person.isStale === true);
        const word = (key: string): string => texts(key as LabelKey);
        const statusText = status === 'Active' || status === null ? '' : word(termOf(STATUSES, status).labelKey);
        const words = [
            texts('RMap_Card_AttitudeIs', word(attitude.labelKey)),
            texts('RMap_Card_ClosenessIs', word(level.labelKey))
        ];
        return {
            ...{ id, index, name, isFound: marks.matches.has(id), owner: ownerName ?? '' },
            title: [statusText, title].filter(Boolean).join(' · '),
            symbol: isSeat ? '◌' : attitude.symbol,
            style: `--tone: var(${attitude.colorToken}, ${attitude.color})`,
            level: isSeat ? '' : level.symbol,
            recheck: isRecheck ? texts('RMap_Card_Recheck') : '',
            words: isSeat ? '' : words.join(', '),
            className: `line${subject.isShown(id) ? '' : ' is-dimmed'}${person.attitude === null ? ' is-unknown' : ''}`,
            isCurrent: id === marks.selectedId ? 'true' : 'false',
            tabIndex: index === Math.min(marks.active, people.length - 1) ? 0 : -1
        };
    });
}
