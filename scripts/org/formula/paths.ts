import type { FieldReference, Formula } from './ast';

/** The fields and globals a formula refers to, each once, in the order of their first appearance. */
export function references(formula: Formula): FieldReference[] {
    const found = new Map<string, FieldReference>();
    collect(formula, found);
    return [...found.values()];
}

/** Their paths: `['Account__r', 'Name']`; a path that starts with `$` is a global. */
export function referencedPaths(formula: Formula): string[][] {
    return references(formula).map((reference) => reference.path);
}

function collect(formula: Formula, found: Map<string, FieldReference>): void {
    switch (formula.kind) {
        case 'reference':
            if (!found.has(formula.key)) {
                found.set(formula.key, formula);
            }
            break;
        case 'negate':
            collect(formula.operand, found);
            break;
        case 'binary':
            collect(formula.left, found);
            collect(formula.right, found);
            break;
        case 'call':
            formula.args.forEach((arg) => collect(arg, found));
    }
}
