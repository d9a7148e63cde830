import type { ActivityReader } from '../evidence/activityReader';
import { whoKnowsWhom, type Acquaintance, type KnownAs } from '../evidence/whoKnowsWhom';
import type { BackendContext } from '../runtime';
import { UserSelector } from '../selectors/userSelectors';

/** Who of our own users knows whom, by the CRM's records; users who have opted out are in none of them. */
export class AcquaintanceService {
    private readonly users = new UserSelector();

    constructor(private readonly reader: ActivityReader) {}

    async among(people: readonly KnownAs[], context: BackendContext): Promise<Acquaintance[]> {
        const contacts = people.flatMap(({ Contact__c }) => Contact__c ?? []);
        const activities = await this.reader.activitiesOf(contacts, context);
        const users = await context.database.query(this.users.byIds(activities.flatMap(({ userId }) => userId ?? [])));
        return whoKnowsWhom(activities, people, new Map(users.map(({ Id, Name }) => [Id, Name])), context.clock.now());
    }
}
