import { explainMean, scoreOf, type Explained } from 'c/explanation';
import { groupsInOrder } from 'c/relationshipModel';
import { customersOf, departmentOf, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import { nameOf } from 'c/decision';
import { leadingOf, MOTIVES, motivesOf } from './person';
import type { DepartmentMotives, GroupMotives, Motive, PersonMotives } from './types';

const TOP_MOTIVE = 5;

/** What moves each department of the customer, by name, the unknown one last. */
export function departmentMotives(account: AccountOnDay): DepartmentMotives[] {
    return departments(account).map(([department, people]) => ({ department, ...groupMotives(account, people, null) }));
}

/** What moves the active people with a part in a deal; undefined for a deal the account does not have. */
export function committeeMotives(account: AccountOnDay, opportunityId: string): GroupMotives | undefined {
    const deal = account.opportunity(opportunityId);
    const people = deal?.activeIds.flatMap((id) => account.person(id) ?? []);
    return people && groupMotives(account, people, opportunityId);
}

/** The active people of the customer by department as written on the records. One who shares an id counts once. */
export function departments(account: AccountOnDay): [string | null, PersonOnDay[]][] {
    return groupsInOrder(customersOf(account), departmentOf);
}

function groupMotives(
    account: AccountOnDay,
    people: readonly PersonOnDay[],
    opportunityId: string | null
): GroupMotives {
    const members = people.flatMap((person) => {
        const moved = motivesOf(account, person.id, opportunityId);
        return moved ? [{ person, moved }] : [];
    });
    const meanOf = (motive: Motive): Explained =>
        explainMean(
            members.map(({ person, moved }) => {
                const { value, assessmentId, observedOn } = moved.motives[motive];
                return {
                    labelKey: 'RMap_Part_PersonMotive',
                    values: { person: nameOf(person) },
                    input: value,
                    score: scoreOf(value, TOP_MOTIVE),
                    weight: 1,
                    recordId: assessmentId,
                    date: observedOn
                };
            }),
            TOP_MOTIVE
        );
    const motives = {
        financial: meanOf('financial'),
        business: meanOf('business'),
        relationship: meanOf('relationship')
    };
    return {
        memberIds: members.map(({ person }) => person.id),
        unknownIds: members.filter(({ moved }) => !isKnown(moved)).map(({ person }) => person.id),
        motives,
        leading: leadingOf((motive) => motives[motive].value, account.profile.thresholds.motive),
        demands: members.flatMap(({ person, moved: { demands } }) => {
            const text = demands.value?.trim();
            return text
                ? [{ stakeholderId: person.id, text, recordId: demands.assessmentId, date: demands.observedOn }]
                : [];
        })
    };
}

function isKnown({ motives }: PersonMotives): boolean {
    return MOTIVES.some((motive) => motives[motive].value !== null);
}
