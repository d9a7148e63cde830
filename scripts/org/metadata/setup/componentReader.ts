import type { ComponentStore } from '../store/componentStore';
import type { XmlElement } from '../xml/xmlElement';

/** Reads deployed components into typed objects, and keeps what it read until something is deployed. */
export class ComponentReader {
    private readonly components: ComponentStore;
    private kept = new Map<string, unknown>();
    private keptRevision = -1;

    constructor(components: ComponentStore) {
        this.components = components;
    }

    /**
     * One component as `read` sees it; undefined where there is no such component. `variant` tells several readings of
     * one component apart, such as those in different languages.
     */
    one<T>(type: string, name: string, read: (xml: XmlElement, fullName: string) => T, variant = ''): T | undefined {
        if (this.keptRevision !== this.components.revision) {
            this.kept = new Map();
            this.keptRevision = this.components.revision;
        }
        const key = `${type}:${name.toLowerCase()}:${variant}`;
        if (!this.kept.has(key)) {
            const component = this.components.component(type, name);
            const xml = component && this.components.readXml(type, name);
            this.kept.set(key, component && xml && read(xml, component.fullName));
        }
        return this.kept.get(key) as T | undefined;
    }

    /** All components of a type. */
    each<T>(type: string, read: (name: string) => T | undefined): T[] {
        return this.components
            .list(type)
            .map(read)
            .filter((value) => value !== undefined);
    }

    /** Components of a type that belong to an object: `Thing__c.All`, `Thing__c-Thing Layout`. */
    of<T>(type: string, objectName: string, separator: '.' | '-', read: (name: string) => T | undefined): T[] {
        const start = `${objectName}${separator}`.toLowerCase();
        return this.each(type, (name) => (name.toLowerCase().startsWith(start) ? read(name) : undefined));
    }
}
