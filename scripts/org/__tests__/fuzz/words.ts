import fc from 'fast-check';

/** Text that tends to break parsers, files and pages. */
export const nasty = fc.constantFrom(
    '',
    '\0',
    "'",
    '"',
    '\\',
    '%00',
    '%',
    '../../etc/passwd',
    '..%2f..%2f',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]>',
    '&xxe;',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '🙂',
    '\ud800',
    '\u202e',
    '-1',
    '1e400',
    'NaN',
    '9'.repeat(400),
    'x'.repeat(5000),
    ';--',
    '@{a.id}',
    "' OR Name != '",
    '\r\nSet-Cookie: a=b'
);

/** The text as UTF-8 can carry it: without halves of characters. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Any text: nasty, short or random. */
export const anyText = fc.oneof(nasty, fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 12 }));

/** One of the sentences with a few of its words replaced, doubled or dropped. */
export function broken(sentences: string[], further: string[]): fc.Arbitrary<string> {
    const words = [...new Set([...sentences.join(' ').split(' '), ...further])];
    const edit = fc.tuple(
        fc.nat(80),
        fc.constantFrom(0, 1, 2),
        fc.option(fc.oneof(fc.constantFrom(...words), anyText))
    );
    return fc.tuple(fc.constantFrom(...sentences), fc.array(edit, { maxLength: 4 })).map(([sentence, edits]) => {
        const edited = sentence.split(' ');
        for (const [at, dropped, word] of edits) {
            edited.splice(at % Math.max(1, edited.length), dropped, ...(word === null ? [] : [word]));
        }
        return edited.join(' ');
    });
}
