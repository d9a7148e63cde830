import fc from 'fast-check';
import type { Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { answerView } from '../pathAnswer';
import { comparedText, wayView } from '../wayViews';
import { walkWays } from '../walkWays';

const wording: Wording = {
    texts: (key, ...values) =>
        [
            key.replace('RMap_', ''),
            ...values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value))
        ].join(' '),
    day: (day) => day ?? '',
    number: String,
    signed: String
};
const subject = demoSubject('emr');
const paths = subject.judgement!.paths('emr');
const answer = (id: string, shown: MapSubject = subject) => answerView(paths.to(id), shown, wording);

describe('a way in words', () => {
    it('names each tie in the direction of the message, with how strong it is', () => {
        const { best } = answer('chen-min');
        expect(best?.stops.map(({ id, hop }) => [id, hop.word, hop.degree])).toEqual([
            ['marta-eklund', 'PathHop_Contact', 'L1 Closeness_RemoteOnly'],
            ['chen-min', 'PathHop_Trusts', 'PathView_Strength 4']
        ]);
    });

    it('rests each step on a record, and says it as a sentence', () => {
        for (const way of [answer('chen-min').best!, ...answer('chen-min').others]) {
            expect(way.stops.every(({ hop }) => hop.recordId !== '' && hop.sentence.startsWith('Hop_'))).toBe(true);
        }
    });

    it('leaves out nobody whom the engine names', () => {
        const path = paths.to('chen-min').best!;
        expect(wayView(path, null, subject, wording).stops.map(({ id }) => id)).toEqual(path.personIds);
    });

    it('says that the strength of a tie is not known', () => {
        const best = paths.to('chen-min').best!;
        const hops = best.hops.map((hop) => ({
            ...hop,
            reason: {
                ...hop.reason,
                values: hop.kind === 'Contact' ? hop.reason.values : { ...hop.reason.values, strength: '?' }
            }
        }));
        const { stops } = wayView({ ...best, hops }, null, subject, wording);
        expect(stops[1].hop.degree).toBe('PathView_NoStrength');
    });
});

describe('comparing ways', () => {
    it('finds the word for how much harder a way is', () => {
        const word = (effort: number) => comparedText(effort, 10, wording).split(' ')[0].replace('PathView_', '');
        expect([10, 11, 14, 18, 25].map(word)).toEqual(['AsEasy', 'AsEasy', 'Harder', 'MuchHarder', 'TwiceAsHard']);
        expect(comparedText(0, 0, wording)).toBe('PathView_AsEasy 0 0');
    });

    it('says which closed way would have been easier, and rests it on a record', () => {
        const { closed } = answer('chen-min');
        expect(closed[0].note).toBe('PathView_WouldBeEasier 6');
        expect(closed[closed.length - 1].note).toMatch(/^PathView_WouldTake/);
        expect(closed.every(({ recordId }) => recordId !== '')).toBe(true);
    });

    it('says why whoever is closest to us is not asked', () => {
        expect(answer('chen-min').friend).toHaveLength(1);
    });
});

describe('no way', () => {
    it('has its reason', () => {
        expect(answer('seat-project-office')).toMatchObject({ best: null, problem: 'NoWay_Vacant', others: [] });
    });
});

describe('walking the ways', () => {
    it('goes along a way and to the next, as far along as it goes', () => {
        expect(walkWays('ArrowRight', { way: 0, stop: 0 }, [2, 1])).toEqual({ way: 0, stop: 1 });
        expect(walkWays('ArrowRight', { way: 0, stop: 1 }, [2, 1])).toBeNull();
        expect(walkWays('ArrowDown', { way: 0, stop: 1 }, [2, 1])).toEqual({ way: 1, stop: 0 });
        expect(walkWays('End', { way: 0, stop: 0 }, [3])).toEqual({ way: 0, stop: 2 });
        expect(walkWays('a', { way: 0, stop: 0 }, [3])).toBeNull();
    });

    it('always arrives at somebody', () => {
        const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
        fc.assert(
            fc.property(
                fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
                fc.array(keys),
                (sizes, pressed) => {
                    let place = { way: 0, stop: 0 };
                    for (const key of pressed) {
                        place = walkWays(key, place, sizes) ?? place;
                        expect(place.stop).toBeLessThan(sizes[place.way]);
                    }
                }
            )
        );
    });
});
