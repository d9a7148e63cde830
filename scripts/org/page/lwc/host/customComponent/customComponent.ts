import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { ComponentsModel } from '../../../model/types';
import { readPageModel } from '../api/api';
import { importModule } from '../importModule/importModule';
import type { RecordPage } from '../recordPage/recordPage';

type ComponentModule = { default: typeof LightningElement };

/** A deployed Lightning web component on the page; what goes wrong in it stays inside this place. */
export default class CustomComponent extends LightningElement {
    @api name = '';
    @api properties: Record<string, unknown> = {};
    @api page!: RecordPage;

    texts = session.texts;
    component: typeof LightningElement | undefined;
    buildError = '';
    failure = '';

    get label(): string {
        return `c:${this.name}`;
    }

    get attributes(): Record<string, unknown> {
        return { ...this.properties, recordId: this.page.recordId, objectApiName: this.page.model.object.name };
    }

    override connectedCallback(): void {
        void this.load();
    }

    override errorCallback(error: Error, stack: string): void {
        this.component = undefined;
        this.failure = `${error.message}\n${stack ?? ''}`;
    }

    private async load(): Promise<void> {
        try {
            const { addresses, error } = await readPageModel<ComponentsModel>('components');
            const address = addresses[this.name];
            if (address === undefined) {
                this.buildError = error ?? this.label;
                return;
            }
            this.component = (await importModule<ComponentModule>(address)).default;
        } catch (error) {
            this.failure = (error as Error).message;
        }
    }
}
