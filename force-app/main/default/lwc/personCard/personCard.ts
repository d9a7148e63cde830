import { api, LightningElement } from 'lwc';
import type { CardView } from 'c/cardView';

/**
 * The card of a person or seat in views that are made of text, as a button.
 * @fires PersonCard#personselect detail: { id }; bubbles, so that whoever holds the view hears it
 */
export default class PersonCard extends LightningElement {
    @api personId: string | undefined;
    @api card: CardView | undefined;
    @api isSelected = false;
    /** Whether a search found the person. */
    @api isMatch = false;
    /** Whether the tab key stops here; arrows of the view go to the other cards. */
    @api isTabStop = false;

    /** Puts the keyboard's focus on the card. */
    @api
    focusCard(): void {
        (this.refs as { card?: HTMLElement } | undefined)?.card?.focus();
    }

    get className(): string {
        const { isDashed, isDim, isLeft } = this.card ?? {};
        const states = { 'is-dashed': isDashed, 'is-dim': isDim || isLeft };
        const marks = { 'is-selected': this.isSelected, 'is-match': this.isMatch };
        return ['card', ...Object.entries({ ...states, ...marks }).flatMap(([name, is]) => (is ? [name] : []))].join(
            ' '
        );
    }

    get colors(): string {
        const { attitude, rungs } = this.card ?? {};
        return attitude ? `--attitude: var(${attitude.colorToken}, ${attitude.color}); --rungs: ${rungs ?? 0}` : '';
    }

    get tabStop(): number {
        return this.isTabStop ? 0 : -1;
    }

    get currentText(): 'true' | 'false' {
        return this.isSelected ? 'true' : 'false';
    }

    /** A seat has no closeness. */
    get level(): string {
        return this.card && !this.card.isSeat ? this.card.closeness.symbol : '';
    }

    handleClick(): void {
        const detail = { id: this.personId };
        this.dispatchEvent(new CustomEvent('personselect', { detail, bubbles: true, composed: true }));
    }
}
