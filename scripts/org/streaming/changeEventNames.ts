/** The channel that carries the change events of all objects selected for it. */
export const STANDARD_CHANNEL = 'ChangeEvents';

/** Name of the change event of an object: `AccountChangeEvent`, `Project__ChangeEvent`. */
export function changeEventName(objectName: string): string {
    return objectName.endsWith('__c') ? objectName.replace(/__c$/, '__ChangeEvent') : `${objectName}ChangeEvent`;
}

/** The object that a change event is about; undefined for another kind of name. */
export function objectOfChangeEvent(eventName: string): string | undefined {
    const [, name, custom] = /^(\w+?)(__)?ChangeEvent$/.exec(eventName) ?? [];
    return name === undefined ? undefined : custom ? `${name}__c` : name;
}
