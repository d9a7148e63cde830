import type { FastifyBaseLogger } from 'fastify';
import type { Access } from './access';
import type { OrgDatabase } from './database';
import type { GraphqlApi } from './graphql';
import type { ApiUsage } from './http/apiUsage';
import type { Faults } from './faults';
import type { ComponentStore, MetadataService, SetupModel } from './metadata';
import type { ConnectedApp } from './oauth/connectedApp';
import type { Sessions } from './oauth/sessions';
import type { Caller, Records } from './records';
import type { OrgSchema } from './schema';
import type { Queries } from './soql';
import type { ToolingApi } from './tooling';

/** What every route of the org works with; one bundle for each running org. */
export interface OrgServices {
    /** Folder that holds the org's database, credentials and caches. */
    directory: string;
    /** Address the org answers at, such as `http://127.0.0.1:8080`, without a slash at its end. Known once it listens. */
    origin: string;
    database: OrgDatabase;
    schema: OrgSchema;
    records: Records;
    access: Access;
    queries: Queries;
    tooling: ToolingApi;
    graphql: GraphqlApi;
    metadata: MetadataService;
    /** Deployed components as files. */
    components: ComponentStore;
    /** Deployed pages, apps, tabs, labels and bundles as typed objects. */
    setup: SetupModel;
    sessions: Sessions;
    connectedApp: ConnectedApp;
    usage: ApiUsage;
    /** What goes wrong on purpose; undefined in most runs. */
    faults: Faults | undefined;
    /** Name of the user whom opening a page on this machine signs in. */
    signInAs: string;
    log: FastifyBaseLogger;
    /** Id of the active user of this name. */
    userIdByName(username: string): string | undefined;
    /** The acting user with language and rights; undefined when the user is unknown or inactive. */
    callerOf(userId: string): Caller | undefined;
}
