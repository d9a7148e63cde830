import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { SetupModel } from '../../metadata';
import { shortHash } from './packages';
import { platformStageName } from './platformStage';
import { runJob } from './runJob';
import { shellStageName } from './shellStage';
import { type Stage, storedStage } from './stage';

/** The built components, or what the compiler says about them. */
export type ComponentsBuild = { stage: Stage; problem: null } | { stage: null; problem: string };

export interface PageBuilderOptions {
    /** Kept over restarts and shared by all orgs of the machine's user: what no deployment changes. */
    cacheFolder: string;
    /** Of one org: its deployed bundles and what is built of them. */
    workFolder: string;
    setup: Pick<SetupModel, 'lwcBundles' | 'revision'>;
}

/**
 * Builds what the pages are made of, each thing once: requests that come while it is built wait for the same build.
 */
export class PageBuilder {
    private readonly platformName = platformStageName();
    private readonly shellName = shellStageName(this.platformName);
    private readonly workers = new Set<ChildProcess>();
    private base: Promise<Stage[]> | undefined;
    private last: Promise<unknown> = Promise.resolve();
    private built: { revision: number; build: Promise<ComponentsBuild> } | undefined;

    constructor(private readonly options: PageBuilderOptions) {}

    /** Folders whose content is served under `/build/`. */
    get folders(): string[] {
        return [this.options.cacheFolder, this.componentsFolder];
    }

    /** Platform and shell, built now where no earlier run has done it. Rejects when they cannot be built. */
    pageStages(): Promise<Stage[]> {
        this.base ??= this.buildBase();
        this.base.catch(() => (this.base = undefined));
        return this.base;
    }

    /** The components as they are deployed now. */
    components(): Promise<ComponentsBuild> {
        const { revision } = this.options.setup;
        if (this.built?.revision !== revision) {
            // One after the other: builds of the same bundles would work in the same folder.
            const build = this.last.then(() => this.buildComponents());
            this.built = { revision, build };
            this.last = build.then(
                () => undefined,
                () => (this.built = undefined)
            );
        }
        return this.built.build;
    }

    /** Builds ahead of the first visitor. What goes wrong is told to whoever asks for the result. */
    warmUp(): void {
        this.components().catch(() => undefined);
    }

    /** Ends builds that are under way. */
    close(): void {
        this.workers.forEach((child) => child.kill());
    }

    private get componentsFolder(): string {
        return path.join(this.options.workFolder, 'build');
    }

    private storedBase(): Stage[] | undefined {
        const stages = [this.platformName, this.shellName].map((name) => storedStage(this.options.cacheFolder, name));
        return stages.every((stage) => stage !== undefined) ? stages : undefined;
    }

    private async buildBase(): Promise<Stage[]> {
        const stored = this.storedBase();
        if (stored) {
            return stored;
        }
        const reply = await this.run(null);
        const stages = this.storedBase();
        if (!stages) {
            throw new Error(reply ?? 'The page could not be built');
        }
        return stages;
    }

    private async buildComponents(): Promise<ComponentsBuild> {
        await this.pageStages();
        const bundles = this.options.setup.lwcBundles();
        const texts = bundles.flatMap(({ name, files }) => [name, ...[...files].flat()]);
        const name = `components-${shortHash([this.shellName, ...texts])}`;
        const stored = storedStage(this.componentsFolder, name);
        if (stored) {
            return { stage: stored, problem: null };
        }
        const folder = path.join(this.options.workFolder, 'source', name);
        for (const bundle of bundles) {
            for (const [file, text] of bundle.files) {
                const target = path.join(folder, bundle.name, file);
                fs.mkdirSync(path.dirname(target), { recursive: true });
                fs.writeFileSync(target, text);
            }
        }
        const exposed = bundles.filter((bundle) => bundle.exposed).map((bundle) => bundle.name);
        try {
            const problem = await this.run({ name, folder: this.componentsFolder, source: { folder, exposed } });
            const stage = storedStage(this.componentsFolder, name);
            return stage
                ? { stage, problem: null }
                : { stage: null, problem: problem ?? 'The components could not be built' };
        } finally {
            fs.rmSync(folder, { recursive: true, force: true });
        }
    }

    private async run(components: Parameters<typeof runJob>[0]['components']): Promise<string | null> {
        let child: ChildProcess | undefined;
        try {
            const reply = await runJob(
                {
                    cacheFolder: this.options.cacheFolder,
                    platform: this.platformName,
                    shell: this.shellName,
                    components
                },
                (process) => {
                    child = process;
                    this.workers.add(process);
                }
            );
            return reply.done ? null : reply.problem;
        } finally {
            if (child) {
                this.workers.delete(child);
            }
        }
    }
}
