import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_PROFILE } from 'c/scoringProfile';
import { projectRoot } from '../bundles';
import { workedExample, type Language } from '../modelDocs';

const pages: [Language, string][] = [
    ['en', 'docs/model.md'],
    ['zh-CN', 'docs/model.zh-CN.md']
];

/** Tables may be aligned. */
const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-{2,}/g, '--');

describe.each(pages)('the page about the model in %s', (language, file) => {
    const page = fs.readFileSync(path.join(projectRoot, file), 'utf8');

    it('shows what the engine says of its worked example', () => {
        expect(workedExample(language)).not.toContain('RMap_');
        expect(plain(page)).toContain(plain(workedExample(language)));
    });

    it('names the thresholds that count', () => {
        const { thresholds, reviewDays, strength } = DEFAULT_PROFILE;
        const { MealsAndEvents, OutOfHours } = reviewDays.byCloseness;
        for (const days of [MealsAndEvents, OutOfHours, strength.halfLifeDays, thresholds.stuckDays]) {
            expect(page).toMatch(new RegExp(`\\b${days} (days|天)`));
        }
    });
});
