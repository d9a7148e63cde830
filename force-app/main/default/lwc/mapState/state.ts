import { VIEWS } from 'c/mapSubject';
import type { ViewName } from 'c/mapSubject';
import type { Day } from 'c/relationshipModel';

/** What the user is looking at. Never changes: each act makes a new one. */
export interface MapState {
    readonly view: ViewName;
    /** The day that is shown; null for today, so that a page left open does not fall behind. */
    readonly day: Day | null;
    /** The day it is compared with; null for none. */
    readonly compareDay: Day | null;
    /** The filter as codes; empty for none. */
    readonly filter: string;
    /** What is searched for; empty for nothing. */
    readonly query: string;
    readonly personId: string | null;
    /** The deal of an account whose decision is looked at; null until one is chosen. */
    readonly dealId: string | null;
    /** How many levels the power map is folded to; null for as it opens. */
    readonly levels: number | null;
}

/** The state in which the map opens. */
export const INITIAL_STATE: MapState = {
    view: 'power',
    day: null,
    compareDay: null,
    filter: '',
    query: '',
    personId: null,
    dealId: null,
    levels: null
};

/** The views that a page offers, in the order of their tabs. Words that name no view are left out; without any, all are offered. */
export function viewsOffered(words: string | undefined): ViewName[] {
    const asked = new Set((words ?? '').toLowerCase().split(/[^a-z]+/));
    const offered = VIEWS.filter((view) => asked.has(view));
    return offered.length > 0 ? offered : [...VIEWS];
}

/** Another view of the same; one that is not offered leaves things as they are. */
export function openView(state: MapState, view: string, offered: readonly ViewName[]): MapState {
    const found = offered.find((each) => each === view);
    return found === undefined || found === state.view ? state : { ...state, view: found };
}

/** Another day. The future is not known: a day from today on shows today. */
export function showDay(state: MapState, day: Day | null, today: Day): MapState {
    const shown = day !== null && day < today ? day : null;
    return apart({ ...state, day: shown }, today);
}

/** Another day to compare with; null ends the comparison. */
export function compareWith(state: MapState, day: Day | null, today: Day): MapState {
    return apart({ ...state, compareDay: day !== null && day <= today ? day : null }, today);
}

/** A day is not compared with itself. */
function apart(state: MapState, today: Day): MapState {
    return state.compareDay === (state.day ?? today) ? { ...state, compareDay: null } : state;
}
