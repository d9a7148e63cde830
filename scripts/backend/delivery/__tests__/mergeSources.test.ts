import type { ChangeBatch, ChangeSource, SourceStart } from '../changeSource';
import { mergeSources } from '../mergeSources';

const batch = (place: string): ChangeBatch => ({ changes: [], overflows: [], marks: { place } });

function source(name: string, told: readonly string[], ending: 'ends' | 'fails' | 'waits') {
    const ended: string[] = [];
    const made: ChangeSource = {
        name,
        objects: [name],
        async *open({ signal }: SourceStart) {
            try {
                for (const place of told) {
                    yield batch(place);
                }
                if (ending === 'fails') {
                    throw new Error('lost');
                }
                if (ending === 'waits' && !signal.aborted) {
                    await new Promise((resolve) => signal.addEventListener('abort', resolve));
                }
            } finally {
                ended.push(name);
            }
        }
    };
    return { made, ended };
}

async function places(sources: readonly ChangeSource[], told: unknown[]): Promise<void> {
    const start: SourceStart = { mark: () => undefined, signal: new AbortController().signal };
    for await (const { marks } of mergeSources(sources).open(start)) {
        told.push(marks.place);
    }
}

describe('several sources', () => {
    it('are told as they come, until one ends, and end together', async () => {
        const [first, second] = [source('a', ['a1', 'a2'], 'waits'), source('b', ['b1', 'b2', 'b3', 'b4'], 'ends')];
        const told: unknown[] = [];
        await places([first.made, second.made], told);
        expect([...told].sort()).toEqual(['a1', 'a2', 'b1', 'b2', 'b3', 'b4']);
        expect([...first.ended, ...second.ended]).toEqual(['a', 'b']);
    });

    it('fail together', async () => {
        const [first, second] = [source('a', [], 'waits'), source('b', ['b1'], 'fails')];
        const told: unknown[] = [];
        await expect(places([first.made, second.made], told)).rejects.toThrow('lost');
        expect(told).toEqual(['b1']);
        expect(first.ended).toEqual(['a']);
    });
});
