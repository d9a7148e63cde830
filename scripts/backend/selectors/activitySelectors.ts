import { moment, Selector, soql, Soql, type Query, type SObject } from '../runtime';

/** A meeting in a calendar. Its description is never read, nor is a private one. */
export interface EventValues {
    OwnerId: string;
    Subject: string | null;
    Location: string | null;
    IsAllDayEvent: boolean;
    StartDateTime: string | null;
    EndDateTime: string | null;
    ActivityDate: string | null;
}

export interface EventRow extends SObject, EventValues {
    WhoId: string | null;
}

const EVENT = [
    ...['OwnerId', 'Subject', 'Location', 'IsAllDayEvent', 'StartDateTime', 'EndDateTime', 'ActivityDate'],
    'IsPrivate'
];

/** What is looked at: since when, and of which of our users not. */
export interface ActivityScope {
    since: Date;
    /** Ids of users who have opted out. */
    without: readonly string[];
}

/** A condition that leaves users out. */
function butNot(field: string, users: readonly string[]): Soql {
    return new Soql(users.length > 0 ? ` AND ${field} NOT IN ${soql`${users}`.text}` : '');
}

/** Meetings with contacts. */
export class EventSelector extends Selector<EventRow> {
    readonly object = 'Event';
    readonly fields = ['WhoId', ...EVENT];

    withContacts(contactIds: Iterable<string>, { since, without }: ActivityScope): Query<EventRow>[] {
        const and = soql`IsPrivate = FALSE AND EndDateTime >= ${moment(since)}${butNot('OwnerId', without)}`;
        return this.among('WhoId', contactIds, { and });
    }
}

/** Somebody who was invited to a meeting. */
export interface InviteeRow extends SObject {
    RelationId: string;
    EventId: string;
    Status: string | null;
    Event: EventValues | null;
}

/** Further people at meetings. */
export class InviteeSelector extends Selector<InviteeRow> {
    readonly object = 'EventRelation';
    readonly fields = ['RelationId', 'EventId', 'Status', ...EVENT.map((field) => `Event.${field}`)];

    ofContacts(contactIds: Iterable<string>, { since, without }: ActivityScope): Query<InviteeRow>[] {
        const and = soql`Event.IsPrivate = FALSE AND Event.EndDateTime >= ${moment(since)}${butNot('Event.OwnerId', without)}`;
        return this.among('RelationId', contactIds, { and });
    }
}

/** A logged call or e-mail. Its comments are never read. */
export interface TaskRow extends SObject {
    WhoId: string | null;
    OwnerId: string;
    Subject: string | null;
    TaskSubtype: string | null;
    IsClosed: boolean;
    ActivityDate: string | null;
    CallDurationInSeconds: number | null;
    CallDisposition: string | null;
    CreatedDate: string;
}

/** Logged calls with contacts. */
export class CallSelector extends Selector<TaskRow> {
    readonly object = 'Task';
    readonly fields = [
        ...['WhoId', 'OwnerId', 'Subject', 'TaskSubtype', 'IsClosed', 'ActivityDate', 'CallDurationInSeconds'],
        ...['CallDisposition', 'CreatedDate']
    ];

    withContacts(contactIds: Iterable<string>, { since, without }: ActivityScope): Query<TaskRow>[] {
        const and = soql`TaskSubtype = 'Call' AND IsClosed = TRUE AND CreatedDate >= ${moment(since)}${butNot('OwnerId', without)}`;
        return this.among('WhoId', contactIds, { and });
    }
}

/** Who wrote or got an e-mail. Neither subject nor text of it is ever read. */
export interface MailPartyRow extends SObject {
    RelationId: string;
    RelationType: string;
    EmailMessageId: string;
    EmailMessage: { Incoming: boolean; MessageDate: string | null; CreatedById: string } | null;
}

/** E-mails that contacts have written. */
export class MailPartySelector extends Selector<MailPartyRow> {
    readonly object = 'EmailMessageRelation';
    readonly fields = [
        ...['RelationId', 'RelationType', 'EmailMessageId', 'EmailMessage.Incoming', 'EmailMessage.MessageDate'],
        'EmailMessage.CreatedById'
    ];

    fromContacts(contactIds: Iterable<string>, { since, without }: ActivityScope): Query<MailPartyRow>[] {
        const sent = soql`RelationType = 'FromAddress' AND EmailMessage.Incoming = TRUE`;
        const and = soql`${sent} AND EmailMessage.MessageDate >= ${moment(since)}${butNot('EmailMessage.CreatedById', without)}`;
        return this.among('RelationId', contactIds, { and });
    }
}

/** A contact's part in a deal, as the platform keeps it. */
export interface ContactRoleRow extends SObject {
    ContactId: string;
    OpportunityId: string;
    CreatedById: string;
    CreatedDate: string;
}

export class ContactRoleSelector extends Selector<ContactRoleRow> {
    readonly object = 'OpportunityContactRole';
    readonly fields = ['ContactId', 'OpportunityId', 'CreatedById', 'CreatedDate'];

    ofContacts(contactIds: Iterable<string>, { without }: ActivityScope): Query<ContactRoleRow>[] {
        return this.among('ContactId', contactIds, { and: soql`Id != null${butNot('CreatedById', without)}` });
    }
}
