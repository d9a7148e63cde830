import { EVERYTHING } from '../access';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import { ORG_ID } from '../schema';
import { BundleCompiler } from './checks/lwcCompile';
import { deployComponents, type DeployOutcome } from './deploy/deployComponents';
import { DeployContext, type MetadataParts } from './deploy/deployContext';
import { conclude, failAsWhole, finish, newDeployResult } from './deploy/deployProgress';
import { defaultDeployOptions, type DeployOptions, type DeployResult } from './deploy/deployResult';
import { preparePackage } from './deploy/preparePackage';
import { DeployStore, type StoredDeploy } from './store/deployStore';
import { restoreSchema } from './objects/restoreSchema';
import {
    emptyRetrieve,
    failedRetrieve,
    retrievePackage,
    type RetrieveRequest,
    type RetrieveResult
} from './retrieve/retrievePackage';

const RETRIEVES_KEPT = 10;

interface Deploy extends StoredDeploy {
    finished: Promise<void>;
}

/**
 * Deploys and retrieves of one org. A call starts the work and gives an id; the work runs after the call, and `status`
 * tells how it goes. Deploys run one after the other, and outlive a restart; packed retrieves do not.
 */
export class MetadataService {
    readonly parts: MetadataParts;
    private readonly compiler: BundleCompiler;
    private readonly store: DeployStore;
    /** Deploys that are not done. */
    private readonly deploys = new Map<string, Deploy>();
    private readonly retrieves = new Map<string, RetrieveResult>();
    private last: Promise<void> = Promise.resolve();

    constructor(parts: MetadataParts) {
        this.parts = parts;
        this.compiler = new BundleCompiler(parts.database);
        this.store = new DeployStore(parts.database);
    }

    /** Brings what was deployed before back into a fresh schema: call it once, when the org starts. */
    restore(): void {
        const nobody: Caller = { userId: ORG_ID, language: 'en_US', permissions: new Set(), rights: EVERYTHING };
        restoreSchema(new DeployContext(this.parts, nobody));
    }

    /** Starts a deploy of a zipped package in metadata format and gives its id. */
    deploy(caller: Caller, zip: Buffer, options: Partial<DeployOptions> = {}): string {
        const chosen = { ...defaultDeployOptions, ...options };
        const id = this.nextId('0Af');
        const result = newDeployResult(id, chosen, { id: caller.userId, name: this.nameOf(caller) });
        const deploy = { result, options: chosen, zip };
        this.store.add(deploy);
        this.begin(caller, deploy);
        return id;
    }

    /** Takes up what was under way when the org stopped: a deploy that is not done has changed nothing. */
    resume(callerOf: (userId: string) => Caller | undefined): void {
        for (const deploy of this.store.unfinished()) {
            const caller = callerOf(deploy.result.createdBy);
            if (caller) {
                this.begin(caller, deploy);
            } else {
                failAsWhole(deploy.result, new Error('The user who started the deploy is no longer active'));
                this.store.save(deploy.result);
            }
        }
    }

    /** Deploys behind what is under way, and keeps no record of it: what calls on single components are made of. */
    async apply(caller: Caller, zip: Buffer): Promise<DeployOutcome> {
        const work = this.last.then(async (): Promise<DeployOutcome> => {
            const { components } = this.parts;
            const options = { ...defaultDeployOptions, singlePackage: true };
            const prepared = await preparePackage(zip, options, components, this.compiler, () => undefined);
            return deployComponents(this.parts, caller, prepared, options);
        });
        this.last = work.then(
            () => undefined,
            () => undefined
        );
        return work;
    }

    /** Deploys what an earlier `checkOnly` deploy found good. Throws where there is none. */
    deployValidated(caller: Caller, validationId: string): string {
        const { result, options, zip } = this.require(validationId);
        if (!result.checkOnly || result.status !== 'Succeeded') {
            throw new SalesforceError('INVALID_ID_FIELD', `${validationId} is not the id of a successful validation`);
        }
        return this.deploy(caller, zip, { ...options, checkOnly: false });
    }

    /** How a deploy stands. Throws INVALID_CROSS_REFERENCE_KEY for an unknown id. */
    status(id: string): DeployResult {
        return this.require(id).result;
    }

    /** The options that a deploy was started with. */
    options(id: string): DeployOptions {
        return this.require(id).options;
    }

