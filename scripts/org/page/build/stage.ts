import fs from 'node:fs';
import path from 'node:path';

/** What a finished build stage gives the page. */
export interface Stage {
    /** Folder name, which names the content: `platform-<hash>`. Its files never change. */
    name: string;
    /** Module specifier to address, for the page's import map. */
    imports: Record<string, string>;
}

const manifest = 'imports.json';

/** Address of a file of a stage. */
export const stageUrl = (name: string, file: string): string => `/build/${name}/${file}`;

/** The stage as an earlier run built it; undefined where there is none. */
export function storedStage(folder: string, name: string): Stage | undefined {
    const file = path.join(folder, name, manifest);
    if (!fs.existsSync(file)) {
        return undefined;
    }
    return { name, imports: JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string> };
}

/** Finished builds of one kind that are kept: the one in use, and those to go back to. */
const keptBuilds = 3;

/** Folders of builds that are under way, or that were broken off. */
const buildingPrefix = '.building-';

/** Milliseconds after which a build counts as broken off. */
const longestBuild = 3_600_000;

/** Removes all but the newest builds of the kind that a stage is of, and what was broken off. */
function forgetOldBuilds(folder: string, name: string): void {
    const kind = name.slice(0, name.lastIndexOf('-') + 1);
    const builds = fs
        .readdirSync(folder)
        .filter((entry) => entry.startsWith(kind) && entry !== name)
        .map((entry) => path.join(folder, entry))
        .map((build) => ({ build, made: fs.statSync(build).mtimeMs }))
        .sort((left, right) => right.made - left.made);
    const brokenOff = fs
        .readdirSync(folder)
        .filter((entry) => entry.startsWith(buildingPrefix))
        .map((entry) => path.join(folder, entry))
        .filter((build) => fs.statSync(build).mtimeMs < Date.now() - longestBuild);
    const old = builds.slice(keptBuilds - 1).map(({ build }) => build);
    [...old, ...brokenOff].forEach((build) => fs.rmSync(build, { recursive: true, force: true }));
}

/**
 * Builds a stage into a folder of its own and moves it to its place when it is whole, so that neither a crash nor two
 * builds at once leave half of one.
 */
export async function buildStage(
    folder: string,
    name: string,
    build: (output: string) => Promise<Record<string, string>>
): Promise<Stage> {
    fs.mkdirSync(folder, { recursive: true });
    const output = fs.mkdtempSync(path.join(folder, `${buildingPrefix}${name}-`));
    try {
        const imports = await build(output);
        fs.writeFileSync(path.join(output, manifest), JSON.stringify(imports));
        if (!fs.existsSync(path.join(folder, name))) {
            fs.renameSync(output, path.join(folder, name));
        }
        forgetOldBuilds(folder, name);
        return { name, imports };
    } finally {
        fs.rmSync(output, { recursive: true, force: true });
    }
}
