import { keyInOrg } from '../keys';
import { SECTIONS } from '../schema/fields';
import type { AssessmentRow, PositionRow, StakeholderRow } from '../schema/native';
import type { Sourced } from '../types';
import type { OrgState } from './orgState';
import { byKey } from './references';
import type { References } from './references';
import type { StakeholderSources } from './stakeholderSources';
import type { OrgRow } from './values';

interface SoundRows {
    rows: readonly Sourced<StakeholderRow>[];
    positions: readonly Sourced<PositionRow>[];
    assessments: readonly Sourced<AssessmentRow>[];
}

/** Brings together what sources and org say of each stakeholder that the sources speak of. Linear. */
export function collectSources(sound: SoundRows, state: OrgState, references: References): StakeholderSources[] {
    const stored = byKey(state.stakeholders, SECTIONS.stakeholders.keyField);
    const storedPositions = byStakeholder(state.positions);
    const storedAssessments = byStakeholder(state.assessments);
    const sources = new Map<string, StakeholderSources>();
    const of = (key: string): StakeholderSources => {
        const known = sources.get(key);
        if (known) {
            return known;
        }
        const record = stored.get(keyInOrg(references.accountKey, key));
        const added: StakeholderSources = {
            key,
            own: undefined,
            positions: [],
            assessments: [],
            stored: record,
            storedPositions: storedPositions.get(record?.Id) ?? [],
            storedAssessments: storedAssessments.get(record?.Id) ?? []
        };
        sources.set(key, added);
        return added;
    };
    sound.rows.forEach((sourced) => (of(sourced.row.key).own = sourced));
    sound.positions.forEach((sourced) => of(sourced.row.stakeholder).positions.push(sourced));
    sound.assessments.forEach((sourced) => of(sourced.row.stakeholder).assessments.push(sourced));
    return [...sources.values()];
}

function byStakeholder(rows: readonly OrgRow[]): Map<unknown, OrgRow[]> {
    const groups = new Map<unknown, OrgRow[]>();
    for (const row of rows) {
        const group = groups.get(row.Stakeholder__c);
        if (group) {
            group.push(row);
        } else {
            groups.set(row.Stakeholder__c, [row]);
        }
    }
    return groups;
}
