import type { OrgApi, Subrequest } from '../../salesforce';
import { accountKeyInOrg } from '../keys';
import { SECTIONS } from '../schema/fields';
import type { Dataset, Section } from '../types';
import type { OrgRow } from './values';

/** What the org holds of an account, as far as the dataset touches it. */
export interface OrgState {
    account: OrgRow | undefined;
    /** Accounts of the same name that no sync has a key for: perhaps the one that is meant. */
    namesakes: OrgRow[];
    stakeholders: OrgRow[];
    positions: OrgRow[];
    assessments: OrgRow[];
    opportunities: OrgRow[];
    links: OrgRow[];
    buyingRoles: OrgRow[];
    /** What the org says of its fields, by object. */
    describes: Map<string, OrgField[]>;
}

/** A field as the org describes it. */
export interface OrgField {
    name: string;
    label: string;
    type: string;
    length: number;
    restrictedPicklist: boolean;
    picklistValues: { value: string; active: boolean }[];
}

/** Where the account's key is, seen from a record of the section. */
const ACCOUNT_PATH: Record<Exclude<Section, 'account'>, string> = {
    stakeholders: 'Account__r.AccountKey__c',
    positions: 'Stakeholder__r.Account__r.AccountKey__c',
    assessments: 'Stakeholder__r.Account__r.AccountKey__c',
    opportunities: 'Account.AccountKey__c',
    links: 'From__r.Account__r.AccountKey__c',
    buyingRoles: 'Stakeholder__r.Account__r.AccountKey__c'
};

/** Fields that name other records. */
const REFERENCES: Record<Section, readonly string[]> = {
    account: [],
    opportunities: ['AccountId'],
    stakeholders: ['ReportsTo__c'],
    positions: ['Stakeholder__c', 'ReportsTo__c'],
    assessments: ['Stakeholder__c', 'Opportunity__c', 'CreatedDate'],
    links: ['From__c', 'To__c'],
    buyingRoles: ['Opportunity__c', 'Stakeholder__c']
};

/** A Composite call takes so many queries. */
const QUERIES_PER_CALL = 5;

/** Text as a SOQL string. */
export function soqlText(text: string): string {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** Reads what the dataset needs to be compared with, in as few calls as the platform allows. Throws OrgError. */
export async function readOrgState(api: OrgApi, dataset: Dataset): Promise<OrgState> {
    const sections = neededSections(dataset);
    const objects = sections.filter(
        (section) => section === 'account' || dataset[section].length > 0 || isDerived(section)
    );
    const requests: Subrequest[] = [
        ...sections.map((section): Subrequest => {
            const url = `/query?q=${encodeURIComponent(soqlOf(section, dataset))}`;
            return { method: 'GET', url, referenceId: section };
        }),
        ...objects.map((section): Subrequest => {
            const { object } = SECTIONS[section];
            return { method: 'GET', url: `/sobjects/${object}/describe`, referenceId: `describe_${object}` };
        })
    ];
    const replies = new Map<string, unknown>();
    for (const call of callsOf(requests)) {
        const bodies = await api.readTogether(call);
        call.forEach(({ referenceId }, index) => replies.set(referenceId, bodies[index]));
    }
    const rowsOf = async (section: Section): Promise<OrgRow[]> =>
        replies.has(section) ? ((await api.allPages(replies.get(section))) as OrgRow[]) : [];
    const accounts = await rowsOf('account');
    const key = accountKeyInOrg(dataset.account.row.key);
    return {
        account: accounts.find(({ AccountKey__c }) => AccountKey__c === key),
        namesakes: accounts.filter(({ AccountKey__c }) => !AccountKey__c),
        stakeholders: await rowsOf('stakeholders'),
        positions: await rowsOf('positions'),
        assessments: await rowsOf('assessments'),
        opportunities: await rowsOf('opportunities'),
        links: await rowsOf('links'),
        buyingRoles: await rowsOf('buyingRoles'),
        describes: new Map(
            objects.map((section) => {
                const { object } = SECTIONS[section];
                return [object, (replies.get(`describe_${object}`) as { fields: OrgField[] }).fields];
            })
        )
    };
}

/** Stakeholders and positions are written whatever section is given. */
const isDerived = (section: Section): boolean => section === 'stakeholders' || section === 'positions';

function neededSections(dataset: Dataset): Section[] {
    const opinions = dataset.stakeholders.some(({ row }) => row.politicalStatus || row.power || row.interest);
    const needed: Record<Section, boolean> = {
        account: true,
        stakeholders: true,
        positions: dataset.stakeholders.length + dataset.positions.length > 0,
        assessments: dataset.assessments.length > 0 || opinions,
        opportunities: dataset.opportunities.length + dataset.assessments.length + dataset.buyingRoles.length > 0,
        links: dataset.links.length > 0,
        buyingRoles: dataset.buyingRoles.length > 0
    };
    return (Object.keys(needed) as Section[]).filter((section) => needed[section]);
}

function soqlOf(section: Section, dataset: Dataset): string {
    const { object, keyField, fields } = SECTIONS[section];
    const { key, name } = dataset.account.row;
    const columns = ['Id', keyField, ...Object.values(fields), ...REFERENCES[section]].join(', ');
    const accountKey = soqlText(accountKeyInOrg(key));
    if (section === 'account') {
        const namesake = name ? ` OR (Name = ${soqlText(name)} AND ${keyField} = null)` : '';
        return `SELECT ${columns} FROM ${object} WHERE ${keyField} = ${accountKey}${namesake}`;
    }
    return `SELECT ${columns} FROM ${object} WHERE ${ACCOUNT_PATH[section]} = ${accountKey}`;
}

/** Parts the requests so that no call has more queries than it may; describes go with the first. */
function callsOf(requests: readonly Subrequest[]): Subrequest[][] {
    const queries = requests.filter(({ url }) => url.startsWith('/query'));
    const calls: Subrequest[][] = [];
    for (let start = 0; start < queries.length; start += QUERIES_PER_CALL) {
        calls.push(queries.slice(start, start + QUERIES_PER_CALL));
    }
    calls[0].push(...requests.filter((request) => !queries.includes(request)));
    return calls;
}
