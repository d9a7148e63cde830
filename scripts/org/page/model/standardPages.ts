/** How Salesforce lays out its own objects where no layout is deployed. Names an org lacks are left out. */
export interface StandardPage {
    icon: string;
    /** Fields of the header beside the name. */
    highlights: string[];
    /** Columns of lists, after the name. */
    columns: string[];
    /** Fields of the detail page, row by row over two columns. */
    details: string[];
    /** Child objects whose lists are shown. */
    relatedLists: string[];
}

export const standardPages: Record<string, StandardPage> = {
    Account: {
        icon: 'standard:account',
        highlights: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
        columns: ['Type', 'Industry', 'Phone', 'BillingCity', 'OwnerId'],
        details: [
            ...['Name', 'OwnerId', 'ParentId', 'Phone', 'AccountNumber', 'Fax', 'Type', 'Website', 'Industry'],
            ...['NumberOfEmployees', 'AnnualRevenue', 'Rating', 'BillingAddress', 'ShippingAddress', 'Description']
        ],
        relatedLists: ['Contact', 'Opportunity', 'Case']
    },
    Opportunity: {
        icon: 'standard:opportunity',
        highlights: ['AccountId', 'CloseDate', 'Amount', 'StageName', 'OwnerId'],
        columns: ['AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
        details: [
            ...['Name', 'OwnerId', 'AccountId', 'CloseDate', 'Amount', 'StageName', 'Type', 'Probability'],
            ...['LeadSource', 'ForecastCategoryName', 'NextStep', 'Description']
        ],
        relatedLists: ['OpportunityContactRole']
    },
    Contact: {
        icon: 'standard:contact',
        highlights: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
        columns: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
        details: [
            ...['Name', 'OwnerId', 'AccountId', 'Phone', 'Title', 'MobilePhone', 'Department', 'Email', 'ReportsToId'],
            ...['LeadSource', 'MailingAddress', 'OtherAddress', 'Description']
        ],
        relatedLists: ['Opportunity', 'Case']
    },
    Lead: {
        icon: 'standard:lead',
        highlights: ['Title', 'Company', 'Phone', 'Email', 'Status'],
        columns: ['Title', 'Company', 'Phone', 'Email', 'Status'],
        details: [
            'Name',
            'OwnerId',
            'Company',
            'Phone',
            'Title',
            'Email',
            'LeadSource',
            'Status',
            'Address',
            'Description'
        ],
        relatedLists: []
    },
    Case: {
        icon: 'standard:case',
        highlights: ['Status', 'Priority', 'AccountId', 'OwnerId'],
        columns: ['Subject', 'Status', 'Priority', 'AccountId', 'OwnerId'],
        details: [
            'CaseNumber',
            'OwnerId',
            'AccountId',
            'ContactId',
            'Status',
            'Priority',
            'Origin',
            'Subject',
            'Description'
        ],
        relatedLists: []
    },
    Task: {
        icon: 'standard:task',
        highlights: ['Status', 'ActivityDate', 'WhatId', 'OwnerId'],
        columns: ['Status', 'ActivityDate', 'WhatId', 'WhoId', 'OwnerId'],
        details: ['Subject', 'OwnerId', 'WhatId', 'WhoId', 'ActivityDate', 'Status', 'Priority', 'Description'],
        relatedLists: []
    },
    Event: {
        icon: 'standard:event',
        highlights: ['StartDateTime', 'EndDateTime', 'WhoId', 'WhatId', 'OwnerId'],
        columns: ['StartDateTime', 'WhatId', 'WhoId', 'Location', 'OwnerId'],
        details: [
            ...['Subject', 'OwnerId', 'WhatId', 'WhoId', 'StartDateTime', 'EndDateTime', 'IsAllDayEvent', 'Location'],
            ...['IsPrivate', 'Description']
        ],
        relatedLists: []
    },
    User: {
        icon: 'standard:user',
        highlights: ['Title', 'Email', 'Phone'],
        columns: ['Title', 'Email'],
        details: [
            'Name',
            'Username',
            'Title',
            'Email',
            'Department',
            'Phone',
            'LanguageLocaleKey',
            'LocaleSidKey',
            'TimeZoneSidKey'
        ],
        relatedLists: []
    }
};

/** Fields at the foot of every detail page. */
export const systemDetails = ['CreatedById', 'LastModifiedById', 'CreatedDate', 'LastModifiedDate'];
