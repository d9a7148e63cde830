import { accountKeyInOrg, keyInOrg } from '../keys';
import { SECTIONS } from '../schema/fields';
import type { NamedSection } from '../schema/parents';
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
    private readonly ids: Record<NamedSection, Map<string, string>>;
    private readonly coming: Record<NamedSection, Set<string>>;
    private readonly accountId: string | null;

    constructor(dataset: Dataset, state: OrgState, refused: Refusals) {
        this.accountKey = dataset.account.row.key;
        this.accountId = state.account?.Id ?? null;
        const idsOf = (section: NamedSection): Map<string, string> =>
            new Map([...byKey(state[section], SECTIONS[section].keyField)].map(([key, { Id }]) => [key, Id]));
        const comingOf = (section: NamedSection): Set<string> =>
            new Set(dataset[section].flatMap(({ origin }) => (refused.has(rowId(origin)) ? [] : origin.key)));
        this.ids = {
            stakeholders: idsOf('stakeholders'),
            opportunities: idsOf('opportunities'),
            engagements: idsOf('engagements')
        };
        this.coming = {
            stakeholders: comingOf('stakeholders'),
            opportunities: comingOf('opportunities'),
            engagements: comingOf('engagements')
        };
    }

    /** A record that was to come cannot be written after all. */
    lose(section: NamedSection, key: string): void {
        this.coming[section].delete(key);
    }

    /** Whether the key stands for a record that is in the org, or will be. */
    has(section: NamedSection, key: string): boolean {
        return this.coming[section].has(key) || this.idOf(section, key) !== null;
    }

    idOf(section: NamedSection, key: string): string | null {
        return this.ids[section].get(keyInOrg(this.accountKey, key)) ?? null;
    }

    account(relationship: string): Lookup {
        const { keyField } = SECTIONS.account;
        return { relationship, keyField, key: accountKeyInOrg(this.accountKey), id: this.accountId };
    }

    stakeholder(relationship: string, key: string): Lookup {
        return this.record('stakeholders', relationship, key);
    }

    opportunity(relationship: string, key: string): Lookup {
        return this.record('opportunities', relationship, key);
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

    /** The lookup of a record by the key a row names it by. */
    record(section: NamedSection, relationship: string, key: string): Lookup {
        const { keyField } = SECTIONS[section];
        return { relationship, keyField, key: keyInOrg(this.accountKey, key), id: this.idOf(section, key) };
    }
}

/** Records of the org by their external id. */
export function byKey(rows: readonly OrgRow[], keyField: string): Map<string, OrgRow> {
    return new Map(rows.flatMap((row) => (typeof row[keyField] === 'string' ? [[row[keyField], row]] : [])));
}
