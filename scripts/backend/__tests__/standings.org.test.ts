import { OrgWorld } from './support/orgWorld';

let world: OrgWorld;
let account: string;

beforeAll(async () => {
    world = await OrgWorld.start();
    account = await world.create('Account', { Name: 'Meridian' });
}, 240_000);
afterAll(() => world.close());

const person = (values: object = {}): Promise<string> =>
    world.create('Stakeholder__c', { Name: 'Ann', Account__c: account, Kind__c: 'Customer', ...values });
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const assess = (Stakeholder__c: string, values: object): Promise<string> =>
    world.create('RelationshipAssessment__c', {
        ...{ Stakeholder__c, AssessedOn__c: day(1), Status__c: 'Accepted', Source__c: 'Rep', ...values }
    });
const copyOf = (id: string): Promise<Record<string, unknown>> =>
    world.row(
        'Stakeholder__c',
        id,
        'Attitude__c, Closeness__c, Power__c, Strength__c, Trend__c, ProfileVersion__c, ScoredUpTo__c'
    );

describe('a stakeholder follows the assessments that came in by another door', () => {
    it('has copy, strength and the profile version, in three calls', async () => {
        const ann = await person();
        await world.happened('Stakeholder__c', ann);
        const assessment = await assess(ann, {
            ...{ Attitude__c: 'Supports', Closeness__c: 'OfficeMeetings', EvidenceStrength__c: 'Explicit' }
        });
        expect(await world.happened('RelationshipAssessment__c', assessment)).toBeLessThanOrEqual(3);
        expect(await copyOf(ann)).toMatchObject({
            ...{ Attitude__c: 'Supports', Closeness__c: 'OfficeMeetings', Power__c: null, ProfileVersion__c: '1' },
            Strength__c: expect.any(Number),
            ScoredUpTo__c: expect.any(String)
        });
    }, 60_000);

    it('is not written again when the same change comes twice', async () => {
        const ann = await person();
        const assessment = await assess(ann, { Attitude__c: 'Opposes' });
        await world.happened('RelationshipAssessment__c', assessment);
        const { SystemModstamp } = await world.row('Stakeholder__c', ann, 'SystemModstamp');
        await world.happened('RelationshipAssessment__c', assessment, 'update');
        expect(await world.row('Stakeholder__c', ann, 'SystemModstamp')).toEqual({ SystemModstamp });
    }, 60_000);

    it('keeps to the newest value, whatever came in last, and to what is accepted', async () => {
        const ann = await person();
        const ids = [
            await assess(ann, { AssessedOn__c: day(2), Attitude__c: 'Supports' }),
            await assess(ann, { AssessedOn__c: day(9), Attitude__c: 'Opposes', Closeness__c: 'RemoteOnly' }),
            await assess(ann, { AssessedOn__c: day(1), Attitude__c: 'Coach', Status__c: 'Proposed' })
        ];
        await world.happened('RelationshipAssessment__c', ids);
        expect(await copyOf(ann)).toMatchObject({ Attitude__c: 'Supports', Closeness__c: 'RemoteOnly' });
    }, 60_000);

    it('forgets a judgement whose only assessment was deleted, not a power that stands by itself', async () => {
        const ann = await person({ Power__c: 4 });
        const assessment = await assess(ann, { Attitude__c: 'Supports' });
        await world.happened('RelationshipAssessment__c', assessment);
        await world.delete('RelationshipAssessment__c', assessment);
        await world.happened('RelationshipAssessment__c', assessment, 'delete');
        expect(await copyOf(ann)).toMatchObject({ Attitude__c: null, Power__c: 4, Strength__c: null });
    }, 60_000);

    it('gets its copy back when somebody writes over it by hand', async () => {
        const ann = await person();
        await world.happened('RelationshipAssessment__c', await assess(ann, { Attitude__c: 'Supports' }));
        await world.update('Stakeholder__c', ann, { Attitude__c: 'Coach', Strength__c: 99 });
        await world.happened('Stakeholder__c', ann, 'update');
        expect(await copyOf(ann)).toMatchObject({ Attitude__c: 'Supports' });
        expect((await copyOf(ann)).Strength__c).not.toBe(99);
    }, 60_000);

    it('stands where its position of today has it', async () => {
        const [boss, ann] = [await person(), await person({ Title__c: 'Buyer', Department__c: 'IT' })];
        const position = await world.create('StakeholderPosition__c', {
            ...{
                Stakeholder__c: ann,
                Title__c: 'Head of IT',
                ReportsTo__c: boss,
                ValidFrom__c: day(3),
                Source__c: 'Rep'
            },
            Status__c: 'Active'
        });
        await world.happened('StakeholderPosition__c', position);
        expect(await world.row('Stakeholder__c', ann, 'Title__c, Department__c, ReportsTo__c, Status__c')).toEqual({
            ...{ Title__c: 'Head of IT', Department__c: 'IT', ReportsTo__c: boss, Status__c: 'Active' }
        });
    }, 60_000);
});

describe('a recompute of the whole org', () => {
    it('gives what the triggers give, and then has nothing left to write', async () => {
        const ann = await person();
        await assess(ann, { Attitude__c: 'Neutral', Closeness__c: 'MealsAndEvents', EvidenceStrength__c: 'Inferred' });
        await world.run('Recompute');
        expect(await copyOf(ann)).toMatchObject({ Attitude__c: 'Neutral', Strength__c: expect.any(Number) });
        world.told.length = 0;
        await world.run('Recompute');
        expect(world.told.find(({ event }) => event === 'batch.finished')?.facts).toMatchObject({
            written: 0,
            refused: 0
        });
    }, 60_000);

    it('follows a change of the scoring profile', async () => {
        const ann = await person();
        await world.happened('RelationshipAssessment__c', await assess(ann, { Attitude__c: 'Supports' }));
        const profile = await world.create('ScoringProfile__c', {
            ...{ Name: 'Ours', Version__c: '7', Active__c: true, Profile__c: '{"strength":{"attitude":60}}' }
        });
        await world.happened('ScoringProfile__c', profile);
        await world.runJobs();
        expect(await copyOf(ann)).toMatchObject({ ProfileVersion__c: '7' });
    }, 60_000);
});
