import type { AccountOnDay } from 'c/accountOnDay';
import type { Standing } from 'c/standing';
import { decides, isSupportingKeyPlayer, type DealPerson } from './dealStatus';
import { warning, type Values } from './warning';
import type { DealWarning, DealWarningKind } from './types';

/** A warning about an active person on the deal: whom it is about, and the record that says so. */
interface PersonRule {
    readonly kind: DealWarningKind;
    readonly when: (person: DealPerson, account: AccountOnDay) => boolean;
    readonly because: (standing: Standing) => string | null;
}

const attitudeOf = ({ attitude }: Standing): string | null => attitude.assessmentId;
const politicsOf = ({ politicalStatus }: Standing): string | null => politicalStatus.assessmentId;
const approves = ({ roles }: DealPerson): boolean => roles.includes('Approver');

const PERSON_RULES: readonly PersonRule[] = [
    {
        kind: 'ApproverNeutral',
        when: (person) => approves(person) && person.standing.attitude.value === 'Neutral',
        because: attitudeOf
    },
    {
        kind: 'ApproverNoContact',
        when: (person) => approves(person) && person.standing.contact === 'noContact',
        because: ({ closeness }) => closeness.because?.recordId ?? null
    },
    {
        kind: 'ApproverNotKeyPlayer',
        when: (person) => approves(person) && !person.standing.keyPlayer,
        because: politicsOf
    },
    {
        kind: 'BlockerWithPower',
        when: (person, account) => person.standing.opposes && hasPower(person, account),
        because: attitudeOf
    },
    { kind: 'CoachWithoutPower', when: ({ standing }) => standing.coachWithoutPower, because: attitudeOf },
    {
        kind: 'CompetitorCloser',
        when: ({ standing }) => standing.relative.standing === 'Behind',
        because: ({ relative }) => relative.closeness.assessmentId
    },
    {
        kind: 'KeyPlayerAttitudeUnknown',
        when: ({ standing }) => standing.keyPlayer && standing.attitude.value === null,
        because: politicsOf
    },
    {
        kind: 'SupportOnRecheck',
        when: (person) => isSupportingKeyPlayer(person) && restsOnRecheck(person.standing),
        because: attitudeOf
    }
];

/** What there is to be careful about with each active person on a deal. */
export function personWarnings(account: AccountOnDay, people: readonly DealPerson[]): DealWarning[] {
    return PERSON_RULES.flatMap(({ kind, when, because }) =>
        people
            .filter((person) => when(person, account))
            .map(({ id, name, standing }) =>
                warning(kind, [id], { person: name, ...wordsOf(standing) }, because(standing))
            )
    );
}

/** Holds what can stop a deal: given power, a circle that counts, or the decision itself. */
function hasPower(person: DealPerson, { profile }: AccountOnDay): boolean {
    const { power, keyPlayer } = person.standing;
    return keyPlayer || decides(person.roles) || (power.value ?? 0) >= profile.thresholds.high;
}

/** Past its review as an attitude, or as the closeness that the same assessment claims. */
function restsOnRecheck({ attitude, attitudeRecheck, closeness }: Standing): boolean {
    const sameRecord = attitude.assessmentId !== null && closeness.because?.recordId === attitude.assessmentId;
    return attitudeRecheck || (closeness.state === 'recheck' && sameRecord);
}

function wordsOf({ attitude, politicalStatus, relative }: Standing): Values {
    return {
        attitude: `RMap_Attitude_${attitude.value ?? 'Unknown'}`,
        politicalStatus: `RMap_PoliticalStatus_${politicalStatus.value ?? 'Unknown'}`,
        competitor: relative.competitor ?? 'RMap_Unknown'
    };
}
