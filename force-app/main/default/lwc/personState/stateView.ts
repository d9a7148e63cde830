import type { AccountOnDay } from 'c/accountOnDay';
import { drawnTermText, termText } from 'c/labels';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Observed, Stakeholder } from 'c/relationshipModel';
import type { Standing } from 'c/standing';
import { ATTITUDES, CLOSENESS_LEVELS, CONNECTION_STAGES, COVERAGES, POLITICAL_STATUSES, rankOf } from 'c/vocabulary';
import type { Term } from 'c/vocabulary';

/** A labelled value of the relationship, with the record that says so. */
export interface StateRow {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly className: string;
    /** When it was observed, as a way to the record; empty for none. */
    readonly day: string;
    readonly recordId: string;
    readonly recordText: string;
    /** A remark on how far it can be relied on; empty for none. */
    readonly remark: string;
    readonly remarkClass: string;
}

/** One stage of know, connect, trust, use. */
export interface StageView {
    readonly key: string;
    readonly text: string;
    readonly className: string;
    /** `step` where the relationship is now. */
    readonly current: string | null;
}

/** The rows of a relationship as far as the current copy of the person says it: the dated records are not here yet. */
export function copyRows(person: Stakeholder, wording: Wording): StateRow[] {
    const { texts } = wording;
    const score = (value: number | null) => (value === null ? texts('RMap_Unknown') : texts('RMap_OutOfFive', value));
    return [
        row('attitude', texts('RMap_Attitude'), drawnTermText(ATTITUDES, person.attitude, texts), person.attitude),
        row('closeness', texts('RMap_Closeness'), levelText(person.closeness, wording), person.closeness),
        row(
            'politicalStatus',
            texts('RMap_PoliticalStatus'),
            termText(POLITICAL_STATUSES, person.politicalStatus, texts),
            person.politicalStatus
        ),
        row('power', texts('RMap_Power'), score(person.power), person.power),
        row('interest', texts('RMap_Interest'), score(person.interest), person.interest),
        ...targetRow(person, wording)
    ];
}

/** The rows of a relationship as of the day, each with the observation behind it. */
export function standingRows(person: Stakeholder, standing: Standing, wording: Wording): StateRow[] {
    const { texts } = wording;
    const { attitude, closeness, politicalStatus, coverage } = standing;
    const observed = (key: string, label: LabelKey, terms: readonly Term[], from: Observed<string>): StateRow =>
        dated(row(key, texts(label), termText(terms, from.value, texts), from.value), from, wording);
    const attitudeText = drawnTermText(ATTITUDES, attitude.value, texts);
    return [
        {
            ...dated(row('attitude', texts('RMap_Attitude'), attitudeText, attitude.value), attitude, wording),
            remark: standing.attitudeRecheck ? texts('RMap_Card_Recheck') : ''
        },
        {
            ...dated(
                row('closeness', texts('RMap_Closeness'), levelText(closeness.effective, wording), closeness.effective),
                evidenceOf(standing),
                wording
            ),
            remark: closenessRemark(standing, wording),
            remarkClass: closeness.state === 'recheck' || closeness.claimAboveEvidence ? 'remark is-warning' : 'remark'
        },
        observed('coverage', 'RMap_Coverage', COVERAGES, coverage),
        observed('politicalStatus', 'RMap_PoliticalStatus', POLITICAL_STATUSES, politicalStatus),
        ...targetRow(person, wording)
    ];
}

/** Know, connect, trust, use: every stage up to the one that has been reached. Nothing is reached while it is unknown. */
export function stageViews({ connectionStage }: Standing, { texts }: Wording): StageView[] {
    const reached = rankOf(CONNECTION_STAGES, connectionStage.value) ?? -Infinity;
    return CONNECTION_STAGES.filter(({ value }) => value !== null).map(({ value, rank, labelKey }) => ({
        key: value ?? '',
        text: texts(labelKey as LabelKey),
        className: rank !== null && rank <= reached ? 'stage is-reached' : 'stage',
        current: value === connectionStage.value ? 'step' : null
    }));
}

/** What somebody is to us beyond the values: key player, champion, or coach without power. */
export function flagsOf({ keyPlayer, champion, coachWithoutPower }: Standing, { texts }: Wording): string[] {
    return [
        ...(champion ? [texts('RMap_Person_Champion')] : keyPlayer ? [texts('RMap_Person_KeyPlayer')] : []),
        ...(coachWithoutPower ? [texts('RMap_Person_CoachWithoutPower')] : [])
    ];
}

/** Who of ours knows them: the owner first, then who observed, newest first, then ours with a tie on the map. */
export function colleaguesOf(subject: MapSubject, account: AccountOnDay, person: Stakeholder): string[] {
    const observers = account.model
        .assessmentsOf(person.id)
        .filter(({ assessedOn, status }) => status === 'Accepted' && assessedOn <= account.day)
        .flatMap(({ assessedByName }) => assessedByName ?? []);
    const tied = account
        .linksOf(person.id)
        .flatMap(({ fromId, toId, kind }) => (kind === 'Conflicts' ? [] : [fromId === person.id ? toId : fromId]))
        .flatMap((id) => subject.person(id) ?? [])
        .filter(({ kind }) => kind === 'Internal')
        .map(({ name }) => name);
    return [...new Set([...(person.ownerName ? [person.ownerName] : []), ...observers, ...tied])];
}

/** A level of closeness with its rung. */
export function levelText(closeness: string | null, { texts }: Wording): string {
    const rank = rankOf(CLOSENESS_LEVELS, closeness);
    const text = termText(CLOSENESS_LEVELS, closeness, texts);
    return rank === null ? text : texts('RMap_Person_Level', rank, text);
}

function evidenceOf({ closeness: { because } }: Standing): Observed<string> {
    return { value: null, assessmentId: because?.recordId ?? null, observedOn: because?.date ?? null };
}

function closenessRemark({ closeness }: Standing, wording: Wording): string {
    const { texts, day } = wording;
    const due = day(closeness.reviewDueOn);
    const review = closeness.state === 'recheck' ? 'RMap_Person_Recheck' : 'RMap_Person_CurrentUntil';
    return [
        due === '' ? '' : texts(review, due),
        closeness.claimAboveEvidence ? texts('RMap_Person_ClaimAbove', levelText(closeness.claimed.value, wording)) : ''
    ]
        .filter(Boolean)
        .join(' · ');
}

function targetRow({ targetCloseness, targetOn }: Stakeholder, wording: Wording): StateRow[] {
    if (targetCloseness === null) {
        return [];
    }
    const level = levelText(targetCloseness, wording);
    const text = targetOn === null ? level : wording.texts('RMap_Target_By', level, wording.day(targetOn));
    return [row('target', wording.texts('RMap_Target'), text, targetCloseness)];
}

function row(key: string, label: string, value: string, known: string | number | null): StateRow {
    const className = known === null ? 'value is-unknown' : 'value';
    return {
        key,
        label,
        value,
        className,
        day: '',
        recordId: '',
        recordText: '',
        remark: '',
        remarkClass: 'remark is-warning'
    };
}

function dated(state: StateRow, { assessmentId, observedOn }: Observed<string>, { texts, day }: Wording): StateRow {
    return assessmentId === null || observedOn === null
        ? state
        : {
              ...state,
              day: day(observedOn),
              recordId: assessmentId,
              recordText: texts('RMap_Person_ObservedOn', state.label, day(observedOn))
          };
}
