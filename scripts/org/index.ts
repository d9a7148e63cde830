import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { Access, PermissionSets } from './access';
import { Jobs } from './bulk/jobs';
import { JobStore } from './bulk/jobStore';
import { bulkRoutes } from './bulk/routes';
import { BatchRunner, BatchStore, bulkV1Routes } from './bulkV1';
import { OrgDatabase } from './database';
import { type FaultPlan, Faults } from './faults';
import { mountFaults } from './faults/faultHooks';
import { lockRows } from './faults/rowLocks';
import { GraphqlApi } from './graphql';
import { ApiUsage } from './http/apiUsage';
import { apiSession, pageSession } from './http/authentication';
import { createServer } from './http/server';
import { ComponentStore, MetadataService, SetupModel } from './metadata';
import { metadataRestRoutes, metadataSoapRoutes } from './http/metadataRoutes';
import { browserRoutes } from './oauth/browser';
import { ConnectedApp, type Credentials } from './oauth/connectedApp';
import { oauthRoutes } from './oauth/routes';
import { Sessions } from './oauth/sessions';
import { userIdByName } from './oauth/users';
import { pageRoutes } from './page';
import { ADMIN_USERNAME, callerOf, Records, seedOrg } from './records';
import { restRoutes, versionRoutes } from './rest/routes';
import { ORG_ID, OrgSchema } from './schema';
import type { OrgServices } from './services';
import { Queries } from './soql';
import { Streaming, streamingRoutes } from './streaming';
import { SourceMembers, ToolingApi } from './tooling';

export interface OrgOptions {
    /** Folder for the org's database, credentials and caches; made when missing. */
    directory: string;
    /** Port on 127.0.0.1; 0 takes a free one. */
    port: number;
    /** Name of the user whom opening a page signs in; without it pages sign in the administrator. */
    signInAs?: string;
    /** What goes wrong on purpose. Requests may ask for faults of their own only where this is given, be it empty. */
    faults?: FaultPlan;
    /** Where the org's log goes, as fastify takes it; errors to stderr by default. */
    logger?: FastifyServerOptions['logger'];
}

/** A running org. */
export interface LocalOrg {
    /** `http://127.0.0.1:<port>`, without a slash at its end. */
    url: string;
    port: number;
    /** Client id and secret with which API clients sign in. */
    credentials: Credentials;
    services: OrgServices;
    /** Ends all connections and leaves one clean database file behind. */
    close(): Promise<void>;
}

function openServices(options: OrgOptions, app: FastifyInstance): OrgServices {
    const { directory, signInAs } = options;
    fs.mkdirSync(directory, { recursive: true });
    const database = new OrgDatabase(path.join(directory, 'org.sqlite'));
    const schema = new OrgSchema();
    const components = new ComponentStore(database, new SourceMembers(database));
    const records = new Records(schema, database);
    const setup = new SetupModel(components, schema);
    const permissionSets = new PermissionSets(setup);
    const metadata = new MetadataService({ database, schema, records, components });
    metadata.restore();
    seedOrg(schema, database);
    const connectedApp = new ConnectedApp(directory, ADMIN_USERNAME);
    const sessions = new Sessions(database, ORG_ID);
    const translationOf = (objectName: string, language: string) => setup.objectTranslation(objectName, language);
    return {
        directory,
        origin: '',
        database,
        schema,
        records,
        access: new Access(schema, database),
        queries: new Queries({ schema, database, translationOf }),
        tooling: new ToolingApi(database),
        graphql: new GraphqlApi({ schema, database, translationOf }, records),
        metadata,
        components,
        setup,
        sessions,
        connectedApp,
        usage: new ApiUsage(database),
        faults: options.faults && new Faults(options.faults),
        signInAs: signInAs ?? ADMIN_USERNAME,
        log: app.log,
        userIdByName: (username) => userIdByName(schema, database, username),
        callerOf: (userId) => callerOf(schema, database, userId, permissionSets)
    };
}

/** The refresh token of the credentials file belongs to this database once; revoked, it stays so. */
function registerRefreshToken({ connectedApp, sessions, database, userIdByName: find }: OrgServices): void {
    const { refreshToken, runAs } = connectedApp.credentials();
    const userId = find(runAs);
    if (userId !== undefined && database.nextNumber('org start') === 1) {
        sessions.registerRefreshToken(refreshToken, userId);
    }
}

/** What goes on beside the requests. */
interface Work {
    jobs: Jobs;
    batches: BatchRunner;
    streaming: Streaming;
}

/** Mounts each part with the sign-in it takes. */
function mount(app: FastifyInstance, services: OrgServices, { jobs, batches, streaming }: Work): void {
    app.register(oauthRoutes(services));
    app.register(browserRoutes(services));
    app.register(versionRoutes);
    app.register(metadataSoapRoutes(services));
    app.register(streamingRoutes(services, streaming));
    app.register(bulkV1Routes(services, batches));
    app.register(async (api) => {
        api.addHook('onRequest', apiSession(services));
        api.register(restRoutes(services));
        api.register(bulkRoutes(services, jobs));
        api.register(metadataRestRoutes(services));
    });
    app.register(async (pages) => {
        pages.addHook('onRequest', pageSession(services));
        pages.register(pageRoutes(services));
    });
}

async function listen(app: FastifyInstance, port: number): Promise<number> {
    try {
        await app.listen({ host: '127.0.0.1', port });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
            throw new Error(`Port ${port} is taken by another program; stop that one, or choose another port`, {
                cause: error
            });
        }
        throw error;
    }
    return (app.server.address() as AddressInfo).port;
}

/** Starts a Salesforce-compatible org on this machine's loopback address. Throws when the port is taken. */
export async function createOrg(options: OrgOptions): Promise<LocalOrg> {
    const app = createServer(options.logger ?? { level: 'error', stream: process.stderr });
    const services = openServices(options, app);
    const jobs = new Jobs(services, new JobStore(services.database, path.join(options.directory, 'bulk')), app.log);
    const streaming = new Streaming(services);
    const batches = new BatchRunner(services, new BatchStore(services.database), app.log);
    const end = async (): Promise<void> => {
        await Promise.all([jobs.stop(), batches.stop()]);
        streaming.close();
        await app.close();
        await services.metadata.idle();
        services.database.close();
    };
    let ended: Promise<void> | undefined;
    const close = (): Promise<void> => (ended ??= end());
    try {
        registerRefreshToken(services);
        if (services.faults) {
            mountFaults(app, services, services.faults);
            lockRows(services, services.faults);
        }
        services.metadata.resume(services.callerOf);
        mount(app, services, { jobs, batches, streaming });
        const port = await listen(app, options.port);
        services.origin = `http://127.0.0.1:${port}`;
        return { url: services.origin, port, credentials: services.connectedApp.credentials(), services, close };
    } catch (error) {
        await close();
        throw error;
    }
}
