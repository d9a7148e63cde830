import {
    readAccountAssessment,
    readAssessment,
    readBuyingRole,
    readCommitment,
    readEngagement,
    readOpportunity,
    readParticipant,
    readPosition,
    readProfileText,
    withParticipants
} from 'c/mapRecords';
import type { RelationshipRecords } from 'c/relationshipModel';
import { PagedLists } from './pagedLists';
import type { ListsAnswer, PageVariables } from './pagedLists';

/** The lists of the two documents that hold the dated history. */
const DOSSIER = {
    positions: readPosition,
    assessments: readAssessment,
    buyingRoles: readBuyingRole,
    opportunities: readOpportunity,
    profiles: readProfileText
};
const DEALINGS = {
    engagements: readEngagement,
    participants: readParticipant,
    commitments: readCommitment,
    accountAssessments: readAccountAssessment
};

/** Which document is read: what is on record about people and deals, then what was done with them. */
export type HistoryStep = 'dossier' | 'dealings' | 'done';

/** The dated records of an account, as far as the user may read them. */
export type History = Required<
    Pick<
        RelationshipRecords,
        | 'positions'
        | 'assessments'
        | 'buyingRoles'
        | 'opportunities'
        | 'engagements'
        | 'commitments'
        | 'accountAssessments'
    >
> & {
    /** The active scoring profile's text; null where the org has none. */
    readonly profileText: string | null;
};

/**
 * Reads the dated history behind the first screen, one document after the other, page after page. What cannot be read
 * does not stop the rest.
 */
export class HistoryReading {
    step: HistoryStep = 'dossier';
    /** What the platform reported of documents that could not be read. */
    readonly errors: unknown[] = [];
    private readonly dossier: PagedLists<typeof DOSSIER>;
    private readonly dealings: PagedLists<typeof DEALINGS>;
    private isDossierRead = false;

    constructor(isRereading = false) {
        this.dossier = new PagedLists(DOSSIER, isRereading);
        this.dealings = new PagedLists(DEALINGS, isRereading);
    }

    /** The variables of the page to ask for. */
    get variables(): PageVariables {
        return this.current.variables;
    }

    /** Whether the page has to be read again before it counts. */
    needsRefresh(): boolean {
        return this.current.needsRefresh();
    }

    /** Takes a page of the document that is being read; gives false for an answer to the other one. */
    take(answer: ListsAnswer): boolean {
        if (!this.current.take(answer)) {
            return false;
        }
        if (this.current.isComplete) {
            this.isDossierRead ||= this.step === 'dossier';
            this.goOn();
        }
        return true;
    }

    /** The document cannot be read: what there is of it is left, the next one is tried. */
    fail(errors: readonly unknown[]): void {
        this.errors.push(...errors);
        this.goOn();
    }

    /**
     * The history; null while it is being read, and when the records of people could not be: judging without them would
     * show what is known as unknown.
     */
    get history(): History | null {
        if (this.step !== 'done' || !this.isDossierRead) {
            return null;
        }
        const { dossier, dealings } = this;
        return {
            positions: dossier.all('positions'),
            assessments: dossier.all('assessments'),
            buyingRoles: dossier.all('buyingRoles'),
            opportunities: dossier.all('opportunities'),
            profileText: dossier.all('profiles')[0] ?? null,
            engagements: withParticipants(dealings.all('engagements'), dealings.all('participants')),
            commitments: dealings.all('commitments'),
            accountAssessments: dealings.all('accountAssessments')
        };
    }

    private get current(): PagedLists<typeof DOSSIER> | PagedLists<typeof DEALINGS> {
        return this.step === 'dossier' ? this.dossier : this.dealings;
    }

    private goOn(): void {
        this.step = this.step === 'dossier' ? 'dealings' : 'done';
    }
}
