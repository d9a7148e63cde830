import type { Step } from 'c/mapScene';

/** What a key asks for. */
export type KeyAct =
    | { readonly kind: 'walk'; readonly step: Step }
    | { readonly kind: 'open' | 'fold' | 'zoomIn' | 'zoomOut' | 'fit' | 'dismiss' };

const ACTS: Readonly<Record<string, KeyAct>> = {
    ArrowUp: { kind: 'walk', step: 'up' },
    ArrowDown: { kind: 'walk', step: 'down' },
    ArrowLeft: { kind: 'walk', step: 'left' },
    ArrowRight: { kind: 'walk', step: 'right' },
    Home: { kind: 'walk', step: 'first' },
    End: { kind: 'walk', step: 'last' },
    Enter: { kind: 'open' },
    ' ': { kind: 'fold' },
    '+': { kind: 'zoomIn' },
    '=': { kind: 'zoomIn' },
    '-': { kind: 'zoomOut' },
    '0': { kind: 'fit' },
    Escape: { kind: 'dismiss' }
};

/** What a pressed key asks of the map; undefined for keys that are the browser's. */
export function actOf(event: KeyboardEvent): KeyAct | undefined {
    return event.ctrlKey || event.metaKey || event.altKey ? undefined : ACTS[event.key];
}
