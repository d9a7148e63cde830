import { PICKLISTS } from '../../../force-app/main/default/lwc/vocabulary/picklists';
import type { Term } from 'c/vocabulary';
import { customObjects, elements, field, fields, objectXml, text, texts, validationRules } from './metadataSource';
import type { Field } from './metadataSource';

const id = (of: Field): string => `${of.object}.${of.name}`;
const those = (wrong: (candidate: Field) => boolean): string[] => fields.filter(wrong).map(id);
const writable = fields.filter((candidate) => !candidate.computed);

/** Custom fields a formula reads. */
function mentioned(formula: string): string[] {
    return [...new Set(formula.match(/\b[A-Za-z]\w*__c\b/g) ?? [])];
}

describe('every field', () => {
    it('says what it holds and how to fill it in', () => {
        expect(those(({ xml }) => !text(xml, 'description') || !text(xml, 'inlineHelpText'))).toEqual([]);
    });

    it('is classified', () => {
        const levels = ['Public', 'Internal', 'Confidential', 'Restricted', 'MissionCritical'];
        expect(those(({ xml }) => !levels.includes(text(xml, 'securityClassification')))).toEqual([]);
    });

    it('keeps within the platform’s lengths', () => {
        expect(those(({ name, xml }) => name.length > 43 || text(xml, 'label').length > 40)).toEqual([]);
        expect(those(({ xml }) => text(xml, 'inlineHelpText').length > 510)).toEqual([]);
        expect(those(({ xml }) => text(xml, 'description').length > 1000)).toEqual([]);
    });

    it('has texts on one line, so that no formatter’s line break reaches a user', () => {
        const broken = /\n|^\s|\s$/;
        expect(
            those(({ xml }) => ['label', 'description', 'inlineHelpText'].some((name) => broken.test(text(xml, name))))
        ).toEqual([]);
    });
});

describe('opinions about people', () => {
    it.each([
        ...['Attitude__c', 'Closeness__c', 'PoliticalStatus__c', 'Power__c', 'Interest__c'],
        ...['Evidence__c', 'Reaction__c']
    ])('classify %s as confidential personal data wherever it stands', (name) => {
        const found = fields.filter((candidate) => candidate.name === name);
        expect(found.length).toBeGreaterThan(0);
        expect(found.map(({ xml }) => [text(xml, 'securityClassification'), text(xml, 'complianceGroup')])).toEqual(
            found.map(() => ['Confidential', 'GDPR'])
        );
    });

    it('start unknown: no scale has a default', () => {
        const scales =
            /^(Attitude|Closeness|PoliticalStatus|Coverage|ConnectionStage|EvidenceStrength|Seniority|Reaction|Stage|Regulated)__c$/;
        const defaults = fields
            .filter((candidate) => scales.test(candidate.name))
            .flatMap(({ xml }) => texts(xml, 'valueSet.valueSetDefinition.value.default'));
        expect(defaults.length).toBeGreaterThan(0);
        expect(defaults).not.toContain('true');
    });
});

describe('picklists', () => {
    const picklists = fields.filter((candidate) => candidate.type.endsWith('icklist'));

    it('refuse words that are not in their list', () => {
        expect(picklists.filter(({ xml }) => text(xml, 'valueSet.restricted') !== 'true').map(id)).toEqual([]);
    });

    it('have words, not numbers, as API names, each once', () => {
        for (const { xml } of picklists) {
            const words = texts(xml, 'valueSet.valueSetDefinition.value.fullName');
            expect(words.filter((word) => !/^[A-Z][A-Za-z]+$/.test(word))).toEqual([]);
            expect(new Set(words).size).toBe(words.length);
        }
    });

    it('are ranked by their formulas as the engine’s vocabulary ranks them, unknown left unknown', () => {
        const ranks = fields.filter((candidate) => candidate.name.endsWith('Rank__c'));
        expect(ranks.length).toBeGreaterThan(0);
        for (const rank of ranks) {
            const terms = new Map<string, readonly Term[]>(Object.entries(PICKLISTS)).get(
                id(rank).replace('Rank__c', '__c')
            );
            const known = terms?.filter((term) => term.value !== null).map((term) => [term.value, term.rank]);
            const formula = text(rank.xml, 'formula');
            const ranked = [...formula.matchAll(/"(\w+)", (-?\d)/g)].map(([, word, place]) => [word, Number(place)]);
            expect([rank.object, rank.name, ranked.sort()]).toEqual([rank.object, rank.name, known?.sort()]);
            expect(formula).toMatch(/, NULL\)$/);
        }
    });
});

