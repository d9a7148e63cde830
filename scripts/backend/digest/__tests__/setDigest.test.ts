import { labelsIn } from '../labelFiles';
import { asHtml, asMarkdown } from '../setDigest';
import type { Digest } from '../digestOf';

const digest = (text: string): Digest => ({
    title: 'Meridian',
    sections: [{ heading: 'What changed', items: [{ text, because: null, recordId: 'a01' }] }]
});

describe('setting a digest', () => {
    it('lets no text become a mark, in HTML or in Markdown', () => {
        const text = `<img src=x onerror="alert('1')"> & [link](javascript:1)\n# heading`;
        expect(asHtml(digest(text), 'https://org.example', 'en')).toContain(
            '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; [link](javascript:1)'
        );
        const [line = ''] = asMarkdown(digest(text), 'https://org.example').match(/^- .*$/m) ?? [];
        expect(line).toContain('\\[link\\]\\(javascript:1\\) \\# heading');
        expect(line.replace(/ \(\[↗\].*/, '')).not.toMatch(/(?<!\\)[<>[*]/);
    });

    it('links to the record behind each line', () => {
        expect(asMarkdown(digest('x'), 'https://org.example')).toContain('(https://org.example/a01)');
    });
});

describe('the labels that a digest takes', () => {
    it('are those of the page, in either language', () => {
        expect(labelsIn('en')('RMap_Attitude_Opposes')).toBe('Opposes');
        expect(labelsIn('zh_CN')('RMap_Attitude_Opposes')).toBe('反对');
        expect(labelsIn('zh_CN')('NoSuchLabel')).toBe('NoSuchLabel');
    });
});
