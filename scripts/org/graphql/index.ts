import {
    executeSync,
    getArgumentValues,
    getVariableValues,
    GraphQLError,
    getNamedType,
    Kind,
    NoUnusedFragmentsRule,
    NoUnusedVariablesRule,
    OperationTypeNode,
    parse,
    specifiedRules,
    validate,
    type DocumentNode,
    type GraphQLObjectType,
    type GraphQLSchema,
    type OperationDefinitionNode
} from 'graphql';
import { visibleSchema } from '../access';
import { SalesforceError } from '../errors';
import type { Caller, Records } from '../records';
import type { OrgSchema } from '../schema';
import type { QueryContext } from '../soql';
import { Connection, type ConnectionContext } from './connection';
import { fetchingProblem, operationProblem, syntaxProblem, validationProblem, type GraphqlProblem } from './errors';
import { Mutations } from './mutations';
import { objectInfos } from './objectInfos';
import { withoutMissingOptionals } from './optionalFields';
import { SchemaCache } from './schemaCache';
import { Selections, type Selected } from './selections';

/** Taking missing optional fields out may leave variables and fragments that nothing uses, which does no harm. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule);

const DEEPEST = 100;
const MOST_TOKENS = 20_000;
const MOST_SUBQUERIES = 10;

export interface GraphqlRequest {
    query: string;
    variables?: Record<string, unknown> | null;
    operationName?: string | null;
}

export interface GraphqlAnswer {
    data: Record<string, unknown>;
    errors: GraphqlProblem[];
}

/** The UI API's GraphQL: records by connections, and mutations of them. A client's fault is an answer with errors, never a throw. */
export class GraphqlApi {
    private readonly context: QueryContext;
    private readonly caches = new WeakMap<OrgSchema, SchemaCache>();

    constructor(
        context: Pick<QueryContext, 'schema' | 'database'> & Partial<QueryContext>,
        private readonly records: Records
    ) {
        this.context = { translationOf: () => undefined, now: () => context.database.now(), ...context };
    }

    /** Runs one operation for the caller. */
    execute(caller: Caller, { query, variables, operationName }: GraphqlRequest): GraphqlAnswer {
        if (depthOf(query) > DEEPEST) return failed(syntaxProblem(new GraphQLError('nested too deeply')));
        let document: DocumentNode;
        try {
            document = parse(query, { maxTokens: MOST_TOKENS });
        } catch (error) {
            if (error instanceof GraphQLError) return failed(syntaxProblem(error));
            throw error;
        }
        const visible = visibleSchema(this.context.schema, caller.rights);
        const schema = this.cacheOf(visible).schemaFor(query, variables ?? {});
        document = withoutMissingOptionals(schema, document);
        const invalid = validate(schema, document, RULES, { hideSuggestions: true });
        if (invalid.length) return failed(...invalid.map(validationProblem));
        const operation = operationOf(document, operationName);
        if (typeof operation === 'string') return failed(operationProblem(operation));

        const definitions = operation.variableDefinitions ?? [];
        const values = getVariableValues(schema, definitions, variables ?? {}, { hideSuggestions: true });
        if (values.errors) return failed(...values.errors.map(validationProblem));
        if (/\b__(schema|type)\b/.test(query)) return introspect(schema, document, operation);

        const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
        const selections = new Selections(
            schema,
            new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
            values.variableValues
        );
        const context: ConnectionContext = {
            ...this.context,
            schema: visible,
            caller,
            selections,
            argumentsOf: ({ field, nodes }) => getArgumentValues(field!, nodes[0], values.variableValues)
        };
        return new Operation(context, this.records).run(operation);
    }

    private cacheOf(visible: OrgSchema): SchemaCache {
        const cache = this.caches.get(visible) ?? new SchemaCache(visible);
        this.caches.set(visible, cache);
        return cache;
    }
}

/** One operation while it runs. */
class Operation {
    private readonly errors: GraphqlProblem[] = [];

