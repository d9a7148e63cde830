/** One step in JSON text: a string, a bracket, a comma, a colon, or anything else that is no space. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Level {
    /** Name of the member, or place of the element, that comes next. */
    at: string | number;
    isObject: boolean;
    expectsName: boolean;
}

/** Where the parts of a JSON text stand. */
export interface JsonLines {
    /** The line, from 1, where the value at a path begins, or the nearest value around it that is there. */
    lineOf(path: readonly PropertyKey[]): number;
}

/** Finds the line of every value in valid JSON text, which `JSON.parse` does not tell. */
export function jsonLines(text: string): JsonLines {
    const lines = new Map<string, number>();
    const levels: Level[] = [];
    let line = 1;
    let seen = 0;
    const pathOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
        line += countLines(text, seen, index);
        seen = index;
        const level = levels.at(-1);
        if (token === '}' || token === ']') {
            levels.pop();
        } else if (token === ',' && level) {
            level.expectsName = level.isObject;
            level.at = typeof level.at === 'number' ? level.at + 1 : '';
        } else if (token !== ':' && level?.expectsName) {
            level.at = JSON.parse(token) as string;
            level.expectsName = false;
        } else if (token !== ':') {
            lines.set(pathOf(levels.map(({ at }) => at)), line);
            if (token === '{' || token === '[') {
                levels.push({ at: token === '[' ? 0 : '', isObject: token === '{', expectsName: token === '{' });
            }
        }
    }
    return {
        lineOf(path) {
            for (let length = path.length; length > 0; length -= 1) {
                const found = lines.get(pathOf(path.slice(0, length)));
                if (found !== undefined) {
                    return found;
                }
            }
            return 1;
        }
    };
}

function countLines(text: string, from: number, to: number): number {
    let count = 0;
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
        count += 1;
    }
    return count;
}
