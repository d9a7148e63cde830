import type { PersonOnDay } from 'c/accountOnDay';
import { describePath } from './describe';
import type { Network } from './network';
import type { MessagePath } from './types';
import { openWays, wayTo } from './ways';

/** The department in which somebody works for the customer; null when there is none or it is not known. */
export function departmentOf({ active, kind, department }: PersonOnDay): string | null {
    const isCustomer = kind === null || kind === 'Customer';
    return (active && isCustomer && department?.trim()) || null;
}

/**
 * The best way of a message from anybody of one department to anybody of the other, over open ties; null when none is
 * known, or for one and the same department.
 */
export function wayBetween(network: Network, fromDepartment: string, toDepartment: string): MessagePath | null {
    if (fromDepartment === toDepartment) {
        return null;
    }
    const { nodes } = network;
    const members = (department: string): number[] =>
        nodes.flatMap(({ person }, node) => (departmentOf(person) === department ? [node] : []));
    const reached = openWays(
        network,
        members(fromDepartment).map((node) => ({ node, cost: 0 }))
    );
    const ways = members(toDepartment).flatMap((node) => wayTo(reached, node) ?? []);
    const [best] = ways.sort((a, b) => a.cost - b.cost || a.chain.length - b.chain.length);
    return best ? describePath(network, best.chain, best.ties, false) : null;
}
