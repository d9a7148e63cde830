import fc from 'fast-check';
import { accountOnDay, type AccountOnDay } from 'c/accountOnDay';
import type { Link, Position, Stakeholder } from 'c/relationshipModel';
import { density, structureOf, type Structure } from 'c/structure';
import { days, records, reordered } from '../../relationshipModel/__tests__/arbitraries';
import { link, position, stakeholder } from '../../../../../test/factories/records';

const DAY = '2026-06-30';

function account(stakeholders: Stakeholder[], links: Link[] = [], positions: Position[] = []): AccountOnDay {
    return accountOnDay({ stakeholders, links, positions }, DAY);
}

function structure(...all: Parameters<typeof account>): Structure {
    return structureOf(account(...all));
}

/** Somebody under a superior. */
function under(reportsToId: string | null, id: string, more: Partial<Stakeholder> = {}): Stakeholder {
    return stakeholder(id, { reportsToId, ...more });
}

/** Levels and spans by id. */
function drawn({ seats }: Structure): Record<string, [number | null, number, number]> {
    return Object.fromEntries(
        seats.map(({ person, level, span, seatsBelow }) => [person.id, [level, span, seatsBelow]])
    );
}

describe('levels and spans', () => {
    it('count from level 1 at the top and only solid lines, vacant seats too', () => {
        const people = [
            under(null, 'top'),
            under('top', 'left'),
            under('top', 'empty', { status: 'Vacant' }),
            under('left', 'low'),
            under('empty', 'lower')
        ];
        expect(drawn(structure(people))).toEqual({
            top: [1, 2, 4],
            left: [2, 1, 1],
            empty: [2, 1, 1],
            low: [3, 0, 0],
            lower: [3, 0, 0]
        });
    });

    it('are not changed by dotted lines, which make a second boss', () => {
        const people = [under(null, 'top'), under('top', 'a'), under('top', 'b')];
        const plain = structure(people);
        const dotted = structure(people, [link('dot', 'a', 'b', { kind: 'DottedLine' })]);
        expect(drawn(dotted)).toEqual(drawn(plain));
        expect(dotted.dottedLines).toEqual([{ personId: 'a', bossId: 'b', linkId: 'dot' }]);
        expect(dotted.seat('a')?.dottedBossIds).toEqual(['b']);
        expect([plain.matrixIds, dotted.matrixIds]).toEqual([[], ['a']]);
    });

    it('count nobody twice as boss whose line is both solid and dotted', () => {
        const links = [link('dot', 'a', 'top', { kind: 'DottedLine' })];
        expect(structure([under(null, 'top'), under('top', 'a')], links).matrixIds).toEqual([]);
    });

    it('leave out whoever has left', () => {
        const people = [under(null, 'top'), under('top', 'gone', { status: 'Left' }), under('top', 'a')];
        expect(drawn(structure(people))).toEqual({ top: [1, 1, 1], a: [2, 0, 0] });
    });

    it('give each direct report as a reason of the span, with the record that says so', () => {
        const people = [under(null, 'top'), under('top', 'a'), under('top', 'b', { status: 'Vacant' })];
        const seat = position('seat-a', 'a', '2026-01-01', null, { reportsToId: 'top', status: 'Active' });
        const { explainSpan } = structure(people, [], [seat]);
        expect(explainSpan('top')).toMatchObject({
            value: 2,
            known: 1,
            parts: [
                { labelKey: 'RMap_Part_DirectReport', input: 'Active', recordId: 'seat-a', date: '2026-01-01' },
                { labelKey: 'RMap_Part_DirectReport', input: 'Vacant', recordId: 'b', date: null }
            ]
        });
        expect(explainSpan('a').value).toBe(0);
        expect(explainSpan('nobody').value).toBeNull();
    });
});

