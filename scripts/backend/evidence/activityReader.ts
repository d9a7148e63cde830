import { OrgError } from '../../salesforce';
import type { BackendContext, Query, RowsOf } from '../runtime';
import {
    CallSelector,
    ContactRoleSelector,
    EventSelector,
    InviteeSelector,
    MailPartySelector,
    type ActivityScope,
    type EventValues
} from '../selectors/activitySelectors';
import { OptOutSelector, UserSelector } from '../selectors/userSelectors';
import { BLANK_ACTIVITY, type Activity } from './activity';

/** How far back activities are looked at. */
const DAYS = 180;
const DAY = 86_400_000;
/** How long it is remembered who has opted out. */
const OPT_OUT_KEPT = 60_000;
/** Answers of an org that does not have an object, or does not show it to us. */
const HIDDEN = ['INVALID_TYPE', 'INVALID_FIELD', 'INSUFFICIENT_ACCESS'];

/** Reads what is on record of contacts: no private event, no text of a message, nothing of a user who opted out. */
export class ActivityReader {
    private readonly events = new EventSelector();
    private readonly invitees = new InviteeSelector();
    private readonly calls = new CallSelector();
    private readonly mails = new MailPartySelector();
    private readonly roles = new ContactRoleSelector();
    private readonly users = new UserSelector();
    private readonly optOuts = new OptOutSelector();
    private readonly zones = new Map<string, string>();
    /** Objects that not every org has, or shows to an integration. */
    private readonly hidden = new Set<string>();
    private without: { users: readonly string[]; readAt: number } | null = null;

    /** The activities with contacts, of the last half year. */
    async activitiesOf(contactIds: readonly string[], context: BackendContext): Promise<Activity[]> {
        if (contactIds.length === 0) {
            return [];
        }
        const now = context.clock.now().getTime();
        const without = await this.optedOut(context);
        if (!without) {
            return [];
        }
        const scope: ActivityScope = { since: new Date(now - DAYS * DAY), without };
        const { events, calls, roles, invitees, mails } = await this.readShown(
            {
                events: this.events.withContacts(contactIds, scope),
                calls: this.calls.withContacts(contactIds, scope),
                roles: this.roles.ofContacts(contactIds, scope),
                invitees: this.invitees.ofContacts(contactIds, scope),
                mails: this.mails.fromContacts(contactIds, scope)
            },
            context
        );
        const owners = [...events, ...invitees.flatMap(({ Event }): EventValues[] => (Event ? [Event] : []))].map(
            ({ OwnerId }) => OwnerId
        );
        await this.learnZones(owners, context);
        const status = new Map(invitees.map((row) => [`${row.EventId} ${row.RelationId}`, row.Status]));
        const met = events.flatMap((row) =>
            row.WhoId ? this.meeting(row.Id, row.WhoId, row, status.get(`${row.Id} ${row.WhoId}`) ?? null) : []
        );
        const known = new Set(met.map(({ id, contactId }) => `${id} ${contactId}`));
        return [
            ...met,
            ...invitees.flatMap(({ EventId, RelationId, Status, Event }) =>
                Event && !known.has(`${EventId} ${RelationId}`) ? this.meeting(EventId, RelationId, Event, Status) : []
            ),
            ...calls.map((row): Activity => ({
                ...BLANK_ACTIVITY,
                id: row.Id,
                object: 'Task',
                contactId: row.WhoId ?? '',
                on: row.ActivityDate ?? row.CreatedDate.slice(0, 10),
                userId: userIn(row.OwnerId),
                subject: row.Subject ?? '',
                taskKind: row.TaskSubtype,
                isDone: row.IsClosed,
                seconds: row.CallDurationInSeconds,
                disposition: row.CallDisposition ?? ''
            })),
            ...mails.flatMap(({ EmailMessageId, RelationId, EmailMessage }): Activity[] =>
                EmailMessage?.MessageDate
                    ? [
                          {
                              ...BLANK_ACTIVITY,
                              id: EmailMessageId,
                              object: 'EmailMessage',
                              contactId: RelationId,
                              on: EmailMessage.MessageDate.slice(0, 10),
                              userId: userIn(EmailMessage.CreatedById),
                              isFromContact: EmailMessage.Incoming
                          }
                      ]
                    : []
            ),
            ...roles.map((row): Activity => ({
                ...BLANK_ACTIVITY,
                id: row.Id,
                object: 'OpportunityContactRole',
                contactId: row.ContactId,
                on: row.CreatedDate.slice(0, 10),
                userId: userIn(row.CreatedById),
                opportunityId: row.OpportunityId
            }))
        ];
    }

