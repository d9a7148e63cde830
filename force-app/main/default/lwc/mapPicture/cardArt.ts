import type { CardView, TitleView } from 'c/cardView';
import { box, INKS, inkOf, roundedBox, textWidth } from 'c/mapScene';
import type { DrawnText, Ink, Layer } from 'c/mapScene';
import type { Bounds } from 'c/treeLayout';

/** A card as shapes and texts, for targets that have no real cards. */
export interface CardArt {
    readonly layers: readonly Layer[];
    readonly texts: readonly DrawnText[];
}

const RADIUS = 8;
const BAR = 10;
const DIM = 0.45;
const RUNGS = 5;

/** The art of a card in its place, to be seen at zoom k; the same things in the same places as on the real card. */
export function cardArt(place: Bounds, view: CardView | TitleView, form: 'card' | 'chip', k: number): CardArt {
    if (view.form === 'title') {
        return titleArt(place, view, k);
    }
    const { x0, y0, x1, y1 } = place;
    const attitude = inkOf(view.attitude);
    const opacity = view.isDim || view.isLeft ? DIM : 1;
    const edge = view.isDashed ? INKS.line : attitude;
    const shape = (name: string, path: string, style: Layer['style']): Layer => ({
        name,
        style: { opacity, ...style },
        batches: [{ path, bounds: place }]
    });
    const text = (words: string, x: number, y: number, fontSize: number, more: Partial<DrawnText>): DrawnText[] =>
        words === ''
            ? []
            : [
                  {
                      ...{ text: words, x, y, fontSize: fontSize * k, anchor: 'start', ink: INKS.text, ...more },
                      ...(opacity < 1 && more.ink !== INKS.onRole && { ink: INKS.line })
                  }
              ];
    const middle = (y0 + y1) / 2;
    const mark = { x: x1 - 22, y: form === 'chip' ? middle : y0 + 20 };
    const layers = [
        // Lines must not show through, so the content steps back and not the card.
        shape('plate', roundedBox(place, RADIUS), {
            fill: view.isDashed ? INKS.quietSurface : INKS.surface,
            opacity: 1
        }),
        shape('card', roundedBox(place, RADIUS), {
            stroke: edge,
            width: view.dealPart === 'member' ? 2.5 : 1.5,
            dash: view.isDashed ? [5, 4] : []
        }),
        shape('bar', box(x0, y0 + 2, BAR, y1 - y0 - 4), { fill: attitude }),
        ...(form === 'chip' ? [] : detailShapes(view, place, shape))
    ];
    const symbol = text(view.attitude.symbol, mark.x, mark.y, 13, { anchor: 'middle', weight: 700, ink: INKS.text });
    const room = (x1 - x0 - 54) * k;
    if (form === 'chip') {
        const name = text(view.name, x0 + 18, middle, 12, { weight: 600, room });
        return { layers, texts: [...name, ...symbol] };
    }
    const detail = { room: (x1 - x0 - 30) * k };
    return {
        layers,
        texts: [
            ...text(view.role, x0 + 28, y0 + 20, 11, { weight: 700, ink: INKS.onRole }),
            ...text(view.marks, x1 - 38, y0 + 20, 12, { anchor: 'end', weight: 700, ink: INKS.recheck }),
            ...symbol,
            ...text(view.name, x0 + 20, y0 + 43, 15, { weight: 700, ...detail }),
            ...text(view.title, x0 + 20, y0 + 61, 13, detail),
            ...text(view.department, x0 + 20, y0 + 79, 12, { ink: INKS.quietText, room: (x1 - x0 - 100) * k }),
            ...text(view.closeness.symbol, x1 - 54, y0 + 79, 12, { anchor: 'end', weight: 700 }),
            ...text(view.fold?.isOpen === false ? view.fold.sign : '', (x0 + x1) / 2, y1 + 16, 11, {
                anchor: 'middle',
                plate: 'quiet'
            })
        ]
    };
}

/** The plate of the role, the circle of the symbol and the rungs of the closeness. */
function detailShapes(
    view: CardView,
    { x0, y0, x1 }: Bounds,
    shape: (name: string, path: string, style: Layer['style']) => Layer
): Layer[] {
    const roleWidth = textWidth(view.role, 11) + 16;
    const rung = (at: number) => {
        const height = 4 + at * 2;
        return box(x1 - 48 + at * 8, y0 + 85 - height, 6, height);
    };
    const rungs = (name: string, from: number, to: number, fill: Ink) =>
        to > from
            ? [shape(name, Array.from({ length: to - from }, (_, at) => rung(from + at)).join(''), { fill })]
            : [];
    const reached = view.rungs ?? 0;
    return [
        ...(view.role === ''
            ? []
            : [
                  shape('role', roundedBox({ x0: x0 + 20, x1: x0 + 20 + roleWidth, y0: y0 + 11, y1: y0 + 29 }, 9), {
                      fill: INKS.role
                  })
              ]),
        shape('symbol', roundedBox({ x0: x1 - 33, x1: x1 - 11, y0: y0 + 9, y1: y0 + 31 }, 11), {
            stroke: view.isDashed ? INKS.line : inkOf(view.attitude),
            width: 1.5
        }),
        ...rungs('rungs', 0, reached, INKS.role),
        ...rungs('rungs above', reached, RUNGS, INKS.rung)
    ];
}

function titleArt({ x0, x1, y1 }: Bounds, view: TitleView, k: number): CardArt {
    const x = (x0 + x1) / 2;
    const base = { x, anchor: 'middle', room: (x1 - x0) * k } as const;
    return {
        layers: [],
        texts: [
            { ...base, text: view.name, y: y1 - 32, fontSize: 16 * k, weight: 700, ink: inkOf(view) },
            { ...base, text: view.title, y: y1 - 12, fontSize: 13 * k, ink: INKS.quietText }
        ]
    };
}
