/**
 * A function that keeps its last answer and gives it again while it is asked with the same arguments (by identity). A
 * template asks for what it shows many times in one rendering.
 */
export function remember<Arguments extends readonly unknown[], Answer>(
    make: (...given: Arguments) => Answer
): (...given: Arguments) => Answer {
    let last: { readonly given: Arguments; readonly answer: Answer } | null = null;
    return (...given) => {
        if (!last || last.given.some((argument, place) => argument !== given[place])) {
            last = { given, answer: make(...given) };
        }
        return last.answer;
    };
}
