import { isTransient, OrgUnreachable, TRANSIENT_CODES } from '../../salesforce';
import type { Clock } from './clock';

const ATTEMPTS = 5;
const [FIRST_WAIT, LONGEST_WAIT] = [500, 30_000];

/** Whether a row was refused only for now. */
export const passesByItself = (codes: readonly string[]): boolean => codes.some((code) => TRANSIENT_CODES.has(code));

/**
 * Tries work again that the org did not take for now: five times, with growing, jittered waits, at least as long as the
 * org asks. `work` gives true when it is done, or false to be tried again; what it does has to bear a second time.
 * Throws OrgUnreachable when the last attempt fails still.
 */
export async function withPatience(clock: Clock, work: (isLast: boolean) => Promise<boolean>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
        const isLast = attempt === ATTEMPTS;
        let asked = 0;
        try {
            if ((await work(isLast)) || isLast) {
                return;
            }
        } catch (error) {
            if (!isTransient(error)) {
                throw error;
            }
            if (isLast) {
                throw new OrgUnreachable(`The org did not answer: ${(error as Error).message}`, { cause: error });
            }
            asked = (error as { retryAfter?: number | null }).retryAfter ?? 0;
        }
        const wait = FIRST_WAIT * 2 ** (attempt - 1) * (1 + Math.random());
        await clock.sleep(Math.min(LONGEST_WAIT, Math.max(asked, wait)));
    }
}