    private meeting(id: string, contactId: string, row: EventValues, status: string | null): Activity {
        const owner = userIn(row.OwnerId);
        const ends = row.EndDateTime;
        return {
            ...BLANK_ACTIVITY,
            id,
            object: 'Event',
            contactId,
            on: (row.ActivityDate ?? ends ?? '').slice(0, 10),
            userId: owner,
            subject: row.Subject ?? '',
            location: row.Location,
            startsAt: row.StartDateTime,
            endsAt: ends,
            isAllDay: row.IsAllDayEvent,
            isDeclined: status === 'Declined',
            timeZone: (owner && this.zones.get(owner)) || 'UTC'
        };
    }

    /** Ids of users to be left alone; null when the org does not tell us: then nothing at all may be derived. */
    private async optedOut(context: BackendContext): Promise<readonly string[] | null> {
        const now = context.clock.now().getTime();
        if (!this.without || now - this.without.readAt > OPT_OUT_KEPT) {
            const { optOuts } = await this.readShown({ optOuts: [this.optOuts.optedOut()] }, context);
            this.without = { users: [...new Set(optOuts.map(({ AssigneeId }) => AssigneeId))].sort(), readAt: now };
        }
        return this.hidden.has('optOuts') ? null : this.without.users;
    }

    private async learnZones(ownerIds: readonly string[], { database }: BackendContext): Promise<void> {
        const unknown = ownerIds.filter((id) => userIn(id) && !this.zones.has(id));
        const users = await database.query(this.users.byIds(unknown));
        users.forEach(({ Id, TimeZoneSidKey }) => this.zones.set(Id, TimeZoneSidKey));
    }

    /** Rows of several queries in one call. What the org does not have, or does not show us, is told once and left out. */
    private async readShown<Wanted extends Record<string, Query[]>>(
        wanted: Wanted,
        context: BackendContext
    ): Promise<{ [Name in keyof Wanted]: RowsOf<Wanted[Name]> }> {
        const { database, log } = context;
        const shown = Object.entries(wanted).filter(([name]) => !this.hidden.has(name));
        const none = Object.fromEntries(Object.keys(wanted).map((name): [string, []] => [name, []]));
        try {
            const found = await database.queryTogether(Object.fromEntries(shown));
            return { ...none, ...found } as { [Name in keyof Wanted]: RowsOf<Wanted[Name]> };
        } catch (error) {
            const before = this.hidden.size;
            for (const [name, queries] of isHidden(error) ? shown : []) {
                await database.query(queries.slice(0, 1)).catch((reason: unknown) => {
                    if (!isHidden(reason)) {
                        throw reason;
                    }
                    this.hidden.add(name);
                    log.warn('evidence.hidden', { what: name, code: reason.code });
                });
            }
            if (this.hidden.size === before) {
                throw error;
            }
        }
        return this.readShown(wanted, context);
    }
}

function isHidden(error: unknown): error is OrgError {
    return error instanceof OrgError && HIDDEN.some((code) => error.code.startsWith(code));
}

/** An owner that is a user; a queue or a calendar is nobody in particular. */
const userIn = (ownerId: string): string | null => (ownerId.startsWith('005') ? ownerId : null);
