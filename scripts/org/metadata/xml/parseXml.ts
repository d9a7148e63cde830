import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ComponentProblem } from '../problem';
import { XmlElement } from './xmlElement';

const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    ignorePiTags: true,
    removeNSPrefix: true,
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true
});

const placeOf = XMLParser.getMetaDataSymbol() as unknown as string;

/** A node of the parser: one property that is the tag's name, or `#text`. */
type ParsedNode = Record<string, ParsedNode[] | string> & {
    [place: symbol]: { startIndex: number } | undefined;
} & { ':@'?: unknown };

/**
 * Reads a metadata file into elements that know their line.
 * Throws a ComponentProblem with line and column where the text is no well-formed XML.
 */
export function parseXml(bytes: Buffer | string, fileName: string): XmlElement {
    const text = decode(bytes, fileName);
    const verdict = XMLValidator.validate(text, { allowBooleanAttributes: false });
    if (verdict !== true) {
        const { msg, line, col } = verdict.err;
        throw new ComponentProblem(`Error parsing file: ${msg}`, { fileName, line, column: col ?? 1 });
    }
    const lines = lineStarts(text);
    const declared = /<!DOCTYPE/i.exec(text);
    if (declared) {
        throw new ComponentProblem('Error parsing file: DOCTYPE is not allowed', {
            fileName,
            ...placeAt(declared.index, lines)
        });
    }
    const [root, second] = nodesOf(text, fileName)
        .map((node) => toElement(node, lines))
        .filter((node) => node !== null);
    if (second) {
        const problem =
            'Error parsing file: The markup in the document following the root element must be well-formed.';
        throw new ComponentProblem(problem, { fileName, line: second.line, column: second.column });
    }
    return root;
}

/** The parser has bounds of its own, such as how deep elements may be nested. */
function nodesOf(text: string, fileName: string): ParsedNode[] {
    try {
        return parser.parse(text) as ParsedNode[];
    } catch (error) {
        const reason = error instanceof Error ? error.message : 'the file cannot be read';
        throw new ComponentProblem(`Error parsing file: ${reason}`, { fileName, line: 1, column: 1 });
    }
}

function decode(bytes: Buffer | string, fileName: string): string {
    if (typeof bytes === 'string') {
        return bytes;
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new ComponentProblem('Error parsing file: Invalid byte of UTF-8 sequence.', {
            fileName,
            line: 1,
            column: 1
        });
    }
}

function toElement(node: ParsedNode, lines: number[]): XmlElement | null {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#')) {
        return null;
    }
    const children = node[name] as ParsedNode[];
    const elements = children.map((child) => toElement(child, lines)).filter((child) => child !== null);
    const content = children.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
    const place = placeAt(node[placeOf as unknown as symbol]?.startIndex ?? 0, lines);
    const { type } = (node[':@'] ?? {}) as { type?: string };
    return new XmlElement(name, elements, content, place, type?.replace(/^.*:/, '') ?? null);
}

function lineStarts(text: string): number[] {
    const starts = [0];
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
        starts.push(index + 1);
    }
    return starts;
}

/** Line and column (from 1) of a character, by bisection over the starts of lines. */
function placeAt(index: number, starts: number[]): { line: number; column: number } {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (starts[middle] <= index) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return { line: low + 1, column: index - starts[low] + 1 };
}
