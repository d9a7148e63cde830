import { posix } from 'node:path';
import { componentType, parentOf } from '../componentTypes';
import type { FilePlace } from '../problem';

/** Choices of a deploy, as the API names them. */
export interface DeployOptions {
    /** Try everything and keep nothing. */
    checkOnly: boolean;
    /** One problem undoes all. */
    rollbackOnError: boolean;
    ignoreWarnings: boolean;
    singlePackage: boolean;
    allowMissingFiles: boolean;
    purgeOnDelete: boolean;
    testLevel: string;
}

/** What happened to one component. */
export interface DeployMessage {
    id?: string;
    componentType: string;
    fullName: string;
    fileName: string;
    success: boolean;
    changed: boolean;
    created: boolean;
    deleted: boolean;
    createdDate: string;
    problem?: string;
    problemType?: 'Error' | 'Warning';
    lineNumber?: number;
    columnNumber?: number;
}

export type DeployStatus =
    'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceling' | 'Canceled';

/** A deploy as it stands, in the shape of the API's DeployResult. */
export interface DeployResult {
    id: string;
    status: DeployStatus;
    done: boolean;
    success: boolean;
    checkOnly: boolean;
    ignoreWarnings: boolean;
    rollbackOnError: boolean;
    runTestsEnabled: boolean;
    numberComponentErrors: number;
    numberComponentsDeployed: number;
    numberComponentsTotal: number;
    numberTestErrors: number;
    numberTestsCompleted: number;
    numberTestsTotal: number;
    createdBy: string;
    createdByName: string;
    createdDate: string;
    startDate?: string;
    lastModifiedDate: string;
    completedDate?: string;
    canceledBy?: string;
    canceledByName?: string;
    stateDetail?: string;
    errorMessage?: string;
    errorStatusCode?: string;
    details?: {
        componentFailures: DeployMessage[];
        componentSuccesses: DeployMessage[];
        runTestResult: { numFailures: number; numTestsRun: number; totalTime: number };
    };
}

export const defaultDeployOptions: DeployOptions = {
    checkOnly: false,
    rollbackOnError: true,
    ignoreWarnings: false,
    singlePackage: false,
    allowMissingFiles: false,
    purgeOnDelete: false,
    testLevel: 'NoTestRun'
};

/** A message about one component; what else is known of it comes in `details`. */
export function deployMessage(
    component: { type: string; fullName: string; fileName: string },
    details: Partial<DeployMessage> = {}
): DeployMessage {
    return {
        componentType: component.type,
        fullName: component.fullName,
        fileName: component.fileName,
        success: true,
        changed: false,
        created: false,
        deleted: false,
        createdDate: new Date().toISOString(),
        ...details
    };
}

/** A message that says why a component cannot be deployed. A place in another file names one beside the component's own. */
export function failureMessage(
    component: { type: string; fullName: string; fileName: string },
    problem: string,
    place: FilePlace = {}
): DeployMessage {
    const fileName =
        place.fileName === undefined
            ? component.fileName
            : posix.join(posix.dirname(component.fileName), posix.basename(place.fileName));
    // The platform says the place in words for the files of a bundle; clients read it out of them.
    const isInBundle = component.type === 'LightningComponentBundle';
    return deployMessage(
        { ...component, fileName },
        {
            success: false,
            problem: isInBundle && place.line ? `[Line: ${place.line}, Col: ${place.column ?? 1}] ${problem}` : problem,
            problemType: 'Error',
            lineNumber: place.line,
            columnNumber: place.column
        }
    );
}

/** Path of the file that a component of this name lies in. */
export function usualFileName(type: string, fullName: string): string {
    const parent = parentOf(type)?.parent;
    const owner = componentType(type) ?? parent;
    if (!owner) {
        return '';
    }
    if (owner.suffix === null) {
        return `${owner.directory}/${fullName}`;
    }
    const inside = owner.name === 'CustomLabels' ? 'CustomLabels' : fullName.slice(0, fullName.lastIndexOf('.'));
    return `${owner.directory}/${parent ? inside : fullName}.${owner.suffix}`;
}
