/** An error as Salesforce words it: a code, a sentence, the HTTP status it travels with and the fields it is about. */
export class SalesforceError extends Error {
    readonly errorCode: string;
    readonly status: number;
    readonly fields: string[];

    constructor(errorCode: string, message: string, details: { status?: number; fields?: string[] } = {}) {
        super(message);
        this.name = 'SalesforceError';
        this.errorCode = errorCode;
        this.status = details.status ?? 400;
        this.fields = details.fields ?? [];
    }
}
