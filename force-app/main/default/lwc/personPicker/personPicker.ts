import { api, LightningElement } from 'lwc';
import { LABELS } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { findPeople } from 'c/personSearch';
import type { Stakeholder } from 'c/relationshipModel';
import { remember } from 'c/remember';

/** So many people are offered; who is not among them is found by typing on. */
const MOST = 8;

/** One person who is offered. */
interface OptionView {
    readonly id: string;
    readonly domId: string;
    readonly name: string;
    readonly about: string;
    readonly selected: 'true' | 'false';
    readonly className: string;
}

/**
 * A field to choose a person by typing.
 * @fires PersonPicker#pick detail: { id }, empty for nobody
 */
export default class PersonPicker extends LightningElement {
    @api label = '';
    /** Whose people can be chosen. */
    @api subject: Pick<MapSubject, 'people'> | null = null;
    /** The name of who is chosen. */
    @api value = '';
    /** What stands in the blank field; how to find somebody where nothing is said. */
    @api placeholder = LABELS.RMap_Search_Hint;
    /** Whether it is a field of a form, with its label above. */
    @api isField = false;
    /** Whether emptying the field takes the choice away. */
    @api canBeNobody = false;
    @api isRequired = false;
    /** What is wrong with the choice; blank when nothing is. */
    @api error = '';

    labels = LABELS;
    private typed: string | null = null;
    private active = 0;
    private readonly find = remember(findPeople);

    get pickerClass(): string {
        return this.isField ? 'picker is-field' : 'picker';
    }

    get labelClass(): string {
        return this.isField ? 'slds-form-element__label' : 'label';
    }

    get isInvalid(): string {
        return String(Boolean(this.error));
    }

    get shownValue(): string {
        return this.typed ?? this.value;
    }

    get options(): OptionView[] {
        return this.found.map(({ id, name, title, department }, place) => ({
            id,
            domId: `option-${place}`,
            name,
            about: [title, department].filter(Boolean).join(' · '),
            selected: place === this.active ? 'true' : 'false',
            className: place === this.active ? 'option is-active' : 'option'
        }));
    }

    get isOpen(): boolean {
        return this.found.length > 0;
    }

    get listClass(): string {
        return this.isOpen ? 'options is-open' : 'options';
    }

    get isNobodyFound(): boolean {
        return this.typed !== null && this.typed.trim() !== '' && !this.isOpen;
    }

    get expandedText(): string {
        return String(this.isOpen);
    }

    get activeId(): string | null {
        return this.isOpen ? `option-${this.active}` : null;
    }

    handleFocus(event: FocusEvent): void {
        (event.target as HTMLInputElement).select();
    }

    handleInput(event: Event): void {
        this.typed = (event.target as HTMLInputElement).value;
        this.active = 0;
    }

    handleKeydown(event: KeyboardEvent): void {
        const count = this.found.length;
        if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            event.preventDefault();
            this.active = (this.active + (event.key === 'ArrowDown' ? 1 : -1) + count) % count;
        } else if (event.key === 'Enter' && this.found[this.active]) {
            event.preventDefault();
            this.pick(this.found[this.active].id);
        } else if (event.key === 'Escape' && this.typed !== null) {
            event.stopPropagation();
            this.leave(event.target as HTMLInputElement);
        }
    }

    handleBlur(event: FocusEvent): void {
        if (this.canBeNobody && this.typed?.trim() === '') {
            this.pick('');
        } else {
            this.leave(event.target as HTMLInputElement);
        }
    }

    /** The field would lose the focus, and with it the list, before the click arrives. */
    handleMousedown(event: MouseEvent): void {
        event.preventDefault();
    }

    handlePick(event: Event): void {
        this.pick((event.currentTarget as HTMLElement).dataset.id as string);
    }

    private get found(): Stakeholder[] {
        return this.typed === null || !this.subject ? [] : this.find(this.subject.people, this.typed).slice(0, MOST);
    }

    private pick(id: string): void {
        this.typed = null;
        this.dispatchEvent(new CustomEvent('pick', { detail: { id } }));
    }

    private leave(field: HTMLInputElement): void {
        this.typed = null;
        field.value = this.value;
    }
}
