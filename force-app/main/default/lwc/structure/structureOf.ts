import { unique } from 'c/relationshipModel';
import { explainCount, UNKNOWN, type Explained } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';
import { childrenOf, type ReportingGraph } from 'c/reportingGraph';
import type { PersonOnDay } from 'c/accountOnDay';
import { departmentsOf } from './departments';
import { brokenLinesOf, dottedLinesOf, seatsOf } from './seats';
import { shapeOf } from './shape';
import type { BrokenLine, Root, Seat, Structure } from './types';

/** How the customer is organised on the day. Linear after the sort of the reporting graph; never throws. */
export function structureOf(account: AccountOnDay): Structure {
    const graph = account.reporting();
    const dottedLines = dottedLinesOf(account.links);
    const seats = seatsOf(graph, dottedLines);
    const brokenLines = brokenLinesOf(account);
    const idsOf = (chosen: (seat: Seat) => boolean): string[] => seats.filter(chosen).map(({ person }) => person.id);
    return {
        graph,
        seats,
        seat: (id) => seats[graph.indexOf.get(id) ?? -1],
        roots: rootsOf(seats, brokenLines),
        outsideIds: idsOf(({ outside }) => outside),
        vacantIds: idsOf(({ outside, person }) => !outside && person.vacant),
        dottedLines,
        matrixIds: idsOf((seat) => bossCount(seat) > 1),
        brokenLines,
        departments: departmentsOf(seats),
        shape: shapeOf(graph, seats, account.profile.structure),
        explainSpan: (id) => explainSpan(graph, id),
        meanSpan: () => meanSpan(seats)
    };
}

function rootsOf(seats: readonly Seat[], brokenLines: readonly BrokenLine[]): Root[] {
    const broken = new Map(brokenLines.map(({ personId, why }) => [personId, why]));
    return seats
        .filter(({ level, outside }) => level === 1 && !outside)
        .map(({ person, superiorId }) => ({
            id: person.id,
            brokenBy: superiorId === null ? (broken.get(person.id) ?? null) : null
        }));
}

function bossCount({ superiorId, dottedBossIds }: Seat): number {
    return unique(superiorId === null ? dottedBossIds : [superiorId, ...dottedBossIds]).length;
}

function explainSpan(graph: ReportingGraph<PersonOnDay>, id: string): Explained {
    const node = graph.indexOf.get(id);
    if (node === undefined) {
        return UNKNOWN;
    }
    return explainCount(
        childrenOf(graph, node).map((child) => {
            const { id: personId, name, status, position } = graph.people[child];
            return {
                labelKey: 'RMap_Part_DirectReport',
                values: { person: name },
                input: status,
                amount: 1,
                recordId: position?.id ?? personId,
                date: position?.validFrom
            };
        })
    );
}

function meanSpan(seats: readonly Seat[]): Explained {
    const leaders = seats.filter(({ level, span }) => level !== null && span > 0);
    if (leaders.length === 0) {
        return UNKNOWN;
    }
    return explainCount(
        leaders.map(({ person, span }) => ({
            labelKey: 'RMap_Part_Leads',
            values: { person: person.name },
            input: span,
            amount: span / leaders.length,
            recordId: person.id,
            date: null
        }))
    );
}
