import { fakeBrowser, settle } from '../../../../../test/factories/dom';
import { carryCards } from '../carry';

/** Three cards on a stage of 1000 × 600: the first may be put below the third, never below the second. */
function stageWithCards() {
    const stage = document.createElement('div');
    const cards = [0, 1, 2].map((node) => {
        const card = document.createElement('div');
        card.dataset.node = String(node);
        card.tabIndex = 0;
        return stage.appendChild(card);
    });
    document.body.replaceChildren(stage);
    stage.setPointerCapture = jest.fn();
    stage.getBoundingClientRect = () => ({ left: 0, top: 0, right: 1000, bottom: 600 }) as DOMRect;
    const camera = { x: 0, y: 0 };
    const clicks: Event[] = [];
    const presses: Event[] = [];
    stage.addEventListener('click', (event) => clicks.push(event));
    stage.addEventListener('mousedown', (event) => presses.push(event));
    const drops: [number, number][] = [];
    const carry = carryCards(stage, {
        pick: (element) => (element === cards[0] ? 0 : undefined),
        cardOf: (node) => cards[node],
        targetAt: (_, x) => (x >= 300 ? 2 : undefined),
        onMap: (x, y) => [(x - camera.x) / 2, (y - camera.y) / 2],
        scroll: (dx, dy) => {
            camera.x += dx;
            camera.y += dy;
            carry.follow();
        },
        drop: (...drop) => drops.push(drop)
    });
    const send = (
        type: string,
        x: number,
        init: { pointerType?: string } & MouseEventInit = {},
        on: Element = cards[0]
    ) => {
        const event = new MouseEvent(type, { clientX: x, clientY: 300, buttons: 1, bubbles: true, ...init });
        on.dispatchEvent(Object.assign(event, { pointerType: init.pointerType ?? 'mouse' }));
    };
    const press = (init: Parameters<typeof send>[2] = {}, on: Element = cards[0]) => {
        send('pointerdown', 100, init, on);
        send('mousedown', 100, {}, on);
    };
    const release = (x: number) => {
        send('pointerup', x, { buttons: 0 });
        send('click', x);
    };
    const isMarked = () => cards[2].classList.contains('is-target');
    return { stage, cards, carry, drops, clicks, presses, send, press, release, isMarked };
}

beforeEach(() => fakeBrowser());

it('carries a card under the pointer, whatever the zoom, and drops it below another', () => {
    const { cards, drops, clicks, presses, send, press, release, isMarked } = stageWithCards();
    press();
    send('pointermove', 150);
    expect(cards[0].style.translate).toBe('25px 0px');
    expect(isMarked()).toBe(false);
    send('pointermove', 300);
    expect(isMarked()).toBe(true);
    release(300);
    expect(drops).toEqual([[0, 2]]);
    expect([cards[0].style.translate, isMarked(), clicks, presses]).toEqual(['', false, [], []]);
});

it('takes a press that hardly moves for a click', () => {
    const { cards, clicks, drops, send, press, release } = stageWithCards();
    press();
    send('pointermove', 106);
    release(106);
    expect([cards[0].style.translate ?? '', clicks.length, drops]).toEqual(['', 1, []]);
});

it('hears the next click again', async () => {
    const { clicks, send, press, release } = stageWithCards();
    press();
    send('pointermove', 200);
    release(200);
    await settle();
    await settle();
    send('click', 200);
    expect(clicks).toHaveLength(1);
});

it.each([
    ['elsewhere', ({ release }: ReturnType<typeof stageWithCards>) => release(200)],
    ['when the hand is taken away', ({ send }: ReturnType<typeof stageWithCards>) => send('pointercancel', 300)],
    [
        'when it was let go outside',
        ({ send }: ReturnType<typeof stageWithCards>) => send('pointermove', 300, { buttons: 0 })
    ],
    ['as the drawing changes', ({ carry }: ReturnType<typeof stageWithCards>) => carry.putBack()]
])('puts the card back %s', (_, end) => {
    const scene = stageWithCards();
    scene.press();
    scene.send('pointermove', 290);
    end(scene);
    scene.release(300);
    expect([scene.cards[0].style.translate, scene.isMarked(), scene.drops]).toEqual(['', false, []]);
});

it('puts the card back by Escape, which closes nothing else; other keys wait', () => {
    const { stage, cards, drops, send, press, release } = stageWithCards();
    const keys: string[] = [];
    stage.addEventListener('keydown', ({ key }) => keys.push(key));
    const type = (key: string) => cards[0].dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press();
    send('pointermove', 300);
    type('ArrowDown');
    expect(cards[0].style.translate).toBe('100px 0px');
    type('Escape');
    expect(cards[0].style.translate).toBe('');
    expect(keys).toEqual([]);
    release(300);
    expect(drops).toEqual([]);
    type('Escape');
    expect(keys).toEqual(['Escape']);
});

it.each([
    ['a finger', { pointerType: 'touch' }, 0],
    ['another button', { button: 2 }, 0],
    ['a hand on a card that may not be carried', {}, 1]
])('leaves the map to %s', (_, init, on) => {
    const { cards, presses, send, press } = stageWithCards();
    press(init, cards[on]);
    send('pointermove', 300, init, cards[on]);
    expect(cards[on].style.translate ?? '').toBe('');
    expect(presses).toHaveLength(1);
});

it('scrolls the map near the edge of the stage, and the card stays under the pointer', async () => {
    const { cards, carry, send, press } = stageWithCards();
    press();
    send('pointermove', 990);
    await settle();
    await settle();
    const [shift] = cards[0].style.translate.split(' ').map(parseFloat);
    expect(shift).toBeGreaterThan((990 - 100) / 2);
    carry.stop();
    expect(cards[0].style.translate).toBe('');
});
