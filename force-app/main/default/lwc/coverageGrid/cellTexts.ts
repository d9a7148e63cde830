import type { LabelKey, Texts } from 'c/labels';
import { SENIORITIES, termOf } from 'c/vocabulary';
import type { GridCell, GridGap, GridLevel } from './types';

/** The name of a department, or that it is not known. */
export function departmentText(department: string | null, texts: Texts): string {
    return department ?? texts('RMap_Cover_NoDepartment');
}

/** The name of a level, or that it is not known. */
export function levelText(level: GridLevel, texts: Texts): string {
    return level === null ? texts('RMap_Cover_NoLevel') : texts(termOf(SENIORITIES, level).labelKey as LabelKey);
}

/** "No contact in Finance at Executive level (2)". */
export function gapText({ department, level, kind, count }: GridGap, texts: Texts): string {
    const key: LabelKey =
        kind === 'noContact'
            ? level === null
                ? 'RMap_Cover_GapNoContactNoLevel'
                : 'RMap_Cover_GapNoContact'
            : level === null
              ? 'RMap_Cover_GapUnknownNoLevel'
              : 'RMap_Cover_GapUnknown';
    return texts(key, departmentText(department, texts), levelText(level, texts), count);
}

/** A cell in words. */
export function cellText(cell: GridCell | null, where: readonly [string, string], found: number, texts: Texts): string {
    if (!cell) {
        return texts('RMap_Cover_CellNobody', ...where);
    }
    const { customerIds, contactedIds, noContactIds, contactUnknownIds, recheckIds, vacantIds } = cell.group;
    const counts = [customerIds, contactedIds, noContactIds, contactUnknownIds].map(({ length }) => length);
    const further: [LabelKey, string | number][] = [
        ['RMap_Cover_Recheck', recheckIds.length],
        ['RMap_Cover_Vacant', vacantIds.length],
        ['RMap_Cover_Owners', cell.ownerNames.join(', ')],
        ['RMap_Cover_Found', found]
    ];
    const said = further.filter(([, value]) => value).map(([key, value]) => texts(key, value));
    return [texts('RMap_Cover_Cell', ...where, ...counts), ...said].join(', ');
}
