import { accountKeyInOrg, keyInFile } from '../keys';
import type { Dataset, MissingFromSources } from '../types';
import type { OrgState } from './orgState';

/** Stakeholders that the sources would name if they were still there. They are told, never deleted. */
export function notInSources(dataset: Dataset, state: OrgState): MissingFromSources[] {
    const accountKey = dataset.account.row.key;
    const named = new Set(dataset.stakeholders.map(({ row }) => row.key));
    return state.stakeholders.flatMap((row) => {
        const key = keyInFile(accountKey, String(row.StakeholderKey__c ?? ''));
        const isGone = key !== null && !named.has(key) && row.Status__c !== 'Left' && dataset.speaksOf(key);
        return isGone ? { accountKey, stakeholderKey: key, id: row.Id, name: String(row.Name) } : [];
    });
}

/** Accounts of the same name that no sync has a key for, while the account itself is not there. */
export function namesakes(dataset: Dataset, state: OrgState): string[] {
    const { row } = dataset.account;
    const { account, namesakes } = state;
    return account
        ? []
        : namesakes.map(
              ({ Id, Name }) =>
                  `The org has an account "${String(Name)}" without a key (${Id}). If it is the one that is meant, set its AccountKey__c to "${accountKeyInOrg(row.key)}" before apply: otherwise a second one is created.`
          );
}
