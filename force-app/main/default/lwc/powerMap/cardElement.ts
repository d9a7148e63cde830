import type { CardView } from 'c/cardView';

/** The parts of one card, kept so that nothing is ever queried. */
export interface CardElement {
    readonly root: HTMLElement;
    readonly role: HTMLElement;
    readonly mark: HTMLElement;
    readonly symbol: HTMLElement;
    readonly name: HTMLElement;
    readonly title: HTMLElement;
    readonly department: HTMLElement;
    readonly level: HTMLElement;
}

/** A heading above a group of people. */
export interface HeadingView {
    readonly name: string;
    readonly title: string;
    readonly colorToken: string;
    readonly color: string;
}

/** Signs of a card that asks for attention. */
export const RECHECK_MARK = '⟳';
export const PROPOSAL_MARK = '✎';

/** Makes an empty card of the given size. */
export function createCard(width: number, height: number): CardElement {
    const root = part('div', 'card');
    root.style.width = `${width}px`;
    root.style.height = `${height}px`;
    root.setAttribute('role', 'treeitem');
    const head = root.appendChild(part('div', 'head'));
    const role = head.appendChild(part('span', 'role'));
    const mark = head.appendChild(part('span', 'mark'));
    const symbol = head.appendChild(part('span', 'symbol'));
    const name = root.appendChild(part('div', 'name'));
    const title = root.appendChild(part('div', 'title'));
    const foot = root.appendChild(part('div', 'foot'));
    const department = foot.appendChild(part('span', 'department'));
    const level = foot.appendChild(part('span', 'level'));
    return { root, role, mark, symbol, name, title, department, level };
}

/** Shows a person on a card. Data is only ever set as text. */
export function showPerson(card: CardElement, view: CardView, kindText: string): void {
    setClasses(card.root, {
        'is-heading': false,
        'is-dashed': view.isSeat || view.isUnknown,
        'is-left': view.isLeft,
        'is-member': view.dealPart === 'member',
        'is-bystander': view.dealPart === 'bystander'
    });
    card.role.textContent = view.role;
    card.mark.textContent = `${view.isStale ? RECHECK_MARK : ''}${view.hasProposal ? PROPOSAL_MARK : ''}`;
    card.symbol.textContent = view.attitude.symbol;
    card.name.textContent = view.name;
    card.title.textContent = view.title;
    card.department.textContent = view.isOutside
        ? [`${view.kind.symbol} ${kindText}`, view.department].filter(Boolean).join(' · ')
        : view.department;
    card.level.textContent = view.closeness.symbol;
    card.level.style.setProperty('--rungs', String(view.rungs ?? 0));
    card.root.style.setProperty('--attitude', `var(${view.attitude.colorToken}, ${view.attitude.color})`);
    card.root.setAttribute('aria-label', view.description);
}

/** Shows the heading of a group in place of a card. */
export function showHeading(card: CardElement, heading: HeadingView): void {
    setClasses(card.root, {
        'is-heading': true,
        'is-dashed': false,
        'is-left': false,
        'is-member': false,
        'is-bystander': false
    });
    card.name.textContent = heading.name;
    card.title.textContent = heading.title;
    card.root.style.setProperty('--attitude', `var(${heading.colorToken}, ${heading.color})`);
    card.root.setAttribute('aria-label', `${heading.name}, ${heading.title}`);
}

export function setClasses(element: HTMLElement, classes: Readonly<Record<string, boolean>>): void {
    Object.entries(classes).forEach(([name, isOn]) => element.classList.toggle(name, isOn));
}

function part(tag: 'div' | 'span', className: string): HTMLElement {
    const element = document.createElement(tag);
    element.className = className;
    return element;
}
