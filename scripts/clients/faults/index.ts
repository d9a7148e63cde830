import { BUNDLE_FAULTS } from './bundles';
import type { Fault } from './fault';
import { OBJECT_FAULTS } from './objects';
import { PAGE_FAULTS } from './pages';
import { PERMISSION_FAULTS } from './permissionSets';
import { TRANSLATION_FAULTS } from './translations';

/** Everything that can be wrong with a component, in as few packages as there are files of the same name. */
export function faultyPackages(): Fault[][] {
    const packages: Fault[][] = [];
    for (const fault of [
        ...BUNDLE_FAULTS,
        ...PAGE_FAULTS,
        ...PERMISSION_FAULTS,
        ...TRANSLATION_FAULTS,
        ...OBJECT_FAULTS
    ]) {
        const free = packages.find((faults) => !faults.some(({ blamed }) => blamed === fault.blamed));
        if (free) {
            free.push(fault);
        } else {
            packages.push([fault]);
        }
    }
    return packages;
}

export { BUNDLE_XML, script } from './bundles';
export { field, MAIN, metadata, type Fault } from './fault';
