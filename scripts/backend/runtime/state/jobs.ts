import type { StateFile } from './stateFile';

/** A job that waits. */
export interface Job {
    number: number;
    type: string;
    args: unknown;
    attempts: number;
    /** How often it was asked for while it waited. */
    asked: number;
}

const MOST_ATTEMPTS = 8;
const [FIRST_WAIT, LONGEST_WAIT] = [5_000, 3_600_000];

/** Work that waits in the state file, and so outlives the process. */
export class Jobs {
    constructor(private readonly state: StateFile) {}

    /** Adds a job. One of the same type and key that waits stays the only one, with the newer arguments. */
    add(type: string, args: unknown, due: number, key?: string): void {
        this.state.run(
            `INSERT INTO jobs (type, key, args, due) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE
             SET args = excluded.args, due = min(due, excluded.due), asked = asked + 1, attempts = 0`,
            type,
            key === undefined ? null : `${type} ${key}`,
            JSON.stringify(args ?? null),
            due
        );
    }

    /** The next job that is due. */
    next(now: number): Job | undefined {
        const row = this.state.get(
            'SELECT number, type, args, attempts, asked FROM jobs WHERE due <= ? ORDER BY due, number LIMIT 1',
            now
        );
        return (
            row && {
                number: Number(row.number),
                type: String(row.type),
                args: JSON.parse(String(row.args)) as unknown,
                attempts: Number(row.attempts),
                asked: Number(row.asked)
            }
        );
    }

    /** Takes a job off, unless it was asked for again since it was begun. */
    done({ number, asked }: Job): void {
        this.state.run('DELETE FROM jobs WHERE number = ? AND asked = ?', number, asked);
    }

    /** Puts a failed job off, longer each time; true when it is given up. */
    failed({ number, attempts }: Pick<Job, 'number' | 'attempts'>, now: number): boolean {
        if (attempts + 1 >= MOST_ATTEMPTS) {
            this.state.run('DELETE FROM jobs WHERE number = ?', number);
            return true;
        }
        const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 4 ** attempts);
        this.state.run('UPDATE jobs SET attempts = attempts + 1, due = ? WHERE number = ?', now + wait, number);
        return false;
    }

    /** Whether a job of this type and key waits. */
    waits(type: string, key: string): boolean {
        return this.state.get('SELECT 1 AS found FROM jobs WHERE key = ?', `${type} ${key}`) !== undefined;
    }

    count(): number {
        return Number(this.state.get('SELECT COUNT(*) AS n FROM jobs')?.n ?? 0);
    }
}
