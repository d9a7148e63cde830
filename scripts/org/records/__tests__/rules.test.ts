import { refusal, testOrg, type TestOrg } from './testOrg';

let org: TestOrg;
let project: string;
beforeEach(() => {
    org = testOrg();
    project = org.records.create(org.caller, 'Project__c', { Name: 'Bridge', Budget__c: 100 });
});
afterEach(() => org.database.close());

const createStep = (values: Record<string, unknown> = {}): string =>
    org.records.create(org.caller, 'Step__c', { Project__c: project, ...values });
const update = (id: string, values: Record<string, unknown>): void =>
    org.records.update(org.caller, 'Step__c', id, values);

describe('a validation rule', () => {
    it('refuses with its message, at its field', () => {
        org.addRule('Step__c', {
            condition: 'Hours__c < 0',
            message: 'Hours cannot be negative.',
            displayField: 'Hours__c'
        });

        expect(refusal(() => createStep({ Hours__c: -1 }))).toMatchObject({
            errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Hours cannot be negative.',
            fields: ['Hours__c'],
            status: 400
        });
        expect(() => createStep({ Hours__c: 1 })).not.toThrow();
    });

    it('leaves nothing of a refused record', () => {
        org.addRule('Step__c', { condition: 'true' });
        refusal(() => createStep());

        expect(org.database.all('SELECT * FROM "Step__c"')).toEqual([]);
    });

    it('does not fire where a blank makes the answer unknown', () => {
        org.addRule('Step__c', { condition: 'NOT(Hours__c > 0)' });

        expect(() => createStep()).not.toThrow();
    });

    it('does not run while inactive', () => {
        org.addRule('Step__c', { condition: 'true', active: false });

        expect(() => createStep()).not.toThrow();
    });

    it('reads parents, roll-ups and formulas', () => {
        org.addField('Step__c', {
            name: 'Budget__c',
            type: 'double',
            precision: 18,
            formula: 'Project__r.Budget__c / 10'
        });
        org.addRule('Step__c', { condition: 'Project__r.OpenHours__c > Budget__c', message: 'Over budget.' });
        createStep({ Hours__c: 10 });

        expect(refusal(() => createStep({ Hours__c: 1 }))).toMatchObject({ message: 'Over budget.' });
    });

    it('reads a percentage as a fraction, and a formula gives one as a percentage', () => {
        const share = { type: 'percent', precision: 5, scale: 2 } as const;
        org.addField('Step__c', { name: 'Share__c', ...share });
        org.addField('Step__c', { name: 'Rest__c', ...share, formula: '1 - Share__c' });
        org.addRule('Step__c', { condition: 'Share__c > 1', message: 'More than all.' });
        const step = createStep({ Share__c: 7.25 });

        expect(org.records.retrieve(org.caller, 'Step__c', step, ['Share__c', 'Rest__c'])).toMatchObject({
            Share__c: 7.25,
            Rest__c: 92.75
        });
        expect(() => update(step, { Share__c: 100 })).not.toThrow();
        expect(refusal(() => update(step, { Share__c: 100.01 }))).toMatchObject({ message: 'More than all.' });
    });

    it('sees what was there before an update', () => {
        org.addRule('Step__c', {
            condition:
                'AND(NOT(ISNEW()), ISPICKVAL(PRIORVALUE(State__c), "Done"), OR(ISCHANGED(Hours__c), ISCHANGED(Due__c)))',
            message: 'Done is done.'
        });
        const step = createStep({ State__c: 'Done', Hours__c: 1 });

        expect(() => update(step, { Hours__c: 1 })).not.toThrow();
        expect(refusal(() => update(step, { Hours__c: 2 }))).toMatchObject({ message: 'Done is done.' });
        expect(refusal(() => update(step, { Due__c: '2026-01-01' }))).toMatchObject({ message: 'Done is done.' });
        expect(() => update(step, { State__c: 'Open' })).not.toThrow();
        expect(() => update(step, { Hours__c: 2 })).not.toThrow();
    });

    it('knows the id of a record only once it is there', () => {
        org.addRule('Step__c', {
            condition: 'AND(NOT(ISBLANK(After__c)), After__c = Id)',
            message: 'Not after itself.'
        });
        const step = createStep();

        expect(refusal(() => update(step, { After__c: step }))).toMatchObject({ message: 'Not after itself.' });
        org.addRule('Step__c', { condition: 'NOT(ISBLANK(Id))', message: 'There.' });
        expect(() => createStep()).not.toThrow();
        expect(refusal(() => update(step, {}))).toMatchObject({ message: 'There.' });
    });

    it('lets those pass who hold a permission', () => {
        org.addRule('Step__c', { condition: 'NOT($Permission.Bypass)' });
        expect(refusal(() => createStep())).toMatchObject({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
        org.caller = { ...org.caller, permissions: new Set(['Bypass']) };

        expect(() => createStep()).not.toThrow();
    });

    it('knows the user and the profile', () => {
        org.addRule('Step__c', {
            condition:
                'AND($User.Id = Project__r.OwnerId, $Profile.Name = "System Administrator", $User.Username = "admin@local.org")',
            message: 'It is you.'
        });

        expect(refusal(() => createStep())).toMatchObject({ message: 'It is you.' });
    });

    it('that cannot be evaluated refuses and says which one it is', () => {
        org.addRule('Step__c', { name: 'Ratio', condition: '1 / Hours__c > 1' });

        expect(refusal(() => createStep({ Hours__c: 0 }))).toMatchObject({
            message:
                'The formula in the "Ratio" validation rule is invalid or returned an error (#Error!). Contact your administrator.'
        });
    });

    it('takes effect as soon as it is defined', () => {
        const step = createStep();
        org.addRule('Step__c', { condition: 'true' });

        expect(refusal(() => update(step, {}))).toMatchObject({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
    });
});
