import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { StructureProblem } from 'c/reportingGraph';
import { problemTexts } from './problemTexts';
import type { ProblemText } from './problemTexts';

/** Tells what is wrong with the reporting lines and how it is drawn nevertheless; can be put away. */
export default class StructureNote extends LightningElement {
    @api subject: MapSubject | undefined;

    labels = LABELS;
    isExpanded = false;
    private isClosed = false;

    get problems(): ProblemText[] {
        return problemTexts(this.found, (id) => this.subject?.nameOf(id) || undefined, texts);
    }

    get isShown(): boolean {
        return !this.isClosed && this.found.length > 0;
    }

    get heading(): string {
        const count = this.found.length;
        return count === 1 ? texts('RMap_Problems_One') : texts('RMap_Problems', count);
    }

    get toggleText(): string {
        return this.isExpanded ? LABELS.RMap_Problems_Hide : LABELS.RMap_Problems_Show;
    }

    get expandedText(): string {
        return String(this.isExpanded);
    }

    handleToggle(): void {
        this.isExpanded = !this.isExpanded;
    }

    handleClose(): void {
        this.isClosed = true;
    }

    private get found(): readonly StructureProblem[] {
        return this.subject?.reporting().problems ?? [];
    }
}
