import { api, LightningElement } from 'lwc';
import session from 'local/session';
import type { ListPageModel, ObjectView } from '../../../model/types';
import { query, readPageModel, soqlText } from '../../host/api/api';
import { valueAt } from '../../host/fieldText/fieldText';
import { filterCondition, type RecordFilter } from '../../host/recordFilter/recordFilter';

interface FieldPath {
    fieldPath: string;
}

interface Combobox extends HTMLElement {
    checkValidity(): boolean;
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
}

type Row = Record<string, unknown>;

const mostResults = 20;
const combobox = 'lightning-grouped-combobox';

/** Finds and picks one record of an object. */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api variant = '';
    @api placeholder = '';
    @api objectApiName = '';
    @api required = false;
    @api disabled = false;
    @api fieldLevelHelp = '';
    @api messageWhenBadInput = '';
    @api filter: RecordFilter | undefined;
    @api displayInfo: { primaryField?: string; additionalFields?: string[] } | undefined;
    @api matchingInfo: { primaryField?: FieldPath; additionalFields?: FieldPath[] } | undefined;

    text = '';
    items: object[] = [];
    isSearching = false;
    private object: ObjectView | undefined;
    private chosen: Row | undefined;
    private recordId: string | null = null;
    private latest = 0;

    /** Id of the picked record; null for none. */
    @api
    get value(): string | null {
        return this.recordId;
    }

    set value(value: string | null | undefined) {
        this.recordId = value || null;
        void this.readChosen();
    }

    @api clearSelection(): void {
        this.recordId = null;
        this.chosen = undefined;
        this.text = '';
    }

    @api focus(): void {
        this.combobox?.focus();
    }

    @api blur(): void {
        this.combobox?.blur();
    }

    @api checkValidity(): boolean {
        return this.combobox?.checkValidity() ?? true;
    }

    @api reportValidity(): boolean {
        return this.combobox?.reportValidity() ?? true;
    }

    @api setCustomValidity(message: string): void {
        this.combobox?.setCustomValidity(message);
    }

    get shownPlaceholder(): string {
        return this.placeholder || session.texts.pickerPlaceholder;
    }

    get pill(): object | null {
        return this.recordId && this.chosen
            ? { type: 'icon', iconName: this.object?.icon, label: this.nameOf(this.chosen), value: this.recordId }
            : null;
    }

    open(): void {
        void this.search();
    }

    type(event: CustomEvent<{ text: string }>): void {
        this.text = event.detail.text;
        void this.search();
    }

    choose(event: CustomEvent<{ value: string }>): void {
        this.value = event.detail.value;
        this.tell();
    }

    remove(): void {
        this.clearSelection();
        this.tell();
    }

    private get combobox(): Combobox | null | undefined {
        return this.template?.querySelector<Combobox>(combobox);
    }

    private get nameField(): string {
        return this.displayInfo?.primaryField ?? this.object?.nameField ?? 'Name';
    }

    private nameOf(row: Row): string {
        return String(valueAt(row, this.nameField) ?? '');
    }

    private tell(): void {
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId: this.recordId } }));
    }

    private async readObject(): Promise<ObjectView> {
        this.object ??= (await readPageModel<ListPageModel>(`list/${this.objectApiName}`)).object;
        return this.object;
    }

    private async rows(condition: string): Promise<Row[]> {
        const { name } = await this.readObject();
        const fields = new Set(['Id', this.nameField, ...(this.displayInfo?.additionalFields ?? [])]);
        const where = condition ? ` WHERE ${condition}` : '';
        const { records } = await query(
            `SELECT ${[...fields].join(', ')} FROM ${name}${where} ORDER BY ${this.nameField} LIMIT ${mostResults}`
        );
        return records;
    }

    private async readChosen(): Promise<void> {
        const id = this.recordId;
        const [row] = id ? await this.rows(`Id = ${soqlText(id)}`).catch(() => []) : [];
        if (id === this.recordId) {
            this.chosen = row;
        }
    }

    private async search(): Promise<void> {
        this.latest += 1;
        const turn = this.latest;
        this.isSearching = true;
        const rows = await this.rows(await this.searchCondition()).catch(() => []);
        if (turn === this.latest) {
            this.isSearching = false;
            this.items = rows.length > 0 ? rows.map((row) => this.item(row)) : [this.nothingFound()];
        }
    }

    private async searchCondition(): Promise<string> {
        await this.readObject();
        const { primaryField, additionalFields = [] } = this.matchingInfo ?? {};
        const searched = [
            primaryField?.fieldPath ?? this.nameField,
            ...additionalFields.map((field) => field.fieldPath)
        ];
        const pattern = soqlText(`%${this.text.replace(/[\\%_]/g, '\\$&')}%`);
        const found = this.text ? `(${searched.map((field) => `${field} LIKE ${pattern}`).join(' OR ')})` : '';
        const filter = filterCondition(this.filter);
        return [found, filter && `(${filter})`].filter(Boolean).join(' AND ');
    }

    private item(row: Row): object {
        const [additional] = this.displayInfo?.additionalFields ?? [];
        return {
            type: 'option-card',
            value: row.Id,
            text: this.nameOf(row),
            subText: additional ? String(valueAt(row, additional) ?? '') : undefined,
            iconName: this.object?.icon,
            iconSize: 'small'
        };
    }

    private nothingFound(): object {
        return { type: 'option-inline', text: session.texts.pickerNothingFound, disabled: true };
    }
}
