import type { Query } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import { relationshipField, type ObjectSchema } from '../schema';
import type { RowSelect } from './rowSelect';
import type { SoqlText } from './soqlText';

/** What names mean in one SELECT: its object, its alias, and the text to point at when a name means nothing. */
export class Scope {
    constructor(
        readonly select: RowSelect,
        private readonly alias: string | undefined,
        readonly text: SoqlText,
        private readonly selectOf: (objectName: string) => RowSelect
    ) {}

    get object(): ObjectSchema {
        return this.select.object;
    }

    /** The path of a field as written: without the alias or the object's own name. Refuses unknown names. */
    path(name: string): string[] {
        const path = name.split('.');
        const bare = path.length > 1 && this.namesObject(path[0]) ? path.slice(1) : path;
        this.text.at(name, () => this.select.describe(bare));
        return bare;
    }

    /** The scope of a query nested in a condition. */
    semiJoin(query: Query): Scope {
        return new Scope(this.selectOf(query.sObject ?? ''), query.sObjectAlias, this.text, () => {
            throw new SalesforceError('MALFORMED_QUERY', 'Nesting of semi join sub-selects is not supported');
        });
    }

    /** Refuses comparing anything but ids, and ids of one's own object. */
    checkSemiJoin(outer: string[], inner: Scope, innerPath: string[]): void {
        for (const field of [this.select.describe(outer).field, inner.select.describe(innerPath).field]) {
            if (field.type !== 'id' && field.type !== 'reference') {
                throw new SalesforceError(
                    'MALFORMED_QUERY',
                    `Semi join sub-selects can only query id or reference fields, cannot use: '${field.name}'`
                );
            }
        }
        if (inner.object.name === this.object.name) {
            throw new SalesforceError(
                'MALFORMED_QUERY',
                'The inner and outer selects should not be on the same object type'
            );
        }
    }

    private namesObject(first: string): boolean {
        const name = first.toLowerCase();
        if (this.alias) return name === this.alias.toLowerCase();
        return name === this.object.name.toLowerCase() && !relationshipField(this.object, first);
    }
}
