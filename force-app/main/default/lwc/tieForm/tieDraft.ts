import type { LabelKey, Texts } from 'c/labels';
import { termText } from 'c/labels';
import type { Day, Link } from 'c/relationshipModel';
import { isValidOn } from 'c/relationshipModel';
import { LINK_KINDS, termOf, wordOf } from 'c/vocabulary';

/** What stands in the fields of the form. */
export interface TieEntries {
    readonly linkId: string;
    readonly otherId: string;
    readonly kind: string;
    /** Whether the tie points from the other person to this one. */
    readonly isIncoming: boolean;
    readonly strength: string;
    readonly evidence: string;
    readonly validFrom: string;
}

/** What is wrong with an entry. */
export interface TieFault {
    readonly field: keyof TieEntries;
    readonly key: LabelKey;
}

/** The fields for a new tie. */
export function blankTie(today: Day): TieEntries {
    const blank = { linkId: '', otherId: '', kind: '', isIncoming: false, strength: '', evidence: '' };
    return { ...blank, validFrom: today };
}

/** The fields for a tie that is there, as seen from one of its ends. */
export function entriesOf(link: Link, personId: string): TieEntries {
    const isIncoming = link.toId === personId;
    return {
        linkId: link.id,
        otherId: isIncoming ? link.fromId : link.toId,
        kind: link.kind ?? '',
        isIncoming,
        strength: link.strength === null ? '' : String(link.strength),
        evidence: link.evidence ?? '',
        validFrom: link.validFrom ?? ''
    };
}

/** The tie that the entries make; one without an id is new. */
export function linkOf(entries: TieEntries, personId: string): Link {
    const { otherId, isIncoming } = entries;
    return {
        id: entries.linkId,
        key: null,
        fromId: isIncoming ? otherId : personId,
        toId: isIncoming ? personId : otherId,
        kind: wordOf(LINK_KINDS, entries.kind),
        strength: entries.strength === '' ? null : Number(entries.strength),
        evidence: entries.evidence.trim() || null,
        validFrom: entries.validFrom || null,
        validTo: null
    };
}

/** What keeps a tie from being saved; empty when it is complete. */
export function faultsOf(entries: TieEntries, today: Day): TieFault[] {
    const faults: TieFault[] = [];
    if (entries.otherId === '') {
        faults.push({ field: 'otherId', key: 'RMap_Tie_Whom' });
    }
    if (entries.kind === '') {
        faults.push({ field: 'kind', key: 'RMap_Tie_WhatKind' });
    }
    if (entries.validFrom > today) {
        faults.push({ field: 'validFrom', key: 'RMap_Tie_SinceWhen' });
    }
    return faults;
}

/** Whether a kind of tie points from one end to the other. */
export function isDirected(kind: string): boolean {
    return termOf(LINK_KINDS, wordOf(LINK_KINDS, kind)).directed;
}

/** The ties of a person that hold on a day, in words: "Lin trusts Zhao". */
export function tiesOf(
    links: readonly Link[],
    personId: string,
    day: Day,
    nameOf: (id: string) => string,
    texts: Texts
): { readonly link: Link; readonly text: string }[] {
    return links
        .filter((link) => (link.fromId === personId || link.toId === personId) && isValidOn(link, day))
        .map((link) => ({
            link,
            text: `${nameOf(link.fromId)} · ${termText(LINK_KINDS, link.kind, texts)} · ${nameOf(link.toId)}`
        }));
}
