import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { deployProject } from '../../../build/deploy';
import { createOrg, type LocalOrg } from '../../../org';
import { connect, OrgApi } from '../../../salesforce';
import type { Change } from '../../delivery/changeSource';
import { inProcessApi } from '../../delivery/__tests__/inProcessOrg';
import { Dispatcher } from '../../delivery/dispatcher';
import { TriggerRegistry } from '../../delivery/registry';
import { backendParts, type PartsOptions } from '../../parts';
import { systemClock, type Clock, type Log } from '../../runtime';
import { runBatch } from '../../runtime/batchRunner';
import { JobRunner } from '../../runtime/jobRunner';
import { Runtime, type BackendApi } from '../../runtime/runtime';
import { StateFile } from '../../runtime/state';

const source = path.resolve(__dirname, '../../../../force-app/main/default');

type Fields = Record<string, unknown>;

/** A local org over real HTTP with the product's objects, and the backend beside it. */
export class OrgWorld {
    readonly told: { event: string; facts?: Fields }[] = [];
    readonly runtime: Runtime;
    readonly parts;
    private readonly dispatcher: Dispatcher;
    private deliveries = 0;

    private constructor(
        readonly org: LocalOrg,
        readonly connection: Connection,
        private readonly directory: string,
        clock: Clock,
        options: PartsOptions,
        api: BackendApi = new OrgApi(connection)
    ) {
        const tell = (event: string, facts?: Fields): unknown => this.told.push({ event, facts });
        const log = { info: tell, warn: tell, error: tell } as unknown as Log;
        this.parts = backendParts(options);
        const registry = new TriggerRegistry(this.parts.triggers);
        const state = new StateFile(':memory:', 'org');
        this.runtime = new Runtime({ api, state, clock, log, watched: registry.watched });
        this.dispatcher = new Dispatcher(this.runtime, registry);
    }

    static async start(options: PartsOptions = {}, clock: Clock = systemClock): Promise<OrgWorld> {
        const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-backend-'));
        const org = await createOrg({ directory, port: 0 });
        const connection = await connect({ instanceUrl: org.url, ...org.credentials });
        const folders = ['objects', 'customPermissions'];
        await deployProject(connection, {
            packageDirectories: folders.map((folder) => path.join(source, folder))
        });
        return new OrgWorld(org, connection, directory, clock, options);
    }

    /** Another backend process on the same org, with nothing remembered. */
    static async beside({ org, connection, directory }: OrgWorld): Promise<OrgWorld> {
        return new OrgWorld(org, connection, directory, systemClock, {});
    }

    /** A backend that signs in as another user; what the test itself does is still the administrator's. */
    static async as(
        username: string,
        { org, connection, directory }: OrgWorld,
        options: PartsOptions
    ): Promise<OrgWorld> {
        return new OrgWorld(org, connection, directory, systemClock, options, inProcessApi(org, username));
    }

    async close(): Promise<void> {
        this.runtime.state.close();
        await this.org.close();
        fs.rmSync(this.directory, { recursive: true, force: true });
    }

    async create(object: string, values: Fields): Promise<string> {
        const result = await this.connection.sobject(object).create(values);
        if (!result.success) {
            throw new Error(JSON.stringify(result.errors));
        }
        return result.id;
    }

    async update(object: string, Id: string, values: Fields): Promise<void> {
        await this.connection.sobject(object).update({ Id, ...values });
    }

    async delete(object: string, id: string): Promise<void> {
        await this.connection.sobject(object).destroy(id);
    }

    async rows(soql: string): Promise<Fields[]> {
        const { records } = await this.connection.query<Fields>(soql);
        return records.map(({ attributes: _attributes, ...row }) => row);
    }

    async row(object: string, id: string, fields: string): Promise<Fields> {
        return (await this.rows(`SELECT ${fields} FROM ${object} WHERE Id = '${id}'`))[0];
    }

    /** Tells the backend that something happened to rows, as a source would. */
    async happened(object: string, ids: string | string[], kind: Change['kind'] = 'create'): Promise<number> {
        const before = this.runtime.api.calls;
        this.deliveries += 1;
        const changes = [ids].flat().map((id): Change => ({
            ...{ object, id, kind, key: `${this.deliveries} ${id}`, isOwn: false, values: null, changedFields: null }
        }));
        await this.dispatcher.deliver({ changes, overflows: [], marks: {} });
        return this.runtime.api.calls - before;
    }

    async runJobs(): Promise<void> {
        await new JobRunner(this.runtime, this.parts.queueables).runDue();
    }

    async run(name: string): Promise<void> {
        const batch = this.parts.batches.find((each) => each.name === name);
        if (!batch) {
            throw new Error(`No batch ${name}`);
        }
        await runBatch(this.runtime, batch);
    }
}
