import { api, LightningElement } from 'lwc';
import { texts } from 'c/labels';
import { HEAD } from 'c/layerCards';
import type { MapSubject } from 'c/mapSubject';
import type PeopleList from 'c/peopleList';

/** So many people stand there without being asked for. */
const FEW = 15;

/**
 * The people of a layer, behind a button where they are many.
 * @fires LayerPeople#personselect detail: { id }
 * @fires LayerPeople#walkout detail: { key, row } a key that leads out of the people was pressed at a row; −1 when they were closed
 */
export default class LayerPeople extends LightningElement {
    @api subject: MapSubject | undefined;
    @api ids: readonly string[] = [];
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** Whether the tab key passes the people over: its holder has the tab stop elsewhere. */
    @api isPassedOver = false;

    private choice: boolean | null = null;

    /** Puts keyboard focus on one of the people, the last one where there are fewer; false while they are closed. */
    @api focusRow(row: number): boolean {
        this.list?.focusRow(row);
        return this.list !== undefined;
    }

    /** Puts keyboard focus on a person; false for somebody who does not stand there. */
    @api focusPerson(id: string): boolean {
        const isHere = this.isOpen && this.ids.includes(id);
        if (isHere) {
            this.list?.focusPerson(id);
        }
        return isHere;
    }

    get isOpen(): boolean {
        return this.choice ?? this.ids.length <= FEW;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get countText(): string {
        return texts('RMap_Layers_PeopleCount', this.ids.length);
    }

    handleToggle(): void {
        this.choice = !this.isOpen;
        if (!this.choice) {
            this.tell('walkout', { key: '', row: HEAD });
        }
    }

    handleTold(event: CustomEvent<object>): void {
        this.tell(event.type, event.detail);
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    private get list(): PeopleList | undefined {
        return (this.refs as { list?: PeopleList } | undefined)?.list;
    }
}
