import { SalesforceError } from '../../errors';
import { checkWholeObject } from '../objects/customObject';
import { inRounds } from '../objects/inRounds';
import type { SourceComponent } from '../package/sourceComponent';
import { ComponentProblem } from '../problem';
import { deleteComponents } from './deleteComponents';
import { DeployContext, type MetadataParts } from './deployContext';
import { deployMessage, failureMessage, type DeployMessage, type DeployOptions } from './deployResult';
import { applyComponent, inOrderOfWork } from './handlers';
import type { PreparedPackage } from './preparePackage';
import type { Caller } from '../../records';

/** Ends the transaction without keeping what was done in it. */
class RollBack extends Error {}

/** What became of each component. */
export interface DeployOutcome {
    successes: DeployMessage[];
    failures: DeployMessage[];
}

/**
 * Puts a prepared package into the org in one transaction. Each component is tried, so that all problems are told at
 * once; with `checkOnly`, or with `rollbackOnError` and a problem, database, schema and components end as they were.
 */
export function deployComponents(
    parts: MetadataParts,
    caller: Caller,
    prepared: PreparedPackage,
    options: DeployOptions
): DeployOutcome {
    const context = new DeployContext(parts, caller, prepared.components, prepared.bundleReferences);
    const outcome: DeployOutcome = { successes: [], failures: [...prepared.failures] };
    const schemaBefore = parts.schema.snapshot();
    try {
        parts.database.transaction(() => {
            deleteComponents(context, prepared.deletions.before, 'destructiveChangesPre.xml', outcome);
            applyAll(context, prepared.components, outcome);
            checkObjects(context, prepared.components, outcome);
            deleteComponents(context, prepared.deletions.after, 'destructiveChanges.xml', outcome);
            const counted = options.ignoreWarnings ? [] : prepared.warnings;
            outcome.failures.push(...counted);
            if (options.checkOnly || (options.rollbackOnError && outcome.failures.length > 0)) {
                throw new RollBack();
            }
        });
    } catch (error) {
        parts.schema.restore(schemaBefore);
        parts.components.rolledBack();
        if (!(error instanceof RollBack)) {
            throw error;
        }
    }
    return outcome;
}

function applyAll(context: DeployContext, components: SourceComponent[], outcome: DeployOutcome): void {
    const failed = inRounds(inOrderOfWork(components), (component) => {
        outcome.successes.push(applyOne(context, component));
        context.settled(component.type, component.fullName);
    });
    for (const [component, error] of failed) {
        context.settled(component.type, component.fullName);
        outcome.failures.push(failureOf(component, error));
    }
}

/** One component with its files, or nothing of it. */
function applyOne(context: DeployContext, component: SourceComponent): DeployMessage {
    const { components, database, schema } = context.parts;
    const { type, fullName, files } = component;
    const schemaBefore = schema.snapshot();
    try {
        return database.transaction(() => {
            applyComponent(context, component);
            const effect = components.put(type, fullName, files, context.caller.userId);
            return deployMessage(component, {
                id: components.component(type, fullName)!.id,
                created: effect === 'created',
                changed: effect !== 'unchanged'
            });
        });
    } catch (error) {
        schema.restore(schemaBefore);
        throw error;
    }
}

/** What can be said of an object only after its fields and layouts came. */
function checkObjects(context: DeployContext, components: SourceComponent[], outcome: DeployOutcome): void {
    for (const component of components.filter(({ type }) => type === 'CustomObject')) {
        const applied = outcome.successes.findIndex(
            ({ componentType, fullName }) => componentType === component.type && fullName === component.fullName
        );
        try {
            if (applied >= 0) {
                checkWholeObject(context.schema.requireObject(component.fullName), component.xml);
                checkCompactLayoutAssignment(context, component);
            }
        } catch (error) {
            outcome.successes.splice(applied, 1);
            outcome.failures.push(failureOf(component, error));
        }
    }
}

function checkCompactLayoutAssignment(context: DeployContext, { fullName, xml }: SourceComponent): void {
    const assigned = xml.text('compactLayoutAssignment');
    if (assigned !== null && assigned !== 'SYSTEM' && !context.has('CompactLayout', `${fullName}.${assigned}`)) {
        throw new ComponentProblem(
            `In field: compactLayoutAssignment - no CompactLayout named ${fullName}.${assigned} found`,
            xml.first('compactLayoutAssignment')
        );
    }
}

function failureOf(component: SourceComponent, error: unknown): DeployMessage {
    if (error instanceof ComponentProblem) {
        return failureMessage(component, error.message, error.place);
    }
    if (error instanceof SalesforceError) {
        return failureMessage(component, error.message);
    }
    throw error;
}
