/** Something the org refused or could not do, in words for an analyst. */
export class OrgError extends Error {
    constructor(
        readonly code: string,
        message: string,
        readonly fields: readonly string[] = [],
        options?: ErrorOptions
    ) {
        super(message, options);
        this.name = 'OrgError';
    }

    /** What to do about it. */
    get nextStep(): string {
        return nextStepFor(this.code);
    }
}

/** The org could not be reached, or did not let us in. */
export class OrgUnreachable extends OrgError {
    constructor(message: string, options?: ErrorOptions) {
        super('ORG_UNREACHABLE', message, [], options);
        this.name = 'OrgUnreachable';
    }
}

const NEXT_STEPS: Record<string, string> = {
    ORG_UNREACHABLE: 'Check the address, the network and the sign-in settings, then run the command again.',
    INVALID_SESSION_ID: 'Sign in again: the session has ended.',
    INVALID_TYPE: 'Deploy the plugin to this org, or give the user the permission set Relationship Map Integration.',
    INVALID_FIELD:
        'Load the record that the message names first; where it names a field, deploy the plugin or give the user access.',
    INVALID_FIELD_FOR_INSERT_UPDATE: 'Give the user write access to the field, or leave it out of the file.',
    INSUFFICIENT_ACCESS_OR_READONLY:
        'Give the user the permission set Relationship Map Integration and access to the account.',
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'Give the user access to the record that this one refers to.',
    CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'A trigger or flow of the org refused the record: ask its administrator.',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: 'Change the value in the file as the message says.',
    FIELD_INTEGRITY_EXCEPTION: 'Change the value in the file as the message says.',
    REQUIRED_FIELD_MISSING: 'Fill the field in the file.',
    STRING_TOO_LONG: 'Shorten the text in the file.',
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'Use one of the words that the org knows for this field.',
    BAD_VALUE_FOR_RESTRICTED_PICKLIST: 'Use one of the words that the org knows for this field.',
    DUPLICATE_VALUE: 'Another record has this key: give the row a key of its own.',
    DUPLICATES_DETECTED:
        'A duplicate rule of the org refused the record: set the key on the record it names, or relax the rule.',
    DECIDED_ASSESSMENT: 'Add a new assessment with a key and day of its own.',
    NOT_REACHED: 'Run apply again: what is done stays done.',
    UNABLE_TO_LOCK_ROW: 'Somebody else was writing to the same account: run apply again.',
    REQUEST_LIMIT_EXCEEDED: "The day's API calls are used up: run apply again tomorrow, what is done stays done."
};

/** What to do about an error code of Salesforce's or ours. */
export function nextStepFor(code: string): string {
    return NEXT_STEPS[code] ?? 'Read the message, correct the row or the org, then run the command again.';
}
