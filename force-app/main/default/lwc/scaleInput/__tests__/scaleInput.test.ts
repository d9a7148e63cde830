import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import ScaleInput from 'c/scaleInput';

const OPTIONS = [
    { value: 'Opposes', label: 'Opposes', symbol: '−', color: '#d9622b' },
    { value: 'Supports', label: 'Supports', symbol: '+', color: '#6aa5d8' }
];
const show = (properties: object = {}) =>
    mount('c-scale-input', ScaleInput, {
        name: 'attitude',
        label: 'Attitude',
        options: OPTIONS,
        value: '',
        ...properties
    });
const radios = (scale: HTMLElement) => [...(scale.shadowRoot?.querySelectorAll('input') ?? [])];

describe('a scale', () => {
    afterEach(clearPage);

    it('starts with nothing observed', async () => {
        const scale = show();
        await settle();
        expect(radios(scale).map(({ value, checked }) => [value, checked])).toEqual([
            ['', true],
            ['Opposes', false],
            ['Supports', false]
        ]);
    });

    it('tells which step was chosen, and when it is taken back', async () => {
        const scale = show({ value: 'Supports' });
        const changes = eventsOf<{ name: string; value: string }>(scale, 'change');
        await settle();
        radios(scale)[1].dispatchEvent(new CustomEvent('change', { bubbles: true }));
        radios(scale)[0].dispatchEvent(new CustomEvent('change', { bubbles: true }));
        expect(changes).toEqual([
            { name: 'attitude', value: 'Opposes' },
            { name: 'attitude', value: '' }
        ]);
    });

    it('is accessible', async () => {
        const scale = show({ error: 'Choose one' });
        await settle();
        await expect(scale).toBeAccessible();
    });
});
