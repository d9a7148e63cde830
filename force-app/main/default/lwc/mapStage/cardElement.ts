import type { CardView, TitleView } from 'c/cardView';
import type { DrawnNodes } from 'c/mapScene';

/**
 * The parts of one card, kept so that nothing is ever queried. What needs no element of its own (the bar, the symbol,
 * the rungs) is drawn by the style sheet: there may be no more than 1,200 elements.
 */
export interface CardElement {
    readonly root: HTMLElement;
    readonly role: HTMLElement;
    readonly name: HTMLElement;
    readonly title: HTMLElement;
    readonly department: HTMLElement;
    /** The sign of what is folded away; made when it is first needed. */
    fold: HTMLElement | null;
    /** What is on the card already, so that nothing is written twice. */
    view: CardView | TitleView | null;
    place: string;
    mark: string;
}

const SWITCHES = [
    'is-title',
    'is-chip',
    'is-dashed',
    'is-left',
    'is-member',
    'is-dim',
    'is-folded',
    'is-joined',
    'is-gone'
] as const;

/** Makes an empty card. */
export function createCard(): CardElement {
    const root = part('div', 'card');
    const role = root.appendChild(part('span', 'role'));
    const name = root.appendChild(part('div', 'name'));
    const title = root.appendChild(part('div', 'title'));
    const department = root.appendChild(part('div', 'department'));
    return { root, role, name, title, department, fold: null, view: null, place: '', mark: '' };
}

/** Shows a person or the title of a group on a card. Data is only ever set as text or as an attribute. */
export function fillCard(card: CardElement, view: CardView | TitleView, form: 'card' | 'chip'): void {
    if (card.view && isSame(card.view, view)) {
        return;
    }
    card.view = view;
    const { root } = card;
    const person = view.form === 'person' ? view : null;
    const isOn: Readonly<Record<(typeof SWITCHES)[number], boolean>> = {
        'is-title': person === null,
        'is-chip': form === 'chip' && person !== null,
        'is-dashed': person?.isDashed ?? false,
        'is-left': person?.isLeft ?? false,
        'is-member': person?.dealPart === 'member',
        'is-dim': person?.isDim ?? false,
        'is-folded': view.fold?.isOpen === false,
        'is-joined': person?.change === 'joined',
        'is-gone': person?.change === 'left'
    };
    SWITCHES.forEach((name) => root.classList.toggle(name, isOn[name]));
    const { colorToken, color } = person ? person.attitude : (view as TitleView);
    root.style.setProperty('--attitude', `var(${colorToken}, ${color})`);
    root.setAttribute('aria-label', view.description);
    card.name.textContent = view.name;
    card.title.textContent = view.title;
    card.role.textContent = person?.role ?? '';
    card.department.textContent = person?.department ?? '';
    if (person) {
        root.dataset.symbol = person.attitude.symbol;
        card.department.dataset.level = person.closeness.symbol;
        card.department.style.setProperty('--rungs', String(person.rungs ?? 0));
    }
    setData(card.name, 'marks', person?.marks ?? '');
    setData(card.title, 'badge', person?.badge ?? '');
    showFold(card, view.fold?.sign ?? '');
}

/** Sets where a card stands, and its size. */
export function placeCard({ root }: CardElement, { x, y, width, height }: DrawnNodes, node: number): void {
    root.style.transform = `translate(${x[node]}px, ${y[node]}px)`;
    root.style.width = `${width[node]}px`;
    root.style.height = `${height[node]}px`;
}

/** Whether two values are equal, with all they hold. */
function isSame(a: unknown, b: unknown): boolean {
    return (
        a === b ||
        (a instanceof Object &&
            b instanceof Object &&
            Object.entries(b).every(([key, value]) => isSame(a[key as keyof typeof a], value)))
    );
}

function showFold(card: CardElement, sign: string): void {
    if (sign !== '' && !card.fold) {
        card.fold = card.root.appendChild(part('span', 'fold'));
        card.fold.setAttribute('aria-hidden', 'true');
    }
    if (card.fold) {
        card.fold.textContent = sign;
        card.fold.hidden = sign === '';
    }
}

function setData(element: HTMLElement, name: string, value: string): void {
    if (value === '') {
        delete element.dataset[name];
    } else {
        element.dataset[name] = value;
    }
}

function part(tag: 'div' | 'span', className: string): HTMLElement {
    const element = document.createElement(tag);
    element.className = className;
    return element;
}
