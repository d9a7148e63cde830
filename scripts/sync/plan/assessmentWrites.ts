import type { Assessment } from 'c/relationshipModel';
import { keyInOrg } from '../keys';
import { ASSESSMENT_FIELDS } from '../schema/fields';
import type { AssessmentRow } from '../schema/native';
import { assessmentOf, assessmentOfRow } from './engineRecords';
import type { References } from './references';
import type { StakeholderSources } from './stakeholderSources';
import type { Write } from './types';
import { mapped } from './values';
import type { Values } from './values';
import { writeOf } from './writes';

/** What happens to somebody's assessments, and all that will then be known: the org's and the file's together. */
export function assessmentWrites(
    sources: StakeholderSources,
    references: References
): { writes: Write[]; known: Assessment[] } {
    const known = new Map(sources.storedAssessments.map((row) => [row.Id, assessmentOf(row)]));
    // Oldest first: records of one day are told apart by when they were written, then by key.
    const rows = [...sources.assessments].sort((a, b) =>
        `${a.row.assessedOn} ${a.row.key}` < `${b.row.assessedOn} ${b.row.key}` ? -1 : 1
    );
    const writes = rows.flatMap(({ origin, row }) => {
        const key = keyInOrg(references.accountKey, row.key);
        const stored = sources.storedAssessments.find(({ AssessmentKey__c }) => AssessmentKey__c === key);
        const deal = row.opportunity && references.dealOf(row.opportunity);
        const assessment = assessmentOfRow(row, key, deal, stored);
        known.set(assessment.id, assessment);
        const creation: Values = stored
            ? {}
            : {
                  Stakeholder__c: references.stakeholder('Stakeholder__r', row.stakeholder),
                  Status__c: 'Accepted',
                  Source__c: 'Sync'
              };
        return writeOf(origin, 'assessments', key, { ...creation, ...assessmentValues(row, references) }, stored);
    });
    return { writes, known: [...known.values()] };
}

/** Values of an assessment as its row gives them. */
export function assessmentValues(row: AssessmentRow, references: References): Values {
    const { opportunity } = row;
    const deal: Values =
        opportunity === undefined
            ? {}
            : { Opportunity__c: opportunity === null ? null : references.opportunity('Opportunity__r', opportunity) };
    return { ...mapped(row, ASSESSMENT_FIELDS), ...deal };
}
