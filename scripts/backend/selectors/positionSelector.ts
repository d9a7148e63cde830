import { POSITION_FIELDS, readPosition } from 'c/mapRecords';
import type { Position } from 'c/relationshipModel';
import { Selector, type Query, type SObject } from '../runtime';
import { nodeOf } from './nodes';
import { byParent, type ParentScope } from './parentScope';

/** A row of StakeholderPosition__c. */
export interface PositionRow extends SObject {
    Stakeholder__c: string;
    PositionKey__c: string | null;
}

const ENGINE = { ...POSITION_FIELDS, key: 'PositionKey__c' };

/** Where people stood, from when to when. */
export class PositionSelector extends Selector<PositionRow> {
    readonly object = 'StakeholderPosition__c';
    readonly fields = Object.values(ENGINE);

    of(scope: ParentScope): Query<PositionRow>[] {
        return byParent(scope, 'Stakeholder__c', (condition) => this.where(condition));
    }

    ofAccounts(accountIds: Iterable<string>): Query<PositionRow>[] {
        return this.among('Stakeholder__r.Account__c', accountIds, { perQuery: 100 });
    }
}

/** A row as the engine thinks of it. */
export function positionOf(row: PositionRow): Position {
    return readPosition(nodeOf(row, ENGINE));
}
