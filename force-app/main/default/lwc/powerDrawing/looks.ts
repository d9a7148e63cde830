import { isDim } from 'c/cardView';
import type { MapStructure } from 'c/mapLayout';
import { lookOf } from 'c/mapScene';
import type { Look } from 'c/mapScene';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';

/** What those of a drawing before looked like. */
interface Before {
    readonly subject: MapSubject;
    readonly structure: MapStructure;
    readonly looks: readonly (Look | null)[];
}

/** How each node looks; null for titles. Those who did not change keep the look they had. */
export function looksOf(subject: MapSubject, structure: MapStructure, before: Before | null): (Look | null)[] {
    const isSame =
        before?.structure.nodeOf === structure.nodeOf &&
        before.subject.shown === subject.shown &&
        before.subject.buyingRoles === subject.buyingRoles &&
        before.subject.opportunityId === subject.opportunityId;
    const { people } = structure.graph;
    const looks = isSame ? before.looks.slice() : [];
    for (let node = 0; node < people.length; node += 1) {
        if (!isSame || before.structure.graph.people[node] !== people[node]) {
            looks[node] = lookOfPerson(people[node].person, subject);
        }
    }
    return looks;
}

function lookOfPerson(person: Stakeholder | null, subject: MapSubject): Look | null {
    if (!person) {
        return null;
    }
    const isDashed = person.status === 'Vacant' || person.attitude === null;
    return lookOf(person.attitude, isDashed, isDim(person.id, subject));
}
