import { addDays } from 'c/standing';
import { groupBy, positionOn, type Day, type Position, type Stakeholder } from 'c/relationshipModel';
import { digest } from '../evidence/proposals';
import { today, type CollectedWork, type Values, type WorkContext } from '../runtime';
import { ContactSelector, type ContactRow } from '../selectors/crmSelectors';
import { positionOf, PositionSelector } from '../selectors/positionSelector';
import { stakeholderOf, StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import { text, type Language } from '../texts';
import type { TaskService } from './taskService';

/** Where somebody stands, by API name of position and stakeholder alike. */
type Stand = Values;

const OBJECT = 'StakeholderPosition__c';

/** Keeps stakeholders in line with the contacts they are: a change of title, department or boss is a new position. */
export class ContactService {
    private readonly contacts = new ContactSelector();
    private readonly stakeholders = new StakeholderSelector();
    private readonly positions = new PositionSelector();

    constructor(
        private readonly tasks: TaskService,
        private readonly language: Language
    ) {}

    /** What contacts say now of title, department and boss. A blank says nothing. */
    readonly follow: CollectedWork = async (contactIds, context) => {
        const { contacts, stakeholders, positions } = await this.read(contactIds, context);
        const bosses = await this.bossesOf(contacts, context);
        for (const row of stakeholders) {
            const contact = contacts.find(({ Id }) => Id === row.Contact__c);
            if (!contact || row.Status__c === 'Left') {
                continue;
            }
            const boss = bosses.find(
                ({ Contact__c, Account__c }) => Contact__c === contact.ReportsToId && Account__c === row.Account__c
            );
            const says: Stand = {
                Title__c: contact.Title,
                Department__c: contact.Department,
                ReportsTo__c: boss && boss.Id !== row.Id ? boss.Id : null
            };
            const news = Object.entries(says).filter(([field, value]) => value !== null && value !== row[field]);
            if (news.length > 0) {
                this.moveTo(row, positions.get(row.Id) ?? [], Object.fromEntries(news), context);
            }
            if (contact.ReportsToId && !boss) {
                this.ask(row, 'boss', context);
            }
        }
    };

    /** Contacts that belong to another account now: whether they have left is for a person to say. */
    readonly moved: CollectedWork = async (contactIds, context) => {
        const { contacts, stakeholders, positions } = await this.read(contactIds, context);
        for (const row of stakeholders) {
            const contact = contacts.find(({ Id }) => Id === row.Contact__c);
            const isElsewhere = contact?.AccountId && contact.AccountId !== row.Account__c;
            if (isElsewhere && row.Status__c !== 'Left') {
                if (row.Status__c !== 'Unverified') {
                    this.moveTo(row, positions.get(row.Id) ?? [], { Status__c: 'Unverified' }, context);
                }
                this.ask(row, 'moved', context);
            }
        }
    };

    private async read(contactIds: Iterable<string>, { database }: WorkContext) {
        const ids = [...contactIds];
        const { contacts, stakeholders } = await database.queryTogether({
            contacts: this.contacts.byIds(ids),
            stakeholders: this.stakeholders.ofContacts(ids)
        });
        const history = await database.query(this.positions.of({ ids: stakeholders.map(({ Id }) => Id) }));
        return {
            contacts,
            stakeholders,
            positions: groupBy(history.map(positionOf), ({ stakeholderId }) => stakeholderId)
        };
    }

    private bossesOf(contacts: readonly ContactRow[], { database }: WorkContext): Promise<StakeholderRow[]> {
        return database.query(this.stakeholders.ofContacts(contacts.flatMap(({ ReportsToId }) => ReportsToId ?? [])));
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

    private ask(row: StakeholderRow, what: 'moved' | 'boss', context: WorkContext): void {
        const ownerId = row.RelationshipOwner__c ?? row.Account__r?.OwnerId;
        const body = text(this.language, `${what}Body`);
        const about = { recordId: row.Account__c, contactId: row.Contact__c };
        this.tasks.ask({ subject: `${what}Subject`, body, ...about, ownerId }, context);
    }
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
