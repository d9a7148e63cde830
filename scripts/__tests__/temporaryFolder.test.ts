import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const leaver = (end: string): string => `
    const { mkdtempSync } = require('node:fs');
    const { tmpdir } = require('node:os');
    require('./scripts/temporaryFolder').default();
    console.log(mkdtempSync(tmpdir() + '/left-'));
    ${end}
`;

it.each([
    ['ends', '', 0],
    ['fails', "throw new Error('Failed half-way');", 1],
    ['is told to end', "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);", 143]
])('leaves no temporary folder behind when a process %s', (_how, end, code) => {
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', leaver(end)], {
        encoding: 'utf8'
    });
    const folder = path.dirname(stdout.trim());
    expect(path.basename(folder)).toMatch(/^rmap-/);
    expect(folder).not.toBe(os.tmpdir());
    expect(fs.existsSync(folder)).toBe(false);
    expect(status).toBe(code);
});
