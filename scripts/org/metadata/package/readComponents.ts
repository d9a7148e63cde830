import { componentTypeOfDirectory, componentType, parentOf, type ComponentType } from '../componentTypes';
import { ComponentProblem } from '../problem';
import { checkKnownElements } from '../xml/knownElements';
import { parseXml } from '../xml/parseXml';
import type { XmlElement } from '../xml/xmlElement';
import type { Manifest } from './manifest';
import { splitFile } from './splitFile';
import type { PackageProblem, SourceComponent } from './sourceComponent';

/** A package's components, and what of its manifest could not be read. */
export interface PackageContents {
    components: SourceComponent[];
    problems: PackageProblem[];
}

/** Reads what the manifest names from the package's files; each component comes once, whatever names it twice. */
export function readComponents(manifest: Manifest, files: Map<string, Buffer>): PackageContents {
    const reader = new PackageReader(files);
    for (const [type, members] of manifest.types) {
        for (const member of members) {
            reader.readMember(type, member);
        }
    }
    reader.reportUnnamed();
    return { components: [...reader.components.values()], problems: reader.problems };
}

class PackageReader {
    readonly components = new Map<string, SourceComponent>();
    readonly problems: PackageProblem[] = [];
    private readonly parsed = new Map<string, SourceComponent[]>();
    private readonly named = new Set<string>();
    /** Files whose problem is told already. */
    private readonly failed = new Set<string>();
    private readonly files: Map<string, Buffer>;

    constructor(files: Map<string, Buffer>) {
        this.files = files;
    }

    readMember(typeName: string, member: string): void {
        const parent = parentOf(typeName);
        const type = parent?.parent ?? componentType(typeName);
        if (!type) {
            this.problem(
                typeName,
                member,
                `Metadata type ${typeName} is not supported by this local org`,
                'package.xml'
            );
        } else if (member === '*') {
            this.namesOf(type).forEach((name) =>
                this.readFile(type, name).forEach((found) => this.take(typeName, found))
            );
        } else {
            const fileBase = parent ? fileOfChild(type, member) : member;
            const found = this.readFile(type, fileBase).filter(
                (component) => !parent || (component.type === typeName && component.fullName === member)
            );
            found.forEach((component) => this.take(typeName, component));
            if (found.length === 0 && !this.failed.has(`${type.name}:${fileBase}`)) {
                this.problem(
                    typeName,
                    member,
                    `An object '${member}' of type ${typeName} was named in package.xml, but was not found in zipped directory`,
                    'package.xml'
                );
            }
        }
    }

    /** Files that belong to nothing the manifest names are left aside with a warning. */
    reportUnnamed(): void {
        for (const path of this.files.keys()) {
            const type = componentTypeOfDirectory(path.split('/')[0]);
            const base = type ? baseOf(type, path) : undefined;
            const aside = path === 'package.xml' || /^destructiveChanges(Pre|Post)?\.xml$/.test(path);
            if (!aside && (!type || base === undefined || !this.named.has(`${type.name}:${base}`))) {
                this.problems.push({
                    type: type?.name ?? '',
                    fullName: base ?? path,
                    message: 'Not in package.xml',
                    place: { fileName: path },
                    warning: true
                });
            }
        }
    }

    /** A type named as a whole brings the components inside its files too; a child type only its own. */
    private take(typeName: string, component: SourceComponent): void {
        if (component.type === typeName || componentType(typeName)) {
            this.components.set(`${component.type}:${component.fullName.toLowerCase()}`, component);
        }
    }

    private namesOf(type: ComponentType): string[] {
        const names = [...this.files.keys()]
            .filter((path) => path.startsWith(`${type.directory}/`))
            .map((path) => baseOf(type, path))
            .filter((name) => name !== undefined);
        return [...new Set(names)];
    }

    private readFile(type: ComponentType, base: string): SourceComponent[] {
        const key = `${type.name}:${base}`;
        this.named.add(key);
        let components = this.parsed.get(key);
        if (!components) {
            components = this.parse(type, base);
            this.parsed.set(key, components);
        }
        return components;
    }

    private parse(type: ComponentType, base: string): SourceComponent[] {
        const paths = [...this.files.keys()].filter(
            (path) => path.startsWith(`${type.directory}/`) && baseOf(type, path) === base
        );
        const metadataPath = paths.find((path) => isMetadataFile(type, base, path));
        if (metadataPath === undefined) {
            if (paths.length > 0) {
                this.failed.add(`${type.name}:${base}`);
                this.problem(type.name, base, `${base}: the metadata file (-meta.xml) is missing`, paths[0]);
            }
            return [];
        }
        try {
            const xml = this.readMetadata(type, metadataPath);
            const files = new Map(paths.map((path) => [path, this.files.get(path)!]));
            return splitFile(type, { type: type.name, fullName: base, fileName: metadataPath, files, xml });
        } catch (error) {
            if (!(error instanceof ComponentProblem)) {
                throw error;
            }
            this.failed.add(`${type.name}:${base}`);
            this.problem(type.name, base, error.message, metadataPath, error);
            return [];
        }
    }

    private readMetadata(type: ComponentType, path: string): XmlElement {
        const xml = parseXml(this.files.get(path)!, path);
        if (xml.name !== type.name) {
            const place = { fileName: path, line: xml.line, column: xml.column };
            throw new ComponentProblem(`Error parsing file: Element ${xml.name} invalid at this location`, place);
        }
        checkKnownElements(xml, type.name, path);
        return xml;
    }

    private problem(type: string, fullName: string, message: string, fileName: string, cause?: ComponentProblem): void {
        this.problems.push({ type, fullName, message, place: { ...cause?.place, fileName } });
    }
}

function fileOfChild(parent: ComponentType, member: string): string {
    return parent.name === 'CustomLabels' ? 'CustomLabels' : member.slice(0, member.lastIndexOf('.'));
}

/** Name of the component a file belongs to; undefined for a file that does not belong in its folder. */
function baseOf(type: ComponentType, path: string): string | undefined {
    const rest = path.slice(type.directory.length + 1);
    if (type.suffix === null) {
        return rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : undefined;
    }
    const file = type.metaFile ? rest.replace(/-meta\.xml$/, '') : rest;
    return file.endsWith(`.${type.suffix}`) && !file.includes('/') ? file.slice(0, -type.suffix.length - 1) : undefined;
}

function isMetadataFile(type: ComponentType, base: string, path: string): boolean {
    if (type.suffix === null) {
        return path === `${type.directory}/${base}/${base}.js-meta.xml`;
    }
    return path === `${type.directory}/${base}.${type.suffix}${type.metaFile ? '-meta.xml' : ''}`;
}
