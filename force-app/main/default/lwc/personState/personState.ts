import { api, LightningElement } from 'lwc';
import type { Explained } from 'c/explanation';
import { LABELS, texts, wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Meter } from 'c/meter';
import { strengthOn } from 'c/personHistory';
import { placementOf } from 'c/powerInterest';
import type { Placement } from 'c/powerInterest';
import { assessmentsThatCount, stateOf } from 'c/relationshipModel';
import type { Stakeholder } from 'c/relationshipModel';
import { remember } from 'c/remember';
import { addDays } from 'c/standing';
import type { Standing } from 'c/standing';
import { trendOf } from 'c/trend';
import type { Trend } from 'c/trend';
import { levelMeters, placementText, strengthMeter, trustMeters } from './meters';
import { colleaguesOf, copyRows, flagsOf, stageViews, standingRows } from './stateView';
import type { StageView, StateRow } from './stateView';

/** All that the engine says of one person's relationship with us on the day. */
interface State {
    readonly standing: Standing;
    readonly strength: Explained;
    readonly trend: Trend | null;
    readonly placement: Placement | null;
    readonly levels: readonly Meter[];
    readonly colleagues: string;
}

/**
 * The state of the relationship with one person and why we say so: strength, closeness beside the competitors', attitude,
 * stage, power and interest, trust. Until the history has been read it shows what the current copy says.
 * @fires PersonState#recordopen detail: { id } of the record that says so; bubbles as far as whoever holds it
 */
export default class PersonState extends LightningElement {
    @api subject: MapSubject | null = null;
    @api personId: string | null = null;

    labels = LABELS;
    isWhyOpen = false;
    isPlacementOpen = false;
    private readonly stateFor = remember(stateOn);

    get person(): Stakeholder | null {
        return this.subject?.person(this.personId ?? '') ?? null;
    }

    get state(): State | null {
        return this.person && this.subject && this.stateFor(this.subject, this.person);
    }

    get strengthMeters(): Meter[] {
        return this.state ? [strengthMeter(this.state.strength, wording)] : [];
    }

    get rows(): StateRow[] {
        if (!this.person) {
            return [];
        }
        return this.state ? standingRows(this.person, this.state.standing, wording) : copyRows(this.person, wording);
    }

    get flags(): string[] {
        return this.state ? flagsOf(this.state.standing, wording) : [];
    }

    get stages(): StageView[] {
        return this.state ? stageViews(this.state.standing, wording) : [];
    }

    get pillars(): Meter[] {
        return this.state ? trustMeters(this.state.standing, wording) : [];
    }

    get hasPillars(): boolean {
        return this.pillars.length > 0;
    }

    get trustNote(): string {
        return this.state?.standing.trust.unbalanced ? texts('RMap_Person_TrustUnbalanced') : '';
    }

    get placement(): string {
        return this.state?.placement ? placementText(this.state.placement, wording) : '';
    }

    /** The placement whose reasons are shown. */
    get openPlacement(): Placement | null {
        return this.isPlacementOpen ? (this.state?.placement ?? null) : null;
    }

    get whyExpanded(): string {
        return String(this.isWhyOpen);
    }

    get placementExpanded(): string {
        return String(this.isPlacementOpen);
    }

    handleWhy(): void {
        this.isWhyOpen = !this.isWhyOpen;
    }

    handlePlacement(): void {
        this.isPlacementOpen = !this.isPlacementOpen;
    }

    handleRecord(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('recordopen', { detail: { id }, bubbles: true }));
    }
}

/** Null until the history has been read, and for whoever is not on the map that day. */
function stateOn(subject: MapSubject, person: Stakeholder): State | null {
    const { account, judgement, opportunityId } = subject;
    const standing = account?.standing(person.id, opportunityId);
    if (!account || !judgement || !standing) {
        return null;
    }
    const onDay = account.person(person.id);
    const days = account.profile.strength.trendDays;
    const strength = judgement.strength(person.id, opportunityId);
    const then = strengthOn(account, person.id, addDays(account.day, -days), opportunityId);
    const counted = assessmentsThatCount(account.model.assessmentsOf(person.id), account.day, opportunityId);
    return {
        standing,
        strength,
        trend: strength.value === null ? null : trendOf(then?.value ?? null, strength.value, days, wording),
        placement:
            onDay?.active && onDay.kind !== 'Internal'
                ? placementOf(account, judgement.structure(), onDay, opportunityId)
                : null,
        levels: levelMeters(standing, stateOf(counted, opportunityId).competitors, person.ownerName, wording),
        colleagues: colleaguesOf(subject, account, person).join(', ')
    };
}
