import type { Clock } from '../clock';
import type { StateFile } from './stateFile';

/** A holder who has not said anything for so long is taken for dead. */
const LEASE = 30_000;

/** Another process has taken over, or holds the lease. */
export class LeaseTaken extends Error {
    constructor(readonly holder: string) {
        super(`Another backend process (${holder}) works on this org.`);
        this.name = 'LeaseTaken';
    }
}

/**
 * Who may move the marks: one process at a time. It is checked in each transaction on the state file, so that a process
 * that was thought dead and wakes up again moves none.
 */
export class Lease {
    constructor(
        private readonly state: StateFile,
        private readonly clock: Clock,
        /** Names this process, and its writes in the org. */
        readonly holder: string
    ) {}

    /** Takes the lease when it is free, ended, or its process is no more. Throws LeaseTaken. */
    take(): void {
        this.state.guard = () => {};
        this.state.transaction(() => {
            const found = this.found();
            if (
                found &&
                found.holder !== this.holder &&
                Number(found.until) > this.now() &&
                isAlive(Number(found.process))
            ) {
                throw new LeaseTaken(String(found.holder));
            }
            this.state.run(
                'INSERT OR REPLACE INTO lease (only, holder, process, until) VALUES (1, ?, ?, ?)',
                this.holder,
                process.pid,
                this.now() + LEASE
            );
        });
        this.state.guard = () => this.check();
    }

    /** Says that this process is alive. Throws LeaseTaken when another has taken over. */
    renew(): void {
        this.state.transaction(() => this.state.run('UPDATE lease SET until = ?', this.now() + LEASE));
    }

    /** Gives the lease back; does nothing when it is another's by now. */
    release(): void {
        this.state.guard = () => {};
        this.state.run('DELETE FROM lease WHERE holder = ?', this.holder);
        this.state.guard = () => this.check();
    }

    private check(): void {
        const found = this.found();
        if (found?.holder !== this.holder) {
            throw new LeaseTaken(String(found?.holder ?? 'none'));
        }
    }

    private found(): Record<string, unknown> | undefined {
        return this.state.get('SELECT holder, process, until FROM lease');
    }

    private now(): number {
        return this.clock.now().getTime();
    }
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}
