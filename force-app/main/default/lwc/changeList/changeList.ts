import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type PanelHead from 'c/panelHead';
import type { Day } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { changeGroups } from './changeGroups';
import type { ChangeGroup } from './changeGroups';

/**
 * What differs between the day shown and the one it is compared with, in words.
 * @fires ChangeList#personselect detail: { id }
 * @fires ChangeList#recordopen detail: { id }
 * @fires ChangeList#close
 */
export default class ChangeList extends LightningElement {
    @api subject: MapSubject | undefined;
    @api compareDay: Day | null = null;

    labels = LABELS;
    private readonly grouped = remember(changeGroups);

    get groups(): ChangeGroup[] {
        const changes = this.subject?.changes;
        return this.subject && changes ? this.grouped(changes, this.subject, wording) : [];
    }

    get isEmpty(): boolean {
        return this.groups.length === 0;
    }

    get period(): string {
        const [from, to] = [this.compareDay ?? '', this.subject?.day ?? ''].sort();
        return texts('RMap_Changes_Between', wording.day(from), wording.day(to));
    }

    /** Puts the keyboard focus at the beginning of the list. */
    @api focusHeading(): void {
        (this.refs as { head?: PanelHead }).head?.focusHeading();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleClose();
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    handlePerson(event: Event): void {
        this.tell('personselect', event);
    }

    handleRecord(event: Event): void {
        this.tell('recordopen', event);
    }

    private tell(name: string, event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent(name, { detail: { id } }));
    }
}
