import { goalRow, goalsOf, isMet } from '../goals';
import { Samples } from '../samples';

const named = (samples: Samples, name: string) => {
    const goal = goalsOf(samples, [200, 1000]).find((one) => one.name.startsWith(name));
    if (!goal) {
        throw new Error(`There is no goal ${name}`);
    }
    return goal;
};

const firstPaint = (ours: readonly number[], theirs: number): Samples => {
    const samples = new Samples();
    ours.forEach((first) => samples.add(1000, 'ours', { first }));
    samples.add(1000, 'd3-org-chart', { first: theirs });
    return samples;
};

it('meets a goal when the median of all repetitions is fast enough', () => {
    const goal = named(firstPaint([90, 100, 900], 1500), 'first paint ÷ d3-org-chart, 1,000');
    expect(isMet(goal)).toBe(true);
    expect(goalRow(goal)).toEqual(['first paint ÷ d3-org-chart, 1,000 people', '1/15', '≤ 1/15', '✓']);
});

it('misses a goal when the map is a little too slow', () => {
    const goal = named(firstPaint([101], 1500), 'first paint ÷ d3-org-chart, 1,000');
    expect(isMet(goal)).toBe(false);
    expect(goalRow(goal)[3]).toBe('✖');
});

it('takes what was not measured for missed, and says so', () => {
    const goal = named(new Samples(), 'first paint in the membrane');
    expect(isMet(goal)).toBe(false);
    expect(goalRow(goal).slice(1)).toEqual(['–', '≤ 3.00', '– not measured']);
});

it('counts elements at every size asked for, ratios at those with a goal', () => {
    const goals = goalsOf(new Samples(), [200, 333]).map(({ name }) => name);
    expect(goals).toContain('elements, 333 people');
    expect(goals).toContain('zoom ÷ d3-org-chart, 200 people');
    expect(goals.filter((name) => name.includes('÷') && name.includes('333'))).toEqual([]);
});

it('shows counts as whole numbers', () => {
    const samples = new Samples();
    samples.add(200, 'ours', { elements: 1300 });
    expect(goalRow(named(samples, 'elements, 200')).slice(1)).toEqual(['1,300', '≤ 1,200', '✖']);
});
