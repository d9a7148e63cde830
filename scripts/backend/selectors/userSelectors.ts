import { Selector, soql, type Query, type SObject } from '../runtime';

/** One of our users. */
export interface UserRow extends SObject {
    Name: string;
    TimeZoneSidKey: string;
}

export class UserSelector extends Selector<UserRow> {
    readonly object = 'User';
    readonly fields = ['Name', 'TimeZoneSidKey'];
}

/** The permission set by which a user's own activities are left alone. */
export const OPT_OUT = 'Relationship_Map_Evidence_Opt_Out';

/** Who has it. */
export class OptOutSelector extends Selector<SObject & { AssigneeId: string }> {
    readonly object = 'PermissionSetAssignment';
    readonly fields = ['AssigneeId'];

    optedOut(): Query<SObject & { AssigneeId: string }> {
        return this.where(soql`PermissionSet.Name = ${OPT_OUT}`);
    }
}
