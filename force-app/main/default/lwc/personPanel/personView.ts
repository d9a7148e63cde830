import { rolesShown } from 'c/cardView';
import { drawnTermText, termText } from 'c/labels';
import type { LabelKey, Texts } from 'c/labels';
import type { MapPicture } from 'c/mapScene';
import { currentState } from 'c/relationshipModel';
import type { Assessment, BuyingRole, Day, Link, Stakeholder } from 'c/relationshipModel';
import {
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    DECISION_ROLES,
    KINDS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    STATUSES,
    termOf
} from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';

/** How to write texts and days. */
export interface Wording {
    readonly texts: Texts;
    readonly day: (day: Day | null) => string;
}

/** A labelled value. */
export interface Row {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    /** When it was observed, or another quiet remark. */
    readonly note: string;
    readonly className: string;
}

/** A tie to somebody else on the map. */
export interface TieView {
    readonly key: string;
    readonly symbol: string;
    readonly style: string;
    readonly text: string;
    readonly otherId: string;
}

/** Title and department in one line. */
export function subtitleOf(person: Stakeholder, { texts }: Wording): string {
    const status = person.status === 'Active' || person.status === null ? '' : termText(STATUSES, person.status, texts);
    const kind = person.kind === 'Customer' || person.kind === null ? '' : termText(KINDS, person.kind, texts);
    return [status, person.title, person.department, kind].filter(Boolean).join(' · ');
}

/** The decision roles: those on the deal where there are any, with the step; else the general ones. */
export function rolesOf(person: Stakeholder, onDeal: readonly BuyingRole[] | undefined, { texts }: Wording): string[] {
    const dealt = (onDeal ?? []).filter(({ role }) => role !== null);
    if (dealt.length === 0) {
        return rolesShown(person, undefined).map((role) => termText(DECISION_ROLES, role, texts));
    }
    return dealt.map(({ role, step }) => {
        const text = termText(DECISION_ROLES, role, texts);
        return step === null ? text : texts('RMap_RoleStep', text, termText(BUYING_STEPS, step, texts));
    });
}

/** State of the relationship: every value, unknown ones said to be so, with the day of the observation behind it. */
export function relationshipRows(
    person: Stakeholder,
    assessments: readonly Assessment[],
    today: Day,
    wording: Wording
): Row[] {
    const { texts, day } = wording;
    const state = currentState(assessments, today);
    const score = (value: number | null) => (value === null ? texts('RMap_Unknown') : texts('RMap_OutOfFive', value));
    const rows = [
        row(
            'attitude',
            texts('RMap_Attitude'),
            drawnTermText(ATTITUDES, person.attitude, texts),
            day(state.attitude.observedOn)
        ),
        row(
            'closeness',
            texts('RMap_Closeness'),
            drawnTermText(CLOSENESS_LEVELS, person.closeness, texts),
            day(state.closeness.observedOn)
        ),
        row(
            'politicalStatus',
            texts('RMap_PoliticalStatus'),
            termText(POLITICAL_STATUSES, person.politicalStatus, texts),
            day(state.politicalStatus.observedOn)
        ),
        row('power', texts('RMap_Power'), score(person.power), day(state.power.observedOn)),
        row('interest', texts('RMap_Interest'), score(person.interest), day(state.interest.observedOn))
    ].map((each) => ({ ...each, className: isBlank(person, each.key) ? 'value is-unknown' : 'value' }));
    const { value: stage, observedOn } = state.connectionStage;
    const competitors = state.competitors.map(({ competitor, closeness: theirs }) =>
        row(
            `competitor-${competitor}`,
            competitor,
            drawnTermText(CLOSENESS_LEVELS, theirs.value, texts),
            day(theirs.observedOn)
        )
    );
    const target = texts(
        'RMap_Target_By',
        termText(CLOSENESS_LEVELS, person.targetCloseness, texts),
        day(person.targetOn)
    );
    const due = day(person.reviewDueOn);
    return [
        ...rows,
        ...(stage === null
            ? []
            : [
                  row(
                      'stage',
                      texts('RMap_ConnectionStage'),
                      termText(CONNECTION_STAGES, stage, texts),
                      day(observedOn)
                  )
              ]),
        ...competitors,
        ...(person.targetCloseness === null ? [] : [row('target', texts('RMap_Target'), target, '')]),
        ...(due === ''
            ? []
            : [row('due', texts('RMap_ReviewDue'), person.isStale ? texts('RMap_ReviewOverdue', due) : due, '')]),
        ...(person.ownerName === null ? [] : [row('owner', texts('RMap_Person_Owner'), person.ownerName, '')])
    ];
}

/** The ties of a person, in words that say who is at the other end. */
export function tiesOf(personId: string, picture: MapPicture, { texts }: Wording): TieView[] {
    return picture.links
        .filter(({ fromId, toId }) => fromId === personId || toId === personId)
        .flatMap((link): TieView[] => {
            const isOut = link.fromId === personId;
            const otherId = isOut ? link.toId : link.fromId;
            const node = picture.layout.nodeOf.get(otherId);
            const other = node === undefined ? null : picture.layout.graph.people[node].person;
            return other && link.kind ? [tie(link, isOut, other, texts)] : [];
        });
}

function tie(link: Link, isOut: boolean, other: Stakeholder, texts: Texts): TieView {
    const term = termOf<DrawnTerm>(LINK_KINDS, link.kind);
    const words = texts(`RMap_Tie_${link.kind}_${isOut ? 'Out' : 'In'}` as LabelKey, other.name);
    return {
        key: link.id,
        symbol: term.symbol,
        style: `color: var(${term.colorToken}, ${term.color})`,
        text: link.strength === null ? words : texts('RMap_Link_Strength', words, link.strength),
        otherId: other.id
    };
}

function isBlank(person: Stakeholder, field: string): boolean {
    return person[field as keyof Stakeholder] === null;
}

function row(key: string, label: string, value: string, note: string): Row {
    return { key, label, value, note, className: 'value' };
}
