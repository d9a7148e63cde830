import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { countOn, facetsOf, filterPeople, NO_FILTER, toggled } from 'c/personFilter';
import type { FacetName, PersonFilter } from 'c/personFilter';
import { remember } from 'c/remember';
import { facetView } from './filterView';
import type { FacetView } from './filterView';
import { cardMarks, tieMarks } from './marks';
import { stepTo } from './stepTo';

/**
 * Legend and filter in one: what the signs mean, how many people each stands for, and a switch to look at those alone.
 * The attitudes are always there; the other facets and marks open above them.
 * @fires MapFilter#filterchange detail: { filter } what is asked for from now on
 */
export default class MapFilter extends LightningElement {
    @api subject: MapSubject | null = null;
    @api filter: PersonFilter = NO_FILTER;

    labels = LABELS;
    isOpen = false;
    ties = tieMarks(texts);
    private narrowed: Partial<Record<FacetName, string>> = {};
    private tabStops: Partial<Record<FacetName, number>> = {};
    private readonly facetsOf = remember(facetsOf);
    private readonly peopleOf = remember(filterPeople);

    get views(): FacetView[] {
        const facets = this.subject ? this.facetsOf(this.subject, this.filter) : [];
        return facets
            .filter(({ name }) => this.isOpen || name === 'attitude')
            .map((facet) => facetView(facet, this.narrowed[facet.name] ?? '', this.tabStops[facet.name] ?? 0, wording));
    }

    get attitudes(): FacetView | undefined {
        return this.views[0];
    }

    get others(): FacetView[] {
        return this.views.slice(1);
    }

    get marks() {
        return cardMarks(this.subject?.changes != null, texts);
    }

    get isFiltering(): boolean {
        return countOn(this.filter) > 0;
    }

    get toggleText(): string {
        const count = countOn(this.filter);
        return count > 0 ? texts('RMap_Filter_On', count) : LABELS.RMap_Filter;
    }

    get expandedText(): string {
        return String(this.isOpen);
    }

    get shownText(): string {
        const passing = this.subject && this.peopleOf(this.subject, this.filter);
        const all = this.subject?.people.filter(({ status }) => status !== 'Left').length ?? 0;
        return passing ? texts('RMap_Filter_Shown', passing.size, all) : '';
    }

    handleChip(event: Event): void {
        const { facet, value, place } = (event.currentTarget as HTMLElement).dataset;
        this.tabStops = { ...this.tabStops, [facet as FacetName]: Number(place) };
        this.tell(toggled(this.filter, facet as FacetName, value || null));
    }

    /** Arrows go from chip to chip of a group. */
    handleArrow(event: KeyboardEvent): void {
        const group = event.currentTarget as HTMLElement;
        const chips = [...group.querySelectorAll<HTMLElement>('.chip')];
        const place = stepTo(event.key, chips.indexOf(event.target as HTMLElement), chips.length);
        if (place !== null) {
            event.preventDefault();
            event.stopPropagation();
            this.tabStops = { ...this.tabStops, [group.dataset.facet as FacetName]: place };
            chips[place].focus();
        }
    }

    handleNarrow(event: Event): void {
        const { dataset, value } = event.target as HTMLInputElement;
        this.narrowed = { ...this.narrowed, [dataset.facet as FacetName]: value };
        this.tabStops = { ...this.tabStops, [dataset.facet as FacetName]: 0 };
    }

    handleClear(): void {
        this.tell(NO_FILTER);
        this.toggle?.focus();
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            this.isOpen = false;
            this.toggle?.focus();
        }
    }

    private tell(filter: PersonFilter): void {
        this.dispatchEvent(new CustomEvent('filterchange', { detail: { filter } }));
    }

    private get toggle(): HTMLElement | undefined {
        return (this.refs as { toggle?: HTMLElement } | undefined)?.toggle;
    }
}
