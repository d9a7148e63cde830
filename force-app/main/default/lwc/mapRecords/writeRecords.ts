import { placeOf } from 'c/place';
import type { PlaceMove } from 'c/place';
import type { Assessment, CurrentCopy, Day, Link, Stakeholder } from 'c/relationshipModel';
import { ASSESSMENT_FIELDS, DECISION_FIELDS, LINK_FIELDS, POSITION_FIELDS, STAKEHOLDER_FIELDS } from './fields';

/** Values of a record by field API name, as a mutation takes them. */
export type FieldValues = Record<string, string | number | boolean | null>;

/** A value as the engine holds it: a multi-select picklist as a list. */
type Value = string | number | boolean | null | undefined | readonly string[];

/** Name of the create operation of the stakeholder, to which the opening position refers. */
export const NEW_STAKEHOLDER = 'stakeholder';

/** What a person enters to put somebody on the map. */
export type StakeholderDraft = Pick<
    Stakeholder,
    'name' | 'kind' | 'status' | 'title' | 'department' | 'seniority' | 'reportsToId' | 'decisionRoles'
>;

/**
 * Variables of the mutation that adds an assessment and writes what it changes of the stakeholder's current copy. The
 * two are one all-or-none request, so that the copy never tells another story than the record behind it.
 */
export function assessmentVariables(
    assessment: Assessment,
    assessedById: string | undefined,
    changes: Partial<CurrentCopy>
): { assessment: object; stakeholder: object } {
    return {
        assessment: { RelationshipAssessment__c: given({ ...assessment, assessedById }, ASSESSMENT_FIELDS) },
        stakeholder: { Id: assessment.stakeholderId, Stakeholder__c: given(changes, STAKEHOLDER_FIELDS) }
    };
}

/** Variables of the mutation that adds a stakeholder together with the position that opens its history. */
export function stakeholderVariables(
    draft: StakeholderDraft,
    accountId: string,
    validFrom: Day
): { stakeholder: object; position: object } {
    const opening = { ...draft, stakeholderId: `@{${NEW_STAKEHOLDER}}`, validFrom, source: 'Rep' };
    return {
        stakeholder: { Stakeholder__c: given({ ...draft, accountId }, STAKEHOLDER_FIELDS) },
        position: { StakeholderPosition__c: given(opening, POSITION_FIELDS) }
    };
}

/**
 * Variables of the mutation that accepts or rejects a proposal and writes what it changes of the current copy. `decidedOn`
 * is a moment (ISO, UTC).
 */
export function decisionVariables(
    proposal: Assessment,
    status: 'Accepted' | 'Rejected',
    decidedById: string | undefined,
    decidedOn: string,
    changes: Partial<CurrentCopy>
): { proposal: object; stakeholder: object } {
    const decision = { status, decidedById, decidedOn };
    return {
        proposal: { Id: proposal.id, RelationshipAssessment__c: given(decision, DECISION_FIELDS) },
        stakeholder: { Id: proposal.stakeholderId, Stakeholder__c: given(changes, STAKEHOLDER_FIELDS) }
    };
}

/**
 * Variables of the mutation that changes where somebody stands: the position that ends, the one that holds now, and the
 * current copy. A blank is written as blank, since here it was seen and blanked. A position that ends without having been
 * on record is the `former` one.
 */
export function placeVariables({ ended, held }: PlaceMove): {
    ended?: object;
    former?: object;
    position: object;
    stakeholder: object;
} {
    const place = placeOf(held);
    return {
        ...(ended?.id === '' && { former: { StakeholderPosition__c: given(ended, POSITION_FIELDS) } }),
        ...(ended?.id && {
            ended: { Id: ended.id, StakeholderPosition__c: { [POSITION_FIELDS.validTo]: ended.validTo } }
        }),
        position:
            held.id === ''
                ? { StakeholderPosition__c: given(held, POSITION_FIELDS) }
                : { Id: held.id, StakeholderPosition__c: whole(place, POSITION_FIELDS) },
        stakeholder: { Id: held.stakeholderId, Stakeholder__c: whole(place, STAKEHOLDER_FIELDS) }
    };
}

/** Variables of the mutation that adds a tie. */
export function newLinkVariables(link: Link): { link: object } {
    return { link: { StakeholderLink__c: given(link, LINK_FIELDS) } };
}

/** Variables of the mutation that changes a tie; its ends never change. What was blanked is written as blank. */
export function linkVariables({ id, kind, strength, evidence, validFrom, validTo }: Link): { link: object } {
    const values = { kind, strength, evidence, validFrom, validTo };
    return { link: { Id: id, StakeholderLink__c: whole(values, LINK_FIELDS) } };
}

/** All values by API name, blanks too: they erase. */
function whole(values: object, fields: Readonly<Record<string, string>>): FieldValues {
    const named: [string, Value][] = Object.entries(values);
    return Object.fromEntries(
        named.map(([name, value]) => [
            fields[name],
            typeof value === 'object' && value !== null ? value.join(';') || null : (value ?? null)
        ])
    );
}

/** The values that are there, by API name: a blank is left out, since blank is unknown and erases nothing. */
function given(values: object, fields: Readonly<Record<string, string>>): FieldValues {
    const named = values as Readonly<Record<string, Value>>;
    const entries = Object.entries(fields).flatMap(([name, field]): [string, string | number | boolean][] => {
        const value = named[name];
        if (value === null || value === undefined || value === '') {
            return [];
        }
        if (typeof value === 'object') {
            return value.length > 0 ? [[field, value.join(';')]] : [];
        }
        return [[field, value]];
    });
    return Object.fromEntries(entries);
}
