import timeZone from '@salesforce/i18n/timeZone';
import { withPlace } from 'c/accountBook';
import { dayIn, LABELS, texts, wording } from 'c/labels';
import { nodesOf, parentNameIn, readPosition, readStakeholder, textIn } from 'c/mapRecords';
import { earliestSince, moveTo, samePlace, standsAt } from 'c/place';
import type { Place } from 'c/place';
import type { Day, Position } from 'c/relationshipModel';
import type { Desk, Done, Held } from './acts';
import { knownSince } from './knownSince';
import { PLACE_QUERY } from './placeQuery';
import { placeConflict } from './placeConflict';
import { saveMove } from './saving';

/** A change that a form gathered. */
export interface PlaceChange {
    readonly personId: string;
    readonly place: Place;
    readonly since: Day;
}

/** The positions of a person that the book holds. */
export function positionsIn({ facts }: Desk['book'], personId: string | null): readonly Position[] {
    return (facts.history?.positions ?? []).filter(({ stakeholderId }) => stakeholderId === personId);
}

/** Where somebody stands as far as the book knows; undefined for somebody who is not in it. */
export function standsIn({ book, today }: Pick<Desk, 'book' | 'today'>, personId: string | null): Place | undefined {
    const own = book.person(personId);
    return own && standsAt(own, positionsIn(book, personId), today);
}

/**
 * Changes where somebody stands, unless somebody else has done so since the form was opened. Throws what the platform
 * reported when nothing was saved.
 */
export async function changePlace(desk: Desk, change: PlaceChange, opened: Place | undefined): Promise<Done | Held> {
    const { personId, place, since } = change;
    const { book, today } = desk;
    const lists = (await desk.ask(PLACE_QUERY, { personId })).uiapi?.query;
    const [node] = nodesOf(lists?.stakeholders);
    if (!node) {
        throw new Error(LABELS.RMap_Error_Unknown);
    }
    const positions = nodesOf(lists?.positions).map(readPosition);
    const now = standsAt(readStakeholder(node), positions, today);
    if (opened && !samePlace(opened, now)) {
        const nameOf = (id: string) => book.person(id)?.name ?? '';
        return {
            conflict: placeConflict(opened, now, parentNameIn(node, 'lastModifiedBy'), nameOf),
            opened: { place: now }
        };
    }
    const earliest = earliestSince(positions, today);
    if (earliest !== null && since < earliest) {
        throw new Error(texts('RMap_Move_SinceStart', wording.day(earliest)));
    }
    const createdAt = textIn(node, 'createdAt');
    const createdOn = createdAt === null ? today : dayIn(new Date(createdAt), timeZone);
    const former = { place: now, knownSince: knownSince(book, personId, { createdOn, today }) };
    const move = await saveMove(moveTo(personId, positions, place, since, today, former));
    const said = texts('RMap_Saved_Place', book.person(personId)?.name ?? '');
    return { book: withPlace(book, move), said, personId: null };
}
