import { api, LightningElement } from 'lwc';
import { LABELS, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { remember } from 'c/remember';
import { leaderViews } from './leaderViews';
import type { LeaderKind, LeaderView } from './leaderViews';

const HEADINGS = {
    informal: LABELS.RMap_Influence_InformalLeaders,
    formal: LABELS.RMap_Influence_FormalLeaders,
    outside: LABELS.RMap_Influence_Outside
};
const NOTES = { informal: LABELS.RMap_Influence_InformalNote, formal: LABELS.RMap_Influence_FormalNote, outside: '' };
/** What an empty list says; where it says nothing, there is no list. */
const NOBODY = { informal: LABELS.RMap_Influence_NoInformal, formal: '', outside: '' };

/**
 * Those of one kind to whom people listen most, each with the reasons down to the record.
 * @fires LeaderList#personselect detail: { id }
 * @fires LeaderList#recordopen detail: { id }
 */
export default class LeaderList extends LightningElement {
    @api subject: MapSubject | undefined;
    @api kind: LeaderKind = 'informal';

    labels = LABELS;
    private openId: string | null = null;
    private readonly viewsOf = remember(leaderViews);

    get leaders(): LeaderView[] {
        return this.subject ? this.viewsOf(this.subject, this.kind, this.openId, wording) : [];
    }

    get hasLeaders(): boolean {
        return this.leaders.length > 0;
    }

    get isShown(): boolean {
        return this.hasLeaders || this.note !== '';
    }

    get heading(): string {
        return HEADINGS[this.kind];
    }

    get note(): string {
        return this.hasLeaders ? NOTES[this.kind] : NOBODY[this.kind];
    }

    handlePerson(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('personselect', { detail: { id } }));
    }

    handleWhy(event: Event): void {
        const { id = null } = (event.currentTarget as HTMLElement).dataset;
        this.openId = this.openId === id ? null : id;
    }

    handleRecord(event: CustomEvent<{ id: string }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('recordopen', { detail: event.detail }));
    }
}
