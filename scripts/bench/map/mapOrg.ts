import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildBundles } from '../../build';
import { deployProject } from '../../build/deploy';
import { demoRep, ensureDemoRep } from '../../demoRep';
import { createOrg, type LocalOrg } from '../../org';
import { connect } from '../../salesforce';
import type { MapSample } from './samplePeople';

/** A local org with the plugin deployed, and an account for each sample. */
export interface MapOrg {
    /** The address of the record page of an account with these people. */
    addAccount(sample: MapSample): string;
    close(): Promise<void>;
}

const DAY = '2026-06-30';

/** Starts an org in a folder of its own; `say` hears what is being done. */
export async function startMapOrg(say: (text: string) => void): Promise<MapOrg> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-bench-'));
    say('compiling the components');
    await buildBundles();
    say('starting the local org and deploying to it');
    const org = await createOrg({ directory: folder, port: 0, signInAs: demoRep.Username });
    const close = async (): Promise<void> => {
        await org.close();
        fs.rmSync(folder, { recursive: true, force: true });
    };
    try {
        const connection = await connect({ instanceUrl: org.url, ...org.credentials });
        await deployProject(connection);
        await ensureDemoRep(connection);
    } catch (error) {
        await close();
        throw error;
    }
    return { addAccount: (sample) => `${org.url}/lightning/r/Account/${fill(org, sample)}/view`, close };
}

/** Writes the people row by row into the org, past its web server: 20,000 of them take seconds, not minutes. */
function fill({ services }: LocalOrg, { people, links }: MapSample): string {
    const { records } = services;
    const caller = services.callerOf(services.userIdByName(demoRep.Username) ?? '');
    if (!caller) {
        throw new Error('The local org does not know the demo rep.');
    }
    return records.atomically(() => {
        const accountId = records.create(caller, 'Account', { Name: `Sample of ${people.length}` });
        const ids = new Map<string, string>();
        for (const person of people) {
            const { name, kind, status, title, department, seniority, reportsToId, decisionRoles } = person;
            const id = records.create(caller, 'Stakeholder__c', {
                ...{ Account__c: accountId, Name: name, Kind__c: kind, Status__c: status, Title__c: title },
                ...{ Department__c: department, Seniority__c: seniority, DecisionRoles__c: decisionRoles.join(';') },
                ...{ Attitude__c: person.attitude, Closeness__c: person.closeness },
                ReportsTo__c: reportsToId && ids.get(reportsToId)
            });
            ids.set(person.id, id);
            // What the map shows once it has read the dated records comes from an assessment.
            records.create(caller, 'RelationshipAssessment__c', {
                ...{ Stakeholder__c: id, AssessedOn__c: DAY, Source__c: 'Rep', Status__c: 'Accepted' },
                ...{ Attitude__c: person.attitude, Closeness__c: person.closeness }
            });
        }
        for (const { fromId, toId, kind } of links) {
            records.create(caller, 'StakeholderLink__c', {
                ...{ From__c: ids.get(fromId), To__c: ids.get(toId), Kind__c: kind }
            });
        }
        return accountId;
    });
}
