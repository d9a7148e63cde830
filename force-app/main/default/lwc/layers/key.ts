import { explainSum } from 'c/explanation';
import { customersOf, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import { relationshipStrength } from 'c/relationshipStrength';
import { decides, nameOf } from 'c/decision';
import { gapIn } from './gap';
import type { KeyLayer, LayerGap, LayerGapKind, OwnedByOne } from './types';

/** From so many key relationships on it says something that all of them are one person's. */
const SEVERAL = 2;

/** The relationships with those who decide: how strong, and with whom contact or support is missing. */
export function keyLayerOf(account: AccountOnDay): KeyLayer {
    const people = customersOf(account).filter((person) => isKey(account, person));
    return {
        index: explainSum(
            people.map((person) => {
                const { value, known } = relationshipStrength(account, person.id);
                const evidence = account.standing(person.id)?.lastEvidence;
                return {
                    labelKey: 'RMap_Part_KeyPerson',
                    values: { person: nameOf(person) },
                    input: value,
                    score: value === null ? null : value / 100,
                    known,
                    weight: 100 / people.length,
                    recordId: evidence?.recordId ?? person.id,
                    date: evidence?.date
                };
            }),
            { least: 0, most: 100 }
        ),
        stakeholderIds: people.map(({ id }) => id),
        gaps:
            people.length > 0
                ? people.flatMap((person) => gapOf(account, person) ?? [])
                : [gapIn('Key', 'nobodyKnown', 'KeyNobody', {}, account.account?.id ?? null)]
    };
}

/** The one of our people who owns every key relationship that is alive; null when several do, or it is not known. */
export function ownedByOne(account: AccountOnDay, { stakeholderIds }: KeyLayer): OwnedByOne | null {
    const alive = stakeholderIds.filter((id) => account.standing(id)?.contact === 'contacted');
    const owners = new Set(alive.map((id) => account.person(id)?.ownerName?.trim() || null));
    const [ownerName] = owners;
    if (alive.length < SEVERAL || owners.size > 1 || !ownerName) {
        return null;
    }
    const values = { owner: ownerName, count: alive.length };
    return {
        ownerName,
        stakeholderIds: alive,
        reason: { labelKey: 'RMap_Layers_OwnedByOne', values, recordId: alive[0] }
    };
}

/** In one of the circles of power, or known to approve or decide, in general or on a deal that is not closed. */
function isKey(account: AccountOnDay, { id, decisionRoles }: PersonOnDay): boolean {
    const onDeals = account
        .buyingRolesOf(id)
        .filter(({ opportunityId }) => account.opportunity(opportunityId)?.opportunity?.isClosed !== true);
    return (
        account.standing(id)?.keyPlayer === true || decides(decisionRoles) || decides(onDeals.map(({ role }) => role))
    );
}

/** What is missing with one key person, the gravest first. */
function gapOf(account: AccountOnDay, person: PersonOnDay): LayerGap | null {
    const standing = account.standing(person.id);
    const { because } = standing?.closeness ?? {};
    const values = { person: nameOf(person) };
    const gap = (kind: LayerGapKind, text: string, recordId?: string | null): LayerGap =>
        gapIn('Key', kind, text, values, recordId ?? person.id, { stakeholderIds: [person.id] });
    if (standing?.contact === 'noContact') {
        return gap('noContact', 'KeyNoContact', because?.recordId);
    }
    if (standing?.attitude.value && !standing.supports) {
        return gap('noSupport', 'KeyNoSupport', standing.attitude.assessmentId);
    }
    const isKnown = standing?.contact === 'contacted' && standing.attitude.value !== null;
    return isKnown ? null : gap('unknown', 'KeyUnknown');
}
