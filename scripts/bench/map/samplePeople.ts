import type { Link, Stakeholder } from 'c/relationshipModel';
import { ATTITUDES, CLOSENESS_LEVELS, DECISION_ROLES } from 'c/vocabulary';
import { blankStakeholder } from '../engine/samplePeople';
import { seededRandom, type Random } from '../random';

/** The people that are drawn: one tree, superiors before those who report to them, and a tie for every tenth. */
export interface MapSample {
    readonly people: readonly Stakeholder[];
    readonly links: readonly Link[];
}

const FIRST = ['Anna', 'Boris', 'Chen', 'Daniel', 'Elena', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jun', 'Karin', 'Luca'];
const LAST = ['Almeida', 'Berg', 'Costa', 'Dubois', 'Fischer', 'Huang', 'Jensen', 'Keller', 'Novak', 'Rossi', 'Zhao'];
const TITLES = ['Head of Procurement', 'IT Director', 'Plant Manager', 'Team Lead', 'Controller', 'Analyst'];
const ROLES = DECISION_ROLES.flatMap(({ value }) => value ?? []);
/** So many places apart are most of those who are tied: colleagues rather than strangers. */
const NEAR = 20;

/** Invented people, the same in every run. */
export function samplePeople(count: number, seed = 7): MapSample {
    const random = seededRandom(seed + count);
    const people = Array.from({ length: count }, (_, index) => samplePerson(index, count, random));
    const links = Array.from({ length: Math.round(count / 10) }, (_, index) => sampleLink(index, count, random));
    return { people, links };
}

function samplePerson(index: number, count: number, random: Random): Stakeholder {
    const person = blankStakeholder(index, count, random);
    const superior = Math.max(0, Math.floor((index - 1 - random.below(6)) / 6));
    return {
        ...person,
        name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
        kind: 'Customer',
        status: 'Active',
        title: random.pick(TITLES),
        reportsToId: index === 0 ? null : `person${superior}`,
        decisionRoles: random.chance(0.4) ? [random.pick(ROLES)] : [],
        attitude: random.pick(ATTITUDES).value,
        closeness: random.pick(CLOSENESS_LEVELS).value
    };
}

function sampleLink(index: number, count: number, random: Random): Link {
    const from = random.below(count);
    const near = Math.min(count - 1, Math.max(0, from + random.below(2 * NEAR + 1) - NEAR));
    const end = random.chance(0.7) ? near : random.below(count);
    const to = end === from ? (from + 1) % count : end;
    return {
        ...{ id: `link${index}`, key: null, fromId: `person${from}`, toId: `person${to}` },
        ...{ kind: random.chance(0.7) ? 'Influences' : 'Conflicts', strength: null, evidence: null },
        ...{ validFrom: null, validTo: null }
    };
}
