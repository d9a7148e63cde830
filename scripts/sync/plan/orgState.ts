import type { OrgApi, Subrequest } from '../../salesforce';
import { accountKeyInOrg } from '../keys';
import { SECTIONS } from '../schema/fields';
import { PARENTS } from '../schema/parents';
import { LIST_SECTIONS } from '../types';
import type { Dataset, ListSection, Section } from '../types';
import type { OrgRow } from './values';

/** What the org holds of an account, as far as the dataset touches it. */
export interface OrgState extends Record<ListSection, OrgRow[]> {
    account: OrgRow | undefined;
    /** Accounts of the same name that no sync has a key for: perhaps the one that is meant. */
    namesakes: OrgRow[];
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
const ACCOUNT_PATH: Record<ListSection, string> = {
    stakeholders: 'Account__r.AccountKey__c',
    positions: 'Stakeholder__r.Account__r.AccountKey__c',
    assessments: 'Stakeholder__r.Account__r.AccountKey__c',
    opportunities: 'Account.AccountKey__c',
    links: 'From__r.Account__r.AccountKey__c',
    buyingRoles: 'Stakeholder__r.Account__r.AccountKey__c',
    engagements: 'Account__r.AccountKey__c',
    participants: 'Engagement__r.Account__r.AccountKey__c',
    commitments: 'Stakeholder__r.Account__r.AccountKey__c',
    accountAssessments: 'Account__r.AccountKey__c'
};

/** Fields to read beside a section's plain ones. */
function furtherFields(section: Section): readonly string[] {
    switch (section) {
        case 'account':
            return [];
        case 'opportunities':
            return ['AccountId'];
        case 'stakeholders':
            return ['ReportsTo__c'];
        case 'positions':
            return ['Stakeholder__c', 'ReportsTo__c'];
        case 'assessments':
            return ['Stakeholder__c', 'Opportunity__c', 'CreatedDate'];
        default:
            return PARENTS[section].map(({ name }) => `${name}__c`);
    }
}

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
    const lists: [ListSection, OrgRow[]][] = [];
    for (const section of LIST_SECTIONS) {
        lists.push([section, await rowsOf(section)]);
    }
    return {
        account: accounts.find(({ AccountKey__c }) => AccountKey__c === key),
        namesakes: accounts.filter(({ AccountKey__c }) => !AccountKey__c),
        ...(Object.fromEntries(lists) as Record<ListSection, OrgRow[]>),
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
    const has = (...sections: ListSection[]): boolean => sections.some((section) => dataset[section].length > 0);
    const needed: Record<Section, boolean> = {
        account: true,
        stakeholders: true,
        positions: has('stakeholders', 'positions'),
        assessments: has('assessments') || opinions,
        opportunities: has('opportunities', 'assessments', 'buyingRoles', 'engagements'),
        links: has('links'),
        buyingRoles: has('buyingRoles'),
        engagements: has('engagements', 'participants'),
        participants: has('participants'),
        commitments: has('commitments'),
        accountAssessments: has('accountAssessments')
    };
    return (Object.keys(needed) as Section[]).filter((section) => needed[section]);
}

function soqlOf(section: Section, dataset: Dataset): string {
    const { object, keyField, fields } = SECTIONS[section];
    const { key, name } = dataset.account.row;
    const columns = ['Id', keyField, ...Object.values(fields), ...furtherFields(section)].join(', ');
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
