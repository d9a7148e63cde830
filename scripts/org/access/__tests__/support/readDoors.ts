import type { Connection } from 'jsforce';

/** Something to be looked for: a value in a field of a row, with rows above and below it. */
export interface Target {
    object: string;
    field: string;
    id: string;
    key: string;
    /** The value, which stands nowhere else. */
    value: string;
    /** The row that its `Hub__c` points at, and the name of the list of it there. */
    hub: string;
    children: string;
    /** A row of `Link__c` that points at it. */
    link: string;
}

/** A way to look: what it answers would show the value, or the id of a row that has it. */
export interface ReadDoor {
    name: string;
    look(client: Connection, target: Target): PromiseLike<unknown>;
    /** What an answer shows of the target where nothing is closed. */
    shows(target: Target): string;
}

const DATA = '/services/data/v66.0';
const value = ({ value: text }: Target): string => text;
const id = (target: Target): string => target.id;
const link = (target: Target): string => target.link;

const doors = (shows: ReadDoor['shows'], looks: Record<string, ReadDoor['look']>): ReadDoor[] =>
    Object.entries(looks).map(([name, look]) => ({ name, look, shows }));
const queries = (shows: ReadDoor['shows'], soql: Record<string, (target: Target) => string>): ReadDoor[] =>
    doors(
        shows,
        Object.fromEntries(
            Object.entries(soql).map(([name, of]) => [name, (client, target) => client.query(of(target))])
        )
    );

/** Sends a GraphQL document; errors come as answers. */
export const graphql = (client: Connection, query: string): PromiseLike<unknown> =>
    client.requestPost(`${DATA}/graphql`, { query });
const records = (selection: string): string => `{ uiapi { query { ${selection} } } }`;
const graphqlDoors = (shows: ReadDoor['shows'], selections: Record<string, (target: Target) => string>): ReadDoor[] =>
    doors(
        shows,
        Object.fromEntries(
            Object.entries(selections).map(([name, of]) => [
                name,
                (client, target) => graphql(client, records(of(target)))
            ])
        )
    );

const parent = ({ object }: Target): string => object.replace(/__c$/, '__r');
const address = ({ object, id: row }: Target): string => `${DATA}/sobjects/${object}/${row}`;
const selecting = ({ object, field }: Target): string => `SELECT Id, ${field} FROM ${object}`;
const nodes = (selection: string): string => `{ edges { node { ${selection} } } }`;
const hourAround = (): [Date, Date] => [new Date(Date.now() - 3_600_000), new Date(Date.now() + 120_000)];

async function bulkV1Query(client: Connection, target: Target): Promise<unknown> {
    const rows: unknown[] = [];
    client.bulk.pollInterval = 10;
    const stream = await client.bulk.query(selecting(target));
    for await (const row of stream) {
        rows.push(row);
    }
    return rows;
}

async function bulkV2Query(client: Connection, target: Target): Promise<unknown> {
    client.bulk2.pollInterval = 10;
    return (await client.bulk2.query(selecting(target))).toArray();
}

/** Doors that give values of rows. */
const VALUES: ReadDoor[] = [
    ...doors(value, {
        'a row by its id': (client, { object, id: row }) => client.sobject(object).retrieve(row),
        'a row by its key': (client, { object, key }) => client.request(`${DATA}/sobjects/${object}/Key__c/${key}`),
        'rows by their ids': (client, { object, field, id: row }) =>
            client.sobject(object).retrieve([row], { fields: [field] }),
        'a composite call': (client, target) =>
            client.requestPost(`${DATA}/composite`, {
                compositeRequest: [{ method: 'GET', url: address(target), referenceId: 'row' }]
            }),
        'a composite graph': (client, target) =>
            client.requestPost(`${DATA}/composite/graph`, {
                graphs: [
                    {
                        graphId: 'one',
                        compositeRequest: [{ method: 'GET', url: address(target), referenceId: 'row' }]
                    }
                ]
            }),
        'a batch of calls': (client, target) =>
            client.requestPost(`${DATA}/composite/batch`, {
                batchRequests: [{ method: 'GET', url: address(target).replace('/services/data/', '') }]
            }),
        'a query of all rows': (client, target) => client.query(selecting(target), { scanAll: true }),
        'a search': (client, { object, field, key }) =>
            client.search(`FIND {${key}} IN ALL FIELDS RETURNING ${object}(Id, ${field})`),
        'a record of the UI API': (client, { object, field, id: row }) =>
            client.request(`${DATA}/ui-api/records/${row}?fields=${object}.Id&optionalFields=${object}.${field}`),
        'the parent of a record of the UI API': (client, target) =>
            client.request(
                `${DATA}/ui-api/records/${target.link}?fields=Link__c.Id&optionalFields=Link__c.${parent(target)}.${target.field}`
            ),
        'Bulk API 1.0': bulkV1Query,
        'Bulk API 2.0': bulkV2Query
    }),
    ...queries(value, {
        'a query': selecting,
        'a query of all fields': ({ object }) => `SELECT FIELDS(ALL) FROM ${object} LIMIT 200`,
        'a query of groups': ({ object, field }) => `SELECT ${field} FROM ${object} GROUP BY ${field}`,
        'a query of the greatest': ({ object, field }) => `SELECT MAX(${field}) FROM ${object}`,
        'a query of parents': (target) => `SELECT ${parent(target)}.${target.field} FROM Link__c`,
        'a query of groups by parents': (target) =>
            `SELECT ${parent(target)}.${target.field} FROM Link__c GROUP BY ${parent(target)}.${target.field}`,
        'a query of children': ({ children, field }) => `SELECT (SELECT ${field} FROM ${children}__r) FROM Hub__c`
    }),
    ...graphqlDoors(value, {
        GraphQL: ({ object, field }) => `${object}(first: 200) ${nodes(`${field} { value }`)}`,
        'parents in GraphQL': (target) =>
            `Link__c(first: 200) ${nodes(`${parent(target)} { ${target.field} { value } }`)}`,
        'children in GraphQL': ({ children, field }) =>
            `Hub__c(first: 200) ${nodes(`${children}__r(first: 200) ${nodes(`${field} { value }`)}`)}`
    })
];

