import { requireMetadataRights } from '../access';
import type { OrgDatabase } from '../database';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import { describeObject, OrgSchema, type ObjectSchema } from '../schema';
import { Queries, type QueryOptions, type QueryPage } from '../soql';
import { SOURCE_MEMBER } from './sourceMembers';

/** The Tooling API's own objects; those of the data are none of them. */
class ToolingSchema extends OrgSchema {
    override objects(): ObjectSchema[] {
        return [SOURCE_MEMBER];
    }

    override object(name: string): ObjectSchema | undefined {
        return name.toLowerCase() === 'sourcemember' ? SOURCE_MEMBER : undefined;
    }
}

/** What there is of the Tooling API: describe and query of SourceMember. Any other object is an INVALID_TYPE. */
export class ToolingApi {
    private readonly schema = new ToolingSchema();
    private readonly queries: Queries;

    constructor(database: OrgDatabase) {
        this.queries = new Queries({ schema: this.schema, database });
    }

    /** Throws INSUFFICIENT_ACCESS (403) for a user who may not customise the org. */
    query(caller: Caller, soql: string, options: QueryOptions): QueryPage {
        requireMetadataRights(caller);
        return this.queries.query(caller, soql, options);
    }

    more(caller: Caller, locator: string, options: Pick<QueryOptions, 'apiVersion'>): QueryPage {
        return this.queries.more(caller, locator, options);
    }

    /** Throws NOT_FOUND (404) for an object that is not there. */
    describe(objectName: string): ReturnType<typeof describeObject> {
        const object = this.schema.object(objectName);
        if (!object) {
            throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
        }
        return describeObject(this.schema, object, undefined);
    }
}
