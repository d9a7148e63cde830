import type { Day } from 'c/relationshipModel';

/** What the CRM has on record of something done with a contact. Subjects are matched against words, never copied. */
export interface Activity {
    readonly id: string;
    readonly object: 'Event' | 'Task' | 'EmailMessage' | 'OpportunityContactRole';
    readonly contactId: string;
    /** Our user behind it; null when nobody in particular is. */
    readonly userId: string | null;
    readonly on: Day;
    readonly subject: string;
    /** Of an event. */
    readonly location: string | null;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly isAllDay: boolean;
    /** Whether the contact has turned the invitation down. */
    readonly isDeclined: boolean;
    /** IANA name of the zone that our user works in. */
    readonly timeZone: string;
    /** Of a task: what kind, whether it is done, how long the call took in seconds, and how it ended. */
    readonly taskKind: string | null;
    readonly isDone: boolean;
    readonly seconds: number | null;
    readonly disposition: string;
    /** Of an e-mail: whether the contact wrote it. */
    readonly isFromContact: boolean;
    /** Of a contact role. */
    readonly opportunityId: string | null;
}

/** An activity of which nothing is known but what it is about. */
export const BLANK_ACTIVITY: Omit<Activity, 'id' | 'object' | 'contactId' | 'on'> = {
    userId: null,
    subject: '',
    location: null,
    startsAt: null,
    endsAt: null,
    isAllDay: false,
    isDeclined: false,
    timeZone: 'UTC',
    taskKind: null,
    isDone: false,
    seconds: null,
    disposition: '',
    isFromContact: false,
    opportunityId: null
};