describe('external ids', () => {
    const keys = fields.filter(({ xml }) => text(xml, 'externalId') === 'true');

    it('are there for every object the sync writes', () => {
        expect(keys.map(id)).toEqual([
            'Account.AccountKey__c',
            'AccountAssessment__c.AccountAssessmentKey__c',
            'BuyingRole__c.BuyingRoleKey__c',
            'Commitment__c.CommitmentKey__c',
            'EngagementParticipant__c.ParticipantKey__c',
            'Engagement__c.EngagementKey__c',
            'Opportunity.OpportunityKey__c',
            'RelationshipAssessment__c.AssessmentKey__c',
            'ScoringProfile__c.Version__c',
            'StakeholderLink__c.LinkKey__c',
            'StakeholderPosition__c.PositionKey__c',
            'Stakeholder__c.StakeholderKey__c'
        ]);
    });

    it('are unique and case-sensitive', () => {
        expect(
            keys.filter(({ xml }) => text(xml, 'unique') !== 'true' || text(xml, 'caseSensitive') !== 'true')
        ).toEqual([]);
    });
});

describe('relationships', () => {
    const references = fields.filter((candidate) => candidate.type === 'Lookup' || candidate.master);

    it('point at objects that are there', () => {
        const known = [...customObjects, 'Account', 'Contact', 'Opportunity', 'User'];
        expect(references.filter(({ xml }) => !known.includes(text(xml, 'referenceTo'))).map(id)).toEqual([]);
    });

    it('have one name a parent', () => {
        const names = references.map(({ xml }) => `${text(xml, 'referenceTo')}.${text(xml, 'relationshipName')}`);
        expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    it.each(customObjects)('give %s the sharing that its masters ask for', (object) => {
        const masters = fields.filter((candidate) => candidate.object === object && candidate.master);
        expect(masters.map(({ xml }) => text(xml, 'relationshipOrder')).sort()).toEqual(
            ['0', '1'].slice(0, masters.length)
        );
        expect(masters.filter(({ xml }) => text(xml, 'writeRequiresMasterRead') !== 'true')).toEqual([]);
        expect(text(objectXml(object), 'sharingModel')).toBe(masters.length > 0 ? 'ControlledByParent' : 'Read');
    });

    it('empty a lookup when its parent goes, and never block a deletion', () => {
        const lookups = references.filter((candidate) => !candidate.master);
        expect(lookups.filter(({ xml }) => text(xml, 'deleteConstraint') !== 'SetNull').map(id)).toEqual([]);
    });
});

describe('computed fields', () => {
    it('read only fields that are there', () => {
        const missing = fields.flatMap((candidate) =>
            mentioned(text(candidate.xml, 'formula'))
                .filter((name) => !field(candidate.object, name))
                .map((name) => `${id(candidate)} reads ${name}`)
        );
        expect(missing).toEqual([]);
    });

    it('sum up details of their own object', () => {
        const rollUps = fields.filter((candidate) => candidate.type === 'Summary');
        expect(rollUps.length).toBeGreaterThan(0);
        for (const { object, xml } of rollUps) {
            const [child, foreignKey] = text(xml, 'summaryForeignKey').split('.');
            expect(text(field(child, foreignKey)?.xml ?? {}, 'referenceTo')).toBe(object);
            expect(field(child, foreignKey)?.master).toBe(true);
            const read = [...texts(xml, 'summarizedField'), ...texts(xml, 'summaryFilterItems.field')];
            expect(read.filter((path) => !field(child, path.split('.')[1]))).toEqual([]);
            const filter = elements(xml, 'summaryFilterItems')[0];
            const words = texts(field(child, 'Status__c')?.xml ?? {}, 'valueSet.valueSetDefinition.value.fullName');
            expect(words).toContain(text(filter, 'value'));
        }
    });
});

describe('validation rules', () => {
    it('read and point at fields that are there', () => {
        const missing = validationRules.flatMap(({ object, name, xml }) =>
            [...mentioned(text(xml, 'errorConditionFormula')), ...texts(xml, 'errorDisplayField')]
                .filter((read) => !field(object, read))
                .map((read) => `${object}.${name} reads ${read}`)
        );
        expect(missing).toEqual([]);
    });

    it('are active, explain themselves and keep within the platform’s lengths', () => {
        const wrong = validationRules.filter(
            ({ name, xml }) =>
                text(xml, 'active') !== 'true' ||
                !text(xml, 'description') ||
                text(xml, 'description').length > 255 ||
                !text(xml, 'errorMessage') ||
                text(xml, 'errorMessage').length > 255 ||
                name.length > 40
        );
        expect(wrong).toEqual([]);
    });

    it('can be bypassed only where they keep history append-only', () => {
        const bypassable = validationRules.filter(({ xml }) =>
            text(xml, 'errorConditionFormula').includes('$Permission.')
        );
        expect(bypassable.map(({ name }) => name)).toEqual([
            'Judgement_Is_Final',
            'Decided_Content_Is_Final',
            'Decided_Is_Not_Reopened'
        ]);
    });

    it('keep a decided assessment’s whole content as it is', () => {
        const open = ['Stakeholder__c', 'Status__c', 'DecidedBy__c', 'DecidedOn__c', 'AssessmentKey__c'];
        const content = writable.filter(
            ({ object, name }) => object === 'RelationshipAssessment__c' && !open.includes(name)
        );
        const rule = validationRules.find(({ name }) => name === 'Decided_Content_Is_Final');
        const kept = [...text(rule?.xml ?? {}, 'errorConditionFormula').matchAll(/ISCHANGED\((\w+)\)/g)];
        expect(kept.map(([, name]) => name).sort()).toEqual(content.map(({ name }) => name).sort());
    });

    it('keep an account’s whole judgement as it is, and leave its texts, plan and review open', () => {
        const judgement = writable.filter(
            ({ object, type, master, xml }) =>
                object === 'AccountAssessment__c' &&
                !master &&
                type !== 'LongTextArea' &&
                text(xml, 'externalId') !== 'true'
        );
        const rule = validationRules.find(({ name }) => name === 'Judgement_Is_Final');
        const kept = [...text(rule?.xml ?? {}, 'errorConditionFormula').matchAll(/ISCHANGED\((\w+)\)/g)];
        expect(kept.map(([, name]) => name).sort()).toEqual(judgement.map(({ name }) => name).sort());
    });

    it('let no sum of money and no share be negative', () => {
        const amounts = writable.filter(({ type }) => type === 'Currency' || type === 'Percent');
        const unguarded = amounts.filter(
            ({ object, name }) =>
                !validationRules.some(
                    (rule) => rule.object === object && text(rule.xml, 'errorConditionFormula').includes(`${name} < 0`)
                )
        );
        expect(amounts.map(id)).toContain('Engagement__c.Cost__c');
        expect(unguarded.map(id)).toEqual([]);
    });

    it('keep every score on its scale', () => {
        const scores = writable.filter(({ type, xml }) => type === 'Number' && text(xml, 'precision') === '1');
        const unguarded = scores.filter(
            ({ object, name }) =>
                !validationRules.some(
                    (rule) => rule.object === object && text(rule.xml, 'errorConditionFormula').includes(`${name} > 5`)
                )
        );
        expect(scores.length).toBeGreaterThan(0);
        expect(unguarded.map(id)).toEqual([]);
    });
});
