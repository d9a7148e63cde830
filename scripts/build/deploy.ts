import fs from 'node:fs';
import path from 'node:path';
import type { Connection } from 'jsforce';
import type { DeployResult } from 'jsforce/lib/api/metadata';
import { asOrgError, patiently } from '../salesforce';
import { projectRoot } from './bundles';

export interface DeployProjectOptions {
    /** Folders of source format to deploy together; the project's own unless said. */
    packageDirectories?: string[];
    /** Hears how far the deploy is, in a few words. */
    onProgress?: (detail: string) => void;
    /** Try the deploy and keep nothing of it. */
    checkOnly?: boolean;
}

/** What a deploy did. */
export interface DeploySummary {
    id: string;
    /** Components deployed, and those of them that were new or different. */
    components: number;
    changed: number;
}

/** A component that an org refused. */
export interface DeployProblem {
    type: string;
    fullName: string;
    fileName: string;
    line: number | null;
    column: number | null;
    problem: string;
}

/** A deploy that failed; the message lists each problem on a line of its own. */
export class DeployError extends Error {
    readonly problems: DeployProblem[];

    constructor(problems: DeployProblem[], headline: string) {
        super([headline, ...problems.map(describeProblem)].join('\n'));
        this.name = 'DeployError';
        this.problems = problems;
    }
}

const FIRST_WAIT = 150;
const LONGEST_WAIT = 2_000;

/**
 * Converts the project from source to metadata format and deploys it, all or nothing, to whatever org the connection
 * leads to. Components have to be compiled before. Throws DeployError where the org refuses something,
 * OrgError or OrgUnreachable where it does not answer.
 */
export async function deployProject(
    connection: Connection,
    options: DeployProjectOptions = {}
): Promise<DeploySummary> {
    const say = options.onProgress ?? ((): void => undefined);
    say('reading the project');
    const zip = await packProject(options.packageDirectories ?? projectDirectories(), connection.version);
    say('sending');
    // Sent once: after a lost reply nobody knows whether the org is at work, and a second deploy would wait for the first.
    const sent = connection.metadata.deploy(zip, {
        rollbackOnError: true,
        singlePackage: true,
        checkOnly: options.checkOnly ?? false
    });
    const { id } = await Promise.resolve(sent).catch(asOrgError);
    const result = await waitFor(connection, id, say);
    if (!result.success) {
        const problems = result.details.componentFailures.map(toProblem);
        const reason =
            result.errorMessage ?? `${problems.length} of ${result.numberComponentsTotal} components were refused`;
        throw new DeployError(problems, `The deploy ${id} ended as ${result.status}: ${reason}`);
    }
    const { componentSuccesses } = result.details;
    const changed = componentSuccesses.filter((component) => component.changed || component.created).length;
    say(`${componentSuccesses.length} components, ${changed} changed`);
    return { id, components: componentSuccesses.length, changed };
}

/** The package directories that sfdx-project.json names. */
export function projectDirectories(): string[] {
    const project = JSON.parse(fs.readFileSync(path.join(projectRoot, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: Array<{ path: string }>;
    };
    return project.packageDirectories.map((directory) => path.join(projectRoot, directory.path));
}

/** A zip in metadata format of everything in the folders that `.forceignore` lets through. */
export async function packProject(packageDirectories: string[], apiVersion: string): Promise<Buffer> {
    // The library would write a log to the home directory and load its plugins; it is loaded late as that takes a second.
    process.env.SF_DISABLE_LOG_FILE = 'true';
    process.env.SF_DISABLE_TELEMETRY = 'true';
    const { ComponentSet, MetadataConverter } = await import('@salesforce/source-deploy-retrieve');
    const components = ComponentSet.fromSource(packageDirectories);
    if (components.size === 0) {
        throw new Error(`Nothing to deploy in ${packageDirectories.join(', ')}`);
    }
    components.apiVersion = apiVersion;
    components.sourceApiVersion = apiVersion;
    const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
    return zipBuffer!;
}

async function waitFor(connection: Connection, id: string, say: (detail: string) => void): Promise<DeployResult> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 1.5, LONGEST_WAIT)) {
        const result = await patiently(() => connection.metadata.checkDeployStatus(id, true)).catch(asOrgError);
        if (result.done) {
            return result;
        }
        const { numberComponentsDeployed: deployed, numberComponentsTotal: total } = result;
        say(result.stateDetail ?? (deployed > 0 ? `${deployed} of ${total} components` : 'waiting for the org'));
        await new Promise((resolve) => setTimeout(resolve, wait));
    }
}

function toProblem(message: DeployResult['details']['componentFailures'][number]): DeployProblem {
    return {
        type: message.componentType ?? '',
        fullName: message.fullName,
        fileName: message.fileName,
        line: message.lineNumber ?? null,
        column: message.columnNumber ?? null,
        problem: message.problem ?? 'unknown problem'
    };
}

function describeProblem({ type, fullName, fileName, line, column, problem }: DeployProblem): string {
    const place = line === null ? fileName : `${fileName}:${line}:${column ?? 1}`;
    return `  ${place}  ${[type, fullName].filter((word) => word !== '').join(' ')}: ${problem}`;
}
