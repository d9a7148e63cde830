import type { ChangeBatch, ChangeSource, SourceStart } from './changeSource';

type Next = { iterator: AsyncIterator<ChangeBatch>; result: IteratorResult<ChangeBatch> };

/** Batches of several sources, as they come. The first source that fails or ends, ends all. */
export function mergeSources(sources: readonly ChangeSource[]): ChangeSource {
    return {
        name: sources.map(({ name }) => name).join('+'),
        objects: sources.flatMap(({ objects }) => objects),
        async *open(start: SourceStart) {
            const stop = new AbortController();
            const signal = AbortSignal.any([start.signal, stop.signal]);
            const next = async (iterator: AsyncIterator<ChangeBatch>): Promise<Next> => ({
                iterator,
                result: await iterator.next()
            });
            const iterators = sources.map((source) => source.open({ ...start, signal })[Symbol.asyncIterator]());
            const pending = new Map(iterators.map((iterator) => [iterator, next(iterator)]));
            try {
                for (;;) {
                    const { iterator, result } = await Promise.race(pending.values());
                    if (result.done) {
                        return;
                    }
                    yield result.value;
                    pending.set(iterator, next(iterator));
                }
            } finally {
                stop.abort();
                await Promise.allSettled(pending.values());
            }
        }
    };
}
