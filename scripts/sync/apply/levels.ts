import { buildReportingGraph } from 'c/reportingGraph';
import type { Unit, Write } from '../plan/types';
import { SECTIONS } from '../schema/fields';

const { object: STAKEHOLDER } = SECTIONS.stakeholders;

/** A unit in its place: `level` is the distance of its stakeholder from the top of those that are yet to be created. */
export interface PlacedUnit {
    writes: Unit;
    level: number;
}

/** Units in an order in which they can be written, and reporting lines that have to wait until all are there. */
export interface UnitOrder {
    placed: PlacedUnit[];
    late: Write[];
}

/**
 * Orders units so that every superior that is yet to be created comes before those who report to it. Where new
 * stakeholders report in a circle, one line of it waits.
 */
export function orderUnits(units: readonly Unit[]): UnitOrder {
    const nodes = units.map((writes, index) => {
        const stakeholder = writes.find(({ object }) => object === STAKEHOLDER);
        const id = (stakeholder?.id === null && stakeholder.key?.value) || `unit ${index}`;
        return { id, reportsToId: stakeholder ? newSuperior(stakeholder) : null, writes };
    });
    const created = new Set(nodes.map(({ id }) => id));
    const graph = buildReportingGraph(
        nodes.map((node) => ({ ...node, reportsToId: created.has(node.reportsToId ?? '') ? node.reportsToId : null })),
        () => 0
    );
    const opened = new Set(graph.problems.flatMap(({ kind, ids }) => (kind === 'cycle' ? ids[0] : [])));
    const late: Write[] = [];
    const placed = graph.people.map(({ id, writes }, index): PlacedUnit => {
        const part = (write: Write): Write => (write.object === STAKEHOLDER ? takeLine(write, late) : write);
        return { writes: opened.has(id) ? writes.map(part) : writes, level: graph.depth[index] };
    });
    return { placed: placed.sort((a, b) => stageOf(a.writes) - stageOf(b.writes)), late };
}

/** Objects in the order of loading; a stakeholder comes with its positions and assessments, whichever of them changes. */
const STAGES = Object.values(SECTIONS).map(({ object }) => object as string);
const WITH_STAKEHOLDER: readonly string[] = [SECTIONS.positions.object, SECTIONS.assessments.object];

function stageOf([{ object }]: Unit): number {
    return STAGES.indexOf(WITH_STAKEHOLDER.includes(object) ? STAKEHOLDER : object);
}

/** Key of the superior a record names, as long as that one is not in the org. */
export function newSuperior({ values }: Write): string | null {
    const superior = values.ReportsTo__c;
    const isNew = superior !== null && typeof superior === 'object' && 'key' in superior && superior.id === null;
    return isNew ? superior.key : null;
}

/** The record without its reporting line, which goes to the late ones. */
export function takeLine(write: Write, late: Write[]): Write {
    const { ReportsTo__c, ...values } = write.values;
    late.push({ ...write, values: { ReportsTo__c }, changes: [] });
    return { ...write, values };
}
