import type { Day } from 'c/relationshipModel';

/** What may differ about one person between two days. */
export type PersonField =
    | 'attitude'
    | 'closeness'
    | 'politicalStatus'
    | 'power'
    | 'interest'
    | 'transparency'
    | 'reliability'
    | 'consistency'
    | 'financialMotive'
    | 'businessMotive'
    | 'relationshipMotive'
    | 'demands'
    | 'connectionStage'
    | 'coverage'
    | 'competitorCloseness'
    | 'title'
    | 'department'
    | 'function'
    | 'seniority'
    | 'reportsTo'
    | 'decisionRoles'
    | 'status';

/** What may differ about the account as a whole. */
export type AccountField =
    | 'stage'
    | 'communication'
    | 'matching'
    | 'jointWork'
    | 'recognition'
    | 'organisationalSupport'
    | 'attitudeAndTrust'
    | 'growthPotential'
    | 'satisfaction'
    | 'revenueShare'
    | 'regulated'
    | 'giftLimit';

type Value = string | number | boolean | null;

/** Something that differs between two days. `from` is the value of the first day, `date` when it came about. */
export type ChangeItem = {
    /** The day the change came about; null where it has none of its own (a status that is computed, a hypothesis). */
    readonly date: Day | null;
    /** The record that says so; null when nothing does. */
    readonly recordId: string | null;
    /** The label of what changed: of the field, or of the event. */
    readonly labelKey: string;
} & (
    | { readonly kind: 'joined' | 'left'; readonly stakeholderId: string }
    | { readonly kind: PersonField; readonly stakeholderId: string; readonly from: Value; readonly to: Value }
    | {
          readonly kind: 'linkAdded' | 'linkEnded';
          readonly linkId: string;
          readonly fromId: string;
          readonly toId: string;
      }
    | {
          readonly kind: 'buyingRoleAdded' | 'buyingRoleEnded';
          readonly stakeholderId: string;
          readonly opportunityId: string;
          readonly role: string | null;
      }
    | { readonly kind: 'dealStatus'; readonly opportunityId: string; readonly from: Value; readonly to: Value }
    | { readonly kind: 'account'; readonly field: AccountField; readonly from: Value; readonly to: Value }
    | {
          readonly kind: 'commitment';
          readonly commitmentId: string;
          readonly stakeholderId: string;
          readonly from: Value;
          readonly to: Value;
      }
);

/** A move of a relationship along one of its axes. */
export interface Transition {
    readonly stakeholderId: string;
    readonly axis: TransitionAxis;
    readonly from: string;
    readonly to: string;
    readonly direction: 'up' | 'down';
    readonly date: Day;
    /** The evidence of the new level. */
    readonly recordId: string;
    /** What lies after the previous assessment and up to the day of this one, oldest first. */
    readonly precededBy: readonly Precedent[];
}

export type TransitionAxis = 'attitude' | 'closeness' | 'connectionStage';

/** Something that happened before a transition: an engagement, or a commitment that was closed or fell overdue. */
export interface Precedent {
    readonly kind: 'engagement' | 'commitmentClosed' | 'commitmentOverdue';
    readonly recordId: string;
    readonly date: Day;
}

/** Where a relationship has come to on an axis. */
export interface AxisState {
    readonly stakeholderId: string;
    readonly axis: TransitionAxis;
    readonly value: string | null;
    /** The first day at this level without a break; null when unknown. */
    readonly since: Day | null;
    readonly transitions: readonly Transition[];
    /** No move in either direction for longer than the profile allows, and not at the top. */
    readonly stuck: boolean;
}
