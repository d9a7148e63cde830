import { DECISION_ROLES, KINDS, SENIORITIES, STATUSES, BUYING_STEPS, termOf } from 'c/vocabulary';
import type { BuyingRole, Stakeholder } from 'c/relationshipModel';
import type { LabelKey, Texts } from 'c/labels';
import { termCell, textCell } from './cells';
import type { Cell } from './cells';
import type { Column } from './columns';
import type { PeopleFacts } from './facts';

/** Who somebody is, and the place in the organisation and in the deal. */
export const PLACE_COLUMNS: readonly Column[] = [
    { key: 'name', labelKey: 'RMap_Name', width: 12, cell: nameCell },
    { key: 'title', labelKey: 'RMap_PersonTitle', width: 11, cell: ({ title }) => textCell(title) },
    { key: 'department', labelKey: 'RMap_Department', width: 9, cell: ({ department }) => textCell(department) },
    {
        key: 'seniority',
        labelKey: 'RMap_Seniority',
        width: 6,
        cell: ({ seniority }, { wording }) => termCell(SENIORITIES, seniority, wording)
    },
    {
        key: 'reportsTo',
        labelKey: 'RMap_AddPerson_Superior',
        width: 10,
        isExtra: true,
        cell: ({ reportsToId }, { subject }) => textCell(reportsToId && subject.nameOf(reportsToId))
    },
    {
        key: 'kind',
        labelKey: 'RMap_Kind',
        width: 7,
        isExtra: true,
        cell: ({ kind }, { wording }) => termCell(KINDS, kind, wording)
    },
    {
        key: 'status',
        labelKey: 'RMap_Status',
        width: 6,
        isExtra: true,
        cell: ({ status }, { wording }) => termCell(STATUSES, status, wording)
    },
    {
        key: 'roles',
        labelKey: 'RMap_DecisionRoles',
        width: 9,
        cell: ({ decisionRoles }, { wording }) => rolesCell(decisionRoles, wording.texts)
    },
    {
        key: 'dealRole',
        labelKey: 'RMap_Table_DealRole',
        width: 12,
        appliesTo: ({ opportunityId }) => opportunityId !== null,
        cell: ({ id }, { subject, wording }) => dealCell(subject.dealRolesOf(id), wording.texts)
    }
];

/** An empty seat and a leaver say what they are. */
function nameCell({ name, status }: Stakeholder, { wording }: PeopleFacts): Cell {
    const isPlain = status === null || status === 'Active';
    return { ...textCell(name), note: isPlain ? '' : wording.texts(termOf(STATUSES, status).labelKey as LabelKey) };
}

/** Sorts by the first role in the vocabulary's order. */
function rolesCell(roles: Stakeholder['decisionRoles'], texts: Texts): Cell {
    const terms = DECISION_ROLES.filter(({ value }) => value !== null && roles.includes(value));
    const cell = textCell(terms.map(({ labelKey }) => texts(labelKey as LabelKey)).join(', '));
    return { ...cell, order: terms[0]?.rank ?? null };
}

function dealCell(roles: readonly BuyingRole[], texts: Texts): Cell {
    const cell = textCell(
        roles
            .map(({ role, step }) => {
                const text = texts(termOf(DECISION_ROLES, role).labelKey as LabelKey);
                return step === null
                    ? text
                    : texts('RMap_RoleStep', text, texts(termOf(BUYING_STEPS, step).labelKey as LabelKey));
            })
            .join(', ')
    );
    return { ...cell, order: roles.length > 0 ? (termOf(DECISION_ROLES, roles[0].role).rank ?? 99) : null };
}
