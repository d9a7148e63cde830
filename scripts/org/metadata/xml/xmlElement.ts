/** One element of a metadata file, read by element names: metadata files use neither attributes nor mixed content, SOAP only `xsi:type`. */
export class XmlElement {
    readonly name: string;
    readonly elements: XmlElement[];
    /** Text directly inside the element, as written. */
    readonly content: string;
    readonly line: number;
    readonly column: number;
    /** Metadata type that `xsi:type` says, without its prefix. */
    readonly xsiType: string | null;

    constructor(
        name: string,
        elements: XmlElement[],
        content: string,
        place: { line: number; column: number },
        xsiType: string | null = null
    ) {
        this.name = name;
        this.elements = elements;
        this.content = content;
        this.line = place.line;
        this.column = place.column;
        this.xsiType = xsiType;
    }

    /** All direct children of that name, in order. */
    all(name: string): XmlElement[] {
        return this.elements.filter((element) => element.name === name);
    }

    /** The first direct child of that name. */
    first(name: string): XmlElement | undefined {
        return this.elements.find((element) => element.name === name);
    }

    /** Text of a child without white space around it; null where the child is missing or empty. */
    text(name: string): string | null {
        return this.first(name)?.content.trim() || null;
    }

    /** Texts of all children of that name. */
    texts(name: string): string[] {
        return this.all(name).map((element) => element.content.trim());
    }

    /** A child that says `true`; anything else, a missing child included, is the default. */
    flag(name: string, fallback = false): boolean {
        const text = this.text(name);
        return text === null ? fallback : text.toLowerCase() === 'true';
    }

    /** A child's number; null where it is missing or no number. */
    number(name: string): number | null {
        const text = this.text(name);
        return text === null || Number.isNaN(Number(text)) ? null : Number(text);
    }

    /** The same element under another name and with other children. */
    with(name: string, elements: XmlElement[]): XmlElement {
        return new XmlElement(name, elements, this.content, this);
    }
}
