import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds that the work takes. */
export function timed(work: () => unknown): number {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Milliseconds that this thread has computed: a busy machine and what runs beside it do not count. Before Node 23.9,
 * those of the whole process.
 */
export function computed(): number {
    const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
    return (user + system) / 1000;
}

export function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which the share of the values lies, between neighbours in proportion; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    const place = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
    return quantile(values, 0.5);
}

/** The power of the size with which time grows: 1 is linear. */
export function growthExponent(smaller: [size: number, time: number], larger: [size: number, time: number]): number {
    return Math.log(larger[1] / smaller[1]) / Math.log(larger[0] / smaller[0]);
}

/** Megabytes of heap in use once all garbage is collected. */
export function heapInUse(): number {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    return process.memoryUsage().heapUsed / 1e6;
}
