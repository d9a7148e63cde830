import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildStage, stageUrl, storedStage } from '../build/stage';

let folder: string;

beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stage-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (text: string) => async (output: string) => {
    fs.writeFileSync(path.join(output, 'main.js'), text);
    return { main: stageUrl('shell-1', 'main.js') };
};

it('is found again once it is built', async () => {
    expect(storedStage(folder, 'shell-1')).toBeUndefined();
    const built = await buildStage(folder, 'shell-1', write('1'));
    expect(storedStage(folder, 'shell-1')).toEqual(built);
    expect(built).toEqual({ name: 'shell-1', imports: { main: '/build/shell-1/main.js' } });
});

it('leaves nothing behind when its build fails', async () => {
    const failing = buildStage(folder, 'shell-1', () => Promise.reject(new Error('syntax')));
    await expect(failing).rejects.toThrow('syntax');
    expect(fs.readdirSync(folder)).toEqual([]);
});

it('takes the place of the oldest of its kind', async () => {
    for (const number of [1, 2, 3, 4]) {
        await buildStage(folder, `shell-${number}`, write(String(number)));
        fs.utimesSync(path.join(folder, `shell-${number}`), number, number);
    }
    await buildStage(folder, 'platform-1', write('p'));
    expect(fs.readdirSync(folder).sort()).toEqual(['platform-1', 'shell-2', 'shell-3', 'shell-4']);
});

it('is built whole when two build it at once', async () => {
    await Promise.all([buildStage(folder, 'shell-1', write('1')), buildStage(folder, 'shell-1', write('1'))]);
    expect(fs.readdirSync(folder)).toEqual(['shell-1']);
    expect(fs.readFileSync(path.join(folder, 'shell-1/main.js'), 'utf8')).toBe('1');
});
