import type { SetupModel } from '../../metadata';
import type { PageBuilder } from './pageBuilder';

/** Milliseconds. */
const interval = 300;

/**
 * Has the components built as soon as a deployment is through, so that the first visitor need not wait.
 * Returns the way to stop.
 */
export function watchDeployments(
    setup: Pick<SetupModel, 'lwcBundles' | 'revision'>,
    builder: Pick<PageBuilder, 'warmUp'>
): () => void {
    let seen = 0;
    const look = (): void => {
        const { revision } = setup;
        if (revision !== seen) {
            seen = revision;
            if (setup.lwcBundles().some((bundle) => bundle.exposed)) {
                builder.warmUp();
            }
        }
    };
    const timer = setInterval(look, interval).unref();
    return () => clearInterval(timer);
}
