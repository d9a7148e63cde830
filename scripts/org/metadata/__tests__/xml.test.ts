import { ComponentProblem } from '../problem';
import { parseXml } from '../xml/parseXml';
import { writeXml } from '../xml/writeXml';
import { elementsOfType, valuesOfEnumeration } from '../xml/metadataSchema';

describe('a metadata file', () => {
    it('is read into elements that know their place', () => {
        const root = parseXml(
            '<?xml version="1.0"?>\n<!-- note -->\n<A xmlns="u">\n    <b> x </b><b/>\n  <c>true</c></A>',
            'a.xml'
        );
        expect(root).toMatchObject({ name: 'A', line: 3, column: 1 });
        expect(root.all('b').map(({ line, column }) => [line, column])).toEqual([
            [4, 5],
            [4, 15]
        ]);
        expect(root.texts('b')).toEqual(['x', '']);
        expect([root.text('b'), root.text('d'), root.flag('c'), root.flag('d', true), root.number('b')]).toEqual([
            'x',
            null,
            true,
            true,
            null
        ]);
    });

    it('keeps special characters through reading and writing', () => {
        const text = '<A><b>a &amp; b &lt; "c" &#20013; \u4e2d &apos;</b><c><![CDATA[<d>]]></c></A>';
        const once = parseXml(text, 'a.xml');
        expect(once.text('b')).toBe('a & b < "c" 中 中 \'');
        expect(once.text('c')).toBe('<d>');
        const again = parseXml(writeXml(once), 'a.xml');
        expect([again.text('b'), again.text('c')]).toEqual([once.text('b'), once.text('c')]);
    });

    it('keeps the lines and spaces of a long text through reading and writing', () => {
        const once = parseXml('<A><b>  one\n\n    two</b></A>', 'a.xml');
        expect(parseXml(writeXml(once), 'a.xml').first('b')!.content).toBe('  one\n\n    two');
    });

    it.each([
        ['', /Start tag expected/, 1],
        ['<A>\n<b></c></A>', /Expected closing tag 'b'/, 2],
        ['<!DOCTYPE A [<!ENTITY b "c">]>\n<A>&b;</A>', /DOCTYPE is not allowed/, 1],
        ['<A/><B/>', /following the root element/, 1],
        [Buffer.from([0x3c, 0x41, 0x3e, 0xff, 0x3c, 0x2f, 0x41, 0x3e]), /Invalid byte of UTF-8/, 1]
    ])('is refused when broken: %p', (text, problem, line) => {
        expect.assertions(3);
        try {
            parseXml(text, 'a.xml');
        } catch (error) {
            expect(error).toBeInstanceOf(ComponentProblem);
            expect((error as ComponentProblem).message).toMatch(problem);
            expect((error as ComponentProblem).place).toMatchObject({ fileName: 'a.xml', line });
        }
    });
});

describe('the schema of metadata types', () => {
    it('knows the elements of a type and those of the type it extends', () => {
        expect(elementsOfType('CustomField')!.get('required')).toEqual({
            type: 'boolean',
            many: false,
            required: false
        });
        expect(elementsOfType('CustomField')!.has('fullName')).toBe(true);
        expect(elementsOfType('AppActionOverride')!.has('actionName')).toBe(true);
        expect(elementsOfType('CustomObject')!.get('fields')).toEqual({
            type: 'CustomField',
            many: true,
            required: false
        });
        expect(elementsOfType('CustomLabel')!.get('shortDescription')!.required).toBe(true);
        expect(elementsOfType('Nothing')).toBeUndefined();
    });

    it('knows the values of an enumeration', () => {
        expect(valuesOfEnumeration('FormFactor')).toEqual(new Set(['Small', 'Medium', 'Large']));
    });
});