const like = ({ field, value: text }: Target): string => `${field} LIKE '${text.slice(0, -1)}%'`;

/** Doors where a value can be guessed at: by a condition on it, or by the order of rows. */
const GUESSES: ReadDoor[] = [
    ...queries(id, {
        'a condition of a query': (target) => `SELECT Id FROM ${target.object} WHERE ${like(target)}`,
        'the order of a query': ({ object, field }) => `SELECT Id FROM ${object} ORDER BY ${field}`,
        'the condition of a count': (target) =>
            `SELECT Id, COUNT(Name) FROM ${target.object} WHERE ${like(target)} GROUP BY Id`
    }),
    ...queries(link, {
        'a condition on parents': (target) => `SELECT Id FROM Link__c WHERE ${parent(target)}.${like(target)}`
    }),
    ...queries(({ hub }) => hub, {
        'a semi-join': (target) =>
            `SELECT Id FROM Hub__c WHERE Id IN (SELECT Hub__c FROM ${target.object} WHERE ${like(target)})`
    }),
    ...doors(id, {
        'the hits of a search': (client, { object, value: text }) =>
            client.search(`FIND {${text}} IN ALL FIELDS RETURNING ${object}(Id)`),
        'the hits of a parameterized search': (client, { object, value: text }) =>
            client.requestPost(`${DATA}/parameterizedSearch`, { q: text, sobjects: [{ name: object }] })
    }),
    ...graphqlDoors(id, {
        'a filter in GraphQL': ({ object, field, value: text }) =>
            `${object}(where: { ${field}: { eq: "${text}" } }) ${nodes('Id')}`,
        'the order in GraphQL': ({ object, field }) =>
            `${object}(first: 200, orderBy: { ${field}: { order: ASC } }) ${nodes('Id')}`
    }),
    ...graphqlDoors(link, {
        'a filter on parents in GraphQL': (target) =>
            `Link__c(where: { ${parent(target)}: { ${target.field}: { eq: "${target.value}" } } }) ${nodes('Id')}`
    }),
    ...graphqlDoors(({ hub }) => hub, {
        'a join in GraphQL': ({ object, field, value: text }) =>
            `Hub__c(where: { Id: { inq: { ${object}: { ${field}: { eq: "${text}" } }, ApiName: "Hub__c" } } }) ${nodes('Id')}`
    })
];

/** Doors that tell which rows there are. */
const ROWS: ReadDoor[] = [
    ...doors(id, {
        'rows that changed': (client, { object }) => client.sobject(object).updated(...hourAround())
    }),
    ...queries(() => '"totalSize":1', {
        'a count': ({ object, id: row }) => `SELECT COUNT() FROM ${object} WHERE Id = '${row}'`
    }),
    ...graphqlDoors(() => '"totalCount":1', {
        'a count in GraphQL': ({ object, id: row }) => `${object}(where: { Id: { eq: "${row}" } }) { totalCount }`
    })
];

/** Doors that describe objects and fields. */
const WORDS: ReadDoor[] = [
    ...doors(({ field }) => `"name":"${field}"`, {
        'a description': (client, { object }) => client.describe(object)
    }),
    ...doors(({ field }) => `"apiName":"${field}"`, {
        'object info': (client, { object }) => client.request(`${DATA}/ui-api/object-info/${object}`)
    }),
    ...doors(({ field }) => `"ApiName":"${field}"`, {
        'object info in GraphQL': (client, { object }) =>
            graphql(client, `{ uiapi { objectInfos(apiNames: ["${object}"]) { fields { ApiName } } } }`)
    })
];
const OBJECT_WORDS: ReadDoor[] = [
    ...doors(({ object }) => `"name":"${object}"`, {
        'the list of objects': (client) => client.describeGlobal()
    }),
    ...doors(({ object }) => `"childSObject":"${object}"`, {
        'the children of an object': (client) => client.describe('Hub__c')
    }),
    ...doors(({ object }) => `"childObjectApiName":"${object}"`, {
        'the children in object info': (client) => client.request(`${DATA}/ui-api/object-info/Hub__c`)
    })
];

/** Where somebody could look for an object, a field or a row that is closed to them. */
export const READ_DOORS = {
    object: [...VALUES, ...GUESSES, ...ROWS, ...WORDS, ...OBJECT_WORDS],
    field: [...VALUES, ...GUESSES, ...WORDS],
    row: [...VALUES, ...GUESSES, ...ROWS]
};
