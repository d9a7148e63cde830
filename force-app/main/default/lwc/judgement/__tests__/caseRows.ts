import {
    BLANK_ACCOUNT_ASSESSMENT,
    BLANK_ASSESSMENT,
    type AccountAssessment,
    type Assessment,
    type BuyingRole,
    type Commitment,
    type Engagement,
    type Link,
    type Stakeholder
} from 'c/relationshipModel';
import type {
    CaseAccountAssessment,
    CaseAssessment,
    CaseBuyingRole,
    CaseCommitment,
    CaseEngagement,
    CaseLink,
    CaseStakeholder
} from './caseFile';
import * as words from './caseWords';

/** Before every day of a case: what a stakeholder's row says without a day holds from here on. */
const ALWAYS = '1900-01-01';

export function stakeholderOf(stated: CaseStakeholder): Stakeholder {
    return {
        id: stated.key,
        key: stated.key,
        name: stated.name ?? '',
        kind: words.kindOf(stated.kind ?? 'customer'),
        status: words.statusOf(stated.status ?? 'active'),
        title: stated.title ?? null,
        department: stated.department ?? null,
        function: stated.function ?? null,
        seniority: words.seniorityOf(stated.seniority),
        reportsToId: stated.reportsTo ?? null,
        decisionRoles: (stated.decisionRoles ?? []).map((role) => words.roleOf(role)!),
        attitude: null,
        closeness: null,
        politicalStatus: words.politicalOf(stated.political),
        power: stated.power ?? null,
        interest: stated.interest ?? null,
        ownerName: stated.owner ?? null,
        contactId: null,
        userId: null,
        targetCloseness: null,
        targetOn: null,
        lastAssessedOn: null,
        reviewDueOn: null,
        isStale: null,
        assessmentCount: null,
        openProposalCount: null
    };
}

/**
 * What a stakeholder's row says of the judgements that our records keep in dated assessments only: motives and demands,
 * and every judgement whose changes the row dates.
 */
export function statedJudgements(stated: CaseStakeholder): Assessment[] {
    const dated = (stated.changes ?? []).filter(({ field }) => field in JUDGEMENTS);
    const first = stated.activeFrom ?? ALWAYS;
    const own = Object.fromEntries(dated.map(({ field }) => [field, stated[field as keyof CaseStakeholder]]));
    const { motives, demands } = stated;
    const rows = [
        { date: first, values: { ...own, motives, demands } },
        ...dated.map(({ date, field, value }) => ({ date, values: { [field]: value } }))
    ].filter(({ values }) => Object.values(values).some((value) => value !== null && value !== undefined));
    return rows.map(({ date, values }, place) =>
        assessmentOf({ stakeholder: stated.key, date, status: 'accepted', ...values }, `${stated.key}-row-${place}`)
    );
}

const JUDGEMENTS = { political: 1, power: 1, interest: 1, motives: 1, demands: 1 };

export function assessmentOf(stated: CaseAssessment, place: number | string): Assessment {
    const { trust, motives } = stated;
    return {
        ...BLANK_ASSESSMENT,
        id: stated.key ?? `assessment-${String(place).padStart(3, '0')}`,
        stakeholderId: stated.stakeholder,
        assessedOn: stated.date,
        opportunityId: stated.opportunity ?? null,
        attitude: words.attitudeOf(stated.attitude),
        closeness: words.closenessOf(stated.closeness),
        politicalStatus: words.politicalOf(stated.political),
        power: stated.power ?? null,
        interest: stated.interest ?? null,
        connectionStage: words.connectionStageOf(stated.connectionStage ?? stated.stage),
        coverage: words.coverageOf(stated.coverage),
        transparency: trust?.transparency ?? null,
        reliability: trust?.reliability ?? null,
        consistency: trust?.consistency ?? null,
        financialMotive: motives?.financial ?? null,
        businessMotive: motives?.business ?? null,
        relationshipMotive: motives?.relationship ?? null,
        demands: stated.demands ?? null,
        competitor: stated.competitor ?? (typeof stated.competitorCloseness === 'number' ? 'competitor' : null),
        competitorCloseness: words.closenessOf(stated.competitorCloseness),
        evidence: stated.evidence ?? null,
        evidenceStrength: words.strengthOf(stated.evidenceStrength),
        status: words.assessmentStatusOf(stated.status)
    };
}

export function linkOf(stated: CaseLink, place: number): Link {
    const { key = null, from, to, kind, strength = null, validFrom = null, validTo = null } = stated;
    const id = key ?? `link-${String(place).padStart(3, '0')}`;
    return {
        id,
        key,
        fromId: from,
        toId: to,
        kind: words.linkKindOf(kind),
        strength,
        evidence: null,
        validFrom,
        validTo
    };
}

export function buyingRoleOf(stated: CaseBuyingRole, opportunityId: string, place: number): BuyingRole {
    const { key = null, stakeholder, role, step, required = true, validFrom = null, validTo = null } = stated;
    const id = key ?? `${opportunityId}-role-${place}`;
    const part = { role: words.roleOf(role), step: words.stepOf(step), required };
    return { id, key, opportunityId, stakeholderId: stakeholder, ...part, validFrom, validTo };
}

export function engagementOf(stated: CaseEngagement, place: number): Engagement {
    const { key = null, date, opportunity = null, stakeholder } = stated;
    const participants = stated.participants ?? (stakeholder === undefined ? [] : [stakeholder]);
    return {
        id: key ?? `engagement-${place}`,
        key,
        occurredOn: date,
        kind: words.actOf(stated.kind),
        scenario: words.scenarioOf(stated.scenario),
        layer: words.layerOf(stated.layer),
        opportunityId: opportunity,
        cost: stated.cost ?? stated.value ?? stated.amount ?? stated.worth ?? null,
        outcome: words.outcomeOf(stated.outcome),
        subject: null,
        participants: participants
            .filter((participant) => participant !== 'us')
            .map((stakeholderId) => ({ stakeholderId, reaction: words.reactionOf(stated.reaction) }))
    };
}

export function commitmentOf(stated: CaseCommitment, place: number): Commitment {
    const { key = null, from, to, by, weight = null } = stated;
    const byUs = [from, by, stated.direction].some((side) => side === 'us' || side === 'ours');
    return {
        id: key ?? `commitment-${place}`,
        key,
        stakeholderId: stated.stakeholder ?? (from === 'us' || from === undefined ? to : from) ?? '',
        direction: byUs ? 'Ours' : 'Theirs',
        subject: stated.subject ?? stated.text ?? null,
        madeOn: stated.madeOn ?? stated.made ?? stated.date ?? null,
        dueOn: stated.dueOn ?? stated.due ?? null,
        closedOn: stated.closedOn ?? stated.closed ?? null,
        status: words.commitmentStatusOf(stated.status),
        weight
    };
}

export function accountAssessmentOf(
    { date, stage, key, ...scores }: CaseAccountAssessment,
    place: number
): AccountAssessment {
    return {
        ...BLANK_ACCOUNT_ASSESSMENT,
        ...scores,
        id: key ?? `account-assessment-${place}`,
        assessedOn: date,
        stage: words.stageOf(stage)
    };
}
