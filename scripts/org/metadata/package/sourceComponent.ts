import type { FilePlace } from '../problem';
import type { ComponentFiles } from '../store/componentStore';
import type { XmlElement } from '../xml/xmlElement';

/** A component as a package brings it. */
export interface SourceComponent {
    type: string;
    /** As `package.xml` names it: `Thing__c`, `Thing__c.Size__c`, `Thing__c-Thing Layout`. */
    fullName: string;
    /** Path of its file in the package. */
    fileName: string;
    files: ComponentFiles;
    /** Its metadata; for a component inside another one's file, only its own part. */
    xml: XmlElement;
}

/** Something in the package that cannot be deployed, before anything was tried. */
export interface PackageProblem {
    type: string;
    fullName: string;
    message: string;
    place: FilePlace;
    /** Fails the deploy only where warnings count as errors. */
    warning?: boolean;
}
