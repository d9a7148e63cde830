import { UNKNOWN, type Explained } from 'c/explanation';
import { once, remembered, type AccountOnDay } from 'c/accountOnDay';
import { adviceOn, risksOf, type Advice, type Risk } from 'c/advice';
import { coverageOf, type Coverage } from 'c/coverage';
import { decisionOn, type Decision } from 'c/decision';
import { accountHealth, dealHealth } from 'c/health';
import { influenceOf, type Influence } from 'c/influence';
import { layersOf, type Layers } from 'c/layers';
import { messagePathsOf, pathToPower, type MessagePaths, type PathToPower } from 'c/messagePaths';
import {
    committeeMotives,
    conflictsOfInterest,
    departmentMotives,
    type ConflictOfInterest,
    type DepartmentMotives,
    type GroupMotives
} from 'c/motives';
import { placements, type Placement } from 'c/powerInterest';
import { relationshipStrength } from 'c/relationshipStrength';
import { structureOf, type Structure } from 'c/structure';

/** Everything the engine says of one account on one day. Each answer is computed when first asked for, then kept. */
export interface Judgement {
    readonly account: AccountOnDay;
    structure(): Structure;
    influence(): Influence;
    /** Everybody's place in the power–interest matrix, on the account or on a deal. */
    placements(opportunityId?: string | null): readonly Placement[];
    /** Relationship strength, 0–100, on the account or on a deal. */
    strength(stakeholderId: string, opportunityId?: string | null): Explained;
    paths(opportunityId?: string | null): MessagePaths;
    pathToPower(opportunityId: string): PathToPower;
    /** Undefined for a deal the account does not have. */
    decision(opportunityId: string): Decision | undefined;
    /** Of every deal that is not closed, by id. */
    openDecisions(): readonly Decision[];
    layers(): Layers;
    coverage(): Coverage;
    departmentMotives(): readonly DepartmentMotives[];
    /** What moves those with a part in a deal; undefined for a deal the account does not have. */
    committeeMotives(opportunityId: string): GroupMotives | undefined;
    conflictsOfInterest(opportunityId?: string | null): readonly ConflictOfInterest[];
    /** The gravest first. */
    risks(): readonly Risk[];
    /** The most urgent first. */
    advice(): readonly Advice[];
    /** Of the account, 0–100. */
    health(): Explained;
    /** Of a deal, 0–100; unknown while nobody is mapped. */
    dealHealth(opportunityId: string): Explained;
}

/** Judges an account as it stood on its day. */
export function judge(account: AccountOnDay): Judgement {
    const structure = once(() => structureOf(account));
    const influence = once(() => influenceOf(account, structure()));
    const places = remembered((id: string | null) => placements(account, id, structure()));
    const paths = remembered((id: string | null) => messagePathsOf(account, id));
    const conflicts = remembered((id: string | null) => conflictsOfInterest(account, id));
    const decision = remembered((id: string | null) => (id === null ? undefined : decisionOn(account, id)));
    const openDecisions = once(() =>
        account.opportunities
            .filter(({ opportunity }) => opportunity?.isClosed !== true)
            .flatMap(({ id }) => decision(id) ?? [])
    );
    const layers = once(() => layersOf(account));
    const sources = once(() => ({ account, decisions: openDecisions(), layers: layers(), influence: influence() }));
    const risks = once(() => risksOf(sources()));
    return {
        account,
        structure,
        influence,
        placements: (opportunityId = null) => places(opportunityId),
        strength: (id, opportunityId) => relationshipStrength(account, id, opportunityId),
        paths: (opportunityId = null) => paths(opportunityId),
        pathToPower: (id) => pathToPower(account, id, paths(id)),
        decision,
        openDecisions,
        layers,
        coverage: once(() => coverageOf(account)),
        departmentMotives: once(() => departmentMotives(account)),
        committeeMotives: remembered((id: string | null) => (id === null ? undefined : committeeMotives(account, id))),
        conflictsOfInterest: (opportunityId = null) => conflicts(opportunityId),
        risks,
        advice: once(() => adviceOn(sources(), risks())),
        health: once(() => accountHealth(account, layers(), openDecisions())),
        dealHealth: remembered((id: string | null) => {
            const found = decision(id);
            return found ? dealHealth(account, found) : UNKNOWN;
        })
    };
}
