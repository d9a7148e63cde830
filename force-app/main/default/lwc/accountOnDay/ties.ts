import { byId, isValidOn, type Day, type Link, type RelationshipModel } from 'c/relationshipModel';
import type { PersonOnDay } from './types';

/** Links in force between two different people on the map; of several that say the same, the first by id. */
export function linksOn(model: RelationshipModel, person: (id: string) => PersonOnDay | undefined, day: Day): Link[] {
    const isOnMap = (id: string): boolean => (person(id)?.status ?? 'Left') !== 'Left';
    const seen = new Set<string>();
    return model.links
        .filter(
            (link) => isValidOn(link, day) && link.fromId !== link.toId && isOnMap(link.fromId) && isOnMap(link.toId)
        )
        .sort(byId)
        .filter(({ fromId, toId, kind }) => {
            const tie = `${kind}\n${fromId}\n${toId}`;
            const isFirst = !seen.has(tie);
            seen.add(tie);
            return isFirst;
        });
}
