import { SalesforceError } from '../errors';

/** HTTP 300: several rows have the key that should have named one. REST answers with their addresses. */
export class MultipleMatchesError extends SalesforceError {
    constructor(
        readonly objectName: string,
        keyField: string,
        readonly ids: string[]
    ) {
        super(
            'DUPLICATE_EXTERNAL_ID',
            `${keyField}: more than one record found for external id field: [${ids.join(', ')}]`,
            {
                status: 300,
                fields: [keyField]
            }
        );
    }
}
