import type { Explained, Reason } from 'c/explanation';
import type { PersonOnDay } from 'c/accountOnDay';
import type { ReportingGraph, StructureProblem } from 'c/reportingGraph';

/** A second boss: a dotted line, which changes neither level nor span. */
export interface DottedLine {
    readonly personId: string;
    readonly bossId: string;
    readonly linkId: string;
}

/** A person or an empty seat in its place. */
export interface Seat {
    readonly person: PersonOnDay;
    /** 1 at the top of the customer's own lines; null for who stands beside them (outsiders without a superior here). */
    readonly level: number | null;
    /** Seats directly below by solid line, vacant ones too. */
    readonly span: number;
    /** Seats below on all levels. */
    readonly seatsBelow: number;
    /** Of another kind than customer. Who is of unknown kind is not called an outsider. */
    readonly outside: boolean;
    /** The superior as drawn; null for none. */
    readonly superiorId: string | null;
    readonly dottedBossIds: readonly string[];
}

/** A top of the customer's own reporting lines. */
export interface Root {
    readonly id: string;
    /** Why the line above could not be followed; null for a person who has nobody above on record. */
    readonly brokenBy: BrokenLine['why'] | null;
}

/** A reporting line that is on record and cannot be drawn. */
export interface BrokenLine {
    readonly personId: string;
    readonly superiorId: string | null;
    /** The superior has left, or what the reporting graph had to repair. */
    readonly why: Exclude<StructureProblem['kind'], 'duplicateId'> | 'superiorLeft';
}

/** One department of the customer. */
export interface Department {
    /** As written on the records; null for the seats of which it is not known. */
    readonly name: string | null;
    /** Active people and empty seats, nearest to the top first. */
    readonly seatIds: readonly string[];
    readonly vacantIds: readonly string[];
    /**
     * Who leads it: of the members whose superior is not in it the most senior, then the highest placed, then the one
     * with the most seats below. Several where that does not tell them apart; none where the department is not known.
     */
    readonly headIds: readonly string[];
    /** All of the heads' seats are empty. */
    readonly headVacant: boolean;
    /** What it does, as far as the records say. */
    readonly functions: readonly string[];
    /** Levels from its head down. */
    readonly levels: number;
}

/** Few levels for its size, or many. */
export interface Shape {
    /** Null where no reporting line is known. */
    readonly form: 'flat' | 'hierarchical' | null;
    /** Levels of the largest tree. */
    readonly levels: number;
    /** Levels that a tree of as many seats needs with the yardstick's span. */
    readonly levelsOfYardstick: number;
    readonly widestSpan: number;
    readonly because: Reason | null;
}

/** How the customer is organised on a day. Lists are from the top down, siblings in the order of the map. */
export interface Structure {
    /** Everybody drawn: the customer's seats and the outsiders on the map, breadth first. */
    readonly seats: readonly Seat[];
    /** The first seat in that order where an id is there twice; undefined for an unknown id. */
    seat(id: string): Seat | undefined;
    /** Tops of the customer's own lines; outsiders are none. */
    readonly roots: readonly Root[];
    readonly outsideIds: readonly string[];
    /** Empty seats of the customer. */
    readonly vacantIds: readonly string[];
    readonly dottedLines: readonly DottedLine[];
    /** Who has more than one boss, dotted ones counted. */
    readonly matrixIds: readonly string[];
    readonly brokenLines: readonly BrokenLine[];
    /** By name, the unknown one last. */
    readonly departments: readonly Department[];
    readonly shape: Shape;
    /** Direct reports of one seat, each a part. */
    explainSpan(id: string): Explained;
    /** Seats that one leader leads directly, on average over all who lead anybody. */
    meanSpan(): Explained;
    readonly graph: ReportingGraph<PersonOnDay>;
}
