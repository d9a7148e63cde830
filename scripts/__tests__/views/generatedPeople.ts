import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const DEPARTMENTS = ['Finance', 'Information', 'Clinical', 'Operations', 'Procurement'];
/** So many report to one. */
const SPAN = 7;

/** A map file of an account with so many generated people in a hierarchy; the caller removes its folder. */
export function generatedAccount(people: number): { file: string; remove(): void } {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-generated-'));
    const file = path.join(folder, 'generated.json');
    const stakeholders = Array.from({ length: people }, (_, place) => ({
        key: `person-${place}`,
        name: `Person ${place}`,
        kind: 'Customer',
        title: place === 0 ? 'Head' : `Post ${place}`,
        department: DEPARTMENTS[place % DEPARTMENTS.length],
        reportsTo: place === 0 ? null : `person-${Math.floor((place - 1) / SPAN)}`
    }));
    const links = Array.from({ length: 40 }, (_, place) => ({
        key: `link-${place}`,
        from: `person-${place * 3 + 1}`,
        to: `person-${(place * 11 + 5) % people}`,
        kind: place % 4 === 0 ? 'Conflicts' : 'Influences',
        strength: 1 + (place % 5),
        validFrom: '2026-01-15'
    }));
    const account = { key: 'generated', name: `Generated ${people}` };
    fs.writeFileSync(file, JSON.stringify({ format: 'relationship-map/1', account, stakeholders, links }));
    return { file, remove: () => fs.rmSync(folder, { recursive: true }) };
}