describe('roots', () => {
    it('are several where several people have nobody above', () => {
        const { roots } = structure([under(null, 'a'), under(null, 'b'), under('a', 'c')]);
        expect(roots).toEqual([
            { id: 'a', brokenBy: null },
            { id: 'b', brokenBy: null }
        ]);
    });

    it.each(['Partner', 'Regulator', 'Competitor', 'Supplier', 'Internal', 'Other'] as const)(
        'are never of kind %s, who stand beside the customer without a level',
        (kind) => {
            const { roots, outsideIds, seat } = structure([under(null, 'a'), under(null, 'outsider', { kind })]);
            expect(roots.map(({ id }) => id)).toEqual(['a']);
            expect(outsideIds).toEqual(['outsider']);
            expect(seat('outsider')?.level).toBeNull();
        }
    );

    it('leave somebody of unknown kind inside: not known is not outside', () => {
        const { roots, outsideIds } = structure([under(null, 'a', { kind: null })]);
        expect([roots.length, outsideIds]).toEqual([1, []]);
    });

    it('start below an outsider to whom the customer reports', () => {
        const { roots, seat } = structure([
            under(null, 'owner', { kind: 'Other' }),
            under('owner', 'a'),
            under('a', 'b')
        ]);
        expect(roots).toEqual([{ id: 'a', brokenBy: null }]);
        expect(seat('b')?.level).toBe(2);
    });

    it.each([
        ['selfReport', [under('a', 'a')], 'a'],
        ['missingSuperior', [under('ghost', 'a')], 'a'],
        ['superiorLeft', [under('gone', 'a'), under(null, 'gone', { status: 'Left' })], 'a'],
        ['cycle', [under('b', 'a'), under('a', 'b')], 'a'],
        ['ambiguousSuperior', [under(null, 'x'), under(null, 'x', { title: 'twice' }), under('x', 'a')], 'a']
    ] as const)('say when a line above was broken: %s', (why, people, id) => {
        const { roots, brokenLines } = structure([...people]);
        expect(roots.find((root) => root.id === id)?.brokenBy).toBe(why);
        expect(brokenLines.map(({ personId, why: reason }) => [personId, reason])).toEqual([[id, why]]);
    });
});

describe('departments', () => {
    const people = [
        under(null, 'ceo', { department: 'Board', seniority: 'Executive' }),
        under('ceo', 'cto', { department: 'IT', seniority: 'Executive', function: 'Runs the systems' }),
        under('ceo', 'aide', { department: 'IT', seniority: 'Staff' }),
        under('cto', 'dev', { department: 'IT', seniority: 'Staff', function: 'Runs the systems' }),
        under('ceo', 'nobody', { department: ' ', status: 'Vacant' }),
        under(null, 'consultant', { department: 'IT', kind: 'Partner', seniority: 'Executive' })
    ];

    it('hold the customer’s seats by name, those of unknown department last', () => {
        const { departments } = structure(people);
        expect(departments.map(({ name, seatIds }) => [name, seatIds])).toEqual([
            ['Board', ['ceo']],
            ['IT', ['cto', 'aide', 'dev']],
            [null, ['nobody']]
        ]);
        expect(departments[1]).toMatchObject({ functions: ['Runs the systems'], levels: 2, vacantIds: [] });
    });

    it('are led by the most senior of those whose superior is elsewhere', () => {
        expect(structure(people).departments.map(({ headIds }) => headIds)).toEqual([['ceo'], ['cto'], []]);
    });

    it('are led by the higher placed, then by whoever has more seats below, where seniority does not tell', () => {
        const lead = (ids: Stakeholder[]) => structure(ids).departments.find(({ name }) => name === 'IT')?.headIds;
        const it = { department: 'IT' };
        expect(
            lead([under(null, 'top', { department: 'Board' }), under('top', 'a', it), under(null, 'z', it)])
        ).toEqual(['z']);
        expect(lead([under(null, 'a', it), under(null, 'z', it), under('z', 'y', it)])).toEqual(['z']);
        expect(lead([under(null, 'a', it), under(null, 'z', it)])).toEqual(['a', 'z']);
    });

    it('tell a vacant head from a head', () => {
        const vacant = structure([
            under(null, 'seat', { department: 'QA', status: 'Vacant' }),
            under('seat', 'a', { department: 'QA' })
        ]);
        expect(vacant.departments).toMatchObject([{ headIds: ['seat'], headVacant: true, vacantIds: ['seat'] }]);
        expect(vacant.vacantIds).toEqual(['seat']);
    });
});

describe('flat or hierarchical', () => {
    const team = (count: number, above: string) =>
        Array.from({ length: count }, (_, n) => under(above, `${above}.${n}`));

    it('is flat with no more levels than so many seats need', () => {
        const { shape, meanSpan } = structure([under(null, 'top'), ...team(8, 'top')]);
        expect(shape).toMatchObject({ form: 'flat', levels: 2, levelsOfYardstick: 3, widestSpan: 8 });
        expect(shape.because).toMatchObject({
            labelKey: 'RMap_Structure_Flat',
            values: { levels: 2, seats: 9, needed: 3, span: 5 },
            recordId: 'top'
        });
        expect(meanSpan().value).toBe(8);
    });

    it('is hierarchical with more', () => {
        const chain = [under(null, 'a'), under('a', 'b'), under('b', 'c'), under('c', 'd'), under('c', 'e')];
        const { shape, meanSpan } = structure(chain);
        expect(shape).toMatchObject({ form: 'hierarchical', levels: 4, levelsOfYardstick: 2, widestSpan: 2 });
        expect(meanSpan().value).toBeCloseTo(4 / 3, 10);
        expect(meanSpan().parts.map(({ input }) => input)).toEqual([1, 1, 2]);
    });

    it('looks at the largest tree of several', () => {
        const { shape } = structure([
            under(null, 'a'),
            under('a', 'b'),
            under('b', 'c'),
            under(null, 'x'),
            ...team(5, 'x')
        ]);
        expect(shape).toMatchObject({ form: 'flat', levels: 2 });
    });

    it('is unknown without any reporting line', () => {
        const { shape, meanSpan } = structure([under(null, 'a'), under(null, 'b')]);
        expect([shape.form, shape.because, meanSpan().value]).toEqual([null, null, null]);
    });
});

