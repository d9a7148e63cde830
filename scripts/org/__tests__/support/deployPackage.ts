import JSZip from 'jszip';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A package with one custom object and its text fields, in metadata format. */
export async function objectPackage(name: string, fields: string[]): Promise<Buffer> {
    const zip = new JSZip();
    const xml = fields.map(
        (field) =>
            `<fields><fullName>${field}</fullName><label>${field}</label><type>Text</type><length>80</length></fields>`
    );
    zip.file(
        'package.xml',
        `${HEAD}<Package ${NAMESPACE}><types><members>${name}</members><name>CustomObject</name></types><version>66.0</version></Package>`
    );
    zip.file(
        `objects/${name}.object`,
        `${HEAD}<CustomObject ${NAMESPACE}>
            <label>${name}</label><pluralLabel>${name}</pluralLabel>
            <nameField><label>Name</label><type>Text</type></nameField>
            <deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>
            ${xml.join('\n')}
        </CustomObject>`
    );
    return zip.generateAsync({ type: 'nodebuffer' });
}
