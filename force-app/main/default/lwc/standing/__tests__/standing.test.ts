import fc from 'fast-check';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { addDays, breachOf, daysBetween, standingOn, type ConductRules, type PersonRecords } from 'c/standing';
import type { Assessment, Engagement } from 'c/relationshipModel';
import { assessment, engagement, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';
const FREE: ConductRules = { regulated: false, giftLimit: null };
const REGULATED: ConductRules = { regulated: true, giftLimit: 50 };

function standing(more: Partial<PersonRecords> = {}, { day = DAY, rules = FREE, deal = null as string | null } = {}) {
    const person = { stakeholderId: 's', assessments: [], engagements: [], copy: stakeholder('s'), ...more };
    return standingOn(person, day, DEFAULT_PROFILE, rules, deal);
}

/** Assessments of one person, newest first as the model gives them. */
function said(...stated: [string, Partial<Assessment>][]): Assessment[] {
    const all = stated.map(([day, more], place) => assessment(`a${place}`, 's', day, more));
    return all.sort((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1));
}

function did(...stated: [string, Engagement['kind'], Partial<Engagement>?][]): Engagement[] {
    return stated.map(([day, kind, more], place) => engagement(`e${place}`, day, ['s'], { kind, ...more }));
}

describe('somebody nothing is known of', () => {
    const unknown = standing();

    it('has no attitude, which is not neutral, and no level, which is not "no contact"', () => {
        expect(unknown.attitude.value).toBeNull();
        expect(unknown.attitudeLevel).toBeNull();
        expect(unknown.closeness).toMatchObject({ effective: null, level: null, state: 'unknown', because: null });
        expect(unknown.contact).toBe('unknown');
    });

    it('neither supports nor opposes, and is no key player', () => {
        const { supports, opposes, keyPlayer, champion, coachWithoutPower } = unknown;
        expect([supports, opposes, keyPlayer, champion, coachWithoutPower]).toEqual(Array(5).fill(false));
    });
});

describe('the evidence gate', () => {
    it.each(['Consensus', 'Explicit', 'Inferred'] as const)('opens the claimed level for %s evidence', (strength) => {
        const claim = said(['2026-06-01', { closeness: 'OutOfHours', evidenceStrength: strength }]);
        expect(standing({ assessments: claim }).closeness).toMatchObject({ level: 4, claimAboveEvidence: false });
    });

    it.each(['Unclear', null] as const)('opens no level for %p evidence: unknown, not zero', (strength) => {
        const claim = said(['2026-06-01', { closeness: 'OutOfHours', evidenceStrength: strength }]);
        const { closeness, contact } = standing({ assessments: claim });
        expect(closeness).toMatchObject({ effective: null, level: null, claimAboveEvidence: true });
        expect(closeness.claimed.value).toBe('OutOfHours');
        expect(contact).toBe('unknown');
    });

    it('falls back on the level that an observed act supports', () => {
        const { closeness } = standing({
            assessments: said(['2026-06-01', { closeness: 'MutualTrust', evidenceStrength: 'Unclear' }]),
            engagements: did(['2026-05-01', 'OfficeVisit'], ['2026-04-01', 'BusinessMeal'])
        });
        expect(closeness).toMatchObject({ level: 3, claimAboveEvidence: true });
        expect(closeness.because).toEqual({ kind: 'engagement', recordId: 'e1', date: '2026-04-01', strength: null });
    });

    it('falls back on an earlier claim that had evidence, and on its day', () => {
        const { closeness } = standing({
            assessments: said(
                ['2026-05-01', { closeness: 'OfficeMeetings' }],
                ['2026-06-01', { closeness: 'MutualTrust', evidenceStrength: null }]
            )
        });
        expect(closeness).toMatchObject({ level: 2, claimAboveEvidence: true, reviewDueOn: '2026-07-30' });
    });

    it('lets an act after the evidenced claim show more, but none before it', () => {
        const claims = said(
            ['2026-05-01', { closeness: 'RemoteOnly' }],
            ['2026-06-01', { closeness: 'MutualTrust', evidenceStrength: null }]
        );
        const [before, after] = ['2026-04-01', '2026-05-20'].map((day) =>
            standing({ assessments: claims, engagements: did([day, 'BusinessMeal']) })
        );
        expect(before.closeness.level).toBe(1);
        expect(after.closeness.level).toBe(3);
    });

    it('takes an act as contact where nobody has assessed anything', () => {
        const { closeness, contact } = standing({ engagements: did(['2026-05-01', 'OfficeVisit']) });
        expect([closeness.level, contact, closeness.claimAboveEvidence]).toEqual([2, 'contacted', false]);
    });

    it.each([
        ['a greeting sent to everybody', 'BulkGreeting', {}],
        ['a gift', 'Gift', {}],
        ['what was only planned', 'OfficeVisit', { outcome: 'Planned' }],
        ['what was declined', 'BusinessMeal', { outcome: 'Declined' }],
        ['what lies ahead', 'OfficeVisit', { occurredOn: '2026-07-01' }]
    ] as const)('takes %s for no contact', (_, kind, more) => {
        expect(standing({ engagements: did(['2026-05-01', kind, more]) }).contact).toBe('unknown');
    });
});

describe('rules of conduct', () => {
    it.each([
        ['Gift', 51, REGULATED, 'giftLimit'],
        ['Gift', 50, REGULATED, null],
        ['BusinessMeal', 80, REGULATED, 'giftLimit'],
        ['JointWorkshop', 5000, REGULATED, null],
        ['Gift', 5000, FREE, null],
        ['PrivateTravel', null, REGULATED, 'regulatedTravel'],
        ['PrivateTravel', null, FREE, null]
    ] as const)('%s worth %p under %j breaks %p', (kind, cost, rules, breach) => {
        expect(breachOf(engagement('e', DAY, ['s'], { kind, cost }), rules)).toBe(breach);
    });

    it('let nothing that breaks them raise a level', () => {
        const dinner = did(['2026-06-01', 'BusinessMeal', { cost: 400 }]);
        const under = { regulated: false, giftLimit: 100 };
        expect(standing({ engagements: dinner }, { rules: under })).toMatchObject({ contact: 'unknown', acts: [] });
        expect(standing({ engagements: dinner }).closeness.level).toBe(3);
    });

    it('have levels earned by professional acts where meals and leisure are not allowed', () => {
        const levelOf = (kind: Engagement['kind']) =>
            standing({ engagements: did(['2026-06-01', kind]) }, { rules: REGULATED }).closeness.level;
        expect(
            ['BusinessMeal', 'Leisure', 'JointWorkshop', 'SharedPlan', 'ReferenceGiven'].map((kind) =>
                levelOf(kind as never)
            )
        ).toEqual([null, null, 3, 4, 4]);
    });
});

describe('the review', () => {
    const claim = said(['2026-03-02', { closeness: 'OfficeMeetings' }]);
    const on = (day: string) => standing({ assessments: claim }, { day }).closeness;

    it('is due the days of the profile after the evidence', () => {
        expect(on('2026-03-02').reviewDueOn).toBe('2026-05-31');
    });

    it('leaves the level current on the due day and turns it to recheck the day after, still visible', () => {
        expect(on('2026-05-31')).toMatchObject({ state: 'current', level: 2 });
        expect(on('2026-06-01')).toMatchObject({ state: 'recheck', level: 2 });
        expect(standing({ assessments: claim }, { day: '2027-01-01' }).contact).toBe('contacted');
    });

    it('comes sooner for the closest levels', () => {
        const close = standing({ assessments: said(['2026-03-02', { closeness: 'MutualTrust' }]) });
        expect(close.closeness.reviewDueOn).toBe('2026-05-01');
    });

    it('starts again with a later look at the same value', () => {
        const twice = said(
            ['2026-03-02', { closeness: 'OfficeMeetings' }],
            ['2026-06-01', { closeness: 'OfficeMeetings' }]
        );
        expect(standing({ assessments: twice }).closeness).toMatchObject({
            state: 'current',
            reviewDueOn: '2026-08-30'
        });
    });

    it('warns of an attitude past it', () => {
        const old = standing({ assessments: said(['2026-01-01', { attitude: 'Supports' }]) });
        expect(old).toMatchObject({ supports: true, attitudeRecheck: true });
    });
});

describe('standing beside competitors', () => {
    const beside = (ours: Assessment['closeness'], ...theirs: [string | null, Assessment['closeness']][]) =>
        standing({
            assessments: said(
                ['2026-06-20', { closeness: ours }],
                ...theirs.map(([competitor, competitorCloseness], place): [string, Partial<Assessment>] => [
                    `2026-06-0${place + 1}`,
                    { competitor, competitorCloseness }
                ])
            )
        }).relative;

    it('is measured against the closest of them', () => {
        expect(beside('OfficeMeetings', ['Northwind', 'RemoteOnly'], ['Contoso', 'MutualTrust'])).toMatchObject({
            standing: 'Behind',
            competitor: 'Contoso',
            lead: -3
        });
        expect(beside('OutOfHours', ['Northwind', 'RemoteOnly'])).toMatchObject({ standing: 'Ahead', lead: 3 });
        expect(beside('RemoteOnly', ['Northwind', 'RemoteOnly'])).toMatchObject({ standing: 'Level', lead: 0 });
    });

    it('is unknown when either is', () => {
        expect(beside(null, ['Northwind', 'RemoteOnly'])).toMatchObject({ standing: null, lead: null });
        expect(beside('OutOfHours')).toMatchObject({ standing: null, competitor: null, lead: null });
    });

    it('counts a competitor whom nobody named', () => {
        expect(beside('RemoteOnly', [null, 'MutualTrust'])).toMatchObject({ standing: 'Behind', competitor: null });
    });
});

describe('trust', () => {
    const trust = (more: Partial<Assessment>) => standing({ assessments: said(['2026-06-01', more]) }).trust;

    it('is out of balance from a gap of two points on', () => {
        expect(trust({ transparency: 5, reliability: 4, consistency: 3 })).toMatchObject({
            gap: 2,
            unbalanced: true,
            weakest: ['Consistency']
        });
        expect(trust({ transparency: 4, reliability: 3, consistency: 3 })).toMatchObject({
            gap: 1,
            unbalanced: false,
            weakest: ['Reliability', 'Consistency']
        });
    });

    it('has no balance with fewer than two pillars known', () => {
        expect(trust({ transparency: 1 })).toMatchObject({ gap: null, unbalanced: false, weakest: [] });
        expect(trust({ transparency: 1, consistency: 3 })).toMatchObject({ gap: 2, unbalanced: true });
    });
});

describe('champions and coaches', () => {
    const backing = (more: Partial<Assessment>) => standing({ assessments: said(['2026-06-01', more]) });

    it('need a place in the circles, exclusive support and evidence to be champions', () => {
        const champion = { attitude: 'SupportsExclusively', politicalStatus: 'PoliticalStructure' } as const;
        expect(backing(champion).champion).toBe(true);
        expect(backing({ ...champion, attitude: 'Supports' }).champion).toBe(false);
        expect(backing({ ...champion, evidenceStrength: 'Unclear' }).champion).toBe(false);
        expect(backing({ ...champion, politicalStatus: null }).champion).toBe(false);
    });

    it('stay champions when fresher hearsay agrees, not when it does not', () => {
        const evidenced = { attitude: 'SupportsExclusively', politicalStatus: 'InnerCircle' } as const;
        const heard = (attitude: 'Coach' | 'Supports') =>
            said(['2026-05-01', evidenced], ['2026-06-01', { attitude, evidenceStrength: 'Unclear' }]);
        expect(standing({ assessments: heard('Coach') }).champion).toBe(true);
        expect(standing({ assessments: heard('Supports') }).champion).toBe(false);
        const once = said(
            ['2026-05-01', { ...evidenced, attitude: 'Neutral' }],
            ['2026-06-01', { attitude: 'Coach', evidenceStrength: 'Unclear' }]
        );
        expect(standing({ assessments: once }).champion).toBe(false);
    });

    it('are coaches without power when known to be outside both circles', () => {
        expect(backing({ attitude: 'Coach', politicalStatus: 'Outside' }).coachWithoutPower).toBe(true);
        expect(backing({ attitude: 'Coach', politicalStatus: null }).coachWithoutPower).toBe(false);
        expect(backing({ attitude: 'Supports', politicalStatus: 'Outside' }).coachWithoutPower).toBe(false);
    });
});

describe('what was said for one deal', () => {
    const assessments = said(
        ['2026-06-01', { attitude: 'Opposes', closeness: 'OfficeMeetings', opportunityId: 'deal' }],
        ['2026-06-20', { attitude: 'Supports', closeness: null }]
    );

    it('outranks the general word on that deal, even an older one', () => {
        expect(standing({ assessments }, { deal: 'deal' })).toMatchObject({ opposes: true, supports: false });
    });

    it('leaves the account and other deals alone', () => {
        expect(standing({ assessments }).supports).toBe(true);
        expect(standing({ assessments }, { deal: 'other' }).supports).toBe(true);
    });

    it('is heard by the account where nothing general is known', () => {
        const [, ofDeal] = assessments;
        expect(standing({ assessments: [ofDeal] }).opposes).toBe(true);
    });

    it('tells another deal how close we are, but not what is thought of it', () => {
        const [, ofDeal] = assessments;
        const other = standing({ assessments: [ofDeal] }, { deal: 'other' });
        expect(other.closeness.level).toBe(2);
        expect(other.attitude.value).toBeNull();
    });
});

describe('values on the own record that no assessment ever gave', () => {
    const copy = stakeholder('s', {
        politicalStatus: 'InnerCircle',
        power: 4,
        closeness: 'MutualTrust',
        attitude: 'Coach'
    });

    it('count on every day, without evidence', () => {
        const early = standing({ copy }, { day: '2001-01-01' });
        expect(early).toMatchObject({ keyPlayer: true, attitudeLevel: 3, champion: false });
        expect(early.power).toEqual({ value: 4, assessmentId: null, observedOn: null });
        expect(early.closeness).toMatchObject({ effective: null, claimAboveEvidence: true });
        expect(early.closeness.claimed.value).toBe('MutualTrust');
    });

    it('are a copy and count for nothing where an assessment gave one, be it a later one', () => {
        const assessments = said([
            '2026-06-01',
            { politicalStatus: 'InnerCircle', closeness: 'MutualTrust', power: 4 }
        ]);
        const early = standing({ copy, assessments }, { day: '2026-05-31' });
        expect(early).toMatchObject({ keyPlayer: false, power: { value: null } });
        expect(early.closeness.claimed.value).toBeNull();
    });
});

describe('proposals', () => {
    it('wait, newest first, and change nothing', () => {
        const assessments = said(
            ['2026-06-01', { status: 'Proposed', attitude: 'Coach' }],
            ['2026-06-10', { status: 'Proposed', attitude: 'Coach' }],
            ['2026-07-01', { status: 'Proposed' }],
            ['2026-06-05', { status: 'Rejected', attitude: 'Opposes' }]
        );
        const waiting = standing({ assessments });
        expect(waiting.pendingProposalIds).toEqual(['a1', 'a0']);
        expect(waiting).toMatchObject({ attitudeLevel: null, lastEvidence: null });
    });
});

describe('the newest evidence', () => {
    it('is an assessment or an act, whichever came last', () => {
        const assessments = said(['2026-05-01', { attitude: 'Neutral' }]);
        expect(standing({ assessments }).lastEvidence).toEqual({
            kind: 'assessment',
            recordId: 'a0',
            date: '2026-05-01'
        });
        const engagements = did(['2026-05-02', 'Call']);
        expect(standing({ assessments, engagements }).lastEvidence?.recordId).toBe('e0');
    });
});

describe('days', () => {
    it('are counted over months and leap days', () => {
        expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
        expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
        expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
    });

    it('are counted as a calendar counts them', () => {
        const instants = fc.date({ min: new Date('0001-01-01'), max: new Date('9990-01-01'), noInvalidDate: true });
        fc.assert(
            fc.property(instants, fc.integer({ min: -300, max: 3000 }), (instant, days) => {
                const day = instant.toISOString().slice(0, 10);
                const later = new Date(Date.parse(day) + days * 86_400_000);
                fc.pre(later.getTime() >= Date.parse('0001-01-01'));
                expect(addDays(day, days)).toBe(later.toISOString().slice(0, 10));
                expect(daysBetween(day, addDays(day, days))).toBe(days);
            })
        );
    });

    it('are left as they are where a text is none', () => {
        expect(addDays('soon', 2)).toBe('soon');
        expect(addDays('2026-13-01', 2)).toBe('2026-13-01');
        expect(addDays('2026-01-01', 1e9)).toBe('2026-01-01');
        expect(addDays('2026-01-01', NaN)).toBe('2026-01-01');
        expect(daysBetween('soon', '2026-01-01')).toBe(0);
    });
});
