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
 * Without `rollbackOnError` what is sound stays, and nothing that rests on something that failed.
 */
export function deployComponents(
    parts: MetadataParts,
    caller: Caller,
    prepared: PreparedPackage,
    options: DeployOptions
): DeployOutcome {
    const context = (components: SourceComponent[]) =>
        new DeployContext(parts, caller, components, prepared.bundleReferences);
    const outcome: DeployOutcome = { successes: [], failures: [...prepared.failures] };
    inTransaction(parts, () => {
        deleteComponents(context(prepared.components), prepared.deletions.before, 'destructiveChangesPre.xml', outcome);
        let left = prepared.components;
        for (let isDone = false; !isDone;) {
            const tried: DeployOutcome = { successes: [], failures: [] };
            isDone = inTransaction(parts, () => {
                applyAll(context(left), left, tried);
                return options.rollbackOnError || tried.failures.length === 0;
            });
            outcome.failures.push(...tried.failures);
            outcome.successes.push(...(isDone ? tried.successes : []));
            left = left.filter((component) => !tried.failures.some((failure) => isOf(failure, component)));
        }
        deleteComponents(context([]), prepared.deletions.after, 'destructiveChanges.xml', outcome);
        outcome.failures.push(...(options.ignoreWarnings ? [] : prepared.warnings));
        return !options.checkOnly && !(options.rollbackOnError && outcome.failures.length > 0);
    });
    return outcome;
}

/** Does work whose effect stays where it answers true; else database, schema and components end as they were. */
function inTransaction({ database, schema, components }: MetadataParts, work: () => boolean): boolean {
    const schemaBefore = schema.snapshot();
    try {
        database.transaction(() => {
            if (!work()) {
                throw new RollBack();
            }
        });
        return true;
    } catch (error) {
        schema.restore(schemaBefore);
        components.rolledBack();
        if (!(error instanceof RollBack)) {
            throw error;
        }
        return false;
    }
}

function isOf({ componentType, fullName }: DeployMessage, component: SourceComponent): boolean {
    return componentType === component.type && fullName === component.fullName;
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
    checkObjects(context, components, outcome);
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
        const applied = outcome.successes.findIndex((success) => isOf(success, component));
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
