import { bundleSandbox } from './componentBundle';
import {
    measureDense,
    measureDensePeer,
    measureForce,
    measureLimit,
    measureOurs,
    measurePeer,
    measureStage,
    type Figures
} from './measurePages';
import { PEERS, scriptsOf, type Area, type PageName } from './peerPages';
import type { MapSample } from './samplePeople';

/** The size at which the dense view, the force layout and the membrane are measured. */
export const DENSE = 1000;

/** One measurement that takes its turn among the others. */
export interface Turn {
    readonly size: number;
    readonly who: string;
    measure(): Promise<Figures>;
}

/** People, and the address of the record page that shows them. */
export interface SampleAccount {
    readonly sample: MapSample;
    readonly address: string;
}

/** The turns of one round at the sizes asked for: ours first, then each peer with the same people. */
export async function turnsOf(
    script: string,
    area: Area,
    account: (size: number) => SampleAccount
): Promise<(sizes: readonly number[]) => Turn[]> {
    const names: readonly PageName[] = [...PEERS, 'limit', 'force', 'membrane'];
    const scripts = new Map(await Promise.all(names.map(async (name) => [name, await scriptsOf(name)] as const)));
    const of = (name: PageName): readonly string[] => scripts.get(name) ?? [];
    const stage = await bundleSandbox();
    const turn = (size: number, who: string, measure: () => Promise<Figures>): Turn => ({ size, who, measure });
    const { sample: dense, address: denseAddress } = account(DENSE);
    const stageTurn = (size: number, mode: 'plain' | 'membrane'): Promise<Figures> =>
        measureStage(of('membrane'), area, account(size).sample, stage, mode);
    return (sizes) => [
        ...sizes.flatMap((size) => {
            const { sample, address } = account(size);
            return [
                turn(size, 'ours', async () => (await measureOurs(script, address)).figures),
                ...PEERS.map((name) => turn(size, name, () => measurePeer(of(name), area, sample))),
                turn(size, 'ours', () => stageTurn(size, 'plain')),
                turn(size, 'limit', () => measureLimit(of('limit'), area, sample))
            ];
        }),
        turn(DENSE, 'ours', () => measureDense(script, denseAddress)),
        turn(DENSE, 'cytoscape', () => measureDensePeer(of('cytoscape'), area, dense)),
        turn(DENSE, 'ours', () => measureForce(of('force'), area, dense, 'ours')),
        turn(DENSE, 'd3-force', () => measureForce(of('force'), area, dense, 'd3')),
        ...(sizes.includes(DENSE) ? [] : [turn(DENSE, 'ours', () => stageTurn(DENSE, 'plain'))]),
        turn(DENSE, 'membrane', () => stageTurn(DENSE, 'membrane'))
    ];
}
