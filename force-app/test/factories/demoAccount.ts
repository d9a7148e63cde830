import fs from 'node:fs';
import path from 'node:path';
import { accountOnDay } from '../../main/default/lwc/accountOnDay/accountOnDay';
import { MapSubject, peopleOn } from '../../main/default/lwc/mapSubject/mapSubject';
import { BLANK_ACCOUNT_ASSESSMENT } from '../../main/default/lwc/relationshipModel/blanks';
import type { RelationshipRecords } from '../../main/default/lwc/relationshipModel/relationshipModel';
import { aBuyingRole, aLink, anAssessment, aPerson } from './people';

type Row = Record<string, unknown> & { key: string };
type DemoFile = Record<string, readonly Row[] | undefined> & { account: Row };

const file = path.join(__dirname, '../../../config/demo/meridian.json');

/** The day on which the demo account is looked at. */
export const DEMO_DAY = '2026-11-22';

/** The demo account as records; the keys of the file are the ids. Its deals are `emr` and `imaging`. */
export function demoRecords(): RelationshipRecords {
    const demo = JSON.parse(fs.readFileSync(file, 'utf8')) as DemoFile;
    const rows = <T>(section: string, build: (row: Row) => T): T[] => (demo[section] ?? []).map(build);
    const blank = { stage: null, regulated: null, giftLimit: null };
    return {
        account: { ...blank, id: demo.account.key, name: String(demo.account.name) },
        stakeholders: rows('stakeholders', ({ reportsTo, ...row }) =>
            aPerson(row.key, { ...row, reportsToId: (reportsTo as string | undefined) ?? null })
        ),
        positions: rows('positions', ({ reportsTo, stakeholder, ...row }) => ({
            ...{ title: null, department: null, function: null, seniority: null, decisionRoles: [] },
            ...{ status: 'Active' as const, validFrom: null, validTo: null, source: 'Sync' as const },
            ...row,
            id: row.key,
            stakeholderId: String(stakeholder),
            reportsToId: (reportsTo as string | undefined) ?? null
        })),
        assessments: rows('assessments', ({ stakeholder, opportunity, ...row }) =>
            anAssessment(row.key, {
                ...row,
                stakeholderId: String(stakeholder),
                opportunityId: (opportunity as string | undefined) ?? null
            })
        ),
        links: rows('links', ({ from, to, ...row }) => aLink(String(from), String(to), { ...row, id: row.key })),
        buyingRoles: rows('buyingRoles', ({ stakeholder, opportunity, ...row }) =>
            aBuyingRole(String(stakeholder), { ...row, id: row.key, opportunityId: String(opportunity) })
        ),
        opportunities: rows('opportunities', ({ key, name, stageName, closeDate, amount }) => ({
            ...{ id: key, key, name: String(name), stageName: String(stageName), closeOn: String(closeDate) },
            ...{ amount: Number(amount), isClosed: false }
        })),
        accountAssessments: rows('accountAssessments', (row) => ({
            ...BLANK_ACCOUNT_ASSESSMENT,
            ...row,
            id: row.key,
            assessedOn: String(row.assessedOn)
        })),
        engagements: rows('engagements', ({ opportunity, participants, ...row }) => ({
            ...{ kind: null, scenario: null, layer: null, cost: null, outcome: null, subject: null },
            ...row,
            id: row.key,
            occurredOn: String(row.occurredOn),
            opportunityId: (opportunity as string | undefined) ?? null,
            participants: ((participants ?? []) as { stakeholder: string; reaction?: null }[]).map(
                ({ stakeholder, reaction }) => ({ stakeholderId: stakeholder, reaction: reaction ?? null })
            )
        })),
        commitments: rows('commitments', ({ stakeholder, ...row }) => ({
            ...{
                direction: null,
                subject: null,
                madeOn: null,
                dueOn: null,
                closedOn: null,
                status: null,
                weight: null
            },
            ...row,
            id: row.key,
            stakeholderId: String(stakeholder)
        }))
    };
}

/** The demo account as the views get it, on its own or with one of its deals in focus. */
export function demoSubject(opportunityId: string | null = null, day = DEMO_DAY): MapSubject {
    const records = demoRecords();
    const account = accountOnDay(records, day);
    return new MapSubject({
        accountName: records.account?.name ?? '',
        day,
        people: peopleOn(account, opportunityId),
        links: account.links,
        opportunityId,
        buyingRoles: opportunityId === null ? null : (account.opportunity(opportunityId)?.buyingRoles ?? []),
        account,
        shown: null,
        changes: null
    });
}
