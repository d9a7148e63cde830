const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

const lwc = '<rootDir>/force-app/main/default/lwc';
const swc = [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2023' }, module: { type: 'commonjs' } }
];

/** Bundles without a template are headless: pure TypeScript, tested in Node like the scripts that share them. */
const headless = require('node:fs')
    .readdirSync(`${__dirname}/force-app/main/default/lwc`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => !require('node:fs').existsSync(`${__dirname}/force-app/main/default/lwc/${name}/${name}.html`));

/** Packages that ship ES modules only, which Jest reads through the transform. */
const esModules = [
    'd3(-[a-z-]+)?|internmap|delaunator|robust-predicates',
    'p-retry|is-network-error|commander|@fastify/cookie|cookie',
    'ora|chalk|cli-cursor|restore-cursor|cli-spinners|log-symbols|stdin-discarder|is-unicode-supported|is-interactive',
    'string-width|strip-ansi|ansi-regex|get-east-asian-width|onetime|mimic-function|yoctocolors'
];

const node = {
    testEnvironment: 'node',
    transform: { '\\.[cm]?[jt]s$': swc },
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
    moduleNameMapper: { '^c/(\\w+)$': `${lwc}/$1/$1.ts` },
    transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
    modulePathIgnorePatterns: ['<rootDir>/.local/']
};

module.exports = {
    // What tests put into the temporary folder goes with the run.
    globalSetup: '<rootDir>/scripts/temporaryFolder.ts',
    // A busy machine is no fault of the product.
    testTimeout: 60_000,
    // Tests of browsers and servers wait much: two at a time also where there are only two cores.
    maxWorkers: Math.max(2, require('node:os').availableParallelism() - 1),
    projects: [
        {
            ...jestConfig,
            displayName: 'lwc',
            roots: ['<rootDir>/force-app/main'],
            testMatch: ['**/lwc/**/__tests__/**/*.test.ts'],
            testPathIgnorePatterns: [`/lwc/(${headless.join('|')})/`],
            setupFilesAfterEnv: [
                ...(jestConfig.setupFilesAfterEnv ?? []),
                '<rootDir>/force-app/test/jest-setup.js',
                '<rootDir>/scripts/propertySeed.ts'
            ],
            moduleNameMapper: {
                ...(jestConfig.moduleNameMapper ?? {}),
                // jsdom cannot read container queries and says so for every style sheet.
                '\\.css$': '<rootDir>/force-app/test/jest-mocks/styles',
                '^c/d3$': `${lwc}/d3/d3.js`,
                '^lightning/graphql$': '<rootDir>/force-app/test/jest-mocks/lightning/graphql',
                '^lightning/modal$': '<rootDir>/force-app/test/jest-mocks/lightning/modal'
            },
            modulePathIgnorePatterns: ['<rootDir>/.local/']
        },
        {
            ...node,
            displayName: 'node',
            setupFilesAfterEnv: ['<rootDir>/scripts/propertySeed.ts'],
            roots: ['<rootDir>/scripts', '<rootDir>/config', '<rootDir>/force-app/main'],
            testMatch: [
                '<rootDir>/{scripts,config}/**/__tests__/**/*.test.ts',
                ...headless.map((name) => `${lwc}/${name}/__tests__/**/*.test.ts`)
            ],
            testPathIgnorePatterns: ['\\.browser\\.test\\.ts$']
        },
        {
            ...node,
            displayName: 'browser',
            roots: ['<rootDir>/scripts'],
            testMatch: ['<rootDir>/scripts/**/__tests__/**/*.browser.test.ts']
        }
    ]
};