describe('density', () => {
    const people = ['a', 'b', 'c'].map((id) => stakeholder(id));

    it('is ties over possible ties, each tie a part', () => {
        const trust = density(
            account(people, [link('1', 'a', 'b'), link('2', 'b', 'a'), link('3', 'c', 'a')]),
            'Trusts'
        );
        expect(trust.value).toBeCloseTo(3 / 6, 12);
        expect(trust.parts.map(({ recordId }) => recordId)).toEqual(['1', '2', '3']);
    });

    it('counts a tie that holds both ways once, of half as many possible ones', () => {
        const works = [link('1', 'a', 'b', { kind: 'WorksWith' }), link('2', 'b', 'a', { kind: 'WorksWith' })];
        expect(density(account(people, works), 'WorksWith').value).toBeCloseTo(1 / 3, 12);
    });

    it('leaves out empty seats, other kinds and ties that have ended', () => {
        const all = [...people, stakeholder('seat', { status: 'Vacant' })];
        const links = [
            link('1', 'a', 'seat'),
            link('2', 'a', 'b', { kind: 'Influences' }),
            link('3', 'a', 'c', { validTo: '2026-01-01' })
        ];
        expect(density(account(all, links), 'Trusts')).toMatchObject({ value: 0, parts: [] });
    });

    it('is unknown for a single person', () => {
        expect(density(account([stakeholder('a')]), 'Trusts').value).toBeNull();
    });
});

/** All of a structure that is data. */
function dataOf({ seats, roots, outsideIds, vacantIds, matrixIds, brokenLines, departments, shape }: Structure) {
    return { seats, roots, outsideIds, vacantIds, matrixIds, brokenLines, departments, shape };
}

describe('whatever the records', () => {
    it('draws everybody on the map once and does not depend on the order of records', () => {
        fc.assert(
            fc.property(records, days, fc.integer(), (given, day, seed) => {
                const one = accountOnDay(given, day);
                const result = structureOf(one);
                expect(result.seats.map(({ person }) => person.id).sort()).toEqual(
                    one.people.map(({ id }) => id).sort()
                );
                const inDepartments = result.departments.flatMap(({ seatIds }) => seatIds);
                expect(inDepartments.length + result.outsideIds.length).toBe(one.people.length);
                expect(dataOf(structureOf(accountOnDay(reordered(given, seed), day)))).toEqual(dataOf(result));
            })
        );
    });

    it('gives spans that their parts sum to, and that sum to everybody who has a superior', () => {
        fc.assert(
            fc.property(records, days, (given, day) => {
                const result = structureOf(accountOnDay(given, day));
                const spans = result.seats.reduce((sum, { span }) => sum + span, 0);
                expect(spans).toBe(result.seats.filter(({ superiorId }) => superiorId !== null).length);
                for (const { person } of result.seats) {
                    const { value, parts } = result.explainSpan(person.id);
                    expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(value);
                }
            })
        );
    });

    it('keeps density between none and all', () => {
        fc.assert(
            fc.property(records, days, fc.constantFrom('Trusts', 'Conflicts'), (given, day, kind) => {
                const { value } = density(accountOnDay(given, day), kind as 'Trusts');
                expect(value === null || (value >= 0 && value <= 1 + 1e-9)).toBe(true);
            })
        );
    });

    it('holds nobody and a chain of 20,000', () => {
        expect(structure([])).toMatchObject({
            seats: [],
            roots: [],
            departments: [],
            shape: { form: null, levels: 0 }
        });
        const chain = Array.from({ length: 20_000 }, (_, n) =>
            under(n === 0 ? null : `p${n - 1}`, `p${n}`, { department: 'D' })
        );
        const { shape, departments, seat } = structure(chain);
        expect(shape).toMatchObject({ form: 'hierarchical', levels: 20_000, levelsOfYardstick: 8 });
        expect(departments).toMatchObject([{ headIds: ['p0'], levels: 20_000 }]);
        expect(seat('p0')?.seatsBelow).toBe(19_999);
    });
});
