import { aPerson } from '../../../../../test/factories/people';
import { goOn, search } from '../search';

const people = ['a', 'b', 'c'].map((id) => aPerson(id, { name: id === 'c' ? 'Other' : `Zhao ${id}` }));

describe('searching the map', () => {
    it('is no search while the query is blank', () => {
        expect(search(people, '  ')).toBeNull();
    });

    it('starts at the first match and goes around the end, both ways', () => {
        const found = search(people, 'zhao');
        expect(found?.people.map(({ id }) => id)).toEqual(['a', 'b']);
        expect(goOn(found, 1)?.index).toBe(1);
        expect(goOn(goOn(found, 1), 1)?.index).toBe(0);
        expect(goOn(found, -1)?.index).toBe(1);
    });

    it('stays where it is when nobody was found', () => {
        expect(goOn(search(people, 'nobody'), 1)).toEqual({ people: [], index: 0 });
        expect(goOn(null, 1)).toBeNull();
    });
});
