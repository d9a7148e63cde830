import { BLANK_ASSESSMENT } from 'c/relationshipModel';
import type { Assessment, Position } from 'c/relationshipModel';
import { ASSESSMENT_FIELDS, POSITION_FIELDS } from '../schema/fields';
import type { AssessmentRow } from '../schema/native';
import { BLANK_POSITION } from './positions';
import type { OrgRow } from './values';

/** A StakeholderPosition__c record as the engine thinks of it. */
export function positionOf(row: OrgRow): Position {
    return {
        ...BLANK_POSITION,
        ...(unmapped(row, POSITION_FIELDS) as Partial<Position>),
        id: row.Id,
        key: (row.PositionKey__c as string | null) ?? null,
        stakeholderId: row.Stakeholder__c as string,
        reportsToId: (row.ReportsTo__c as string | null) ?? null,
        decisionRoles: String(row.DecisionRoles__c ?? '')
            .split(';')
            .filter(Boolean) as Position['decisionRoles']
    };
}

/** A RelationshipAssessment__c record as the engine thinks of it. */
export function assessmentOf(row: OrgRow): Assessment {
    return {
        ...BLANK_ASSESSMENT,
        ...unmapped(row, ASSESSMENT_FIELDS),
        id: row.Id,
        key: (row.AssessmentKey__c as string | null) ?? null,
        stakeholderId: row.Stakeholder__c as string,
        assessedByName: null,
        opportunityId: (row.Opportunity__c as string | null) ?? null,
        createdAt: (row.CreatedDate as string | null) ?? null
    } as Assessment;
}

/** A row of a file as the engine thinks of it, on top of the record it changes; `opportunityId` undefined leaves the deal. */
export function assessmentOfRow(
    row: AssessmentRow,
    key: string,
    opportunityId: string | null | undefined,
    stored: OrgRow | undefined
): Assessment {
    const { assessedOn } = row;
    const before: Assessment = stored
        ? assessmentOf(stored)
        : { ...BLANK_ASSESSMENT, id: `new ${key}`, stakeholderId: '', assessedOn, status: 'Accepted' };
    const given = Object.entries({ ...row, opportunityId, key }).filter(([, value]) => value !== undefined);
    return { ...before, ...Object.fromEntries(given) };
}

/** Values of a record by column. */
function unmapped(row: OrgRow, fields: Readonly<Record<string, string>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([column, field]) => [column, row[field] ?? null]));
}
