import type { Explained } from 'c/explanation';
import { termText } from 'c/labels';
import type { Wording } from 'c/labels';
import { meter, scoreMeter } from 'c/meter';
import type { Meter } from 'c/meter';
import type { Placement } from 'c/powerInterest';
import type { AssessmentState } from 'c/relationshipModel';
import type { Standing } from 'c/standing';
import { CLOSENESS_LEVELS, rankOf, STRATEGIES, termOf, TRUST_PILLARS } from 'c/vocabulary';

const TOP_LEVEL = 5;

/** Our strength, 0–100, as a bar. */
export function strengthMeter({ value }: Explained, { texts, number }: Wording): Meter {
    const text = value === null ? texts('RMap_Unknown') : number(Math.round(value));
    return meter('strength', texts('RMap_Person_Strength'), value === null ? null : value / 100, text);
}

/** How close we are, and each competitor beside us. */
export function levelMeters(
    { closeness }: Standing,
    competitors: AssessmentState['competitors'],
    owner: string | null,
    wording: Wording
): Meter[] {
    const { texts, day } = wording;
    const us = owner === null ? texts('RMap_Person_Us') : `${texts('RMap_Person_Us')} · ${owner}`;
    const ours = levelMeter('ours', us, closeness.level, levelWord(closeness.effective, wording), wording);
    const theirs = competitors.map(({ competitor, closeness: { value, observedOn } }): Meter => {
        const word = value === 'OfficeMeetings' ? texts('RMap_Theirs_OfficeMeetings') : levelWord(value, wording);
        const level = rankOf(CLOSENESS_LEVELS, value);
        const told = [word, day(observedOn)].filter(Boolean).join(' · ');
        return { ...levelMeter(`theirs ${competitor}`, competitor, level, told, wording), side: 'theirs' };
    });
    return [ours, ...theirs];
}

/** The pillars of trust, 1–5 each; none where not one is known. */
export function trustMeters({ trust }: Standing, wording: Wording): Meter[] {
    const pillars = [trust.transparency, trust.reliability, trust.consistency];
    return pillars.every(({ value }) => value === null)
        ? []
        : pillars.map((pillar, place) => {
              const label = termText(TRUST_PILLARS, TRUST_PILLARS[place].value, wording.texts);
              return scoreMeter(TRUST_PILLARS[place].labelKey, label, pillar, wording);
          });
}

/** Power × interest and the strategy that follows; estimates are said to be such. */
export function placementText(placement: Placement, { texts, number }: Wording): string {
    const { power, interest, estimatedStrategy } = placement;
    const score = ({ value }: Explained) => (value === null ? '?' : number(value));
    const { symbol } = termOf(STRATEGIES, estimatedStrategy);
    const strategy = `${symbol} ${termText(STRATEGIES, estimatedStrategy, texts)}`;
    const text = texts('RMap_Person_Scores', score(power.reading), score(interest.reading), strategy);
    return power.estimated || interest.estimated ? `${text} (${texts('RMap_Person_Estimated')})` : text;
}

/** A level as its rung, with what the rung means beside the name. */
function levelMeter(key: string, label: string, level: number | null, note: string, { texts }: Wording): Meter {
    const text = level === null ? texts('RMap_Unknown') : texts('RMap_Person_Rung', level);
    return { ...meter(key, label, level === null ? null : level / TOP_LEVEL, text), note: level === null ? '' : note };
}

function levelWord(value: string | null, { texts }: Wording): string {
    return termText(CLOSENESS_LEVELS, value, texts);
}
