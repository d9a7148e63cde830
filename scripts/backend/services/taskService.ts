import { today, type Values, type WorkContext } from '../runtime';
import { OwnTaskSelector } from '../selectors/crmSelectors';
import { inAll, text, type Language, type TextName } from '../texts';

/** A to-do about a record. */
export interface Request {
    subject: TextName;
    /** Filled into the subject where that has a place for it. */
    name?: string;
    body: string;
    /** The deal or account it is about. */
    recordId: string;
    /** The person it is about; null when about nobody in particular. */
    contactId: string | null;
    ownerId: string | null | undefined;
}

/** Asks people to do something: one open task about a record or a person, however often it is asked for. */
export class TaskService {
    private readonly tasks = new OwnTaskSelector();

    constructor(private readonly language: Language) {}

    ask({ subject, name = '', body, recordId, contactId, ownerId }: Request, { work, clock }: WorkContext): void {
        const values: Values = {
            Subject: text(this.language, subject, name),
            Description: body,
            WhatId: recordId,
            ...(contactId ? { WhoId: contactId } : {}),
            ...(ownerId ? { OwnerId: ownerId } : {}),
            ActivityDate: today(clock)
        };
        work.registerNewUnless('Task', this.tasks.about(recordId, contactId, inAll(subject, name)), values);
    }
}
