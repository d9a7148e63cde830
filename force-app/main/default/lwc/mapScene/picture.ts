import { layoutMap } from 'c/mapLayout';
import type { MapLayout } from 'c/mapLayout';
import { isValidOn } from 'c/relationshipModel';
import type { BuyingRole, Day, Link, Stakeholder } from 'c/relationshipModel';
import { buildScene } from './scene';
import type { MapScene } from './scene';

/**
 * All that the views draw of one account on one day. A class, because the framework wraps plain objects that go from
 * component to component into proxies, which would make every read of a position slow.
 */
export class MapPicture {
    readonly layout: MapLayout;
    readonly scene: MapScene;
    /** The ties that hold on the day. */
    readonly links: readonly Link[];
    /** The parts in the deal that is looked at, by stakeholder; null where none is. */
    readonly dealRoles: ReadonlyMap<string, readonly BuyingRole[]> | null;

    constructor(
        stakeholders: readonly Stakeholder[],
        links: readonly Link[],
        buyingRoles: readonly BuyingRole[] | null,
        today: Day
    ) {
        this.links = links.filter((link) => isValidOn(link, today));
        this.layout = layoutMap(stakeholders);
        this.scene = buildScene(this.layout, this.links);
        this.dealRoles = buyingRoles && rolesByPerson(buyingRoles.filter((role) => isValidOn(role, today)));
    }
}

function rolesByPerson(roles: readonly BuyingRole[]): Map<string, BuyingRole[]> {
    const byPerson = new Map<string, BuyingRole[]>();
    for (const role of roles) {
        byPerson.set(role.stakeholderId, [...(byPerson.get(role.stakeholderId) ?? []), role]);
    }
    return byPerson;
}
