import type { OrgApi } from '../../salesforce';
import { accountKeyInOrg, rowKeyInOrg } from '../keys';
import { refuseIfAny } from '../problems';
import { ACCOUNT_FIELDS, OPPORTUNITY_FIELDS, SECTIONS } from '../schema/fields';
import type { AccountAssessmentRow } from '../schema/native';
import { DETAIL_SECTIONS, namedParents } from '../schema/parents';
import type { DetailSection, NamedParent } from '../schema/parents';
import { LIST_SECTIONS } from '../types';
import type { Dataset, Sourced } from '../types';
import { checkAgainstOrg } from './checkAgainstOrg';
import { checkAccount, danglingReferences } from './checkReferences';
import { collectSources } from './collectSources';
import { checkDecided } from './decidedAssessments';
import { checkJudgements } from './finalJudgements';
import { namesakes, notInSources } from './leftOver';
import { readOrgState } from './orgState';
import type { OrgState } from './orgState';
import { parentValues } from './parentValues';
import { byKey, References } from './references';
import { RowBook } from './rowBook';
import type { Days } from './stakeholderSources';
import { stakeholderWrites } from './stakeholderUnit';
import { rowId } from './types';
import type { Plan, Refusals, Unit, Write } from './types';
import { mapped } from './values';
import type { OrgRow, Values } from './values';
import { writeOf } from './writes';

/**
 * Compares an account's sources with the org and says what has to be written. Rows in `refused` count as not there.
 * Throws InputError for what the org shows to be wrong in the sources, OrgError when it cannot be read.
 */
export async function planAccount(api: OrgApi, dataset: Dataset, refused: Refusals, days: Days): Promise<Plan> {
    const state = await readOrgState(api, dataset);
    return comparePlan(dataset, state, refused, days);
}

/** The comparison itself, without any call. */
export function comparePlan(dataset: Dataset, state: OrgState, refused: Refusals, days: Days): Plan {
    refuseIfAny([
        ...checkAccount(dataset, state),
        ...checkAgainstOrg(dataset, state),
        ...danglingReferences(dataset, state)
    ]);
    return new AccountPlan(dataset, state, refused, days).result();
}

/** Sections of which a row is one record and nothing more. */
type OwnSection = 'opportunities' | DetailSection;
const OWN_SECTIONS: readonly OwnSection[] = ['opportunities', ...DETAIL_SECTIONS];

const STAKEHOLDER = { column: 'stakeholder', section: 'stakeholders' } as const;
const DEAL = { column: 'opportunity', section: 'opportunities' } as const;

class AccountPlan {
    private readonly book = new RowBook();
    private readonly units: Unit[] = [];
    private readonly references: References;
    private readonly storedByKey: Record<OwnSection, Map<string, OrgRow>>;

    constructor(
        private readonly dataset: Dataset,
        private readonly state: OrgState,
        private readonly refused: Refusals,
        private readonly days: Days
    ) {
        this.references = new References(dataset, state, refused);
        this.storedByKey = Object.fromEntries(
            OWN_SECTIONS.map((section) => [section, byKey(state[section], SECTIONS[section].keyField)])
        ) as Record<OwnSection, Map<string, OrgRow>>;
        [dataset.account, ...LIST_SECTIONS.flatMap((section): Sourced<unknown>[] => dataset[section])].forEach((row) =>
            this.book.add(row)
        );
        dataset.skipped.forEach((row) => this.book.addSkipped(row));
    }

    result(): Plan {
        const { key, name } = this.dataset.account.row;
        const { account } = this.state;
        this.planAccountItself();
        this.planOpportunities();
        this.planStakeholders();
        DETAIL_SECTIONS.forEach((section) => this.planDetails(section));
        return {
            account: { key, id: account?.Id ?? null, name: String(account?.Name ?? name) },
            units: this.units,
            rows: this.book.all(),
            notInSources: notInSources(this.dataset, this.state),
            notes: [...this.dataset.notes, ...namesakes(this.dataset, this.state)]
        };
    }

    private planAccountItself(): void {
        const { origin, row } = this.dataset.account;
        // A name that only the rows of an organogram give opens the account; it does not rename it.
        const isOwnRow = origin.line !== null || !this.state.account;
        const values = isOwnRow ? mapped(row, ACCOUNT_FIELDS) : {};
        this.take(writeOf(origin, 'account', accountKeyInOrg(row.key), values, this.state.account));
    }

    private planOpportunities(): void {
        for (const sourced of this.sound(this.dataset.opportunities, [])) {
            const { origin, row } = sourced;
            this.takeOwn('opportunities', sourced, {
                ...(this.stored('opportunities', origin.key) ? {} : { AccountId: this.references.account('Account') }),
                ...mapped(row, OPPORTUNITY_FIELDS)
            });
        }
    }

