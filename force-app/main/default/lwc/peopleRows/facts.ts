import type { Explained } from 'c/explanation';
import type { ChangeItem } from 'c/changes';
import type { PersonInfluence } from 'c/influence';
import type { Judgement } from 'c/judgement';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import type { Placement } from 'c/powerInterest';
import type { Standing } from 'c/standing';

/** Strength without its parts, of which thousands would weigh too much. */
type Strength = Pick<Explained, 'value' | 'known'>;

/** What the cells are made from. What takes work is worked out when first asked for. */
export class PeopleFacts {
    private places: ReadonlyMap<string, Placement> | null = null;
    private ties: ReadonlyMap<string, readonly string[]> | null = null;
    private changed: ReadonlyMap<string, readonly ChangeItem[]> | null = null;

    private readonly strengths = new Map<string, Strength>();
    readonly wording: Wording;

    constructor(
        readonly subject: MapSubject,
        wording: Wording
    ) {
        // Formatting costs most of a table of thousands, and the same days and figures come again and again.
        this.wording = { ...wording, day: remembered(wording.day), number: remembered(wording.number) };
    }

    /** Null while the history is being read. */
    get judgement(): Judgement | null {
        return this.subject.judgement;
    }

    standing(id: string): Standing | undefined {
        return this.subject.account?.standing(id, this.subject.opportunityId);
    }

    strength(id: string): Strength | undefined {
        const found = this.strengths.get(id) ?? this.judgement?.strength(id, this.subject.opportunityId);
        if (found && !this.strengths.has(id)) {
            this.strengths.set(id, { value: found.value, known: found.known });
        }
        return found;
    }

    influence(id: string): PersonInfluence | undefined {
        return this.judgement?.influence().person(id);
    }

    placement(id: string): Placement | undefined {
        this.places ??= new Map(
            (this.judgement?.placements(this.subject.opportunityId) ?? []).map((place) => [place.stakeholderId, place])
        );
        return this.places.get(id);
    }

    /** Ties to others in words, such as "Trusts Lin". */
    tiesOf(id: string): readonly string[] {
        this.ties ??= grouped(
            this.subject.links.flatMap(({ fromId, toId, kind }): [string, string][] => [
                [fromId, this.tieText(kind, 'Out', toId)],
                [toId, this.tieText(kind, 'In', fromId)]
            ])
        );
        return this.ties.get(id) ?? [];
    }

    changesOf(id: string): readonly ChangeItem[] {
        this.changed ??= grouped(
            (this.subject.changes ?? []).flatMap((item) =>
                peopleOf(item).map((each): [string, ChangeItem] => [each, item])
            )
        );
        return this.changed.get(id) ?? [];
    }

    private tieText(kind: string | null, end: 'In' | 'Out', otherId: string): string {
        const { texts } = this.wording;
        const name = this.subject.nameOf(otherId);
        return kind === null ? `${texts('RMap_Unknown')}: ${name}` : texts(`RMap_Tie_${kind}_${end}` as LabelKey, name);
    }
}

/** Whether somebody sits there: a vacant seat or a leaver has no standing with us. */
export function isPresent({ status }: Stakeholder): boolean {
    return status !== 'Vacant' && status !== 'Left';
}

function peopleOf(item: ChangeItem): string[] {
    if ('stakeholderId' in item) {
        return [item.stakeholderId];
    }
    return 'fromId' in item ? [item.fromId, item.toId] : [];
}

function grouped<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const [id, value] of entries) {
        const group = groups.get(id);
        if (group) {
            group.push(value);
        } else {
            groups.set(id, [value]);
        }
    }
    return groups;
}

function remembered<Value, Text>(write: (value: Value) => Text): (value: Value) => Text {
    const written = new Map<Value, Text>();
    return (value) => {
        const known = written.get(value);
        const text = known ?? write(value);
        if (known === undefined) {
            written.set(value, text);
        }
        return text;
    };
}
