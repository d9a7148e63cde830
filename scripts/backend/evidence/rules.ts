import type { EngagementKind } from 'c/vocabulary';
import type { Activity } from './activity';
import { isOutOfHours } from './hours';
import { speaksOf } from './words';

/**
 * One way in which an activity shows how close somebody lets us come. What it shows is an act of the closeness ladder;
 * which level an act opens is the scoring profile's matter, so that page and backend climb the same ladder.
 */
export interface EvidenceRule {
    readonly name: string;
    /** The act that took place; null for what shows no contact, only that we know them. */
    readonly act: EngagementKind | null;
    /** Why, for `explain`. */
    readonly because: string;
    applies(activity: Activity, now: Date): boolean;
}

/**
 * The rules, the one that shows most first: the first that applies to an activity is the one that counts. There is none for
 * mutual trust: no calendar shows it, only a person can say so. What we send shows nothing; what comes back does.
 */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
    {
        name: 'leisure',
        act: 'Leisure',
        because: 'An event outside working hours whose subject names an activity, held and not declined.',
        applies: (activity, now) =>
            wasHeld(activity, now) &&
            speaksOf(activity.subject, 'leisure') &&
            isOutOfHours(activity) &&
            !isRemote(activity)
    },
    {
        name: 'socialCause',
        act: 'SocialCause',
        because: 'An event for a social cause, outside working hours, held and not declined.',
        applies: (activity, now) =>
            wasHeld(activity, now) &&
            speaksOf(activity.subject, 'cause') &&
            isOutOfHours(activity) &&
            !isRemote(activity)
    },
    {
        name: 'workshop',
        act: 'JointWorkshop',
        because: 'A workshop at a place, held and not declined.',
        applies: (activity, now) =>
            wasHeld(activity, now) && speaksOf(activity.subject, 'workshop') && hasPlace(activity)
    },
    {
        name: 'businessMeal',
        act: 'BusinessMeal',
        because: 'An event whose subject names a meal, held and not declined.',
        applies: (activity, now) => wasHeld(activity, now) && speaksOf(activity.subject, 'meal') && !isRemote(activity)
    },
    {
        name: 'businessEvent',
        act: 'BusinessEvent',
        because: 'An event whose subject names a conference, fair or customer event, held and not declined.',
        applies: (activity, now) =>
            isPastEvent(activity, now) && speaksOf(activity.subject, 'event') && !isRemote(activity)
    },
    {
        name: 'officeMeeting',
        act: 'OfficeVisit',
        because: 'A meeting at a place, held and not declined.',
        applies: (activity, now) => wasHeld(activity, now) && hasPlace(activity)
    },
    {
        name: 'remoteMeeting',
        act: 'Call',
        because: 'A meeting that was held and not declined; nothing says that it was at a place.',
        applies: wasHeld
    },
    {
        name: 'call',
        act: 'Call',
        because: 'A logged call that is done and reached somebody.',
        applies: ({ object, taskKind, isDone, seconds, disposition, subject }) =>
            object === 'Task' &&
            taskKind === 'Call' &&
            isDone &&
            seconds !== 0 &&
            !speaksOf(`${disposition} ${subject}`, 'unanswered') &&
            !speaksOf(subject, 'cancelled')
    },
    {
        name: 'reply',
        act: 'Message',
        because: 'An e-mail that the contact wrote to us.',
        applies: ({ object, isFromContact }) => object === 'EmailMessage' && isFromContact
    },
    {
        name: 'contactRole',
        act: null,
        because: 'The contact has a role on an opportunity: we know them. It shows no contact.',
        applies: ({ object }) => object === 'OpportunityContactRole'
    }
];

/** The rule that counts for an activity; null when it shows nothing. */
export function ruleFor(activity: Activity, now: Date): EvidenceRule | null {
    return EVIDENCE_RULES.find((rule) => rule.applies(activity, now)) ?? null;
}

/** An event that is over, was not called off, and that the contact did not turn down. */
function isPastEvent({ object, endsAt, isDeclined, subject }: Activity, now: Date): boolean {
    return (
        object === 'Event' &&
        endsAt !== null &&
        new Date(endsAt) <= now &&
        !isDeclined &&
        !speaksOf(subject, 'cancelled') &&
        !speaksOf(subject, 'internal')
    );
}

/** A meeting at a set time; a whole day is an absence or a journey rather than a meeting. */
function wasHeld(activity: Activity, now: Date): boolean {
    return isPastEvent(activity, now) && !activity.isAllDay;
}

const hasPlace = (activity: Activity): boolean => (activity.location ?? '').trim() !== '' && !isRemote(activity);

const isRemote = ({ location, subject }: Activity): boolean =>
    speaksOf(location, 'online') || speaksOf(subject, 'online');
