import { ComponentProblem } from '../problem';
import { parseXml } from '../xml/parseXml';
import { XmlElement } from '../xml/xmlElement';
import { writeXml } from '../xml/writeXml';

/** Newest API version that is spoken here. */
export const NEWEST_VERSION = 67;

/** Metadata types with the names of their components, as `package.xml` and destructive changes list them. */
export interface Manifest {
    version: string;
    /** Type to its members, each once, in order; `*` stands for all. */
    types: Map<string, string[]>;
}

/** Reads `package.xml` or one of the `destructiveChanges` files. Throws a ComponentProblem. */
export function readManifest(bytes: Buffer, fileName: string): Manifest {
    const root = parseXml(bytes, fileName);
    if (root.name !== 'Package') {
        throw new ComponentProblem(`Error parsing file: Element ${root.name} is no Package`, {
            fileName,
            line: root.line
        });
    }
    const version = root.text('version') ?? `${NEWEST_VERSION}.0`;
    if (!/^\d+\.0$/.test(version) || Number(version) > NEWEST_VERSION) {
        throw new ComponentProblem(`Invalid version specified: ${version}`, {
            fileName,
            line: root.first('version')?.line
        });
    }
    const types = new Map<string, string[]>();
    for (const element of root.all('types')) {
        const name = element.text('name');
        if (name === null) {
            throw new ComponentProblem('Required field is missing: name', { fileName, line: element.line });
        }
        types.set(name, [...new Set([...(types.get(name) ?? []), ...element.texts('members')])]);
    }
    return { version, types };
}

/** Writes a manifest, types and members in the alphabet's order. */
export function writeManifest(manifest: Manifest): Buffer {
    const place = { line: 0, column: 0 };
    const leaf = (name: string, content: string): XmlElement => new XmlElement(name, [], content, place);
    const types = [...manifest.types]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, members]) => {
            const sorted = [...members].sort((a, b) => a.localeCompare(b));
            return new XmlElement(
                'types',
                [...sorted.map((member) => leaf('members', member)), leaf('name', name)],
                '',
                place
            );
        });
    return writeXml(new XmlElement('Package', [...types, leaf('version', manifest.version)], '', place));
}
