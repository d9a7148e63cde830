// What `npm start` and `npm test` run first, on any Node from 20 on and before anything is installed:
// brings a Node that has `node:sqlite`, installs the dependencies when they are missing or outdated, then runs scripts/<name>.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const [name, ...args] = process.argv.slice(2);
const environment = { ...process.env };

const say = (text) => process.stderr.write(`${text}\n`);

function fail(problem, nextStep) {
    say(`✖ ${problem}\n  ${nextStep}`);
    process.exit(1);
}

function isNewEnough(version) {
    const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
    return major > 22 || (major === 22 && minor >= 19);
}

/** Path of a Node that runs the project: this one, or Node 24 out of npm's cache, which is filled the first time. */
function findNode() {
    if (isNewEnough(process.version)) {
        return process.execPath;
    }
    const cached = nodeFromNpm('--offline');
    if (cached.path) {
        return cached.path;
    }
    say(`• Node ${process.version} is older than 22.19: fetching Node 24 from the npm registry (190 MB, once)`);
    const fetched = nodeFromNpm();
    if (!fetched.path) {
        say(fetched.problem);
        fail(
            'Node 24 could not be fetched.',
            'Check the network, or install Node 22.19 or newer from https://nodejs.org, then run the command again.'
        );
    }
    return fetched.path;
}

/** Node 24 as npm has it or gets it; `--offline` asks its cache only. */
function nodeFromNpm(...options) {
    const result = spawnSync('npx', ['--yes', ...options, '-p', 'node@24', 'node', '-p', 'process.execPath'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32'
    });
    const node = result.stdout?.trim();
    const isThere = result.status === 0 && node && fs.existsSync(node);
    return { path: isThere ? node : null, problem: result.stderr ?? '' };
}

/** Installs what package-lock.json says, unless exactly that is there already. */
function installDependencies() {
    const lock = createHash('sha256')
        .update(fs.readFileSync(path.join(root, 'package-lock.json')))
        .digest('hex');
    const stamp = path.join(root, 'node_modules/.installed-lock');
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) {
        return;
    }
    say('• Installing dependencies (npm ci, about a minute the first time)');
    const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        env: environment,
        stdio: ['ignore', process.stderr, process.stderr],
        shell: process.platform === 'win32'
    });
    if (result.status !== 0) {
        fail('npm ci failed.', 'Read its message above, check the network, then run the command again.');
    }
    fs.writeFileSync(stamp, lock);
}

const node = findNode();
environment.PATH = `${path.dirname(node)}${path.delimiter}${environment.PATH}`;
// Proxies win even over loopback addresses in some clients: what runs here talks to 127.0.0.1.
environment.NO_PROXY = [environment.NO_PROXY, '127.0.0.1,localhost'].filter(Boolean).join(',');
installDependencies();

const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', path.join(root, 'scripts', `${name}.ts`), ...args],
    {
        cwd: root,
        env: environment,
        stdio: 'inherit'
    }
);
// The terminal sends Ctrl-C to both; the script ends cleanly by itself and this process follows it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
