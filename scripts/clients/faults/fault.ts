/** Something a deploy has to refuse: the files, the component that is blamed, what is said and, where known, the line. */
export interface Fault {
    what: string;
    files: Record<string, string>;
    blamed: string;
    said: RegExp;
    line?: number;
}

/** Folder of the project's components. */
export const MAIN = 'force-app/main/default';

/** A metadata file of a type around its elements, which start in its third line. */
export const metadata = (type: string, elements: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${elements}\n</${type}>\n`;

/** File of a custom field. */
export const field = (object: string, name: string, elements: string): Record<string, string> => ({
    [`${MAIN}/objects/${object}/fields/${name}.field-meta.xml`]: metadata(
        'CustomField',
        `<fullName>${name}</fullName><label>${name}</label>${elements}`
    )
});
