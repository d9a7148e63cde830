import { POLITICAL_STATUSES, termOf, type DecisionRole } from 'c/vocabulary';
import type { LevelFrom } from 'c/scoringProfile';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { Structure } from 'c/structure';
import type { Sign } from './highestSign';

/** What speaks for somebody's power: level, seats below, parts in decisions, political standing and who listens. */
export function powerSigns(
    account: AccountOnDay,
    structure: Structure,
    person: PersonOnDay,
    opportunityId: string | null
): Sign[] {
    const rules = account.profile.powerInterest;
    const { id, seniority, position } = person;
    const ownRecord = { recordId: position?.id ?? id, date: position?.validFrom ?? null };
    const seatsBelow = structure.seat(id)?.seatsBelow ?? 0;
    const politicalStatus = account.standing(id, opportunityId)?.politicalStatus;
    const political = termOf(POLITICAL_STATUSES, politicalStatus?.value).value;
    const listening = listeners(account, id);
    return [
        {
            labelKey: 'RMap_Seniority',
            input: seniority,
            level: seniority === null ? null : (rules.powerOfSeniority[seniority] ?? null),
            ...ownRecord
        },
        {
            labelKey: 'RMap_Part_SeatsBelow',
            input: seatsBelow,
            level: levelFrom(rules.powerOfSeatsBelow, seatsBelow),
            ...ownRecord
        },
        roleSign(account, person, rules.powerOfRole, opportunityId),
        {
            labelKey: 'RMap_PoliticalStatus',
            input: political,
            level: political === null ? null : rules.powerOfPoliticalStatus[political],
            recordId: politicalStatus?.assessmentId ?? (political === null ? null : id),
            date: politicalStatus?.observedOn
        },
        {
            labelKey: 'RMap_Part_Listeners',
            input: listening.size,
            level: levelFrom(rules.powerOfListeners, listening.size),
            recordId: [...listening.values()][0],
            date: null
        }
    ];
}

/** The strongest part somebody has in a decision: on the deal asked for, else in general and on the deals still open. */
export function roleSign(
    account: AccountOnDay,
    person: PersonOnDay,
    levels: Readonly<Record<DecisionRole, number>>,
    opportunityId: string | null
): Sign {
    const isOpen = (dealId: string): boolean => account.opportunity(dealId)?.opportunity?.isClosed !== true;
    const onDeals = account
        .buyingRolesOf(person.id)
        .filter((part) => (opportunityId === null ? isOpen(part.opportunityId) : part.opportunityId === opportunityId))
        .flatMap(({ id, role, validFrom }) => (role === null ? [] : [{ role, recordId: id, date: validFrom }]));
    const { id, position } = person;
    const general = person.decisionRoles.map((role) => ({
        role,
        recordId: position?.id ?? id,
        date: position?.validFrom
    }));
    const parts = opportunityId !== null && onDeals.length > 0 ? onDeals : [...onDeals, ...general];
    const levelOf = ({ role }: { role: DecisionRole }): number => levels[role] ?? 0;
    const [best] = [...parts].sort((a, b) => levelOf(b) - levelOf(a) || (a.recordId < b.recordId ? -1 : 1));
    return {
        labelKey: 'RMap_DecisionRoles',
        input: best?.role ?? null,
        level: best ? levelOf(best) || null : null,
        recordId: best?.recordId,
        date: best?.date
    };
}

/** The level of the last step that the count reaches; null below the first. */
export function levelFrom(steps: readonly LevelFrom[], count: number): number | null {
    const reached = steps.filter(({ least }) => count >= least).map(({ level }) => level);
    return reached.length > 0 ? Math.max(...reached) : null;
}

/** Active people who trust the person or are influenced by them, with the link that says so. */
function listeners(account: AccountOnDay, id: string): Map<string, string> {
    const found = new Map<string, string>();
    for (const link of account.linksOf(id)) {
        const isTrusted = link.kind === 'Trusts' && link.toId === id;
        const hasInfluence = link.kind === 'Influences' && link.fromId === id;
        const other = isTrusted ? link.fromId : link.toId;
        if ((isTrusted || hasInfluence) && !found.has(other) && account.person(other)?.active) {
            found.set(other, link.id);
        }
    }
    return found;
}
