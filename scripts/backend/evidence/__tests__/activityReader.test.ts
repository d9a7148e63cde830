import { OrgError } from '../../../salesforce';
import { Limits, silentLog, systemClock, Database, type BackendContext } from '../../runtime';
import { ActivityReader } from '../activityReader';

/** What an org was asked, which has none of some objects. */
function orgWithout(...hidden: string[]) {
    const asked: string[] = [];
    const answer = (url: string): unknown => {
        const soql = decodeURIComponent(url.split('?q=')[1]);
        asked.push(soql);
        const object = /FROM (\w+)/.exec(soql)?.[1] ?? '';
        if (hidden.includes(object)) {
            throw new OrgError('INVALID_TYPE', `sObject type '${object}' is not supported.`, []);
        }
        return {
            records: object === 'PermissionSetAssignment' ? [{ Id: '0Pa', AssigneeId: '005shy' }] : [],
            done: true
        };
    };
    const api = {
        calls: 0,
        dailyUse: null,
        get: async (url: string) => answer(url),
        readTogether: async (requests: { url: string }[]) => requests.map(({ url }) => answer(url))
    } as unknown as Database['api'] & ConstructorParameters<typeof Limits>[0];
    const limits = new Limits(api, systemClock);
    const context: BackendContext = { database: new Database(api, limits), limits, clock: systemClock, log: silentLog };
    return { asked, context };
}

describe('reading activities', () => {
    it('asks for no text of a message, no private event, and nothing of users who have opted out', async () => {
        const { asked, context } = orgWithout();
        await new ActivityReader().activitiesOf(['003ann'], context);
        const activities = asked.filter((soql) => !soql.includes('PermissionSetAssignment'));
        expect(activities).toHaveLength(5);
        expect(activities.join()).not.toMatch(/Description|TextBody|HtmlBody|Headers|EmailMessage\.Subject/);
        expect(activities.filter((soql) => soql.includes('NOT IN'))).toHaveLength(5);
        expect(activities.filter((soql) => soql.includes('005shy'))).toHaveLength(5);
        expect(activities.filter((soql) => soql.includes('IsPrivate = FALSE'))).toHaveLength(2);
    });

    it('leaves out what an org does not have, and asks for it no more', async () => {
        const { asked, context } = orgWithout('EmailMessageRelation');
        const reader = new ActivityReader();
        expect(await reader.activitiesOf(['003ann'], context)).toEqual([]);
        asked.length = 0;
        await reader.activitiesOf(['003ann'], context);
        expect(asked.filter((soql) => soql.includes('EmailMessageRelation'))).toEqual([]);
        expect(asked).toHaveLength(4);
    });

    it('reads nothing where it cannot know who has opted out', async () => {
        const { asked, context } = orgWithout('PermissionSetAssignment');
        expect(await new ActivityReader().activitiesOf(['003ann'], context)).toEqual([]);
        expect(asked.every((soql) => soql.includes('PermissionSetAssignment'))).toBe(true);
    });
});
