import fs from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundlesFolder, projectRoot } from './bundles';
import { slimD3 } from './slimD3';

/** Salesforce's documented limit of one JavaScript file in a bundle, in bytes. */
const FILE_LIMIT = 131_072;

/**
 * Bundles D3 and all it needs into `d3/d3.js`, one minified ES module under the licences of its parts.
 * Returns its size in bytes; throws when it grows past what an org takes, or holds code that a strict page refuses.
 */
export async function bundleD3(folder: string = path.join(bundlesFolder, 'd3')): Promise<number> {
    const result = await build({
        entryPoints: [path.join(folder, 'd3.ts')],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        legalComments: 'none',
        metafile: true,
        write: false,
        logLevel: 'silent',
        plugins: [slimD3]
    });
    const text = `${licenceBanner(result.metafile)}\n${result.outputFiles[0].text}`;
    const size = Buffer.byteLength(text);
    if (size >= FILE_LIMIT) {
        throw new Error(`d3.js has ${size} bytes; an org takes less than ${FILE_LIMIT}. Re-export less in d3/d3.ts.`);
    }
    if (/\beval\(|new Function\(/.test(text)) {
        throw new Error('d3.js builds code from text, which Lightning Web Security refuses.');
    }
    fs.writeFileSync(path.join(folder, 'd3.js'), text);
    return size;
}

/** The notice that D3's licences ask to keep, with the texts of all packages that went into the bundle. */
function licenceBanner({ outputs }: Metafile): string {
    const parts = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const files = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
    const packages = new Set(files.flatMap((file) => file.match(/node_modules\/(d3[\w-]*)\//)?.[1] ?? []));
    const byText = new Map<string, string[]>();
    for (const name of [...packages].sort()) {
        const folder = path.join(projectRoot, 'node_modules', name);
        const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
            version: string;
        };
        const licence = fs.readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim();
        byText.set(licence, [...(byText.get(licence) ?? []), `${name} ${version}`]);
    }
    const notices = [...byText].map(([licence, names]) => `${names.join(', ')}\n\n${licence}`);
    return `/*!\n${notices.join('\n\n')}\n*/`;
}
