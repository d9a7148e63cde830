import fc from 'fast-check';
import { DEFAULT_PROFILE, readProfile } from 'c/scoringProfile';

describe('reading a profile', () => {
    it.each([null, '', '  ', '{}'])('takes %p as the default, without a complaint', (text) => {
        expect(readProfile(text)).toEqual({ profile: DEFAULT_PROFILE, problems: [] });
    });

    it('gives back what the default says', () => {
        expect(readProfile(JSON.stringify(DEFAULT_PROFILE))).toEqual({ profile: DEFAULT_PROFILE, problems: [] });
    });

    it('changes what a profile states and keeps the rest', () => {
        const { profile, problems } = readProfile(
            '{"name":"Ours","strength":{"attitude":40},"evidence":{"opens":{"Inferred":false}}}'
        );
        expect(problems).toEqual([]);
        expect(profile).toEqual({
            ...DEFAULT_PROFILE,
            name: 'Ours',
            strength: { ...DEFAULT_PROFILE.strength, attitude: 40 },
            evidence: { ...DEFAULT_PROFILE.evidence, opens: { ...DEFAULT_PROFILE.evidence.opens, Inferred: false } }
        });
    });

    it('lets an act support no level, and another one', () => {
        const { profile, problems } = readProfile(
            '{"evidence":{"levelOfAct":{"Call":null,"KeyEvent":"OfficeMeetings"}}}'
        );
        expect(problems).toEqual([]);
        expect(profile.evidence.levelOfAct).toMatchObject({ Call: null, KeyEvent: 'OfficeMeetings' });
    });

    it('replaces the committee as a whole, and leaves out a seat it cannot read', () => {
        const seat = { role: 'Approver', department: 'Finance', step: null, required: true };
        const { profile, problems } = readProfile(JSON.stringify({ committee: [seat, { role: 'User' }, 7] }));
        expect(profile.committee).toEqual([seat]);
        expect(problems).toEqual(['committee.1', 'committee.2']);
    });

    it.each([
        ['not JSON', 'profile'],
        ['[]', 'profile'],
        ['7', 'profile'],
        ['{"strength":7}', 'strength'],
        ['{"strength":{"attitude":"much"}}', 'strength.attitude'],
        ['{"strength":{"attitude":null}}', 'strength.attitude'],
        ['{"strength":{"charm":5}}', 'strength.charm'],
        ['{"committee":{}}', 'committee'],
        ['{"evidence":{"opens":{"Unclear":"yes"}}}', 'evidence.opens.Unclear'],
        ['{"name":7}', 'name']
    ])('keeps the default for %s and says where', (text, path) => {
        expect(readProfile(text)).toEqual({ profile: DEFAULT_PROFILE, problems: [path] });
    });

    it('does not take what every object has for a setting', () => {
        expect(readProfile('{"__proto__":{"name":"x"},"strength":{"constructor":1}}').profile).toEqual(DEFAULT_PROFILE);
    });

    it('has the shape of the default whatever the text', () => {
        const shape = (value: unknown): unknown =>
            typeof value === 'object' && value !== null && !Array.isArray(value)
                ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
                : Array.isArray(value)
                  ? 'list'
                  : typeof value === 'string' || value === null
                    ? 'word'
                    : typeof value;
        const sections = fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_PROFILE)), fc.jsonValue());
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.json(),
                    sections.map((all) => JSON.stringify(all))
                ),
                (text) => {
                    expect(shape(readProfile(text).profile)).toEqual(shape(DEFAULT_PROFILE));
                }
            )
        );
    });
});

describe('the default profile', () => {
    it('has points of relationship strength that sum to 100', () => {
        const { closeness, attitude, trust, commitments, recency, evidence, breadth } = DEFAULT_PROFILE.strength;
        expect(closeness + attitude + trust + commitments + recency + evidence + breadth).toBe(100);
    });

    it('values evidence in the order of its strength, and opens no level for what is unclear', () => {
        const { worth, opens } = DEFAULT_PROFILE.evidence;
        expect([worth.Consensus, worth.Explicit, worth.Inferred, worth.Unclear]).toEqual(
            [worth.Consensus, worth.Explicit, worth.Inferred, worth.Unclear].sort((a, b) => b - a)
        );
        expect(opens).toEqual({ Consensus: true, Explicit: true, Inferred: true, Unclear: false });
    });

    it('lets neither gifts nor greetings nor private travel support a level, nor meals and leisure where they are not allowed', () => {
        const { levelOfAct, levelOfActRegulated } = DEFAULT_PROFILE.evidence;
        expect([levelOfAct.Gift, levelOfAct.BulkGreeting, levelOfAct.PrivateTravel]).toEqual([null, null, null]);
        const { BusinessMeal, BusinessEvent, Leisure, JointWorkshop, ReferenceGiven, SharedPlan } = levelOfActRegulated;
        expect([BusinessMeal, BusinessEvent, Leisure]).toEqual([null, null, null]);
        expect([JointWorkshop, ReferenceGiven, SharedPlan]).toEqual(['MealsAndEvents', 'OutOfHours', 'OutOfHours']);
    });
});
