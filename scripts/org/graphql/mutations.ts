import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { SalesforceError } from '../errors';
import type { Records } from '../records';
import { RowSelect } from '../soql/rowSelect';
import type { ConnectionContext } from './connection';
import { fetchingProblem, type GraphqlProblem } from './errors';
import { RecordReader } from './recordReader';
import type { Selected } from './selections';

const REFERENCE = /^@\{([^}.]+)(?:\.Record\.(\w+)(?:\.value)?)?\}$/;

type Values = Record<string, unknown>;

/** Undoes what succeeded of an all-or-none request. */
class RolledBack extends Error {}

/** Runs the operations of one `uiapi` mutation one after another; later ones can refer to earlier ones. */
export class Mutations {
    /** Ids of the records made or changed, by the key of their operation. */
    private readonly done = new Map<string, { object: string; id: string }>();
    private readonly problems: GraphqlProblem[] = [];

    constructor(
        private readonly context: ConnectionContext,
        private readonly records: Records,
        private readonly path: string[]
    ) {}

    /** The answer; an operation that failed is null in it and has its problem. */
    run(operations: Selected[], allOrNone: boolean): { data: Values; problems: GraphqlProblem[] } {
        const data: Values = {};
        const work = (): void => {
            for (const operation of operations) data[operation.key] = this.attempt(operation);
            if (allOrNone && this.problems.length) throw new RolledBack();
        };
        try {
            if (allOrNone) this.records.atomically(work);
            else work();
        } catch (error) {
            if (!(error instanceof RolledBack)) throw error;
            this.tellRolledBack(operations, data);
        }
        return { data, problems: this.problems };
    }

    private attempt(operation: Selected): unknown {
        try {
            return this.records.atomically(() => this.operate(operation));
        } catch (error) {
            this.problems.push(fetchingProblem(error, operation.nodes[0], [...this.path, operation.key]));
            this.done.delete(operation.key);
            return null;
        }
    }

    private tellRolledBack(operations: Selected[], data: Values): void {
        const error = new SalesforceError(
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'The transaction was rolled back since another operation in the same transaction failed.'
        );
        for (const { key, nodes } of operations) {
            if (data[key] !== null) this.problems.push(fetchingProblem(error, nodes[0], [...this.path, key]));
            data[key] = null;
        }
    }

    private operate(operation: Selected): unknown {
        if (!operation.field) return 'UIAPIMutations';
        const [, objectName, kind] = /^(.*)(Create|Update|Delete)$/.exec(operation.field.name) ?? [];
        const { input } = this.context.argumentsOf(operation) as { input: Values };
        const type = getNamedType(operation.field.type) as GraphQLObjectType;
        const { caller } = this.context;
        if (kind === 'Delete') {
            const id = this.idOf(input.Id);
            this.records.delete(caller, objectName, id);
            return this.context.selections.projection(type, operation.nodes)({ Id: id });
        }
        const values = this.resolved(objectName, input[objectName] as Values);
        let id: string;
        if (kind === 'Create') {
            id = this.records.create(caller, objectName, values);
        } else {
            id = this.idOf(input.Id);
            this.records.update(caller, objectName, id, values);
        }
        this.done.set(operation.key, { object: objectName, id });
        const project = this.context.selections.projection(type, operation.nodes, (selected) =>
            selected.field?.name === 'Record' ? () => this.read(objectName, id, selected.nodes) : undefined
        );
        return project({ success: true });
    }

    private read(objectName: string, id: string, nodes: FieldNode[]): unknown {
        const select = new RowSelect(this.context, objectName, this.context.caller);
        const reader = new RecordReader(this.context, select);
        const type = this.context.selections.schema.getType(objectName) as GraphQLObjectType;
        const read = reader.record(type, nodes);
        const rows = select.rows({}, { path: ['Id'], ids: [id] });
        for (const load of reader.loaders) load(rows);
        return rows.length ? read(rows[0]) : null;
    }

    /** Values with the references to earlier operations in the place of `@{…}`; in texts only where they name one. */
    private resolved(objectName: string, values: Values): Values {
        const { fields } = this.context.schema.requireObject(objectName);
        const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
            const [, key, field] = (typeof value === 'string' && REFERENCE.exec(value)) || [];
            if (!key) return [name, value];
            if (fields.get(name.toLowerCase())?.type === 'reference') return [name, this.referred(key, field)];
            return [name, field && this.done.has(key) ? this.referred(key, field) : value];
        });
        return Object.fromEntries(entries);
    }

    private idOf(idOrRef: unknown): string {
        const [, key, field] = REFERENCE.exec(String(idOrRef)) ?? [];
        return key ? String(this.referred(key, field)) : String(idOrRef);
    }

    private referred(key: string, field = 'Id'): unknown {
        const made = this.done.get(key);
        if (!made) {
            throw new SalesforceError('INVALID_REFERENCE', `Could not find the operation '${key}' that is referred to`);
        }
        if (field === 'Id') return made.id;
        return this.records.retrieve(this.context.caller, made.object, made.id, [field])[field];
    }
}
