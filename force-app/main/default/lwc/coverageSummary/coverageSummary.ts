import { api, LightningElement } from 'lwc';
import { LABELS, texts, wording } from 'c/labels';
import type { CoverageGrid } from 'c/coverageGrid';
import { gapViews, legendSteps, ownerViews } from './summaryView';
import type { GapView, LegendStep, OwnerView } from './summaryView';

/** So many gaps stand there at once. */
const FEW = 3;

/**
 * What the coverage comes to: the gaps in words, the scale, and who covers whom.
 * @fires CoverageSummary#gapopen detail: { row, column } of the gap's cell
 */
export default class CoverageSummary extends LightningElement {
    @api grid: CoverageGrid | undefined;

    labels = LABELS;
    areOwnersOpen = false;
    private areAllShown = false;

    legend: LegendStep[] = legendSteps(texts);
    ownerHeads = [
        LABELS.RMap_Person_Owner,
        LABELS.RMap_Cover_People,
        LABELS.RMap_Cover_Contacted,
        LABELS.RMap_Closeness_NoContact,
        LABELS.RMap_Cover_Scale_Unknown,
        LABELS.RMap_Cover_Scale_Recheck
    ];

    get gaps(): GapView[] {
        const gaps = this.grid?.gaps ?? [];
        return gapViews(this.areAllShown ? gaps : gaps.slice(0, FEW), texts);
    }

    get isComplete(): boolean {
        return this.grid?.gaps.length === 0;
    }

    get listClass(): string {
        return this.areAllShown ? 'list is-complete' : 'list';
    }

    get toggleText(): string {
        const more = (this.grid?.gaps.length ?? 0) - FEW;
        return more <= 0 ? '' : this.areAllShown ? LABELS.RMap_Cover_FewerGaps : texts('RMap_Cover_MoreGaps', more);
    }

    get allText(): string {
        return String(this.areAllShown);
    }

    get ownersText(): string {
        return String(this.areOwnersOpen);
    }

    get owners(): OwnerView[] {
        return ownerViews(this.grid?.owners ?? [], wording);
    }

    handleGap(event: Event): void {
        const gap = this.grid?.gaps[Number((event.currentTarget as HTMLElement).dataset.index)];
        if (gap) {
            this.dispatchEvent(new CustomEvent('gapopen', { detail: { row: gap.row, column: gap.column } }));
        }
    }

    handleToggle(): void {
        this.areAllShown = !this.areAllShown;
    }

    handleOwners(): void {
        this.areOwnersOpen = !this.areOwnersOpen;
    }
}
