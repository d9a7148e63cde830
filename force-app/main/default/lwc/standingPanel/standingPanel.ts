import { api, LightningElement } from 'lwc';
import type { StandingPanel as Panel } from 'c/accountStanding';
import { LABELS } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';

/**
 * The reasons of one answer to where we stand, down to the records, what to do about it, and where to see more.
 * @fires StandingPanel#close
 * @fires StandingPanel#viewchange detail: { view }: the view that shows more
 * @fires StandingPanel#personselect detail: { id }
 * @fires StandingPanel#recordopen detail: { id } of a record that a reason rests on
 */
export default class StandingPanel extends LightningElement {
    @api panel!: Panel;
    /** Who knows the names of people. */
    @api subject: MapSubject | null = null;

    labels = LABELS;

    get hasPeople(): boolean {
        return this.panel.people.length > 0;
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handlePerson(event: Event): void {
        this.tell('personselect', { id: (event.currentTarget as HTMLElement).dataset.id });
    }

    handleRecord(event: CustomEvent<{ id: string }>): void {
        event.stopPropagation();
        this.tell('recordopen', event.detail);
    }

    handleView(): void {
        this.tell('viewchange', { view: this.panel.view });
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }
}
