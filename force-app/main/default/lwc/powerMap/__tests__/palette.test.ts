import { readableOn } from '../palette';

describe('what can be read on a colour', () => {
    it.each([
        ['rgb(11, 79, 138)', '#ffffff'],
        ['rgb(168, 50, 27)', '#ffffff'],
        ['rgb(106, 165, 216)', '#000000'],
        ['rgb(255, 255, 255)', '#000000']
    ])('on %s it is %s', (color, expected) => {
        expect(readableOn(color)).toBe(expected);
    });
});
