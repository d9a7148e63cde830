import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One object as jsforce's published schema declares it: names with TypeScript types. */
export interface Declaration {
    /** `Name: 'string | null'` */
    fields: Map<string, string>;
    /** Parent in a path → name of the object, or `Name` where it is polymorphic. */
    parents: Map<string, string>;
    /** Name used in a subquery → object of the children. */
    children: Map<string, string>;
}

let declarations: Map<string, Declaration> | undefined;

/** The standard objects by name, read once from `standard-schema.d.ts` (16,000 lines, some 20 ms). */
export function standardDeclarations(): Map<string, Declaration> {
    declarations ??= readDeclarations(
        readFileSync(join(dirname(require.resolve('jsforce/package.json')), 'lib/types/standard-schema.d.ts'), 'utf8')
    );
    return declarations;
}

function readDeclarations(source: string): Map<string, Declaration> {
    const found = new Map<string, Declaration>();
    for (const [, part, name, body] of source.matchAll(
        /^type (Fields|ParentReferences|ChildRelationships)\$(\w+) = \{([^}]*)\};/gm
    )) {
        let declaration = found.get(name);
        if (!declaration) {
            declaration = { fields: new Map(), parents: new Map(), children: new Map() };
            found.set(name, declaration);
        }
        const target =
            part === 'Fields'
                ? declaration.fields
                : part === 'ParentReferences'
                  ? declaration.parents
                  : declaration.children;
        for (const [, member, type] of body.matchAll(/^ {4}(\w+): (.*);$/gm)) {
            target.set(member, part === 'Fields' ? type : type.replace(/^SObjectDefinition\$|\s*\|.*$/g, ''));
        }
    }
    // `Name` stands for "any object" in the declarations; as an object of its own it cannot be queried.
    found.delete('Name');
    return found;
}
