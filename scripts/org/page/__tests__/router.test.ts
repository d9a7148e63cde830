import { displayText, pathsOf } from '../lwc/host/fieldText/fieldText';
import { recordUrl, routeOf } from '../lwc/host/router/router';
import { generateUrl } from '../lwc/lightning/navigation/navigation';
import type { FieldView } from '../model/types';

describe('the address of a page', () => {
    it('names a record by its object and id', () => {
        expect(routeOf('/lightning/r/Account/001000000000001AAA/view')).toEqual({
            kind: 'record',
            objectName: 'Account',
            recordId: '001000000000001AAA'
        });
    });

    it('names the list of an object', () => {
        expect(routeOf('/lightning/o/Thing__c/list')).toEqual({ kind: 'list', objectName: 'Thing__c' });
        expect(routeOf('/lightning/o/Thing__c/home')).toEqual({ kind: 'list', objectName: 'Thing__c' });
    });

    it.each(['/lightning/n/Tab', '/lightning/r/Account/1/view', '/lightning/r/Account/001000000000001AAA/edit', '/'])(
        'is unknown for %s',
        (pathname) => expect(routeOf(pathname)).toEqual({ kind: 'unknown' })
    );

    it('is made from a page reference', () => {
        const recordPage = { type: 'standard__recordPage', attributes: { recordId: '001', objectApiName: 'Account' } };
        expect(generateUrl(undefined, recordPage)).toBe(recordUrl('Account', '001'));
        expect(generateUrl(undefined, { ...recordPage, state: { c__view: 'a b', c__none: undefined } })).toBe(
            '/lightning/r/Account/001/view?c__view=a+b'
        );
        expect(generateUrl(undefined, { type: 'standard__objectPage', attributes: { objectApiName: 'Contact' } })).toBe(
            '/lightning/o/Contact/list'
        );
        expect(generateUrl(undefined, { type: 'standard__webPage', attributes: { url: 'https://x.example' } })).toBe(
            'https://x.example'
        );
    });
});

describe('the text of a field', () => {
    const field = (parts: Partial<FieldView>): FieldView => ({
        name: 'Field',
        label: 'Field',
        help: null,
        type: 'string',
        scale: 0,
        richText: false,
        paths: ['Field'],
        picklist: null,
        parent: null,
        parts: null,
        ...parts
    });

    it('is empty where the row says nothing', () => {
        expect(displayText(field({}), { Field: null })).toBe('');
        expect(displayText(field({}), {})).toBe('');
    });

    it('is the label of a picklist value, and of each of several', () => {
        const picklist = { A: 'Alpha', B: 'Beta' };
        expect(displayText(field({ type: 'picklist', picklist }), { Field: 'A' })).toBe('Alpha');
        expect(displayText(field({ type: 'multipicklist', picklist }), { Field: 'A;B;C' })).toBe('Alpha; Beta; C');
    });

    it("is the parent's name for a lookup, else its id", () => {
        const lookup = field({ parent: { relationship: 'Owner', nameField: 'Name', objectName: 'User' } });
        expect(displayText(lookup, { Field: '005', Owner: { Name: 'Ana' } })).toBe('Ana');
        expect(displayText(lookup, { Field: '005', Owner: null })).toBe('005');
    });

    it('is an address on several lines', () => {
        const parts = ['Street', 'City', 'State', 'PostalCode', 'Country'];
        expect(displayText(field({ parts }), { Street: '1 Road', City: 'Rome', PostalCode: '00100' })).toBe(
            '1 Road\nRome, 00100'
        );
    });

    it('takes each path once', () => {
        expect(pathsOf([field({ paths: ['A', 'Owner.Name'] }), field({ paths: ['A'] })])).toEqual([
            'Id',
            'A',
            'Owner.Name'
        ]);
    });
});
