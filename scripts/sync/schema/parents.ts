/** Sections whose records other rows may name by key. */
export type NamedSection = 'stakeholders' | 'opportunities' | 'engagements';

/** A record that the rows of a section belong to or point at. */
export interface Parent {
    /** The column that names it; null for the account, which no column names. */
    column: string | null;
    section: NamedSection | 'account';
    /** Name of the field and of the relationship without their endings: `From` for `From__c` and `From__r`. */
    name: string;
    /** A master is set once; a lookup may change and be blank. */
    isMaster: boolean;
}

const ACCOUNT: Parent = { column: null, section: 'account', name: 'Account', isMaster: true };
const STAKEHOLDER: Parent = {
    column: 'stakeholder',
    section: 'stakeholders',
    name: 'Stakeholder',
    isMaster: true
};
const OPPORTUNITY: Parent = {
    column: 'opportunity',
    section: 'opportunities',
    name: 'Opportunity',
    isMaster: true
};

/** The parents of records that stand for themselves: each row is one record and changes no current copy. */
export const PARENTS = {
    links: [
        { ...STAKEHOLDER, column: 'from', name: 'From' },
        { ...STAKEHOLDER, column: 'to', name: 'To' }
    ],
    buyingRoles: [OPPORTUNITY, STAKEHOLDER],
    engagements: [ACCOUNT, { ...OPPORTUNITY, isMaster: false }],
    participants: [{ column: 'engagement', section: 'engagements', name: 'Engagement', isMaster: true }, STAKEHOLDER],
    commitments: [STAKEHOLDER],
    accountAssessments: [ACCOUNT]
} as const satisfies Record<string, readonly Parent[]>;

/** A parent that a column names. */
export type NamedParent = Parent & { column: string; section: NamedSection };

/** The parents that the section's rows name. */
export function namedParents(section: DetailSection): NamedParent[] {
    const parents: readonly Parent[] = PARENTS[section];
    return parents.filter((parent): parent is NamedParent => parent.column !== null);
}

/** Sections of such records, in the order in which they are written. */
export type DetailSection = keyof typeof PARENTS;
export const DETAIL_SECTIONS = Object.keys(PARENTS) as DetailSection[];
