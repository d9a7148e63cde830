import type { Status } from 'c/vocabulary';

/** Who holds a post, as far as the publisher says. */
export interface Holder {
    /** Name of the person; null when the post has none or does not say. */
    name: string | null;
    status: Status;
    /** How the record is marked beside the job title when there is no name. */
    mark: string;
    note: string | null;
}

const KINDS: readonly (readonly [RegExp, Omit<Holder, 'name'>])[] = [
    [
        /^(|-+|n d|nd|n a|na|not disclosed|name not disclosed|undisclosed|withheld|name withheld|redacted|unknown|tbc|tba)$/,
        { status: 'Unverified', mark: 'not disclosed', note: null }
    ],
    [/^(currently )?vacan(t|cy)( post)?$/, { status: 'Vacant', mark: 'vacant', note: null }],
    [
        /^(post )?(eliminated|abolished|deleted|removed|disestablished)$/,
        {
            status: 'Left',
            mark: 'abolished',
            note: 'The publisher marks the post as abolished: loaded with status Left.'
        }
    ]
];

/** Reads the name of a post's holder, or what stands in its place. */
export function holderOf(name: string): Holder {
    const plain = name
        .toLowerCase()
        .replace(/[^\p{L}-]+/gu, ' ')
        .trim();
    const kind = KINDS.find(([pattern]) => pattern.test(plain))?.[1];
    return kind ? { name: null, ...kind } : { name, status: 'Active', mark: '', note: null };
}
