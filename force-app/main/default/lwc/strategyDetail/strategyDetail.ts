import { api, LightningElement } from 'lwc';
import { LABELS, texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type PeopleList from 'c/peopleList';
import type { Placement } from 'c/powerInterest';

/**
 * Everybody in one field of the power–interest matrix: as assessed, and estimated; of the selected person also why there.
 * @fires StrategyDetail#personselect detail: { id }
 * @fires StrategyDetail#recordopen detail: { id }
 * @fires StrategyDetail#close
 */
export default class StrategyDetail extends LightningElement {
    @api subject: MapSubject | undefined;
    @api heading = '';
    /** What is to be said of all of them. */
    @api note = '';
    /** Ids of those whose place was assessed, or who have none. */
    @api given: readonly string[] = [];
    /** Ids of those whose place is estimated. */
    @api estimated: readonly string[] = [];
    @api selectedId: string | null = null;
    @api matchIds: readonly string[] = [];
    /** The place of the selected person; null where they are not here. */
    @api placement: Placement | null = null;

    labels = LABELS;
    /** Grows when a list shall be rendered again: it looks then for whom it was asked to focus. */
    private turn = 0;
    private sought: ((lists: readonly PeopleList[]) => void) | null = null;

    get hasGiven(): boolean {
        return this.given.length > 0;
    }

    get hasEstimated(): boolean {
        return this.estimated.length > 0;
    }

    get matches(): readonly string[] {
        return this.turn >= 0 ? [...this.matchIds] : [];
    }

    get estimatedHeading(): string {
        return texts('RMap_Matrix_EstimatedCount', this.estimated.length);
    }

    override renderedCallback(): void {
        const { given, estimated } = this.refs as { given?: PeopleList; estimated?: PeopleList };
        const lists = [given, estimated].flatMap((list) => list ?? []);
        if (this.sought && lists.length > 0) {
            this.sought(lists);
            this.sought = null;
        }
    }

    /** Puts the keyboard focus on the first person. */
    @api focusFirst(): void {
        this.whenListed(([first]) => first.focusRow(0));
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        this.whenListed((lists) => {
            lists.forEach((list) => list.focusPerson(id));
            this.turn += 1;
        });
    }

    handlePerson({ detail }: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent('personselect', { detail }));
    }

    handleRecord(event: CustomEvent<{ id: string }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('recordopen', { detail: event.detail }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    private whenListed(act: (lists: readonly PeopleList[]) => void): void {
        const { given, estimated } = (this.refs ?? {}) as { given?: PeopleList; estimated?: PeopleList };
        const lists = [given, estimated].flatMap((list) => list ?? []);
        if (lists.length > 0) {
            act(lists);
        } else {
            this.sought = act;
        }
    }
}
