import { buildComponentsStage, type ComponentsSource } from './componentsStage';
import { buildPlatformStage } from './platformStage';
import { buildShellStage, ownModules } from './shellStage';
import { type Stage, storedStage } from './stage';

/** What the worker process is asked to build; stages that are there already are taken as they are. */
export interface BuildJob {
    cacheFolder: string;
    platform: string;
    shell: string;
    components: { name: string; folder: string; source: ComponentsSource } | null;
}

export type BuildReply = { done: true } | { done: false; problem: string };

/** What the bundler throws; `location` comes from the LWC compiler. */
interface BundlerError extends Error {
    id?: string;
    loc?: { file?: string; line: number; column: number };
    location?: { line: number; column: number };
    frame?: string;
}

/** What went wrong with file, line and column, the paths as in the deployed bundle. */
function problemOf(error: BundlerError, sourceFolder: string): string {
    const file = (error.loc?.file ?? error.id ?? '').split('?')[0].replace(`${sourceFolder}/`, '');
    const point = error.loc ?? error.location;
    const place = point ? `${file}:${point.line}:${point.column}` : file;
    const message = error.message.replaceAll(`${sourceFolder}/`, '');
    return [place, message, error.frame].filter(Boolean).join('\n');
}

async function platformStage(job: BuildJob): Promise<Stage> {
    return (
        storedStage(job.cacheFolder, job.platform) ?? buildPlatformStage(job.cacheFolder, job.platform, ownModules())
    );
}

async function build(job: BuildJob): Promise<BuildReply> {
    const platform = await platformStage(job);
    const shell =
        storedStage(job.cacheFolder, job.shell) ?? (await buildShellStage(job.cacheFolder, job.shell, platform));
    if (job.components === null) {
        return { done: true };
    }
    const { name, folder, source } = job.components;
    try {
        await buildComponentsStage(folder, name, source, platform, shell);
        return { done: true };
    } catch (error) {
        return { done: false, problem: problemOf(error as BundlerError, source.folder) };
    }
}

// Nobody waits for the result of a build whose org is gone.
process.once('disconnect', () => process.exit(1));

process.once('message', (job: BuildJob) => {
    build(job)
        .catch((error: unknown): BuildReply => ({ done: false, problem: (error as Error).stack ?? String(error) }))
        .then((reply) => process.send?.(reply, () => process.exit(0)));
});
