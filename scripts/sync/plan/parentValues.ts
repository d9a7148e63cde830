import { PARENTS } from '../schema/parents';
import type { DetailSection, Parent } from '../schema/parents';
import type { References } from './references';
import type { Lookup, Values } from './values';

/** The records that a row belongs to, and those it points at; a column that is left out stays out, a blank one empties. */
export function parentValues(
    section: DetailSection,
    row: object,
    references: References
): { masters: Values; lookups: Values } {
    const columns = row as Record<string, string | null | undefined>;
    const parents: readonly Parent[] = PARENTS[section];
    const valuesOf = (those: readonly Parent[]): Values =>
        Object.fromEntries(
            those.flatMap((parent): [string, Lookup | null][] => {
                const key = parent.column === null ? '' : columns[parent.column];
                return key === undefined
                    ? []
                    : [[`${parent.name}__c`, key === null ? null : lookupOf(parent, key, references)]];
            })
        );
    return {
        masters: valuesOf(parents.filter(({ isMaster }) => isMaster)),
        lookups: valuesOf(parents.filter(({ isMaster }) => !isMaster))
    };
}

function lookupOf({ section, name }: Parent, key: string, references: References): Lookup {
    const relationship = `${name}__r`;
    return section === 'account' ? references.account(relationship) : references.record(section, relationship, key);
}
