import { anAssessment } from '../../../../../test/factories/people';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import AssessmentList from 'c/assessmentList';

const ACCEPTED = anAssessment('a', {
    attitude: 'Supports',
    evidence: 'Defended our <i>offer</i>',
    evidenceStrength: 'Explicit',
    evidenceOrigin: 'Interview',
    assessedByName: 'Ana Reis'
});
const PROPOSED = anAssessment('b', { attitude: 'Coach', competitor: 'Northwind', competitorCloseness: 'NoContact' });

const show = (properties: object) => mount('c-assessment-list', AssessmentList, properties);
const textsOf = (list: HTMLElement, selector: string) =>
    [...(list.shadowRoot as ShadowRoot).querySelectorAll(selector)].map((each) => each.textContent?.trim());

describe('a list of assessments', () => {
    afterEach(clearPage);

    it('says what was found, by whom and on what evidence, as text', async () => {
        const list = show({ assessments: [ACCEPTED] });
        await settle();
        expect(textsOf(list, '.finding')).toEqual(['+ c.RMap_Attitude_Supports']);
        expect(textsOf(list, '.evidence')).toEqual(['Defended our <i>offer</i>']);
        expect(textsOf(list, '.when')[0]).toContain('Ana Reis');
        expect(textsOf(list, 'p.quiet')).toEqual([
            'c.RMap_EvidenceStrength_Explicit · c.RMap_EvidenceOrigin_Interview'
        ]);
        await expect(list).toBeAccessible();
    });

    it('marks proposals, and says when there is no evidence', async () => {
        const list = show({ assessments: [PROPOSED], isProposed: true });
        await settle();
        expect(textsOf(list, '.is-proposed')).toHaveLength(1);
        expect(textsOf(list, '.finding')[0]).toBe('★ c.RMap_Attitude_Coach');
        expect(textsOf(list, '.finding')).toHaveLength(2);
        expect(textsOf(list, '.evidence')).toEqual(['c.RMap_Evidence_None']);
    });

    it('lets proposals be accepted, corrected or rejected where that is allowed', async () => {
        const list = show({ assessments: [PROPOSED], isProposed: true, canDecide: true });
        const decided = eventsOf(list, 'proposaldecide');
        const corrected = eventsOf(list, 'proposalcorrect');
        await settle();
        const press = (name: string) => list.shadowRoot?.querySelector<HTMLElement>(`.${name}`)?.click();
        ['accept', 'correct', 'reject'].forEach(press);
        expect(decided).toEqual([
            { assessmentId: 'b', decision: 'accept' },
            { assessmentId: 'b', decision: 'reject' }
        ]);
        expect(corrected).toEqual([{ assessmentId: 'b' }]);
        await expect(list).toBeAccessible();
    });

    it('leads to the record, and shows all when asked', async () => {
        const many = Array.from({ length: 6 }, (_, place) => anAssessment(`a${place}`));
        const list = show({ assessments: many });
        const opened = eventsOf(list, 'recordopen');
        await settle();
        expect(textsOf(list, '.assessment')).toHaveLength(4);
        list.shadowRoot?.querySelector<HTMLElement>('.when .record')?.click();
        expect(opened).toEqual([{ id: 'a0' }]);
        expect(textsOf(list, '.decide')).toEqual([]);
        const [more] = [...(list.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('.record')].slice(-1);
        more.click();
        await settle();
        expect(textsOf(list, '.assessment')).toHaveLength(6);
    });
});
