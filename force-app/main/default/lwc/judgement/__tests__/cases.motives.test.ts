import { conflictsOfInterest, MOTIVES, motivesOf } from 'c/motives';
import { adapt } from './caseAdapter';
import { readCases } from './caseFile';

const cases = readCases().map((file) => adapt(file));

it.each(cases)(
    'case $file.id knows the motives of those for whom it states some, and of nobody else',
    ({ file, on }) => {
        const account = on();
        for (const { key, motives } of file.stakeholders) {
            const seen = file.assessments.filter(({ stakeholder, motives: stated }) => stakeholder === key && stated);
            const known = MOTIVES.some((motive) => (motivesOf(account, key)?.motives[motive].value ?? null) !== null);
            expect([key, known]).toEqual([key, Boolean(motives) || seen.length > 0]);
        }
    }
);

const quarrels = cases.flatMap((adapted) =>
    ((adapted.expect.conflictsInsideDepartment ?? []) as { department: string; people: string[] }[]).map((stated) => ({
        id: adapted.file.id,
        adapted,
        ...stated
    }))
);

it.each(quarrels)(
    'case $id: the conflict inside $department is one of interest too',
    ({ adapted, department, people }) => {
        const inside = conflictsOfInterest(adapted.on()).filter((conflict) => conflict.department === department);
        expect(inside.map(({ kind, sides }) => [kind, sides.flat()])).toContainEqual(['tie', [...people].sort()]);
    }
);
