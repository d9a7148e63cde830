import { reduceErrors } from '../ldsUtils';

describe('reducing errors', () => {
    it.each([
        ['a text', 'no', ['no']],
        ['an Error', new Error('no'), ['no']],
        ['GraphQL errors', [{ message: 'a' }, { message: 'b' }], ['a', 'b']],
        ['the same error twice', [{ message: 'a' }, { message: 'a' }], ['a']],
        ['a failed call', { status: 404, statusText: 'Not Found' }, ['Not Found']],
        ['a body with a message', { body: { message: 'a' } }, ['a']],
        ['a body of several', { body: [{ message: 'a' }, { message: 'b' }] }, ['a', 'b']],
        [
            'page and field errors',
            {
                body: {
                    message: 'An error occurred',
                    output: { errors: [{ message: 'page' }], fieldErrors: { Name: [{ message: 'field' }] } }
                }
            },
            ['page', 'field']
        ],
        ['nothing', undefined, []],
        ['something without words', { code: 7 }, []]
    ])('reads %s', (_, error, messages) => {
        expect(reduceErrors(error)).toEqual(messages);
    });
});
