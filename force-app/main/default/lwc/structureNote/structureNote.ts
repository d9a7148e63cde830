import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';
import type { MapPicture } from 'c/mapScene';
import { problemTexts } from './problemTexts';
import type { ProblemText } from './problemTexts';

/** Tells what is wrong with the reporting lines and how it is drawn nevertheless; can be put away. */
export default class StructureNote extends LightningElement {
    @api picture: MapPicture | undefined;

    labels = LABELS;
    isExpanded = false;
    private isClosed = false;

    get problems(): ProblemText[] {
        const layout = this.picture?.layout;
        const nameOf = (id: string) => {
            const node = layout?.nodeOf.get(id);
            return node === undefined ? undefined : (layout?.graph.people[node].name ?? undefined);
        };
        return problemTexts(layout?.problems ?? [], nameOf, texts);
    }

    get isShown(): boolean {
        return !this.isClosed && (this.picture?.layout.problems.length ?? 0) > 0;
    }

    get heading(): string {
        const count = this.picture?.layout.problems.length ?? 0;
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
}
