import type { ComponentFiles } from '../store/componentStore';
import type { XmlElement } from '../xml/xmlElement';
import type { LwcBundle } from './types';

/** A Lightning web component bundle from its configuration and files. */
export function readLwcBundle(name: string, xml: XmlElement, files: ComponentFiles): LwcBundle {
    return {
        name,
        files: new Map([...files].map(([path, content]) => [fileInBundle(path), content.toString('utf8')])),
        label: xml.text('masterLabel') ?? name,
        apiVersion: xml.number('apiVersion') ?? 0,
        exposed: xml.flag('isExposed'),
        targets: xml.first('targets')?.texts('target') ?? []
    };
}

/** `lwc/hello/hello.js` → `hello.js`. */
export function fileInBundle(path: string): string {
    return path.split('/').slice(2).join('/');
}
