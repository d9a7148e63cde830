import type { OrgDatabase } from '../../database';
import type { DeployOptions, DeployResult } from '../deploy/deployResult';

/** Finished deploys that are kept; the oldest go first. */
const KEPT = 50;

/** A deploy as it is kept: enough to tell how it went, to begin it anew, or to deploy what was validated. */
export interface StoredDeploy {
    result: DeployResult;
    options: DeployOptions;
    /** The package, for as long as it may be needed: until the end, or after a good validation. */
    zip: Buffer;
}

interface DeployRow {
    result: string;
    options: string;
    zip: string;
}

/** Deploys in the org's database, so that their results, and those not yet done, outlive a restart. */
export class DeployStore {
    constructor(private readonly database: OrgDatabase) {
        database.exec(
            `CREATE TABLE IF NOT EXISTS _metadata_deploy (
                id TEXT PRIMARY KEY, done INTEGER NOT NULL, result TEXT NOT NULL, options TEXT NOT NULL, zip TEXT NOT NULL)`
        );
    }

    /** Puts a new deploy down, and forgets the oldest finished ones. */
    add({ result, options, zip }: StoredDeploy): void {
        this.database.run('INSERT INTO _metadata_deploy (id, done, result, options, zip) VALUES (?, 0, ?, ?, ?)', [
            result.id,
            JSON.stringify(result),
            JSON.stringify(options),
            zip.toString('base64')
        ]);
        this.database.run(
            `DELETE FROM _metadata_deploy WHERE done = 1 AND id NOT IN
             (SELECT id FROM _metadata_deploy ORDER BY id DESC LIMIT ${KEPT})`
        );
    }

    /** Writes how a deploy stands; once it is done only a good validation keeps its package. */
    save(result: DeployResult): void {
        const { id, done, checkOnly, status } = result;
        const keepsZip = !done || (checkOnly && status === 'Succeeded');
        this.database.run(
            `UPDATE _metadata_deploy SET done = ?, result = ?${keepsZip ? '' : ", zip = ''"} WHERE id = ?`,
            [Number(done), JSON.stringify(result), id]
        );
    }

    /** By long or short id. */
    find(id: string): StoredDeploy | undefined {
        const row = this.database.get(
            'SELECT result, options, zip FROM _metadata_deploy WHERE id = ? OR (length(?) = 15 AND substr(id, 1, 15) = ?)',
            [id, id, id]
        );
        return row && toDeploy(row as unknown as DeployRow);
    }

    /** What was under way when the org stopped, the oldest first. */
    unfinished(): StoredDeploy[] {
        const rows = this.database.all('SELECT result, options, zip FROM _metadata_deploy WHERE done = 0 ORDER BY id');
        return (rows as unknown as DeployRow[]).map(toDeploy);
    }
}

function toDeploy({ result, options, zip }: DeployRow): StoredDeploy {
    return {
        result: JSON.parse(result) as DeployResult,
        options: JSON.parse(options) as DeployOptions,
        zip: Buffer.from(zip, 'base64')
    };
}
