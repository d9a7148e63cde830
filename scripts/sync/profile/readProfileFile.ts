import { slug } from '../keys';
import { InputError, refuseIfAny } from '../problems';
import { scoringProfileFile } from '../schema/scoringProfile';
import { issueText } from '../sources/checkRows';
import { jsonLines } from '../sources/jsonLines';
import { parseJson } from '../sources/parseJson';
import { readText } from '../sources/readText';

/** Longest texts of a scoring profile's record. */
const LONGEST = { name: 80, version: 40, profile: 131_072 } as const;

/** A checked scoring profile, as its record has it. */
export interface ProfileRecord {
    name: string;
    /** Name and version in one: it tells the records apart, and scores say which one gave them. */
    version: string;
    /** The profile as JSON text. */
    text: string;
}

/** Reads and checks a scoring profile. Throws InputError with the line of every value that makes no sense. */
export function readProfileFile(file: string): ProfileRecord {
    const text = readText(file);
    const content = parseJson(file, text);
    const { lineOf } = jsonLines(text.replace(/^\uFEFF/, ''));
    const at = (path: readonly PropertyKey[], message: string) => ({
        file,
        line: lineOf(path),
        field: path.join('.'),
        message
    });
    const parsed = scoringProfileFile.safeParse(content, { reportInput: true });
    if (!parsed.success) {
        throw new InputError(
            parsed.error.issues.flatMap((issue) =>
                issue.code === 'unrecognized_keys'
                    ? issue.keys.map((name) => at([...issue.path, name], 'The profile has no such part. Take it out.'))
                    : at(issue.path, issueText(issue))
            )
        );
    }
    const { name = '', version } = parsed.data;
    const record = {
        name,
        version: `${slug(name)}-${version}`,
        text: JSON.stringify(content, null, 2)
    };
    refuseIfAny([
        ...(name === '' ? [at(['name'], 'The profile needs a name.')] : []),
        ...(version === undefined ? [at(['version'], 'The profile needs a version, such as 1.')] : []),
        ...(name.length > LONGEST.name || record.version.length > LONGEST.version
            ? [at(['name'], 'The name is too long. Shorten it.')]
            : []),
        ...(record.text.length > LONGEST.profile ? [at([], 'The profile is too long for its record.')] : [])
    ]);
    return record;
}