    /** Settles when a deploy is done, well or badly. */
    async finished(id: string): Promise<DeployResult> {
        await this.deploys.get(this.status(id).id)?.finished;
        return this.status(id);
    }

    /** Cancels a deploy that has not begun to change the org; one that has runs to its end. */
    cancel(caller: Caller, id: string): { id: string; done: boolean } {
        const { result } = this.require(id);
        if (result.done) {
            throw new SalesforceError('INVALID_ID_FIELD', `Deployment already completed: ${id}`);
        }
        result.status = 'Canceling';
        result.canceledBy = caller.userId;
        result.canceledByName = this.nameOf(caller);
        this.store.save(result);
        return { id: result.id, done: false };
    }

    /** Starts to pack deployed components into a zip in metadata format and gives the id. */
    retrieve(caller: Caller, request: RetrieveRequest): string {
        const id = this.nextId('09S');
        this.retrieves.set(id, emptyRetrieve(id));
        forgetOldest(this.retrieves, RETRIEVES_KEPT, ({ done }) => done);
        this.last = this.last.then(async () => {
            try {
                this.retrieves.set(id, await retrievePackage(this.parts.components, id, request, this.nameOf(caller)));
            } catch (error) {
                this.retrieves.set(id, failedRetrieve(id, error));
            }
        });
        return id;
    }

    /** How a retrieve stands, with the zip in base 64 once it is done. */
    retrieveStatus(id: string): RetrieveResult {
        const result = this.retrieves.get(id);
        if (!result) {
            throw unknownId(id);
        }
        return result;
    }

    /** Settles when nothing is under way: wait for it before the database is closed. */
    idle(): Promise<void> {
        return this.last;
    }

    /** Never at once: the caller has to get the id before the work takes the processor. */
    private begin(caller: Caller, stored: StoredDeploy): void {
        const { id } = stored.result;
        const work = async (): Promise<void> => {
            await new Promise(setImmediate);
            await this.run(caller, stored);
            this.deploys.delete(id);
        };
        this.last = this.last.then(work);
        this.deploys.set(id, { ...stored, finished: this.last });
    }

    private async run(caller: Caller, { result, options, zip }: StoredDeploy): Promise<void> {
        const end = (status: DeployResult['status']): void => {
            finish(result, status);
            this.store.save(result);
        };
        if (isCanceled(result)) {
            return end('Canceled');
        }
        result.status = 'InProgress';
        result.startDate = new Date().toISOString();
        try {
            const onState = (detail: string): void => {
                result.stateDetail = detail;
            };
            const prepared = await preparePackage(zip, options, this.parts.components, this.compiler, onState);
            result.numberComponentsTotal = prepared.components.length + prepared.failures.length;
            if (isCanceled(result)) {
                return end('Canceled');
            }
            // One transaction for the work and its result: never the one without the other.
            this.parts.database.transaction(() => {
                conclude(result, deployComponents(this.parts, caller, prepared, options));
                this.store.save(result);
            });
        } catch (error) {
            failAsWhole(result, error);
            this.store.save(result);
        }
    }

    /** A deploy under way, or one that is done. */
    private require(id: string): StoredDeploy {
        const known = this.deploys.get(id) ?? this.store.find(id);
        if (!known) {
            throw unknownId(id);
        }
        return this.deploys.get(known.result.id) ?? known;
    }

    private nextId(prefix: string): string {
        return this.parts.components.nextId(prefix);
    }

    private nameOf(caller: Caller): string {
        return String(this.parts.records.retrieve(caller, 'User', caller.userId, ['Name']).Name);
    }
}

/** Keeps the memory of what is done in bounds; what is under way stays. */
function forgetOldest<T>(kept: Map<string, T>, most: number, isDone: (value: T) => boolean): void {
    const done = [...kept].filter(([, value]) => isDone(value)).map(([id]) => id);
    done.slice(0, Math.max(0, kept.size - most)).forEach((id) => kept.delete(id));
}

function isCanceled(result: DeployResult): boolean {
    return result.status === 'Canceling';
}

function unknownId(id: string): SalesforceError {
    return new SalesforceError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`, { status: 404 });
}

export type { DeployOptions, DeployResult, RetrieveRequest, RetrieveResult };
