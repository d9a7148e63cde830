import { CLOSENESS_LEVELS, rankOf } from 'c/vocabulary';
import { isValidOn, type Day, type Link } from 'c/relationshipModel';
import type { Standing } from 'c/standing';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { PathCosts } from 'c/scoringProfile';
import { usableCosts } from './costs';
import { linkTies, reportingTies } from './ties';
import type { ClosedBy, HopKind } from './types';

/** Somebody whom a message can reach, or could if they had not left. */
export interface Node {
    readonly person: PersonOnDay;
    readonly standing: Standing;
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

/** People and what ties them, as seen on an account or on one deal. */
export interface Network {
    readonly costs: PathCosts;
    readonly nodes: readonly Node[];
    readonly nodeOf: ReadonlyMap<string, number>;
    /** The ties that lead on from each node, also where a conflict closes them. A conflict is among them itself. */
    readonly out: readonly (readonly Tie[])[];
    /** The same ties by where they lead to; sorted out when first asked for. */
    into(): readonly (readonly Tie[])[];
    /** The conflict that closes a pair, both ways; undefined for none. */
    conflict(a: number, b: number): Link | undefined;
}

/** Builds the network of a day. People are numbered by id, so that nothing depends on the order of records. */
export function networkOf(account: AccountOnDay, opportunityId: string | null): Network {
    const { paths, thresholds } = account.profile;
    const costs = usableCosts(paths);
    const nodes: Node[] = [];
    const nodeOf = new Map<string, number>();
    for (const { id } of [...account.people, ...account.leavers]) {
        const [person, standing] = [account.person(id), account.standing(id, opportunityId)];
        if (person && standing && !nodeOf.has(id)) {
            nodeOf.set(id, nodes.length);
            nodes.push({
                person,
                standing,
                closedBy: closedBy(person, standing),
                contact: contactCost(standing, thresholds.pathStart, costs),
                relay: relayCost(standing, costs)
            });
        }
    }
    const links = [...account.links, ...linksOfLeavers(account)];
    const conflicts = new Map<number, Link>();
    const pairOf = (a: number, b: number): number => Math.min(a, b) * nodes.length + Math.max(a, b);
    const out = nodes.map((): Tie[] => []);
    for (const link of links) {
        const [from, to] = [nodeOf.get(link.fromId), nodeOf.get(link.toId)];
        if (from !== undefined && to !== undefined) {
            linkTies(link, from, to, costs).forEach((tie) => out[tie.from].push(tie));
            if (link.kind === 'Conflicts' && !conflicts.has(pairOf(from, to))) {
                conflicts.set(pairOf(from, to), link);
            }
        }
    }
    reportingTies(account, nodeOf, costs).forEach((tie) => out[tie.from].push(tie));
    let into: readonly (readonly Tie[])[] | null = null;
    return {
        costs,
        nodes,
        nodeOf,
        out,
        into: () => (into ??= turned(out)),
        conflict: (a, b) => conflicts.get(pairOf(a, b))
    };
}

/** Ties that are listed by where they start, listed by where they lead. */
function turned(out: readonly (readonly Tie[])[]): Tie[][] {
    const into = out.map((): Tie[] => []);
    out.forEach((ties) => ties.forEach((tie) => into[tie.to].push(tie)));
    return into;
}

function closedBy({ status, vacant, kind }: PersonOnDay, { opposes }: Standing): Node['closedBy'] {
    if (status === 'Left') {
        return 'left';
    }
    if (vacant) {
        return 'vacant';
    }
    return kind === 'Competitor' ? 'competitor' : opposes ? 'opposes' : null;
}

function contactCost({ closeness }: Standing, pathStart: number, costs: PathCosts): number | null {
    const level = rankOf(CLOSENESS_LEVELS, closeness.effective);
    if (closeness.effective === null || level === null || level < pathStart) {
        return null;
    }
    return costs.contact[closeness.effective] + (closeness.state === 'recheck' ? costs.recheck : 0);
}

function relayCost({ attitude }: Standing, { relay, easedBy }: PathCosts): number {
    return relay - (attitude.value === null ? 0 : Math.min(relay, easedBy[attitude.value]));
}

/** Ties in force with people who have left: a way that is closed, and worth naming. */
function linksOfLeavers(account: AccountOnDay): Link[] {
    const links = new Map<string, Link>();
    for (const { id } of account.leavers) {
        for (const link of account.model.linksOf(id)) {
            if (link.fromId !== link.toId && isValidOn(link, account.day)) {
                links.set(link.id, link);
            }
        }
    }
    return [...links.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