    constructor(
        private readonly context: ConnectionContext,
        private readonly records: Records
    ) {}

    run(operation: OperationDefinitionNode): GraphqlAnswer {
        const { selections } = this.context;
        const mutates = operation.operation === OperationTypeNode.MUTATION;
        const root = selections.schema.getRootType(operation.operation)!;
        const data: Record<string, unknown> = {};
        for (const selected of selections.of(root, [operation])) {
            if (!selected.field) data[selected.key] = root.name;
            else data[selected.key] = mutates ? this.mutate(selected) : this.uiapi(selected);
        }
        return { data, errors: this.errors };
    }

    private mutate(uiapi: Selected): unknown {
        const { input } = this.context.argumentsOf(uiapi) as { input?: { allOrNone?: boolean | null } | null };
        const operations = this.context.selections.of(typeOf(uiapi), uiapi.nodes);
        const mutations = new Mutations(this.context, this.records, [uiapi.key]);
        const { data, problems } = mutations.run(operations, input?.allOrNone ?? true);
        this.errors.push(...problems);
        return data;
    }

    private uiapi(uiapi: Selected): unknown {
        return this.each(uiapi, [uiapi.key], (selected, path) =>
            selected.field?.name === 'query' ? this.query(selected, path) : this.infos(selected)
        );
    }

    private query(query: Selected, path: string[]): unknown {
        const subqueries = this.context.selections.of(typeOf(query), query.nodes);
        if (subqueries.filter(({ field }) => field).length > MOST_SUBQUERIES) {
            const sentence = `A query can have at most ${MOST_SUBQUERIES} subqueries`;
            this.errors.push(fetchingProblem(new SalesforceError('LIMIT_EXCEEDED', sentence), query.nodes[0], path));
            return null;
        }
        return this.each(query, path, (selected) => new Connection(this.context, selected).page());
    }

    private infos(selected: Selected): unknown {
        const names = (this.context.argumentsOf(selected).apiNames ?? []) as string[];
        const infos = objectInfos(this.context, this.context.schema, names, this.context.caller.language);
        return infos.map(this.context.selections.projection(typeOf(selected), selected.nodes));
    }

    /** Each field of a selection by itself: one that fails is null and has its problem, the others stand. */
    private each(of: Selected, path: string[], make: (selected: Selected, path: string[]) => unknown): unknown {
        const type = typeOf(of);
        const object: Record<string, unknown> = {};
        for (const selected of this.context.selections.of(type, of.nodes)) {
            const own = [...path, selected.key];
            try {
                object[selected.key] = selected.field ? make(selected, own) : type.name;
            } catch (error) {
                this.errors.push(fetchingProblem(error, selected.nodes[0], own));
                object[selected.key] = null;
            }
        }
        return object;
    }
}

function typeOf({ field }: Selected): GraphQLObjectType {
    return getNamedType(field!.type) as GraphQLObjectType;
}

function failed(...errors: GraphqlProblem[]): GraphqlAnswer {
    return { data: {}, errors };
}

/** How deep brackets stand in brackets; strings and comments do not count. */
function depthOf(query: string): number {
    let depth = 0;
    let deepest = 0;
    for (const [token] of query.matchAll(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[{}()[\]]/g)) {
        if (token === '{' || token === '(' || token === '[') deepest = Math.max(deepest, ++depth);
        else if (token.length === 1 && token !== '#') depth--;
    }
    return deepest;
}

/** The operation to run, or what is wrong with the choice. */
function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | string {
    const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!name)
        return operations.length === 1 ? operations[0] : 'Must provide operation name if query contains several.';
    return operations.find((each) => each.name?.value === name) ?? `Unknown operation named '${name}'.`;
}

function introspect(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): GraphqlAnswer {
    const result = executeSync({ schema, document, operationName: operation.name?.value });
    return { data: { ...result.data }, errors: (result.errors ?? []).map(validationProblem) };
}

export type { GraphqlProblem } from './errors';
