import type PersonCard from 'c/personCard';
import type { EntryView, StepView } from './stepViews';

/** A place on the board: which step, and which entry of it. */
export interface Place {
    readonly step: number;
    readonly entry: number;
}

/**
 * Where an arrow leads: up and down within a step, left and right to the next step that has entries, as high up as it
 * goes; Home and End to the first and the last entry of all. Null where a key leads nowhere. `sizes` are the entries of each step.
 */
export function walk(key: string, { step, entry }: Place, sizes: readonly number[]): Place | null {
    if (key === 'ArrowUp' || key === 'ArrowDown') {
        const next = entry + (key === 'ArrowUp' ? -1 : 1);
        return next >= 0 && next < sizes[step] ? { step, entry: next } : null;
    }
    const filled = sizes.flatMap((size, at) => (size > 0 ? [at] : []));
    const last = filled[filled.length - 1];
    if (filled.length === 0) {
        return null;
    }
    if (key === 'Home' || key === 'End') {
        return key === 'Home' ? { step: filled[0], entry: 0 } : { step: last, entry: sizes[last] - 1 };
    }
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') {
        return null;
    }
    const aside = filled.filter((at) => (key === 'ArrowLeft' ? at < step : at > step));
    const next = key === 'ArrowLeft' ? aside[aside.length - 1] : aside[0];
    return next === undefined ? null : { step: next, entry: Math.min(entry, sizes[next] - 1) };
}

/** The place of an element of the board; null for one that is no entry. */
export function placeIn({ dataset: { step, entry } }: HTMLElement): Place | null {
    return step === undefined ? null : { step: Number(step), entry: Number(entry) };
}

/** Puts the keyboard's focus on an entry: a card hands it on to its button. */
export function focusOn(entry: HTMLElement): void {
    if ('focusCard' in entry) {
        (entry as unknown as PersonCard).focusCard();
    } else {
        entry.focus();
    }
}

/** The place of a person on the board; null for nobody and for who is not there. */
export function placeOf(id: string | null, steps: readonly StepView[]): Place | null {
    for (const [step, { entries }] of steps.entries()) {
        const entry = id === null ? -1 : entries.findIndex((each) => each.id === id);
        if (entry >= 0) {
            return { step, entry };
        }
    }
    return null;
}

/** An entry with what depends on the moment. */
export interface WalkableEntry extends EntryView, Place {
    readonly isTabStop: boolean;
    readonly tabIndex: 0 | -1;
    readonly isSelected: boolean;
    readonly isMatch: boolean;
}

export interface WalkableStep extends Omit<StepView, 'entries'> {
    readonly entries: readonly WalkableEntry[];
}

/** The steps with where the tab key stops, who is selected and who was found. */
export function walkableSteps(
    steps: readonly StepView[],
    stop: Place,
    selectedId: string | null,
    matches: ReadonlySet<string>
): WalkableStep[] {
    return steps.map(({ entries, ...rest }, step) => ({
        ...rest,
        entries: entries.map((each, entry): WalkableEntry => {
            const isTabStop = step === stop.step && entry === stop.entry;
            const isSelected = each.id !== null && each.id === selectedId;
            const isMatch = each.id !== null && matches.has(each.id);
            return { ...each, step, entry, isTabStop, tabIndex: isTabStop ? 0 : -1, isSelected, isMatch };
        })
    }));
}