    private planStakeholders(): void {
        const rows = this.sound(this.dataset.stakeholders, []).map((sourced) => this.withoutLostSuperior(sourced));
        const positions = this.sound(this.dataset.positions, [STAKEHOLDER]).map((sourced) =>
            this.withoutLostSuperior(sourced)
        );
        const assessments = checkDecided(
            this.sound(this.dataset.assessments, [STAKEHOLDER, DEAL]),
            this.state,
            this.references,
            this.book
        );
        const sources = collectSources({ rows, positions, assessments }, this.state, this.references);
        for (const source of sources) {
            const { writes, notes } = stakeholderWrites(source, this.references, this.days);
            const { own } = source;
            if (own) {
                notes.forEach((note) => this.book.note(own, note));
            }
            this.take(writes);
        }
    }

    private planDetails(section: DetailSection): void {
        const rows = this.sound<{ key: string }>(this.dataset[section], namedParents(section));
        for (const sourced of this.unfinal(section, rows)) {
            const stored = this.stored(section, sourced.origin.key);
            const { masters, lookups } = parentValues(section, sourced.row, this.references);
            this.takeOwn(section, sourced, {
                ...this.fixed(stored, masters, sourced),
                ...mapped(sourced.row, SECTIONS[section].fields),
                ...lookups
            });
        }
    }

    /** Rows but for those that would change what is final in the org. */
    private unfinal(
        section: DetailSection,
        rows: readonly Sourced<{ key: string }>[]
    ): readonly Sourced<{ key: string }>[] {
        return section === 'accountAssessments'
            ? checkJudgements(
                  rows as readonly Sourced<AccountAssessmentRow>[],
                  (key) => this.stored(section, key),
                  this.book
              )
            : rows;
    }

    /** Masters are set once; a row that names others than the record has is told so, and they are left out. */
    private fixed(stored: OrgRow | undefined, masters: Values, sourced: Sourced<object>): Values {
        if (!stored) {
            return masters;
        }
        const moved = Object.entries(masters).filter(
            ([field, master]) => (master as { id: string | null }).id !== stored[field]
        );
        if (moved.length > 0) {
            this.book.note(
                sourced,
                `${moved.map(([field]) => field).join(' and ')} cannot change on a record that is there: give the row a new key.`
            );
        }
        return {};
    }

    /** Rows that can be written: neither refused themselves nor resting on a refused one. */
    private sound<Row extends { key: string }>(
        rows: readonly Sourced<Row>[],
        parents: readonly Pick<NamedParent, 'column' | 'section'>[]
    ): Sourced<Row>[] {
        return rows.filter((sourced) => {
            const refusal = this.refused.get(rowId(sourced.origin));
            if (refusal) {
                this.book.fail(sourced, refusal);
                return false;
            }
            const named = sourced.row as Record<string, unknown>;
            const lost = parents.find(({ column, section }) => {
                const key = named[column];
                return typeof key === 'string' && !this.references.has(section, key);
            });
            if (lost) {
                const { section, key } = sourced.origin;
                this.book.skip(
                    sourced,
                    `Not written, since its ${lost.column} "${String(named[lost.column])}" could not be written.`
                );
                if (section === 'engagements') {
                    this.references.lose(section, key);
                }
            }
            return !lost;
        });
    }

    /** A row whose superior could not be written is sound without it; the next run adds the line. */
    private withoutLostSuperior<Row extends { reportsTo?: string | null }>(sourced: Sourced<Row>): Sourced<Row> {
        const { reportsTo } = sourced.row;
        if (!reportsTo || this.references.has('stakeholders', reportsTo)) {
            return sourced;
        }
        this.book.note(sourced, `Written without its superior "${reportsTo}", which could not be written.`);
        return { ...sourced, row: { ...sourced.row, reportsTo: undefined } };
    }

    private stored(section: OwnSection, key: string): OrgRow | undefined {
        return this.storedByKey[section].get(rowKeyInOrg(this.references.accountKey, section, key));
    }

    private takeOwn(section: OwnSection, { origin }: Sourced<unknown>, values: Values): void {
        const key = rowKeyInOrg(this.references.accountKey, section, origin.key);
        this.take(writeOf(origin, section, key, values, this.stored(section, origin.key)));
    }

    private take(writes: Write[]): void {
        writes.forEach((write) => this.book.write(write, SECTIONS[write.origin.section].object === write.object));
        if (writes.length > 0) {
            this.units.push(writes);
        }
    }
}
