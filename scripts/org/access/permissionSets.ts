import { rightsOf, type Grants, type ProfileKind, type Rights } from './rights';

/** Where deployed permission sets are read; its revision grows with each deploy. */
export interface PermissionSetSource {
    readonly revision: number;
    permissionSet(name: string): (Grants & { customPermissions: readonly string[] }) | undefined;
}

/** What permission sets give together. Users with the same ones share one `Rights`, and with it all that is worked out from it. */
export class PermissionSets {
    private readonly known = new Map<string, Rights>();
    private revision = -1;

    constructor(private readonly source: PermissionSetSource) {}

    rights(profile: ProfileKind, names: readonly string[]): Rights {
        if (this.revision !== this.source.revision) {
            this.known.clear();
            this.revision = this.source.revision;
        }
        const key = [profile, ...names].join(' ');
        const rights = this.known.get(key) ?? rightsOf(profile, this.grants(names));
        this.known.set(key, rights);
        return rights;
    }

    customPermissions(names: readonly string[]): Set<string> {
        return new Set(this.grants(names).flatMap(({ customPermissions }) => customPermissions));
    }

    private grants(names: readonly string[]) {
        return names.flatMap((name) => this.source.permissionSet(name) ?? []);
    }
}
