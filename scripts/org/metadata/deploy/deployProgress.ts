import { ComponentProblem } from '../problem';
import type { DeployOutcome } from './deployComponents';
import { failureMessage, type DeployOptions, type DeployResult } from './deployResult';

/** A deploy that has not begun. */
export function newDeployResult(id: string, options: DeployOptions, user: { id: string; name: string }): DeployResult {
    const now = new Date().toISOString();
    return {
        id,
        status: 'Pending',
        done: false,
        success: false,
        checkOnly: options.checkOnly,
        ignoreWarnings: options.ignoreWarnings,
        rollbackOnError: options.rollbackOnError,
        runTestsEnabled: false,
        numberComponentErrors: 0,
        numberComponentsDeployed: 0,
        numberComponentsTotal: 0,
        numberTestErrors: 0,
        numberTestsCompleted: 0,
        numberTestsTotal: 0,
        createdBy: user.id,
        createdByName: user.name,
        createdDate: now,
        lastModifiedDate: now
    };
}

/** Ends a deploy with what became of its components. */
export function conclude(result: DeployResult, { successes, failures }: DeployOutcome): void {
    const errors = failures.length;
    const kept = errors === 0 || !result.rollbackOnError;
    result.numberComponentErrors = errors;
    result.numberComponentsDeployed = kept ? successes.length : 0;
    result.numberComponentsTotal = successes.length + errors;
    result.details = {
        componentFailures: failures,
        componentSuccesses: successes,
        runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 }
    };
    finish(result, errors === 0 ? 'Succeeded' : kept && successes.length > 0 ? 'SucceededPartial' : 'Failed');
}

/** A package that cannot be read fails at its manifest; a fault of this org is told as the platform tells its own. */
export function failAsWhole(result: DeployResult, error: unknown): void {
    if (error instanceof ComponentProblem) {
        const fileName = error.place.fileName ?? 'package.xml';
        const failure = failureMessage({ type: '', fullName: fileName, fileName }, error.message, error.place);
        conclude(result, { successes: [], failures: [failure] });
        result.status = 'Failed';
        result.success = false;
        return;
    }
    result.errorStatusCode = 'UNKNOWN_EXCEPTION';
    result.errorMessage = `UNKNOWN_EXCEPTION: ${error instanceof Error ? error.message : String(error)}`;
    finish(result, 'Failed');
}

/** Ends a deploy. */
export function finish(result: DeployResult, status: DeployResult['status']): void {
    const now = new Date().toISOString();
    delete result.stateDetail;
    Object.assign(result, {
        status,
        done: true,
        success: status === 'Succeeded' || status === 'SucceededPartial',
        completedDate: now,
        lastModifiedDate: now
    });
}
