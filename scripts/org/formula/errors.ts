import { SalesforceError } from '../errors';

/** A formula that cannot be saved, in the words of the formula editor. */
export function formulaFault(message: string): SalesforceError {
    return new SalesforceError('FIELD_INTEGRITY_EXCEPTION', message);
}

export function syntaxError(detail: string): SalesforceError {
    return formulaFault(`Syntax error. ${detail}`);
}
