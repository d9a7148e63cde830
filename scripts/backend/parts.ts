import { RecomputeBatch } from './batches/recomputeBatch';
import type { BackendParts } from './delivery/worker';
import { DealingService } from './services/dealingService';
import { PositionService } from './services/positionService';
import { ProfileService } from './services/profileService';
import { StandingService } from './services/standingService';
import { AssessmentTrigger } from './triggers/assessmentTrigger';
import {
    AccountAssessmentTrigger,
    CommitmentTrigger,
    EngagementTrigger,
    ParticipantTrigger
} from './triggers/dealingTriggers';
import { PositionTrigger } from './triggers/positionTrigger';
import { ScoringProfileTrigger } from './triggers/scoringProfileTrigger';
import { StakeholderTrigger } from './triggers/stakeholderTrigger';

/** Everything that the backend does: what is listed here runs, nothing else. */
export function backendParts(): BackendParts {
    const profiles = new ProfileService();
    const standings = new StandingService(profiles);
    const positions = new PositionService();
    const dealings = new DealingService(standings);
    const recompute = new RecomputeBatch(standings, positions);
    return {
        triggers: [
            new AssessmentTrigger(standings),
            new PositionTrigger(positions),
            new StakeholderTrigger(standings, positions),
            new ParticipantTrigger(standings),
            new EngagementTrigger(dealings),
            new CommitmentTrigger(standings),
            new AccountAssessmentTrigger(dealings),
            new ScoringProfileTrigger(profiles, dealings.recompute)
        ],
        batches: [recompute],
        schedules: [],
        queueables: [dealings.recompute],
        recompute: recompute.name
    };
}
