import { MAIN, metadata, type Fault } from './fault';

/** Configuration of a component that is on no page. */
export const BUNDLE_XML = metadata(
    'LightningComponentBundle',
    '<apiVersion>66.0</apiVersion><isExposed>false</isExposed>'
);

/** A component's class behind a first line. */
export const script = (first: string): string =>
    `${first}\nimport { LightningElement } from 'lwc';\nexport default class extends LightningElement {}\n`;

const bundle = (name: string, code: string, html = '<template></template>\n'): Record<string, string> => ({
    [`${MAIN}/lwc/${name}/${name}.js`]: code,
    [`${MAIN}/lwc/${name}/${name}.html`]: html,
    [`${MAIN}/lwc/${name}/${name}.js-meta.xml`]: BUNDLE_XML
});

const imports = (name: string, module: string, said: RegExp): Fault => ({
    what: `an import of ${module}`,
    files: bundle(name, script(`import x from '${module}';`)),
    ...{ blamed: name, said, line: 1 }
});

/** Components that do not compile, that import what the org does not have, or that are too large. */
export const BUNDLE_FAULTS: Fault[] = [
    imports('badObject', '@salesforce/schema/Gone__c', /Invalid reference Gone__c of type schema/),
    imports('badField', '@salesforce/schema/Stakeholder__c.Gone__c', /Invalid reference Stakeholder__c.Gone__c/),
    imports('badParent', '@salesforce/schema/Stakeholder__c.Gone__r.Name', /Invalid reference Stakeholder__c.Gone__r/),
    imports('badLabel', '@salesforce/label/c.Gone', /Invalid reference c.Gone of type label/),
    imports('badResource', '@salesforce/resourceUrl/gone', /Invalid reference gone of type resourceUrl/),
    imports('badPermission', '@salesforce/customPermission/Gone', /Invalid reference Gone of type customPermission/),
    imports('badMethod', '@salesforce/apex/Gone.run', /Unable to find Apex action class referenced as 'Gone'/),
    imports('badModule', 'c/gone', /No MODULE named markup:\/\/c:gone found/),
    imports('badD3', 'd3', /No MODULE named markup:\/\/d3 found/),
    imports('badZod', 'zod', /No MODULE named markup:\/\/zod found/),
    {
        what: 'JavaScript that does not parse',
        files: bundle('badScript', "import { LightningElement } from 'lwc';\nconst = 1;\n"),
        ...{ blamed: 'badScript', said: /LWC1503: Parsing error/, line: 2 }
    },
    {
        what: 'a template that calls a function',
        files: bundle('badTemplate', script(''), '<template>\n    <p>{greet()}</p>\n</template>\n'),
        ...{ blamed: 'badTemplate', said: /LWC1060/, line: 2 }
    },
    {
        what: 'a component that is not there',
        files: bundle('badChild', script(''), '<template>\n    <c-gone></c-gone>\n</template>\n'),
        ...{ blamed: 'badChild', said: /markup:\/\/c-gone/, line: 2 }
    },
    {
        what: 'JavaScript over the size limit',
        files: bundle('badSize', `${script('')}/*${' '.repeat(1_000_000)}*/\n`),
        ...{ blamed: 'badSize', said: /maximum length is:1000000/ }
    }
];
