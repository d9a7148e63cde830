import { api, LightningElement } from 'lwc';
import type { ViewTab } from '../../../model/types';
import type { RecordPage } from '../recordPage/recordPage';

/** Tabs whose contents are made when they are first opened and stay from then on. */
export default class Tabs extends LightningElement {
    @api tabs: ViewTab[] = [];
    @api page!: RecordPage;

    private visited = new Set<string>();

    get activeTab(): string | undefined {
        return this.tabs.find((tab) => tab.active)?.key;
    }

    get shownTabs(): Array<ViewTab & { visited: boolean }> {
        return this.tabs.map((tab) => ({ ...tab, visited: this.visited.has(tab.key) }));
    }

    showTab(event: Event): void {
        this.visited = new Set(this.visited).add((event.target as HTMLElement).dataset.key ?? '');
    }
}
