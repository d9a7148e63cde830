import { EventEmitter } from 'node:events';
import { Connection } from 'jsforce';
import { customField, customObject, metadata } from '../../metadata/__tests__/metadataOrg';
import { startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { Streaming } from '..';
import { bayeux, deployTo, published, selected, subscribe } from './subscriber';

const grants = metadata(
    'PermissionSet',
    `<fieldPermissions><editable>false</editable><field>Deal__c.Open__c</field><readable>true</readable></fieldPermissions>
     <label>Watchers</label>
     <objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>
     <modifyAllRecords>false</modifyAllRecords><object>Deal__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>`
);

describe('the streaming API', () => {
    let org: TestOrg;
    let admin: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        admin = await org.connect();
        await deployTo(org, {
            'objects/Deal__c.object': customObject(
                customField('Open__c', 'Text', '<length>20</length>') +
                    customField('Secret__c', 'Text', '<length>20</length>')
            ),
            ...selected('ChangeEvents', 'Deal__ChangeEvent', 'AccountChangeEvent'),
            'platformEventChannels/Sales__chn.platformEventChannel': metadata(
                'PlatformEventChannel',
                '<channelType>data</channelType><label>Sales</label>'
            ),
            ...selected('Sales__chn', 'ContactChangeEvent'),
            'permissionsets/Watchers.permissionset': grants
        });
    });

    afterAll(() => org.dispose());

    /** A client of a user who is no administrator, with the permission set where it is named. */
    const asUser = async (username: string, permissionSet?: string): Promise<Connection> => {
        const { records: profiles } = await admin.query("SELECT Id FROM Profile WHERE Name LIKE 'Minimum Access%'");
        const { id } = await admin.sobject('User').create({
            ...{ Username: username, LastName: username, Email: username, Alias: 'u', ProfileId: profiles[0].Id },
            ...{ TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US' }
        });
        if (permissionSet !== undefined) {
            const { records } = await admin.query(`SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
            await admin.sobject('PermissionSetAssignment').create({ AssigneeId: id, PermissionSetId: records[0].Id });
        }
        const accessToken = org.services.sessions.open(String(id), 'api');
        return new Connection({ instanceUrl: org.url, accessToken, version: '66.0' });
    };

    const handshake = {
        channel: '/meta/handshake',
        version: '1.0',
        supportedConnectionTypes: ['long-polling'],
        id: '1'
    };
    const shakeHands = async (token = admin.accessToken!): Promise<string> => {
        const [reply] = await bayeux(org, token, handshake);
        return String(reply.clientId);
    };
    const subscribeTo = async (channel: string, ext?: Record<string, unknown>, token = admin.accessToken!) => {
        const clientId = await shakeHands(token);
        const [reply] = await bayeux(org, token, {
            channel: '/meta/subscribe',
            clientId,
            subscription: channel,
            id: 2,
            ...(ext && { ext })
        });
        return { clientId, reply };
    };

    it('shakes hands and says how to go on', async () => {
        const [reply] = await bayeux(org, admin.accessToken, handshake);
        expect(reply).toMatchObject({
            channel: '/meta/handshake',
            id: '1',
            successful: true,
            version: '1.0',
            supportedConnectionTypes: ['long-polling'],
            ext: { replay: true },
            advice: { reconnect: 'retry', interval: 0, timeout: 110_000 }
        });
    });

    it.each([
        ['without a token', undefined, '401::Request requires authentication'],
        ['with a token of old', '00D000000000001!old', '401::Authentication invalid']
    ])('denies the handshake %s', async (_how, token, failureReason) => {
        const [reply] = await bayeux(org, token, handshake);
        expect(reply).toMatchObject({
            successful: false,
            error: '403::Handshake denied',
            ext: { sfdc: { failureReason } },
            advice: { reconnect: 'none' }
        });
    });

    it('wants a version in the address, and one it knows', async () => {
        const reason = async (version: string | null): Promise<unknown> =>
            (await bayeux(org, admin.accessToken, handshake, version))[0].ext;
        expect(await reason(null)).toMatchObject({
            sfdc: { failureReason: expect.stringMatching(/^400::API version in the URI/) }
        });
        expect(await reason('12.0')).toMatchObject({
            sfdc: { failureReason: expect.stringMatching(/^400::Unsupported API version/) }
        });
    });

    it('sends who it does not know back to the handshake', async () => {
        const clientId = await shakeHands();
        const stranger = await asUser('stranger@example.com');
        for (const [token, id] of [
            [admin.accessToken, 'unknown'],
            [stranger.accessToken, clientId]
        ] as const) {
            const [reply] = await bayeux(org, token!, {
                channel: '/meta/connect',
                clientId: id,
                connectionType: 'long-polling'
            });
            expect(reply).toMatchObject({
                successful: false,
                error: '403::Unknown client',
                advice: { reconnect: 'handshake' }
            });
        }
    });

    it.each(['/data/NothingChangeEvent', '/topic/Old', '/event/Some__e', '/data/*', '/data/Gone__chn'])(
        'knows no channel %s',
        async (channel) => {
            const { reply } = await subscribeTo(channel);
            expect(reply).toMatchObject({
                successful: false,
                subscription: channel,
                error: `400::The channel you requested to subscribe to does not exist {${channel}}`
            });
        }
    );

    it('refuses places in the past that there are none of', async () => {
        const { reply } = await subscribeTo('/data/ChangeEvents', { replay: { '/data/ChangeEvents': 999_999 } });
        expect(reply.error).toMatch(
            /^400::The replayId \{999999\} you provided was invalid\. Please provide a valid ID, -2/
        );
    });

    it('takes long polling only, and no events from clients', async () => {
        const clientId = await shakeHands();
        const [poll] = await bayeux(org, admin.accessToken, {
            channel: '/meta/connect',
            clientId,
            connectionType: 'websocket'
        });
        expect(poll.error).toBe('400::Invalid connection type {websocket}');
        const [publish] = await bayeux(org, admin.accessToken, { channel: '/data/ChangeEvents', clientId });
        expect(publish).toMatchObject({ successful: false, error: '403::Cannot create channel {/data/ChangeEvents}' });
    });

    it('stops what is unsubscribed, and forgets who disconnects', async () => {
        const { clientId } = await subscribeTo('/data/AccountChangeEvent');
        const send = (message: Record<string, unknown>) => bayeux(org, admin.accessToken, { clientId, ...message });
        const connect = { channel: '/meta/connect', connectionType: 'long-polling', advice: { timeout: 0 } };
        await send({ channel: '/meta/unsubscribe', subscription: '/data/AccountChangeEvent' });
        await admin.sobject('Account').create({ Name: 'unheard' });
        await published();
        expect(await send(connect)).toHaveLength(1);
        expect(await send({ channel: '/meta/disconnect' })).toMatchObject([{ successful: true }]);
        expect(await send(connect)).toMatchObject([{ error: '403::Unknown client' }]);
    });

    it('asks for View All of an object’s own channel, and sifts what comes on the others', async () => {
        const nobody = await asUser('nobody@example.com');
        const { reply } = await subscribeTo('/data/Deal__ChangeEvent', undefined, nobody.accessToken!);
        expect(reply).toMatchObject({
            successful: false,
            error: '403::User not allowed to subscribe CDC without View All Data permissions'
        });
        const watcher = await asUser('watcher@example.com', 'Watchers');
        const [own, all] = [
            await subscribe(watcher, '/data/Deal__ChangeEvent'),
            await subscribe(watcher, '/data/ChangeEvents')
        ];
        await admin.sobject('Account').create({ Name: 'Not for the watcher' });
        await admin.sobject('Deal__c').create({ Name: 'D', Open__c: 'seen', Secret__c: 'hidden' });
        for (const { count } of [own, all]) {
            const [{ payload }] = await count(1);
            expect(payload).toMatchObject({ Name: 'D', Open__c: 'seen', ChangeEventHeader: { entityName: 'Deal__c' } });
            expect(payload).not.toHaveProperty('Secret__c');
        }
        await own.end();
        await all.end();
    });

    it('has channels of one’s own', async () => {
        const { count, received } = await subscribe(admin, '/data/Sales__chn');
        await admin.sobject('Account').create({ Name: 'Not selected for it' });
        await admin.sobject('Contact').create({ LastName: 'Selected' });
        await count(1);
        expect(received.map(({ payload }) => payload.ChangeEventHeader.entityName)).toEqual(['Contact']);
    });

    it('tells a waiting client that its session is over', async () => {
        const token = org.services.sessions.open(org.services.userIdByName('admin@local.org')!, 'api');
        const { clientId } = await subscribeTo('/data/AccountChangeEvent', undefined, token);
        const connect = { channel: '/meta/connect', clientId, connectionType: 'long-polling' };
        await bayeux(org, token, connect);
        const waiting = bayeux(org, token, connect);
        await published();
        org.services.sessions.close(token);
        await admin.sobject('Account').create({ Name: 'Too late' });
        expect(await waiting).toMatchObject([{ error: '401::Authentication invalid', advice: { reconnect: 'none' } }]);
    });

    it('serves many clients at once, and ends them all when the org closes', async () => {
        const own = await startTestOrg();
        const client = await own.connect();
        await deployTo(own, selected('ChangeEvents', 'AccountChangeEvent'));
        const connects = await Promise.all(
            Array.from({ length: 60 }, async (_, index) => {
                const [{ clientId }] = await bayeux(own, client.accessToken!, handshake);
                const connect = { channel: '/meta/connect', clientId, connectionType: 'long-polling' };
                const channel = index % 2 === 0 ? '/data/ChangeEvents' : '/data/AccountChangeEvent';
                await bayeux(own, client.accessToken!, { channel: '/meta/subscribe', clientId, subscription: channel });
                await bayeux(own, client.accessToken!, connect);
                return () => bayeux(own, client.accessToken!, connect);
            })
        );
        const polls = connects.map((connect) => connect());
        await client.sobject('Account').create({ Name: 'For all' });
        const replies = await Promise.all(polls);
        expect(
            replies.every(([event]) => (event.data as { payload: { Name: string } }).payload.Name === 'For all')
        ).toBe(true);

        const hanging = connects.map((connect) => connect().catch(() => 'cut off'));
        await published();
        await own.dispose();
        expect(await Promise.all(hanging)).toHaveLength(60);
    });

    it('loses no event when a client hangs up, and lets in no more clients than it may', async () => {
        const services = org.services;
        const caller = services.callerOf(services.userIdByName('admin@local.org')!)!;
        const streaming = new Streaming(services, { mostClients: 1, delay: 0 });
        const line = new EventEmitter();
        const sender = { caller, current: () => caller, onHangUp: (work: () => void) => line.once('close', work) };
        const [{ clientId }] = await streaming.answer([handshake], sender);
        const [second] = await streaming.answer([handshake], sender);
        expect(second.ext).toMatchObject({
            sfdc: { failureReason: '403::Organization concurrent user limit exceeded' }
        });

        const connect = { channel: '/meta/connect', clientId: String(clientId), connectionType: 'long-polling' };
        await streaming.answer(
            [
                { channel: '/meta/subscribe', clientId: String(clientId), subscription: '/data/AccountChangeEvent' },
                connect
            ],
            sender
        );
        const lost = streaming.answer([connect], sender);
        line.emit('close');
        expect(await lost).toHaveLength(1);
        services.records.create(caller, 'Account', { Name: 'Kept for later' });
        const [event] = await streaming.answer([connect], sender);
        expect(event.data).toMatchObject({ payload: { Name: 'Kept for later' } });
        streaming.close();
    });
});

describe('members of event channels', () => {
    let org: TestOrg;

    beforeAll(async () => {
        org = await startTestOrg();
    });

    afterAll(() => org.dispose());

    const five = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case'].map((name) => `${name}ChangeEvent`);

    it.each([
        [
            'an unknown object',
            selected('ChangeEvents', 'Nope__ChangeEvent'),
            'The selected entity Nope__ChangeEvent is not valid'
        ],
        [
            'an unknown channel',
            selected('Nope__chn', 'AccountChangeEvent'),
            'no PlatformEventChannel named Nope__chn found'
        ],
        ['more objects than five', selected('ChangeEvents', ...five, 'TaskChangeEvent'), 'maximum number of entities']
    ])('are refused with %s', async (_what, files, message) => {
        await expect(deployTo(org, files)).rejects.toThrow(message);
        expect(org.services.components.list('PlatformEventChannelMember')).toEqual([]);
    });
});
