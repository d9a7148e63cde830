import path from 'node:path';
import { AccountDigest } from './batches/accountDigest';
import { ArchiveProposals } from './batches/archiveProposals';
import { ConsistencyCheck } from './batches/consistencyCheck';
import { EvidenceBatch } from './batches/evidenceBatch';
import { RecomputeBatch } from './batches/recomputeBatch';
import { ReviewSweep } from './batches/reviewSweep';
import type { BackendParts } from './delivery/worker';
import { ActivityReader } from './evidence/activityReader';
import { SCHEDULES } from './schedules';
import { AccountReader } from './services/accountReader';
import { AcquaintanceService } from './services/acquaintanceService';
import { CommitteeService } from './services/committeeService';
import { ContactService } from './services/contactService';
import { DealingService } from './services/dealingService';
import { EvidenceService } from './services/evidenceService';
import { PositionService } from './services/positionService';
import { ProfileService } from './services/profileService';
import { StandingService } from './services/standingService';
import { TaskService } from './services/taskService';
import type { Language } from './texts';
import { AssessmentTrigger } from './triggers/assessmentTrigger';
import { activityTriggers, ContactTrigger, OpportunityTrigger } from './triggers/crmTriggers';
import {
    AccountAssessmentTrigger,
    CommitmentTrigger,
    EngagementTrigger,
    ParticipantTrigger
} from './triggers/dealingTriggers';
import { PositionTrigger } from './triggers/positionTrigger';
import { ScoringProfileTrigger } from './triggers/scoringProfileTrigger';
import { StakeholderTrigger } from './triggers/stakeholderTrigger';

/** How the parts speak, and where to. */
export interface PartsOptions {
    /** Of tasks, proposals and digests; English when left out. */
    language?: Language;
    /** Folder that digests are written to. */
    digests?: string;
    /** Address of the org, for links in digests. */
    address?: string;
}

/** Everything that the backend does: what is listed here runs, nothing else. */
export function backendParts({ language = 'en', digests, address = '' }: PartsOptions = {}): BackendParts {
    const profiles = new ProfileService();
    const standings = new StandingService(profiles);
    const positions = new PositionService();
    const dealings = new DealingService(standings);
    const tasks = new TaskService(language);
    const activities = new ActivityReader();
    const evidence = new EvidenceService(profiles, activities, language);
    const contacts = new ContactService(tasks, language);
    const recompute = new RecomputeBatch(standings, positions, contacts);
    const folder = digests ?? path.resolve('.local/digests');
    return {
        triggers: [
            new AssessmentTrigger(standings),
            new PositionTrigger(positions),
            new StakeholderTrigger(standings, positions, contacts),
            new ParticipantTrigger(standings),
            new EngagementTrigger(dealings),
            new CommitmentTrigger(standings),
            new AccountAssessmentTrigger(dealings),
            new ScoringProfileTrigger(profiles, dealings.recompute),
            new ContactTrigger(contacts),
            new OpportunityTrigger(new CommitteeService(profiles, tasks, language)),
            ...activityTriggers(evidence)
        ],
        batches: [
            recompute,
            new EvidenceBatch(evidence),
            new ReviewSweep(language),
            new ArchiveProposals(),
            new ConsistencyCheck(standings),
            new AccountDigest(new AccountReader(), new AcquaintanceService(activities), profiles, {
                language,
                folder,
                address
            })
        ],
        schedules: SCHEDULES,
        queueables: [dealings.recompute, contacts.seen],
        recompute: recompute.name
    };
}
