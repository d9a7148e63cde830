import type { MapSubject, SubjectFacts } from 'c/mapSubject';
import type { PowerDrawing } from 'c/powerDrawing';
import type { MapSample } from '../samplePeople';
import { shown } from './meter';

/* Of the framework and of the open membrane only what is used here. */
interface Framework {
    createElement(tag: string, options: { is: unknown }): HTMLElement & { drawing: unknown; label: string };
}
interface Sandbox {
    readonly MapStage: unknown;
    readonly MapSubject: new (facts: SubjectFacts) => MapSubject;
    readonly PowerDrawing: new (
        subject: MapSubject,
        collapsed: ReadonlySet<string>,
        words: (key: string) => string
    ) => PowerDrawing;
}
interface Membrane {
    createVirtualEnvironment(
        window: Window,
        options: { endowments: PropertyDescriptorMap; liveTargetCallback: (target: object) => boolean }
    ): { evaluate(code: string): unknown };
}
declare const LWC: Framework;
declare const nearMembrane: Membrane;

/**
 * Runs where the stage's script ran: in the page or within the membrane, whose words these then are. Gives the time
 * from the data to the picture, everybody shown.
 */
async function draw(text: string, framework: Framework, sandbox: Sandbox, host: HTMLElement): Promise<number> {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const { people, links } = JSON.parse(text) as MapSample;
    await frame();
    const start = performance.now();
    const subject = new sandbox.MapSubject({
        ...{ accountName: 'Sample', day: '2026-06-30', people, links, opportunityId: null, buyingRoles: null },
        ...{ account: null, shown: null, changes: null }
    });
    const stage = framework.createElement('c-map-stage', { is: sandbox.MapStage });
    stage.drawing = new sandbox.PowerDrawing(subject, new Set(), (key) => key);
    stage.label = 'Sample';
    stage.className = 'whole';
    host.appendChild(stage);
    await frame();
    await frame();
    return performance.now() - start;
}

const host = (): HTMLElement => document.getElementById('host') as HTMLElement;

/** The stage in the page, and the same stage behind the membrane that Lightning Web Security is made of. */
const modes = {
    async plain(script: string, text: string): Promise<number> {
        const page = window as unknown as { sandbox?: Sandbox };
        if (!page.sandbox) {
            (0, eval)(script);
        }
        return draw(text, LWC, page.sandbox as Sandbox, host());
    },
    membrane(script: string, text: string): Promise<number> {
        return new Promise((resolve, reject) => {
            const report = (time: number): void => resolve(time);
            const fail = (reason: unknown): void => reject(new Error(String(reason)));
            const environment = nearMembrane.createVirtualEnvironment(window, {
                endowments: Object.getOwnPropertyDescriptors({ LWC, report, fail, sample: text }),
                // What a component sets on an element's style reaches the element, as on the platform.
                liveTargetCallback: (target) => target instanceof CSSStyleDeclaration || target instanceof DOMStringMap
            });
            environment.evaluate(script);
            environment.evaluate(
                `(${draw.toString()})(sample, LWC, sandbox, document.getElementById('host')).then(report, (e) => fail(e.stack))`
            );
        });
    }
};

const membrane = {
    async draw(mode: keyof typeof modes, script: string, text: string): Promise<number> {
        await shown();
        return modes[mode](script, text);
    },

    /** Draws the map and takes it away again, so many times. */
    async comeAndGo(script: string, text: string, times: number): Promise<void> {
        for (let time = 0; time < times; time += 1) {
            await modes.plain(script, text);
            host().replaceChildren();
            await shown();
        }
    }
};

export type MembraneRun = typeof membrane;
Object.assign(window, { membrane });
