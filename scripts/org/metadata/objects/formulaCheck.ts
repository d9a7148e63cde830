import { RowSource } from '../../database';
import { SalesforceError } from '../../errors';
import { formulaOf, referencedPaths } from '../../formula';
import type { ObjectSchema } from '../../schema';
import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem } from '../problem';
import type { XmlElement } from '../xml/xmlElement';

/** Checks that a formula over rows of the object can be read and that all it refers to is there. Throws a ComponentProblem. */
export function checkFormula(text: string, object: ObjectSchema, context: DeployContext, at: XmlElement): void {
    const paths = inFormula(at, () => referencedPaths(formulaOf(text)));
    const rows = new RowSource(context.schema, context.parts.database, object);
    for (const path of paths) {
        if (path[0] === '$Permission') {
            if (!context.has('CustomPermission', path[1] ?? '')) {
                throw new ComponentProblem(`Field ${path.join('.')} does not exist. Check spelling.`, at);
            }
        } else if (!path[0].startsWith('$')) {
            inFormula(at, () => rows.column(path), `Field ${path.join('.')} does not exist. Check spelling.`);
        }
    }
}

/** Runs a part of the check; what the formula language refuses becomes a problem of the component. */
function inFormula<T>(at: XmlElement, work: () => T, message?: string): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof SalesforceError) {
            throw new ComponentProblem(message ?? error.message, at);
        }
        throw error;
    }
}
