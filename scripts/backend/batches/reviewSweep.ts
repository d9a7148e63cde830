import { Batchable, today, type BackendContext, type QueryLocator, type WorkContext } from '../runtime';
import { OwnTaskSelector } from '../selectors/crmSelectors';
import { StakeholderSelector, type StakeholderRow } from '../selectors/stakeholderSelector';
import { inAll, text, type Language } from '../texts';

/** One relationship to look at again. */
interface Due {
    name: string;
    account: string;
    on: string;
}

/** Per owner: how many, and those that are named. */
type DueByOwner = Record<string, { count: number; first: Due[] }>;

/** Relationships that a task names. */
const NAMED = 25;

/** What is due for another look: one open task an owner, brought up to date, never a hundred. */
export class ReviewSweep extends Batchable<StakeholderRow, DueByOwner> {
    readonly name = 'ReviewSweep';
    override readonly scopeSize = 2000;
    private readonly stakeholders = new StakeholderSelector();
    private readonly tasks = new OwnTaskSelector();

    constructor(private readonly language: Language) {
        super();
    }

    start({ clock }: BackendContext): QueryLocator<StakeholderRow> {
        return this.stakeholders.reviewDue(today(clock));
    }

    initialState(): DueByOwner {
        return {};
    }

    async execute(scope: readonly StakeholderRow[], state: DueByOwner): Promise<DueByOwner> {
        const owners = structuredClone(state);
        for (const row of scope) {
            const ownerId = row.RelationshipOwner__c ?? row.Account__r?.OwnerId;
            if (ownerId) {
                const own = (owners[ownerId] ??= { count: 0, first: [] });
                own.count += 1;
                own.first.push({ name: row.Name, account: row.Account__r?.Name ?? '', on: row.ReviewDueOn__c ?? '' });
                own.first = own.first.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))).slice(0, NAMED);
            }
        }
        return owners;
    }

    override async finish(owners: DueByOwner, _summary: unknown, context: WorkContext): Promise<void> {
        const { database, work, clock } = context;
        const subjects = inAll('reviewSubject');
        const ids = Object.keys(owners).sort();
        const open = await database.query(ids.map((id) => this.tasks.of(id, subjects)));
        for (const OwnerId of ids) {
            const Description = this.bodyOf(owners[OwnerId]);
            const task = open.find((each) => each.OwnerId === OwnerId);
            if (task) {
                work.registerDirty('Task', task.Id, { Description }, { current: task });
            } else {
                const values = {
                    OwnerId,
                    Subject: text(this.language, 'reviewSubject'),
                    Description,
                    ActivityDate: today(clock)
                };
                work.registerNewUnless('Task', this.tasks.of(OwnerId, subjects), values);
            }
        }
    }

    private bodyOf({ count, first }: DueByOwner[string]): string {
        const lines = first.map(({ name, account, on }) => `${on} ${name} (${account})`);
        const more = count > first.length ? [text(this.language, 'more', count - first.length)] : [];
        return text(this.language, 'reviewBody', count, [...lines, ...more].join('\n'));
    }
}
