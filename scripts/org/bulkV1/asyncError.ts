/** An error as Bulk API 1.0 words it: its own codes, in XML or JSON, mostly with status 400. */
export class AsyncError extends Error {
    constructor(
        readonly exceptionCode: string,
        message: string,
        readonly status = 400
    ) {
        super(message);
        this.name = 'AsyncError';
    }
}

export const invalidJob = (message: string): AsyncError => new AsyncError('InvalidJob', message);
export const invalidBatch = (message: string): AsyncError => new AsyncError('InvalidBatch', message);
export const invalidState = (message: string): AsyncError => new AsyncError('InvalidJobState', message);
