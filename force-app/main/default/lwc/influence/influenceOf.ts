import { distinct } from 'c/relationshipModel';
import { explainCount, UNKNOWN, type Explained } from 'c/explanation';
import { peopleThere, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import { structureOf, type Structure } from 'c/structure';
import { informalLeaders, outsideInfluence } from './leaders';
import { isInformal, listeningTies } from './listening';
import { pageRank, type Ranking } from './pageRank';
import type { Influence, ListeningTie, PersonInfluence } from './types';

/**
 * Influence as PageRank over who listens to whom: ties of trust and influence, dotted and reporting lines, working
 * together, each with its weight in the profile. Whoever is listened to by those who are listened to counts for more.
 */
export function influenceOf(account: AccountOnDay, structure: Structure = structureOf(account)): Influence {
    const active = peopleThere(account).filter((person) => person.active);
    const nodes = new Map(active.map(({ id }, node) => [id, node]));
    const { damping } = account.profile.influence;
    const ties = listeningTies(account, active);
    const chosen = ties.filter(isInformal);
    const all = pageRank(active.length, ties, damping);
    const informal = pageRank(active.length, chosen, damping);
    const heard = tiesBySource(active.length, ties);
    const people = active
        .map(({ id, seniority }, node): PersonInfluence => {
            const listeners = heard[node].filter(isInformal).map(({ listener }) => active[listener].id);
            return {
                stakeholderId: id,
                total: all.score[node],
                informal: informal.score[node],
                listenerIds: distinct(listeners),
                formalLeader:
                    (structure.seat(id)?.span ?? 0) > 0 || seniority === 'Executive' || seniority === 'Director'
            };
        })
        .sort((a, b) => b.total - a.total || (a.stakeholderId < b.stakeholderId ? -1 : 1));
    const byId = new Map(people.map((person) => [person.stakeholderId, person]));
    const explain = (id: string, ranking: Ranking, isPart: (tie: ListeningTie) => boolean): Explained => {
        const node = nodes.get(id);
        return node === undefined ? UNKNOWN : explained(ranking, heard[node].filter(isPart), active);
    };
    return {
        people,
        person: (id) => byId.get(id),
        explain: (id) => explain(id, all, () => true),
        explainInformal: (id) => explain(id, informal, isInformal),
        inDegree: (id) => {
            const node = nodes.get(id);
            return node === undefined ? UNKNOWN : incomingTrust(heard[node], active);
        },
        informalLeaders: informalLeaders(account, structure, people),
        formalLeaderIds: people.filter(({ formalLeader }) => formalLeader).map(({ stakeholderId }) => stakeholderId),
        fromOutside: outsideInfluence(account, people)
    };
}

/** The ties by which each node is heard, in an order of their own. */
function tiesBySource(nodeCount: number, ties: readonly ListeningTie[]): ListeningTie[][] {
    const bySource = Array.from({ length: nodeCount }, (): ListeningTie[] => []);
    ties.forEach((tie) => bySource[tie.source].push(tie));
    return bySource;
}

function explained(ranking: Ranking, heard: readonly ListeningTie[], people: readonly PersonOnDay[]): Explained {
    const base = { labelKey: 'RMap_Part_InfluenceOfAnybody', input: null, amount: ranking.base };
    return explainCount([
        base,
        ...heard.map((tie) => ({
            labelKey: 'RMap_Part_ListenedTo',
            values: { person: people[tie.listener].name, strength: tie.strength ?? '' },
            input: tie.kind,
            amount: ranking.passedOn(tie),
            recordId: tie.recordId,
            date: tie.date
        }))
    ]);
}

function incomingTrust(heard: readonly ListeningTie[], people: readonly PersonOnDay[]): Explained {
    return explainCount(
        heard
            .filter(({ kind }) => kind === 'Trusts')
            .map(({ kind, listener, recordId, date }) => ({
                labelKey: 'RMap_Part_TrustedBy',
                values: { person: people[listener].name },
                input: kind,
                amount: 1,
                recordId,
                date
            }))
    );
}
