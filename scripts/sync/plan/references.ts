import { accountKeyInOrg, keyInOrg } from '../keys';
import { SECTIONS } from '../schema/fields';
import type { Dataset } from '../types';
import type { OrgState } from './orgState';
import type { OrgRow } from './values';
import type { Lookup } from './values';
import { rowId } from './types';
import type { Refusals } from './types';

/** Marks a reference to a record that is not in the org yet. */
const NEW = 'new:';

/** Finds the records that rows name by key: in the org, among the rows that will be written, or nowhere. */
export class References {
    readonly accountKey: string;
    private readonly ids = { stakeholders: new Map<string, string>(), opportunities: new Map<string, string>() };
    private readonly coming = { stakeholders: new Set<string>(), opportunities: new Set<string>() };
    private readonly accountId: string | null;

    constructor(dataset: Dataset, state: OrgState, refused: Refusals) {
        this.accountKey = dataset.account.row.key;
        this.accountId = state.account?.Id ?? null;
        for (const section of ['stakeholders', 'opportunities'] as const) {
            for (const row of state[section]) {
                const key = row[SECTIONS[section].keyField];
                if (typeof key === 'string') {
                    this.ids[section].set(key, row.Id);
                }
            }
            for (const { origin } of dataset[section]) {
                if (!refused.has(rowId(origin))) {
                    this.coming[section].add(origin.key);
                }
            }
        }
    }

    /** Whether the key stands for a record that is in the org, or will be. */
    has(section: 'stakeholders' | 'opportunities', key: string): boolean {
        return this.coming[section].has(key) || this.idOf(section, key) !== null;
    }

    idOf(section: 'stakeholders' | 'opportunities', key: string): string | null {
        return this.ids[section].get(keyInOrg(this.accountKey, key)) ?? null;
    }

    account(relationship: string): Lookup {
        const { keyField } = SECTIONS.account;
        return { relationship, keyField, key: accountKeyInOrg(this.accountKey), id: this.accountId };
    }

    stakeholder(relationship: string, key: string): Lookup {
        return this.lookup('stakeholders', relationship, key);
    }

    opportunity(relationship: string, key: string): Lookup {
        return this.lookup('opportunities', relationship, key);
    }

    /** A stakeholder as the engine names it: by id, or by key as long as it has none. */
    refOf(key: string): string {
        return this.idOf('stakeholders', key) ?? `${NEW}${key}`;
    }

    /** An opportunity as the engine names it. */
    dealOf(key: string): string {
        return this.idOf('opportunities', key) ?? `${NEW}${key}`;
    }

    /** The lookup of a stakeholder as the engine names it. */
    ofRef(relationship: string, ref: string): Lookup {
        if (ref.startsWith(NEW)) {
            return this.stakeholder(relationship, ref.slice(NEW.length));
        }
        return { relationship, keyField: SECTIONS.stakeholders.keyField, key: ref, id: ref };
    }

    private lookup(section: 'stakeholders' | 'opportunities', relationship: string, key: string): Lookup {
        const { keyField } = SECTIONS[section];
        return { relationship, keyField, key: keyInOrg(this.accountKey, key), id: this.idOf(section, key) };
    }
}

/** Records of the org by their external id. */
export function byKey(rows: readonly OrgRow[], keyField: string): Map<string, OrgRow> {
    return new Map(rows.flatMap((row) => (typeof row[keyField] === 'string' ? [[row[keyField], row]] : [])));
}
