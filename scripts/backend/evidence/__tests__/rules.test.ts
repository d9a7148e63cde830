import type { Activity } from '../activity';
import { EVIDENCE_RULES, ruleFor } from '../rules';
import { call, contactRole, meeting, NOW, reply } from './activities';

/** For each rule: activities that it counts for, and such as look like it and are not. */
const EXAMPLES: Record<string, { for: Record<string, Activity>; against: Record<string, Activity> }> = {
    leisure: {
        for: {
            'golf on a Saturday': meeting({ subject: 'Golf with Ann', on: '2026-11-14' }),
            'a concert in the evening': meeting({ subject: 'Concert', startsAt: '2026-11-18T19:00:00Z' }),
            '爬山 on a Sunday': meeting({ subject: '周末爬山', on: '2026-11-15', location: null })
        },
        against: {
            'a talk about golf during working hours': meeting({ subject: 'Golf sponsorship' }),
            'golf that was called off': meeting({ subject: 'Cancelled: Golf', on: '2026-11-14' }),
            'golf that she declined': meeting({ subject: 'Golf', on: '2026-11-14', isDeclined: true }),
            'golf to come': meeting({ subject: 'Golf', on: '2026-11-28' })
        }
    },
    socialCause: {
        for: { 'a charity run at a weekend': meeting({ subject: 'Charity run', on: '2026-11-14' }) },
        against: { 'the charity budget on a Wednesday': meeting({ subject: 'Charity budget' }) }
    },
    workshop: {
        for: { 'a workshop at their place': meeting({ subject: 'Requirements workshop' }) },
        against: { 'a workshop by video': meeting({ subject: 'Workshop', location: 'https://meet.example/1' }) }
    },
    businessMeal: {
        for: { 'a lunch': meeting({ subject: 'Lunch', location: null }), 晚宴: meeting({ subject: '项目晚宴' }) },
        against: {
            'a virtual lunch': meeting({ subject: 'Virtual lunch' }),
            'a lunch that is still on': meeting({ subject: 'Lunch', on: '2026-11-20', endsAt: '2026-11-20T12:30:00Z' }),
            'a launch': meeting({ subject: 'Launch' })
        }
    },
    businessEvent: {
        for: { 'two days at a trade fair': meeting({ subject: 'Trade fair', isAllDay: true }) },
        against: { 'a webinar': meeting({ subject: 'Forum', location: 'Webinar' }) }
    },
    officeMeeting: {
        for: { 'a meeting with a place': meeting() },
        against: {
            'a meeting without a place': meeting({ location: ' ' }),
            'a meeting in Teams': meeting({ location: 'Microsoft Teams Meeting' }),
            'a day off': meeting({ isAllDay: true }),
            'our own preparation': meeting({ subject: 'Internal: prep for Meridian' })
        }
    },
    remoteMeeting: {
        for: { 'a video meeting': meeting({ location: 'Zoom' }), 'a meeting nowhere': meeting({ location: null }) },
        against: {
            'a meeting tomorrow': meeting({ on: '2026-11-21' }),
            'a reminder': meeting({ subject: 'Reminder', location: null })
        }
    },
    call: {
        for: { 'a call of three minutes': call(), 'a call of unknown length': call({ seconds: null }) },
        against: {
            'a call to make': call({ isDone: false }),
            'a call that reached a voicemail': call({ disposition: 'Left voicemail' }),
            'a call of no length': call({ seconds: 0 }),
            'a to-do': call({ taskKind: 'Task' })
        }
    },
    reply: {
        for: { 'an e-mail from her': reply() },
        against: { 'an e-mail to her': reply({ isFromContact: false }) }
    },
    contactRole: {
        for: { 'a role on a deal': contactRole() },
        against: { 'a to-do about a role': call({ taskKind: 'Task', subject: 'Role' }) }
    }
};

const cases = (which: 'for' | 'against'): [rule: string, what: string, activity: Activity][] =>
    Object.entries(EXAMPLES).flatMap(([rule, examples]) =>
        Object.entries(examples[which]).map(([what, activity]): [string, string, Activity] => [rule, what, activity])
    );

describe('the rules of evidence', () => {
    it('each have examples for and against', () => {
        expect(Object.keys(EXAMPLES)).toEqual(EVIDENCE_RULES.map(({ name }) => name));
    });

    it.each(cases('for'))('%s counts for %s', (rule, _what, activity) => {
        expect(ruleFor(activity, NOW)?.name).toBe(rule);
    });

    it.each(cases('against'))('%s does not count for %s', (rule, _what, activity) => {
        expect(ruleFor(activity, NOW)?.name).not.toBe(rule);
    });

    it('go by the hours of our own user, wherever the server stands', () => {
        const golf = { subject: 'Golf', startsAt: '2026-11-18T09:00:00Z', location: null };
        expect(ruleFor(meeting({ ...golf, timeZone: 'Europe/Lisbon' }), NOW)?.name).toBe('remoteMeeting');
        expect(ruleFor(meeting({ ...golf, timeZone: 'Asia/Tokyo' }), NOW)?.name).toBe('leisure');
    });
});
