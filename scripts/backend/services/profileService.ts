import { readProfile, type ScoringProfile } from 'c/scoringProfile';
import type { BackendContext } from '../runtime';
import { ScoringProfileSelector } from '../selectors/scoringProfileSelector';

/** The active scoring profile, and the version that scores are stamped with. */
export interface ActiveProfile {
    readonly profile: ScoringProfile;
    readonly version: string;
}

/** Gives the profile that page, sync and backend share; read once, and again when it has changed. */
export class ProfileService {
    private readonly selector = new ScoringProfileSelector();
    private found: ActiveProfile | null = null;

    /** The active profile; the default where the org has none. What is unusable in it is logged. */
    async active({ database, log }: BackendContext): Promise<ActiveProfile> {
        if (!this.found) {
            const [row] = await database.query(this.selector.active());
            const { profile, problems } = readProfile(row?.Profile__c ?? null);
            if (problems.length > 0) {
                log.warn('profile.unusable', { version: row?.Version__c ?? null, places: problems.join() });
            }
            this.found = { profile, version: row?.Version__c ?? String(profile.version) };
        }
        return this.found;
    }

    /** Reads it anew the next time. */
    forget(): void {
        this.found = null;
    }
}
