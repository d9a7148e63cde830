import { api, LightningElement } from 'lwc';
import type { FieldView } from '../../../model/types';
import { displayText, parentId, valueAt } from '../fieldText/fieldText';
import { recordUrl } from '../router/router';

const numberTypes = ['int', 'double', 'currency', 'percent'];

/** A field of a row as people read it: formatted in the user's locale, lookups as links. */
export default class FieldValue extends LightningElement {
    @api field!: FieldView;
    /** A row as a query gives it. */
    @api row: Record<string, unknown> = {};
    /** Address that the value leads to; lookups find their own. */
    @api href = '';

    get value(): unknown {
        const value = valueAt(this.row, this.field.name);
        return this.field.type === 'percent' && typeof value === 'number' ? value / 100 : value;
    }

    get text(): string {
        return displayText(this.field, this.row);
    }

    get isEmpty(): boolean {
        return this.field.type !== 'boolean' && this.text === '';
    }

    get link(): string {
        const id = parentId(this.field, this.row);
        return this.href || (id ? recordUrl(this.field.parent?.objectName ?? '', id) : '');
    }

    get isLink(): boolean {
        return this.link !== '' && (this.href !== '' || this.field.parent?.objectName != null);
    }

    get isBoolean(): boolean {
        return this.field.type === 'boolean';
    }

    get isNumber(): boolean {
        return numberTypes.includes(this.field.type);
    }

    get numberStyle(): string {
        const { type } = this.field;
        return type === 'currency' || type === 'percent' ? type : 'decimal';
    }

    get isDate(): boolean {
        return this.field.type === 'date';
    }

    get isDateTime(): boolean {
        return this.field.type === 'datetime';
    }

    get isEmail(): boolean {
        return this.field.type === 'email';
    }

    get isPhone(): boolean {
        return this.field.type === 'phone';
    }

    get isUrl(): boolean {
        return this.field.type === 'url';
    }

    get isRichText(): boolean {
        return this.field.richText;
    }
}
