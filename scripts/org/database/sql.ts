/** A name as an SQL identifier. */
export function quoted(name: string): string {
    return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal; for words of the schema only, values of users are bound as parameters. */
export function literal(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}
