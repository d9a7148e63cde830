import { familyOf, isLeaf } from './family';
import { stackOf, type Stack } from './stack';
import type { TreeLayoutOptions, TreeShape } from './types';

/**
 * The tree that the algorithm sees: one unit a card, or a chain of units, one a level, for the levels that a stack of
 * cards covers. Unit 0 is the virtual root above all roots. Numbered breadth first, children side by side.
 */
export interface Units {
    readonly parent: number[];
    readonly childStart: number[];
    readonly width: number[];
    /** Levels below the virtual root. */
    readonly level: number[];
    /** The node whose card the unit is; −1 for the virtual root and for stacks. */
    readonly node: number[];
    /** The stack whose first level the unit is. */
    readonly stack: (Stack | null)[];
}

/** Turns the visible part of a forest into units. */
export function buildUnits(shape: TreeShape, options: TreeLayoutOptions): Units {
    const units: Units = { parent: [-1], childStart: [], width: [0], level: [0], node: [-1], stack: [null] };
    /** Further levels that a stack covers below the unit. */
    const levelsBelow = [0];
    const add = (parent: number, node: number, width: number, stack: Stack | null, below: number) => {
        units.parent.push(parent);
        units.width.push(width);
        units.level.push(units.level[parent] + 1);
        units.node.push(node);
        units.stack.push(stack);
        levelsBelow.push(below);
    };
    for (let unit = 0; unit < units.node.length; unit += 1) {
        units.childStart.push(units.node.length);
        const node = units.node[unit];
        if (levelsBelow[unit] > 0) {
            add(unit, -1, units.width[unit], null, levelsBelow[unit] - 1);
        } else if (unit === 0 || (node >= 0 && !isLeaf(node, shape, options))) {
            const { leaders, leaves } = familyOf(shape, node, options);
            leaders.forEach((child) => add(unit, child, options.cardWidth, null, 0));
            if (leaves.length > 0) {
                const stack = stackOf(leaves, options);
                add(unit, -1, stack.width, stack, stack.levels - 1);
            }
        }
    }
    units.childStart.push(units.node.length);
    return units;
}
