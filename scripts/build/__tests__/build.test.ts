import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleD3 } from '../bundleD3';
import { bundleNames, bundlesFolder } from '../bundles';
import { sweepOrphans } from '../compileBundles';

let folder: string;

beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundles-'));
});
afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, text = '') => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
};

describe('sweeping', () => {
    it('deletes emitted JavaScript whose TypeScript is gone, and nothing else', () => {
        ['a/a.ts', 'a/a.js', 'a/old.js', 'a/a.html', 'b/b.ts', 'b/__tests__/fixture.js'].forEach((file) => write(file));
        expect(sweepOrphans(folder)).toEqual([path.join(folder, 'a/old.js')]);
        expect(fs.existsSync(path.join(folder, 'b/__tests__/fixture.js'))).toBe(true);
    });
});

describe('bundling D3', () => {
    it('makes one module under the licences of its parts', async () => {
        write('d3.ts', fs.readFileSync(path.join(bundlesFolder, 'd3/d3.ts'), 'utf8'));
        fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
        const size = await bundleD3(folder);
        const text = fs.readFileSync(path.join(folder, 'd3.js'), 'utf8');
        expect(size).toBeLessThan(131_072);
        expect(text).toMatch(/^\/\*!\nd3-/);
        expect(text).toContain('Mike Bostock');
        expect(text).toContain('Robert Penner');
        expect(text).not.toMatch(/from\s*["']/);
    });

    it('refuses code that a strict page refuses', async () => {
        write('d3.ts', 'export const make = (text: string) => new Function(text);');
        await expect(bundleD3(folder)).rejects.toThrow('Lightning Web Security');
    });

    it('refuses a module that is too large for an org', async () => {
        write('d3.ts', `export const text = '${'x'.repeat(140_000)}';`);
        await expect(bundleD3(folder)).rejects.toThrow('131072');
    });
});

describe('the bundles', () => {
    it('each name themselves as the platform asks: folder, script and metadata', () => {
        const incomplete = bundleNames().filter(
            (name) => !fs.existsSync(path.join(bundlesFolder, name, `${name}.js-meta.xml`))
        );
        expect(incomplete).toEqual([]);
    });

    it('import only what the platform resolves', () => {
        const allowed = /^(lwc|lightning\/\w+|c\/\w+|@salesforce\/[\w/.]+|\.\.?\/.*)$/;
        const foreign = fs
            .readdirSync(bundlesFolder, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.ts') && !file.includes('__tests__') && !file.startsWith('d3/'))
            .flatMap((file) => {
                const text = fs.readFileSync(path.join(bundlesFolder, file), 'utf8');
                return [...text.matchAll(/^(?:import|export)\b[^'";]*?\bfrom '([^']+)';/gm)]
                    .filter(([, module]) => !allowed.test(module))
                    .map(([, module]) => `${file}: ${module}`);
            });
        expect(foreign).toEqual([]);
    });
});
