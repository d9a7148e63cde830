import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { RelatedListView, ViewNode } from '../../../model/types';
import type { RecordPage } from '../recordPage/recordPage';

/** Draws parts of a record page, one below the other. */
export default class ViewNodes extends LightningElement {
    @api nodes: ViewNode[] = [];
    @api page!: RecordPage;

    texts = session.texts;

    get views(): Array<Record<string, unknown>> {
        return this.nodes.map((node) => ({
            key: node.key,
            node,
            isHighlights: node.kind === 'highlights',
            isTabset: node.kind === 'tabset',
            isAccordion: node.kind === 'accordion',
            isDetails: node.kind === 'details',
            isFields: node.kind === 'fields',
            lists: this.listsOf(node),
            isComponent: node.kind === 'component',
            openSections: node.kind === 'accordion' ? node.sections.map((section) => section.key) : []
        }));
    }

    private listsOf({ kind }: ViewNode): RelatedListView[] | null {
        const { relatedLists, activities } = this.page.model;
        return kind === 'relatedLists' ? relatedLists : kind === 'activities' ? activities : null;
    }
}
