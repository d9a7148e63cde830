import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';

/** A column that can be shown or hidden. */
export interface ColumnChoice {
    readonly key: string;
    readonly label: string;
    readonly isShown: boolean;
    /** Is always shown. */
    readonly isFixed: boolean;
}

/**
 * What stands above the table of people: how many there are, which columns are shown, and ways to take the table along.
 * @fires TableBar#columnchange detail: { key, isShown }
 * @fires TableBar#copy
 */
export default class TableBar extends LightningElement {
    /** How many there are, or what has just been done. */
    @api message = '';
    @api choices: readonly ColumnChoice[] = [];

    labels = LABELS;
    isChoosing = false;

    get columnsText(): string {
        return texts('RMap_Table_Columns', this.choices.filter(({ isShown }) => isShown).length, this.choices.length);
    }

    get expandedText(): string {
        return String(this.isChoosing);
    }

    handleToggle(): void {
        this.isChoosing = !this.isChoosing;
    }

    /** Escape closes the choice first; only then it is for others. */
    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isChoosing) {
            event.stopPropagation();
            this.isChoosing = false;
            (this.refs as { chooser?: HTMLElement }).chooser?.focus();
        }
    }

    /** The choice closes when the focus goes elsewhere; a click beside a box moves it nowhere. */
    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (next && !(event.currentTarget as HTMLElement).contains(next)) {
            this.isChoosing = false;
        }
    }

    handleChoice(event: Event): void {
        const { dataset, checked } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('columnchange', { detail: { key: dataset.key, isShown: checked } }));
    }

    handleCopy(): void {
        this.dispatchEvent(new CustomEvent('copy'));
    }
}
