import fs from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';

const fixture = path.join(__dirname, 'lwc');
const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

interface ComponentXml {
    name: string;
    properties?: Record<string, string>;
}

const instance = ({ name, properties = {} }: ComponentXml): string => {
    const lines = Object.entries(properties).map(
        ([key, value]) =>
            `<componentInstanceProperties><name>${key}</name><value>${value}</value></componentInstanceProperties>`
    );
    return `<itemInstances><componentInstance>${lines.join('')}<componentName>${name}</componentName></componentInstance></itemInstances>`;
};

const region = (name: string, type: 'Region' | 'Facet', components: ComponentXml[]): string =>
    `<flexiPageRegions>${components.map(instance).join('')}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const tab = (title: string, body: string, active: boolean): ComponentXml => ({
    name: 'flexipage:tab',
    properties: { active: String(active), body, title }
});

const page = `${declaration}<FlexiPage ${namespace}>${[
    region('header', 'Region', [{ name: 'force:highlightsPanel' }]),
    region('Facet-details', 'Facet', [{ name: 'force:detailPanel' }]),
    region('Facet-probe', 'Facet', [{ name: 'pageProbe' }]),
    region('Facet-tabs', 'Facet', [
        tab('Standard.Tab.detail', 'Facet-details', true),
        tab('{!$Label.Probe_Title}', 'Facet-probe', false)
    ]),
    region('main', 'Region', [{ name: 'flexipage:tabset', properties: { tabs: 'Facet-tabs' } }]),
    region('sidebar', 'Region', [{ name: 'runtime_sales_activities:activityPanel' }])
].join(
    ''
)}<masterLabel>Probe Account</masterLabel><sobjectType>Account</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`;

const application = `${declaration}<CustomApplication ${namespace}><actionOverrides><actionName>View</actionName><content>Probe_Account</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Account</pageOrSobjectType></actionOverrides><formFactors>Large</formFactors><label>Probe App</label><navType>Standard</navType><tabs>standard-Account</tabs><uiType>Lightning</uiType></CustomApplication>`;

const labels = `${declaration}<CustomLabels ${namespace}><labels><fullName>Probe_Title</fullName><language>en_US</language><protected>false</protected><shortDescription>Title</shortDescription><value>Probe &lt;tab&gt;</value></labels></CustomLabels>`;

const translations = `${declaration}<Translations ${namespace}><customLabels><label>探针</label><name>Probe_Title</name></customLabels></Translations>`;

const manifest = `${declaration}<Package ${namespace}>${[
    ['CustomApplication', 'Probe_App'],
    ['CustomLabels', 'CustomLabels'],
    ['FlexiPage', 'Probe_Account'],
    ['LightningComponentBundle', '*'],
    ['Translations', 'zh_CN']
]
    .map(([type, member]) => `<types><members>${member}</members><name>${type}</name></types>`)
    .join('')}<version>66.0</version></Package>`;

/** A package in metadata format: an app whose account page carries a small component in a tab. */
export async function probePackage(changes: Record<string, string> = {}): Promise<Buffer> {
    const zip = new JSZip();
    const files: Record<string, string> = {
        'package.xml': manifest,
        'applications/Probe_App.app': application,
        'flexipages/Probe_Account.flexipage': page,
        'labels/CustomLabels.labels': labels,
        'translations/zh_CN.translation': translations
    };
    for (const file of fs.readdirSync(fixture, { recursive: true, encoding: 'utf8' })) {
        if (fs.statSync(path.join(fixture, file)).isFile()) {
            files[`lwc/${file}`] = fs.readFileSync(path.join(fixture, file), 'utf8');
        }
    }
    Object.entries({ ...files, ...changes }).forEach(([name, text]) => zip.file(name, text));
    return zip.generateAsync({ type: 'nodebuffer' });
}
