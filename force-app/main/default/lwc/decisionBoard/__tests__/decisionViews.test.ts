import fc from 'fast-check';
import type { Texts } from 'c/labels';
import { accountOnDay } from 'c/accountOnDay';
import { MapSubject, peopleOn } from 'c/mapSubject';
import { DEMO_DAY, demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { aBuyingRole } from '../../../../../test/factories/people';
import type { BuyingRole } from '../../relationshipModel/relationshipModel';
import { dealsOf, onDeal } from '../dealSubject';
import { dealView } from '../dealView';
import { stepViews } from '../stepViews';
import { walk } from '../walk';

const texts: Texts = (key, ...values) => [key.replace('RMap_', ''), ...values].join(' ');
const withRoles = (buyingRoles: BuyingRole[]) => {
    const account = accountOnDay({ ...demoRecords(), buyingRoles }, DEMO_DAY);
    const deal = buyingRoles.map((role) => ({ ...role, opportunityId: 'emr' }));
    return new MapSubject({
        ...demoSubject('emr'),
        account,
        people: peopleOn(account, 'emr'),
        buyingRoles: deal
    });
};
const role = (id: string, changes: Partial<BuyingRole>) => aBuyingRole(id, { opportunityId: 'emr', ...changes });
const viewsOf = (subject: MapSubject) => {
    const decision = subject.judgement!.decision('emr')!;
    return { steps: stepViews(decision, subject, texts), deal: dealView(decision, subject, texts) };
};

describe('the steps of a decision', () => {
    it('hold everybody with a part, each empty seat and each missing place exactly where the engine says', () => {
        const subject = demoSubject('emr');
        const { steps } = viewsOf(subject);
        const decision = subject.judgement!.decision('emr')!;
        for (const { step, actorIds } of decision.chain.steps) {
            const shown = steps.find(({ key }) => key === step)!.entries.map(({ id }) => id);
            expect(shown).toEqual(expect.arrayContaining([...actorIds]));
        }
        const shown = steps.flatMap(({ entries }) => entries);
        const parts = decision.parts.filter(({ presence }) => presence !== 'left');
        expect(new Set(shown.flatMap(({ id }) => id ?? []))).toEqual(
            new Set(parts.map(({ stakeholderId }) => stakeholderId))
        );
        expect(shown.filter(({ id }) => id === null)).toHaveLength(decision.committee.missing.length);
    });

    it('keep those without a step apart', () => {
        const { steps } = viewsOf(withRoles([role('zhou-ning', { role: null })]));
        expect(steps.map(({ key }) => key)).toContain('unknown');
        expect(steps.find(({ key }) => key === 'unknown')!.entries.map(({ id }) => id)).toEqual(['zhou-ning']);
    });

    it('name role and department of what is missing', () => {
        const { steps } = viewsOf(demoSubject('emr'));
        expect(steps.flatMap(({ entries }) => entries.map(({ gap }) => gap)).filter(Boolean)).toContain(
            'Decision_Missing Role_DecisionMaker'
        );
    });
});

describe('the deal around the steps', () => {
    it('says what is well and what is amiss', () => {
        const { facts } = viewsOf(demoSubject('emr')).deal;
        expect(facts.map(({ symbol, key }) => `${symbol} ${key}`)).toEqual(
            expect.arrayContaining(['! places', '! chain', '✓ threads'])
        );
    });

    it('offers those who may approve while nobody is known to', () => {
        const { deal } = viewsOf(withRoles([role('tang-yu', { role: 'User', step: 'Need' })]));
        expect(deal.candidates.length).toBeGreaterThan(0);
        expect(deal.candidates.every(({ name }) => name !== '')).toBe(true);
        expect(deal.facts.find(({ key }) => key === 'chain')?.text).toBe('PathToPower_ApproverUnknown');
    });

    it('says that it hangs on one thread', () => {
        const { deal } = viewsOf(withRoles([role('tang-yu', { role: 'User', step: 'Need' })]));
        expect(deal.facts.find(({ key }) => key === 'threads')).toMatchObject({
            symbol: '!',
            text: 'Decision_SingleThreaded 1'
        });
    });

    it('claims nothing of a deal that has no map', () => {
        const { deal } = viewsOf(withRoles([]));
        expect(deal.facts).toEqual([]);
        expect(deal.status).toBe('DealStatus_NoMap');
    });
});

describe('the deal in focus', () => {
    it('is the opportunity itself, or any open deal of the account', () => {
        expect(dealsOf(demoSubject('imaging'))).toEqual(['imaging']);
        expect(dealsOf(demoSubject())).toEqual(['emr', 'imaging']);
    });

    it('brings the parts people have in it', () => {
        const focused = onDeal(demoSubject(), 'emr');
        expect(focused.dealRolesOf('tang-yu').map((part) => part.role)).toEqual(['User']);
        const subject = demoSubject('emr');
        expect(onDeal(subject, 'emr')).toBe(subject);
    });
});

describe('walking the board', () => {
    it('passes over steps without entries and goes as high up as it must', () => {
        expect(walk('ArrowRight', { step: 0, entry: 2 }, [3, 0, 1])).toEqual({ step: 2, entry: 0 });
        expect(walk('ArrowLeft', { step: 2, entry: 0 }, [3, 0, 1])).toEqual({ step: 0, entry: 0 });
        expect(walk('ArrowLeft', { step: 0, entry: 0 }, [3, 0, 1])).toBeNull();
        expect(walk('End', { step: 0, entry: 0 }, [3, 0, 2, 0])).toEqual({ step: 2, entry: 1 });
        expect(walk('Enter', { step: 0, entry: 0 }, [3])).toBeNull();
    });

    it('always arrives at an entry that is there', () => {
        const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
        fc.assert(
            fc.property(fc.array(fc.nat(4), { minLength: 1 }), fc.array(keys), (sizes, pressed) => {
                let place = { step: sizes.findIndex((size) => size > 0), entry: 0 };
                fc.pre(place.step >= 0);
                for (const key of pressed) {
                    place = walk(key, place, sizes) ?? place;
                    expect(place.entry).toBeLessThan(sizes[place.step]);
                    expect(place.entry).toBeGreaterThanOrEqual(0);
                }
            })
        );
    });
});
