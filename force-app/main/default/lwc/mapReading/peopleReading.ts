import { readLink, readStakeholder, textIn } from 'c/mapRecords';
import type { RecordNode } from 'c/mapRecords';
import { PagedLists } from './pagedLists';

const LISTS = {
    accounts: (node: RecordNode) => textIn(node, 'Name') ?? '',
    stakeholders: readStakeholder,
    links: readLink
};

/** Reads the people of an account, with their current copies, and the ties between them: what the first screen shows. */
export class PeopleReading extends PagedLists<typeof LISTS> {
    constructor(isRereading = false) {
        super(LISTS, isRereading);
    }

    get accountName(): string {
        return this.all('accounts')[0] ?? '';
    }
}
