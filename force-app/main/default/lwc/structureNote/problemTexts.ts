import type { LabelKey, Texts } from 'c/labels';
import type { StructureProblem } from 'c/reportingGraph';

/** A problem in words, with the names of the people concerned. */
export interface ProblemText {
    readonly key: string;
    readonly text: string;
}

/** Puts the repairs of the reporting lines into words. `nameOf` gives a person's name; an unknown id names itself. */
export function problemTexts(
    problems: readonly StructureProblem[],
    nameOf: (id: string) => string | undefined,
    texts: Texts
): ProblemText[] {
    return problems.map(({ kind, ids }, index) => {
        const names = ids.map((id) => nameOf(id) ?? id);
        const key = `RMap_Problem_${kind}` satisfies LabelKey;
        return { key: `${index}`, text: texts(key, names.join(' → '), names[0] ?? '') };
    });
}
