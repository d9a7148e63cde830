import { addDays } from 'c/standing';
import { groupBy, positionOn, type Day, type Position, type Stakeholder } from 'c/relationshipModel';
import { digest } from '../evidence/proposals';
import { today, type CollectedWork, type QueueableType, type Values, type WorkContext } from '../runtime';
import { ContactSelector, type ContactRow } from '../selectors/crmSelectors';
import { positionOf, PositionSelector } from '../selectors/positionSelector';
import { stakeholderOf, StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import { text, type Language } from '../texts';
import type { TaskService } from './taskService';

/** Where somebody stands, by API name of position and stakeholder alike. */
type Stand = Values;

const OBJECT = 'StakeholderPosition__c';

/** What is known of rows beside themselves. */
interface Found {
    contacts: ReadonlyMap<string, ContactRow>;
    /** Those who are on a map themselves, to whom contacts report. */
    bosses: readonly StakeholderRow[];
    positions: ReadonlyMap<string, readonly Position[]>;
}

/** A contact and the account that it belongs to. */
type Link = Pick<StakeholderRow, 'LinkedContactId__c' | 'LinkedAccountId__c'>;

/** What was seen of a stakeholder's contact. */
interface Seen {
    id: string;
    link: Link;
}

/** A contact that is not where it was when we saw it last. */
type Missing = 'moved' | 'gone';

/**
 * Keeps stakeholders in line with the contacts they are: a change of title, department or boss is a new position. Whose
 * contact was deleted or belongs to another account now is flagged: whether they have left is for a person to say. What was
 * seen last stands on the stakeholder, because the platform clears the lookup to a deleted contact and tells nobody.
 */
export class ContactService {
    private readonly contacts = new ContactSelector();
    private readonly stakeholders = new StakeholderSelector();
    private readonly positions = new PositionSelector();

    constructor(
        private readonly tasks: TaskService,
        private readonly language: Language
    ) {}

    /** The stakeholders that contacts are, or were until they were deleted. */
    readonly refresh: CollectedWork = async (contactIds, context) => {
        const { now, once } = await context.database.queryTogether({
            now: this.stakeholders.ofContacts(contactIds),
            once: this.stakeholders.onceOfContacts(contactIds)
        });
        const rows = new Map([...now, ...once].map((row) => [row.Id, row]));
        await this.follow([...rows.values()], context);
    };

    /** Stakeholders whose contact may be another one, or none. */
    readonly refreshLinks: CollectedWork = async (ids, context) => {
        await this.bringInLine(await context.database.query(this.stakeholders.byIds(ids)), context);
    };

    /** Brings in line those whose contact is not as it was seen last; whom we see for the first time has changed nothing. */
    async bringInLine(rows: readonly StakeholderRow[], context: WorkContext): Promise<void> {
        const other = rows.filter(isOther);
        other.filter(isFirst).forEach((row) => see(row, context));
        await this.follow(
            other.filter((row) => !isFirst(row)),
            context
        );
    }

    /** Keeps what was seen of a contact, once all that follows from it is written. */
    readonly seen: QueueableType<Seen> = {
        name: 'contact.seen',
        execute: async ({ id, link }, { work }) => work.registerDirty('Stakeholder__c', id, { ...link })
    };

    private async follow(rows: readonly StakeholderRow[], context: WorkContext): Promise<void> {
        if (rows.length === 0) {
            return;
        }
        const found = await this.find(rows, context);
        for (const row of rows) {
            const missing = missingOf(row, found);
            const isToBeSaid = missing !== null && row.Status__c !== 'Left';
            const flag: Stand = isToBeSaid && row.Status__c !== 'Unverified' ? { Status__c: 'Unverified' } : {};
            const news = { ...this.newsOf(row, found, context), ...flag };
            if (Object.keys(news).length > 0) {
                this.moveTo(row, found.positions.get(row.Id) ?? [], news, context);
            }
            if (isToBeSaid) {
                this.ask(row, missing, context);
                context.enqueue(this.seen, { id: row.Id, link: linkOf(row) });
            } else {
                see(row, context);
            }
        }
    }

    private async find(rows: readonly StakeholderRow[], { database }: WorkContext): Promise<Found> {
        const ids = rows.flatMap(({ Contact__c, LinkedContactId__c }) => Contact__c ?? LinkedContactId__c ?? []);
        const { contacts, history } = await database.queryTogether({
            contacts: this.contacts.byIds(ids, { withDeleted: true }),
            history: this.positions.of({ ids: rows.map(({ Id }) => Id) })
        });
        const superiors = contacts.flatMap(({ ReportsToId }) => ReportsToId ?? []);
        return {
            contacts: new Map(contacts.map((contact) => [contact.Id, contact])),
            bosses: await database.query(this.stakeholders.ofContacts(superiors)),
            positions: groupBy(history.map(positionOf), ({ stakeholderId }) => stakeholderId)
        };
    }

    /** What a contact says of title, department and boss that its stakeholder does not say. A blank says nothing. */
    private newsOf(row: StakeholderRow, { contacts, bosses }: Found, context: WorkContext): Stand {
        const contact = contacts.get(row.Contact__c ?? '');
        if (!contact || row.Status__c === 'Left') {
            return {};
        }
        const boss = bosses.find(
            ({ Contact__c, Account__c }) => Contact__c === contact.ReportsToId && Account__c === row.Account__c
        );
        if (contact.ReportsToId && !boss) {
            this.ask(row, 'boss', context);
        }
        const says: Stand = {
            Title__c: contact.Title,
            Department__c: contact.Department,
            ReportsTo__c: boss && boss.Id !== row.Id ? boss.Id : null
        };
        const news = Object.entries(says).filter(([field, value]) => value !== null && value !== row[field]);
        return Object.fromEntries(news);
    }

    /**
     * Ends the position of today and begins one from today on, with the stakeholder's current copy, all or none. A position
     * that a person began today stands, and so does one that is planned. Who has no position on record has an undated
     * place, which the own record alone tells.
     */
    private moveTo(row: StakeholderRow, history: readonly Position[], news: Stand, { work, clock }: WorkContext): void {
        const day = today(clock);
        const group = `position ${row.Id}`;
        const current = positionOn(history, day);
        const before = standOf(current ?? stakeholderOf(row));
        if (current?.validFrom === day) {
            if (current.source === 'Derived') {
                work.registerDirty(OBJECT, current.id, news, { group });
                work.registerDirty('Stakeholder__c', row.Id, news, { current: row, group });
            }
            return;
        }
        if (current) {
            work.registerDirty(OBJECT, current.id, { ValidTo__c: addDays(day, -1) }, { group });
        }
        if (history.length > 0) {
            const end = firstAfter(history, day);
            const until = end === null ? {} : { ValidTo__c: addDays(end, -1) };
            this.open(row.Id, day, { ...before, ...news, ValidFrom__c: day, ...until }, group, work);
        }
        work.registerDirty('Stakeholder__c', row.Id, news, { current: row, group });
    }

    private open(id: string, day: string, stand: Stand, group: string, work: WorkContext['work']): void {
        const key = { field: 'PositionKey__c', value: `derived:${digest([id, day])}` };
        const said = Object.entries(stand).filter(([, value]) => value !== null && value !== '');
        work.registerNew(
            OBJECT,
            key,
            { Stakeholder__c: id, ...Object.fromEntries(said), Source__c: 'Derived' },
            { group }
        );
    }

    private ask(row: StakeholderRow, what: Missing | 'boss', context: WorkContext): void {
        const ownerId = row.RelationshipOwner__c ?? row.Account__r?.OwnerId;
        const body = text(this.language, `${what}Body`);
        const about = { recordId: row.Account__c, contactId: row.Contact__c, name: row.Name };
        this.tasks.ask({ subject: `${what}Subject`, body, ...about, ownerId }, context);
    }
}

/** Whether the contact, or the account that it belongs to, is another than we saw last. */
function isOther(row: StakeholderRow): boolean {
    return row.Contact__c !== row.LinkedContactId__c || accountOf(row) !== row.LinkedAccountId__c;
}

/** Nothing was seen before. Whoever is on another account's map from the start has not moved. */
const isFirst = ({ LinkedContactId__c }: StakeholderRow): boolean => LinkedContactId__c === null;

const accountOf = ({ Contact__r }: StakeholderRow): string | null => Contact__r?.AccountId ?? null;

const linkOf = (row: StakeholderRow): Link => ({
    LinkedContactId__c: row.Contact__c,
    LinkedAccountId__c: accountOf(row)
});

function see(row: StakeholderRow, { work }: WorkContext): void {
    work.registerDirty('Stakeholder__c', row.Id, { ...linkOf(row) }, { current: row });
}

/** What has become of the contact that we saw last. One that somebody took off the stakeholder is not missing. */
function missingOf(row: StakeholderRow, { contacts }: Found): Missing | null {
    if (!isOther(row) || isFirst(row)) {
        return null;
    }
    if (row.Contact__c === null) {
        const contact = contacts.get(row.LinkedContactId__c ?? '');
        return !contact || contact.IsDeleted ? 'gone' : null;
    }
    const account = accountOf(row);
    const isSame = row.Contact__c === row.LinkedContactId__c;
    return isSame && account !== null && account !== row.Account__c ? 'moved' : null;
}

function standOf(told: Position | Stakeholder): Stand {
    return {
        Title__c: told.title,
        Department__c: told.department,
        Function__c: told.function,
        Seniority__c: told.seniority,
        ReportsTo__c: told.reportsToId,
        DecisionRoles__c: told.decisionRoles.join(';'),
        Status__c: told.status ?? 'Active'
    };
}

function firstAfter(history: readonly Position[], day: Day): Day | null {
    return (
        history
            .flatMap(({ validFrom }) => (validFrom !== null && validFrom > day ? validFrom : []))
            .sort()
            .at(0) ?? null
    );
}
