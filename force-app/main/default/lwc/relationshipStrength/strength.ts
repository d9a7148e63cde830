import { CLOSENESS_LEVELS, rankOf } from 'c/vocabulary';
import { explainCount, explainDifference, explainSum, UNKNOWN, type Explained } from 'c/explanation';
import { addDays, standingOn, type Standing } from 'c/standing';
import { keptWith, remembered, type AccountOnDay } from 'c/accountOnDay';
import {
    attitudeMeasure,
    breadthMeasure,
    closenessMeasure,
    evidenceMeasure,
    recencyMeasure,
    trustMeasures
} from './measures';
import { commitmentMeasures } from './promises';

const PERCENT = { least: 0, most: 100 };

/** What was found for each standing: the layers, the healths and the trend ask for the same ones. */
const strengthIn = keptWith((account: AccountOnDay) =>
    remembered((standing: Standing) => strengthOf(account, standing))
);

/**
 * How strong the relationship with somebody is, 0–100; unknown when nothing is known. Points add up and what is unknown
 * gives none, so that more and fresher good evidence never lowers it.
 */
export function relationshipStrength(
    account: AccountOnDay,
    stakeholderId: string,
    opportunityId: string | null = null
): Explained {
    const standing = account.standing(stakeholderId, opportunityId);
    return standing ? strengthIn(account)(standing) : UNKNOWN;
}

/**
 * How much the strength has changed over the profile's look back: the difference, part by part. Unknown when the
 * strength was unknown then or is now.
 */
export function strengthTrend(account: AccountOnDay, stakeholderId: string): Explained {
    const { profile, rules, day } = account;
    const records = account.recordsOf(stakeholderId);
    const standing = account.standing(stakeholderId);
    if (!records || !standing) {
        return UNKNOWN;
    }
    const now = relationshipStrength(account, stakeholderId);
    const then = addDays(day, -profile.strength.trendDays);
    const acts = standing.acts.filter(({ engagement }) => engagement.occurredOn <= then);
    return explainDifference(now, strengthOf(account, standingOn(records, then, profile, rules, null, acts)));
}

/** Levels of closeness that we are ahead of the closest competitor; negative when behind, unknown when either is. */
export function competitorLead(account: AccountOnDay, stakeholderId: string): Explained {
    const standing = account.standing(stakeholderId);
    const theirs = standing?.relative.closeness;
    const level = rankOf(CLOSENESS_LEVELS, theirs?.value);
    if (!standing || !theirs || level === null || standing.closeness.level === null) {
        return UNKNOWN;
    }
    const { closeness, relative } = standing;
    return explainCount([
        {
            labelKey: 'RMap_Closeness',
            input: closeness.effective,
            amount: standing.closeness.level,
            recordId: closeness.because?.recordId,
            date: closeness.because?.date
        },
        {
            labelKey: 'RMap_CompetitorCloseness',
            values: { competitor: relative.competitor ?? '' },
            input: theirs.value,
            amount: -level,
            recordId: theirs.assessmentId,
            date: theirs.observedOn
        }
    ]);
}

function strengthOf(account: AccountOnDay, standing: Standing): Explained {
    const { profile } = account;
    const assessments = account.model.assessmentsOf(standing.stakeholderId);
    const measures = [
        closenessMeasure(standing, profile),
        attitudeMeasure(standing, profile),
        ...trustMeasures(standing, profile),
        ...commitmentMeasures(account, standing),
        recencyMeasure(standing, profile),
        evidenceMeasure(standing, assessments, profile),
        breadthMeasure(standing, profile)
    ];
    return explainSum(measures, PERCENT);
}
