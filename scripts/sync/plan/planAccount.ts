import type { OrgApi } from '../../salesforce';
import { accountKeyInOrg, keyInOrg } from '../keys';
import { refuseIfAny } from '../problems';
import { ACCOUNT_FIELDS, BUYING_ROLE_FIELDS, LINK_FIELDS, OPPORTUNITY_FIELDS, SECTIONS } from '../schema/fields';
import { LIST_SECTIONS } from '../sources/checkRows';
import type { Dataset, Sourced } from '../types';
import { checkAgainstOrg } from './checkAgainstOrg';
import { checkAccount, danglingReferences } from './checkReferences';
import { collectSources } from './collectSources';
import { checkDecided } from './decidedAssessments';
import { namesakes, notInSources } from './leftOver';
import { readOrgState } from './orgState';
import type { OrgState } from './orgState';
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

class AccountPlan {
    private readonly book = new RowBook();
    private readonly units: Unit[] = [];
    private readonly references: References;
    private readonly storedByKey: Record<'opportunities' | 'links' | 'buyingRoles', Map<string, OrgRow>>;

    constructor(
        private readonly dataset: Dataset,
        private readonly state: OrgState,
        private readonly refused: Refusals,
        private readonly days: Days
    ) {
        this.references = new References(dataset, state, refused);
        this.storedByKey = {
            opportunities: byKey(state.opportunities, SECTIONS.opportunities.keyField),
            links: byKey(state.links, SECTIONS.links.keyField),
            buyingRoles: byKey(state.buyingRoles, SECTIONS.buyingRoles.keyField)
        };
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
        this.planLinks();
        this.planBuyingRoles();
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
        const positions = this.sound(this.dataset.positions, ['stakeholder']).map((sourced) =>
            this.withoutLostSuperior(sourced)
        );
        const assessments = checkDecided(
            this.sound(this.dataset.assessments, ['stakeholder', 'opportunity']),
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

    private planLinks(): void {
        for (const sourced of this.sound(this.dataset.links, ['from', 'to'])) {
            const { origin, row } = sourced;
            const ends: Values = {
                From__c: this.references.stakeholder('From__r', row.from),
                To__c: this.references.stakeholder('To__r', row.to)
            };
            this.takeOwn('links', sourced, {
                ...this.fixed(this.stored('links', origin.key), ends, sourced),
                ...mapped(row, LINK_FIELDS)
            });
        }
    }

    private planBuyingRoles(): void {
        for (const sourced of this.sound(this.dataset.buyingRoles, ['stakeholder', 'opportunity'])) {
            const { origin, row } = sourced;
            const ends: Values = {
                Opportunity__c: this.references.opportunity('Opportunity__r', row.opportunity),
                Stakeholder__c: this.references.stakeholder('Stakeholder__r', row.stakeholder)
            };
            this.takeOwn('buyingRoles', sourced, {
                ...this.fixed(this.stored('buyingRoles', origin.key), ends, sourced),
                ...mapped(row, BUYING_ROLE_FIELDS)
            });
        }
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
        columns: readonly (keyof Row & string)[]
    ): Sourced<Row>[] {
        return rows.filter((sourced) => {
            const refusal = this.refused.get(rowId(sourced.origin));
            if (refusal) {
                this.book.fail(sourced, refusal);
                return false;
            }
            const lost = columns.find((column) => {
                const key = sourced.row[column] as string | null | undefined;
                return key && !this.references.has(column === 'opportunity' ? 'opportunities' : 'stakeholders', key);
            });
            if (lost) {
                this.book.skip(
                    sourced,
                    `Not written, since its ${lost} "${String(sourced.row[lost])}" could not be written.`
                );
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

    private stored(section: 'opportunities' | 'links' | 'buyingRoles', key: string): OrgRow | undefined {
        return this.storedByKey[section].get(keyInOrg(this.references.accountKey, key));
    }

    private takeOwn(
        section: 'opportunities' | 'links' | 'buyingRoles',
        { origin }: Sourced<unknown>,
        values: Values
    ): void {
        const key = keyInOrg(this.references.accountKey, origin.key);
        this.take(writeOf(origin, section, key, values, this.stored(section, origin.key)));
    }

    private take(writes: Write[]): void {
        writes.forEach((write) => this.book.write(write, SECTIONS[write.origin.section].object === write.object));
        if (writes.length > 0) {
            this.units.push(writes);
        }
    }
}
