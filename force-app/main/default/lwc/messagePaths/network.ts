import { CLOSENESS_LEVELS, rankOf } from 'c/vocabulary';
import { ascending, isValidOn, type Day, type Link } from 'c/relationshipModel';
import type { Stance } from 'c/standing';
import { keptWith, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import type { PathCosts } from 'c/scoringProfile';
import { usableCosts } from './costs';
import { linkTies, reportingTies } from './ties';
import type { ClosedBy, HopKind } from './types';

/** Somebody whom a message can reach, or could if they had not left. */
export interface Node {
    readonly person: PersonOnDay;
    readonly standing: Stance;
    /** Why no message passes through; null when one may. */
    readonly closedBy: Exclude<ClosedBy, 'conflict'> | null;
    /** Effort of the first step from us; null without contact. */
    readonly contact: number | null;
    /** Effort of passing a message on. */
    readonly relay: number;
}

/** A tie on which a message travels from one node to another. */
export interface Tie {
    readonly from: number;
    readonly to: number;
    readonly kind: HopKind;
    /** 1–5; null when unknown or when the tie has none. */
    readonly strength: number | null;
    readonly cost: number;
    readonly recordId: string;
    readonly date: Day | null;
}

/** Who is tied to whom: the same on the account and on each deal. */
interface Ties {
    readonly costs: PathCosts;
    readonly nodeOf: ReadonlyMap<string, number>;
    /** The ties that lead on from each node, also where a conflict closes them. A conflict is among them itself. */
    readonly out: readonly (readonly Tie[])[];
    /** Those of them that no conflict closes and that lead to somebody who is there. */
    readonly open: readonly (readonly Tie[])[];
    /** All ties by where they lead to; sorted out when first asked for. */
    into(): readonly (readonly Tie[])[];
    /** The conflict that closes a pair, both ways; undefined for none. */
    conflict(a: number, b: number): Link | undefined;
}

/** People and what ties them, as seen on an account or on one deal. */
export interface Network extends Ties {
    readonly nodes: readonly Node[];
}

/** The network of each account as a whole: those of its deals differ only by what was observed for the deal. */
const networkOfAll = keptWith(wholeNetwork);

/** Builds the network of a day. People are numbered by id, so that nothing depends on the order of records. */
export function networkOf(account: AccountOnDay, opportunityId: string | null): Network {
    const whole = networkOfAll(account);
    const nodes = whole.nodes.map((node) => {
        const standing = account.stance(node.person.id, opportunityId) ?? node.standing;
        return standing === node.standing ? node : nodeOn(account, node.person, standing, whole.costs);
    });
    return { ...whole, nodes };
}

function wholeNetwork(account: AccountOnDay): Network {
    const costs = usableCosts(account.profile.paths);
    const nodes: Node[] = [];
    const nodeOf = new Map<string, number>();
    for (const { id } of [...account.people, ...account.leavers]) {
        const person = account.person(id);
        const standing = account.standing(id);
        if (person && standing && !nodeOf.has(id)) {
            nodeOf.set(id, nodes.length);
            nodes.push(nodeOn(account, person, standing, costs));
        }
    }
    return { nodes, ...tiesBetween(account, nodes, nodeOf, costs) };
}

function nodeOn({ profile }: AccountOnDay, person: PersonOnDay, standing: Stance, costs: PathCosts): Node {
    return {
        person,
        standing,
        closedBy: closedBy(person, standing),
        contact: contactCost(standing, profile.thresholds.pathStart, costs),
        relay: relayCost(standing, costs)
    };
}

function tiesBetween(
    account: AccountOnDay,
    nodes: readonly Node[],
    nodeOf: ReadonlyMap<string, number>,
    costs: PathCosts
): Ties {
    const conflicts = new Map<number, Link>();
    const pairOf = (a: number, b: number): number => Math.min(a, b) * nodes.length + Math.max(a, b);
    const out = nodes.map((): Tie[] => []);
    const add = (tie: Tie): unknown => out[tie.from].push(tie);
    for (const link of [...account.links, ...linksOfLeavers(account)]) {
        const from = nodeOf.get(link.fromId);
        const to = nodeOf.get(link.toId);
        if (from !== undefined && to !== undefined) {
            linkTies(link, from, to, costs).forEach(add);
            if (link.kind === 'Conflicts' && !conflicts.has(pairOf(from, to))) {
                conflicts.set(pairOf(from, to), link);
            }
        }
    }
    reportingTies(account, nodeOf, costs).forEach(add);
    const isOpen = ({ from, to }: Tie): boolean => !isGone(nodes[to].closedBy) && !conflicts.has(pairOf(from, to));
    let into: readonly (readonly Tie[])[] | null = null;
    return {
        costs,
        nodeOf,
        out,
        open: out.map((ties) => ties.filter(isOpen)),
        into: () => (into ??= turned(out)),
        conflict: (a, b) => conflicts.get(pairOf(a, b))
    };
}

/** Whether nobody is there whom a message could reach. */
export function isGone(closed: Node['closedBy']): boolean {
    return closed === 'left' || closed === 'vacant';
}

/** Ties that are listed by where they start, listed by where they lead. */
function turned(out: readonly (readonly Tie[])[]): Tie[][] {
    const into = out.map((): Tie[] => []);
    out.forEach((ties) => ties.forEach((tie) => into[tie.to].push(tie)));
    return into;
}

function closedBy({ status, vacant, kind }: PersonOnDay, { opposes }: Stance): Node['closedBy'] {
    if (status === 'Left') {
        return 'left';
    }
    if (vacant) {
        return 'vacant';
    }
    return kind === 'Competitor' ? 'competitor' : opposes ? 'opposes' : null;
}

function contactCost({ closeness }: Stance, pathStart: number, costs: PathCosts): number | null {
    const level = rankOf(CLOSENESS_LEVELS, closeness.effective);
    if (closeness.effective === null || level === null || level < pathStart) {
        return null;
    }
    return costs.contact[closeness.effective] + (closeness.state === 'recheck' ? costs.recheck : 0);
}

function relayCost({ attitude }: Stance, { relay, easedBy }: PathCosts): number {
    return relay - (attitude.value === null ? 0 : Math.min(relay, easedBy[attitude.value]));
}

/** Ties in force with people who have left: a way that is closed, and worth naming. */
function linksOfLeavers({ leavers, model, day }: AccountOnDay): Link[] {
    const gone = new Set(leavers.map(({ id }) => id));
    return model.links
        .filter(
            (link) =>
                link.fromId !== link.toId && (gone.has(link.fromId) || gone.has(link.toId)) && isValidOn(link, day)
        )
        .sort((a, b) => ascending(a.id, b.id));
}
