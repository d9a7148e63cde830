import type { ViewName } from 'c/mapSubject';
import type { Day } from 'c/relationshipModel';
import { compareWith, openView, showDay } from './state';
import type { MapState } from './state';

/** Parameters of an address; undefined takes one away. Names of people and what is searched for never stand in it. */
export type UrlParameters = Readonly<Record<string, string | undefined>>;

const NAMES = ['c__view', 'c__day', 'c__compare', 'c__person', 'c__filter', 'c__deal', 'c__levels'] as const;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const RECORD_ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;
const LEVELS = /^[1-9]\d{0,3}$/;
const CODES = /^[\w.~:!*-]{1,500}$/;

/** What an address may have to say, and where it is opened. */
export interface UrlContext {
    readonly offered: readonly ViewName[];
    readonly today: Day;
    /** The state that an address without parameters stands for. */
    readonly initial: MapState;
}

/** The state as parameters of the page's address; what is as it opens is left out. */
export function toUrl(state: MapState, { initial }: UrlContext): UrlParameters {
    return {
        c__view: state.view === initial.view ? undefined : state.view,
        c__day: state.day ?? undefined,
        c__compare: state.compareDay ?? undefined,
        c__person: state.personId ?? undefined,
        c__filter: state.filter || undefined,
        c__deal: state.dealId ?? undefined,
        c__levels: state.levels === null ? undefined : String(state.levels)
    };
}

/** The state that an address stands for. What it says amiss is passed over; what no address holds stays. */
export function fromUrl(state: MapState, parameters: UrlParameters, context: UrlContext): MapState {
    const given = (name: (typeof NAMES)[number], form: RegExp) => {
        const value = parameters[name];
        return value !== undefined && form.test(value) ? value : null;
    };
    const { offered, today, initial } = context;
    const opened = openView({ ...state, view: initial.view }, parameters.c__view ?? '', offered);
    const dated = showDay({ ...opened, compareDay: null }, given('c__day', DAY), today);
    return {
        ...compareWith(dated, given('c__compare', DAY), today),
        personId: given('c__person', RECORD_ID),
        filter: given('c__filter', CODES) ?? '',
        dealId: given('c__deal', RECORD_ID),
        levels: Number(given('c__levels', LEVELS)) || null
    };
}

/**
 * Keeps state and address together. What was written comes back as news of the page, late and perhaps not each time:
 * that is no navigation and is passed over.
 */
export class AddressBook {
    private last = '';
    private awaited: string[] = [];

    /** Parameters to write; null when the address says so already. */
    write(state: MapState, context: UrlContext): UrlParameters | null {
        const parameters = toUrl(state, context);
        const key = keyOf(parameters);
        if (key === this.last) {
            return null;
        }
        this.last = key;
        this.awaited.push(key);
        return parameters;
    }

    /** Whether the page went somewhere: back, forward, by a link. */
    isNews(parameters: UrlParameters): boolean {
        const key = keyOf(parameters);
        const place = this.awaited.indexOf(key);
        if (place >= 0) {
            this.awaited.splice(0, place + 1);
            return false;
        }
        this.awaited = [];
        const isNew = key !== this.last;
        this.last = key;
        return isNew;
    }
}

function keyOf(parameters: UrlParameters): string {
    return JSON.stringify(NAMES.map((name) => parameters[name] ?? null));
}
