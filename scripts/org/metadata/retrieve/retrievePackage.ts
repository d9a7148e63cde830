import JSZip from 'jszip';
import { componentType, componentTypes, parentOf, type ComponentType } from '../componentTypes';
import { usualFileName } from '../deploy/deployResult';
import { NEWEST_VERSION, writeManifest } from '../package/manifest';
import type { ComponentStore, StoredComponent } from '../store/componentStore';
import { writeXml } from '../xml/writeXml';
import { XmlElement } from '../xml/xmlElement';
import { fileProperties, type FileProperties } from './fileProperties';

/** What to retrieve: types with the names of components, `*` for all of a type. */
export interface RetrieveRequest {
    types: Map<string, string[]>;
    /** The package at the top of the zip, not in the folder `unpackaged`. */
    singlePackage: boolean;
}

/** A retrieve as it stands, in the shape of the API's RetrieveResult. */
export interface RetrieveResult {
    id: string;
    status: 'Pending' | 'Succeeded' | 'Failed';
    done: boolean;
    success: boolean;
    fileProperties: FileProperties[];
    messages: Array<{ fileName: string; problem: string }>;
    errorMessage?: string;
    errorStatusCode?: string;
    /** The zip in base 64. */
    zipFile: string;
}

/** A retrieve that has only begun. */
export function emptyRetrieve(id: string): RetrieveResult {
    return { id, status: 'Pending', done: false, success: false, fileProperties: [], messages: [], zipFile: '' };
}

/** A retrieve that a fault of this org ended. */
export function failedRetrieve(id: string, error: unknown): RetrieveResult {
    const errorMessage = error instanceof Error ? error.message : String(error);
    return { ...emptyRetrieve(id), status: 'Failed', done: true, errorMessage, errorStatusCode: 'UNKNOWN_EXCEPTION' };
}

/** Packs deployed components into a zip in metadata format, as they were deployed. */
export async function retrievePackage(
    store: ComponentStore,
    id: string,
    request: RetrieveRequest,
    userName: string
): Promise<RetrieveResult> {
    const root = request.singlePackage ? '' : 'unpackaged/';
    const { found, missing } = lookUp(store, request);
    const zip = new JSZip();
    for (const [path, content] of filesOf(store, found)) {
        zip.file(root + path, content);
    }
    const fileOf = ({ type, fullName }: StoredComponent): string => root + usualFileName(type, fullName);
    return {
        ...emptyRetrieve(id),
        status: 'Succeeded',
        done: true,
        success: true,
        fileProperties: found.map((component) => fileProperties(component, fileOf(component), userName)),
        messages: missing.map((problem) => ({ fileName: `${root}package.xml`, problem })),
        zipFile: await zip.generateAsync({ type: 'base64', compression: 'DEFLATE' })
    };
}

function lookUp(store: ComponentStore, { types }: RetrieveRequest): { found: StoredComponent[]; missing: string[] } {
    const found: StoredComponent[] = [];
    const missing: string[] = [];
    for (const [type, members] of types) {
        for (const fullName of members.includes('*') ? store.list(type) : members) {
            const component = store.component(type, fullName);
            if (component) {
                found.push(component);
            } else {
                missing.push(`Entity of type '${type}' named '${fullName}' cannot be found`);
            }
        }
    }
    return { found, missing };
}

function filesOf(store: ComponentStore, found: StoredComponent[]): Map<string, Buffer> {
    const files = new Map<string, Buffer>();
    const types = new Map<string, string[]>();
    const shared = new Map<string, Set<string>>();
    for (const { type, fullName } of found) {
        types.set(type, [...(types.get(type) ?? []), fullName]);
        const owner = parentOf(type)?.parent ?? componentType(type);
        if (owner && Object.keys(owner.children).length > 0) {
            const path = usualFileName(type, fullName);
            shared.set(path, (shared.get(path) ?? new Set()).add(`${type}:${fullName}`));
        } else {
            store.read(type, fullName)!.forEach((content, path) => files.set(path, content));
        }
    }
    for (const [path, named] of shared) {
        files.set(path, assemble(store, path, named));
    }
    return files.set('package.xml', writeManifest({ version: `${NEWEST_VERSION}.0`, types }));
}

/** Puts a file that holds components of several types together: an object with all its parts, or only the parts named. */
export function assemble(store: ComponentStore, path: string, named: Set<string>): Buffer {
    const type = componentTypes.find(({ directory }) => directory === path.split('/')[0])!;
    const name = path.slice(type.directory.length + 1, -type.suffix!.length - 1);
    const whole = named.has(`${type.name}:${name}`);
    const own = whole ? store.readXml(type.name, name)!.elements : [];
    const inside = Object.entries(type.children).flatMap(([element, child]) =>
        childrenOf(store, type, child, name)
            .filter((fullName) => whole || named.has(`${child}:${fullName}`))
            .map((fullName) => {
                const xml = store.readXml(child, fullName)!;
                return xml.with(element, xml.elements);
            })
    );
    return writeXml(new XmlElement(type.name, [...inside, ...own], '', { line: 0, column: 0 }));
}

function childrenOf(store: ComponentStore, type: ComponentType, child: string, name: string): string[] {
    const all = store.list(child);
    return type.name === 'CustomLabels' ? all : all.filter((fullName) => fullName.split('.')[0] === name);
}
