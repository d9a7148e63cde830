import { BLANK_ACTIVITY, type Activity } from '../activity';

/** The moment at which tests look. */
export const NOW = new Date('2026-11-20T12:00:00Z');

let count = 0;

/** A meeting of an hour at a customer's office, on a working day, that is over. */
export function meeting(values: Partial<Activity> = {}): Activity {
    count += 1;
    const on = values.on ?? '2026-11-18';
    return {
        ...BLANK_ACTIVITY,
        id: `00U${String(count).padStart(15, '0')}`,
        object: 'Event',
        contactId: '003ann',
        userId: '005rep',
        on,
        subject: 'Meeting',
        location: 'Harbour Street 4, room 12',
        startsAt: `${on}T10:00:00.000+0000`,
        endsAt: `${on}T11:00:00.000+0000`,
        ...values
    };
}

/** A logged call that is done. */
export function call(values: Partial<Activity> = {}): Activity {
    const { id, contactId, on, userId } = meeting();
    return {
        ...BLANK_ACTIVITY,
        ...{ id, contactId, on, userId },
        object: 'Task',
        subject: 'Call',
        taskKind: 'Call',
        isDone: true,
        seconds: 180,
        ...values
    };
}

/** An e-mail that the contact wrote. */
export function reply(values: Partial<Activity> = {}): Activity {
    const { id, contactId, on, userId } = meeting();
    return { ...BLANK_ACTIVITY, id, contactId, on, userId, object: 'EmailMessage', isFromContact: true, ...values };
}

/** A role on a deal. */
export function contactRole(values: Partial<Activity> = {}): Activity {
    const { id, contactId, on } = meeting();
    return {
        ...BLANK_ACTIVITY,
        id,
        contactId,
        on,
        object: 'OpportunityContactRole',
        opportunityId: '006deal',
        ...values
    };
}
