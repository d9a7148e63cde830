const eslint = require('@eslint/js');
const tseslint = require('typescript-eslint');
const lwcConfig = require('@salesforce/eslint-config-lwc');
const lwcPlatform = require('@lwc/eslint-plugin-lwc-platform');
const importPlugin = require('eslint-plugin-import');
const globals = require('globals');

const lwc = 'force-app/main/default/lwc';
const tests = ['**/__tests__/**'];

/** The engine, lowest layer first: each bundle imports only those before it. */
const engine = [
    ...['vocabulary', 'explanation', 'scoringProfile', 'relationshipModel', 'reportingGraph', 'treeLayout'],
    ...['standing', 'accountOnDay', 'relationshipStrength', 'structure', 'powerInterest', 'influence', 'messagePaths'],
    ...['decision', 'coverage', 'layers', 'motives', 'changes', 'whatIf', 'advice', 'health', 'judgement']
];

/** Headless engine bundles know no DOM, no platform module, no clock and no randomness. */
const engineLayers = engine.map((name, layer) => ({
    files: [`${lwc}/${name}/*.ts`],
    rules: {
        'no-restricted-imports': [
            'error',
            {
                patterns: [
                    {
                        regex: `^(?!\\./)(?!c/(${engine.slice(0, layer).join('|') || '-'})$)`,
                        message: 'The engine imports only the engine bundles below it.'
                    }
                ]
            }
        ],
        'no-restricted-globals': [
            'error',
            ...[
                'window',
                'document',
                'navigator',
                'localStorage',
                'fetch',
                'setTimeout',
                'requestAnimationFrame',
                'performance'
            ],
            ...['Float64Array', 'Int32Array', 'Uint8Array', 'Uint32Array'].map((name) => ({
                name,
                message: 'Typed arrays are hundreds of times slower under Lightning Web Security: use plain arrays.'
            }))
        ],
        'no-restricted-syntax': [
            'error',
            { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the day in.' },
            { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Pass the day in.' },
            { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Pass randomness in.' }
        ]
    }
}));

/** Who may import whom between the folders of scripts; see "Folders" in the README. */
const arrows = [
    { target: './scripts/org', from: ['./scripts/sync', './scripts/backend', './scripts/salesforce'] },
    { target: './scripts/sync', from: ['./scripts/org', './scripts/backend'] },
    { target: './scripts/backend', from: ['./scripts/org', './scripts/sync'] },
    { target: './scripts/salesforce', from: ['./scripts/org', './scripts/sync', './scripts/backend'] },
    { target: './force-app', from: ['./scripts'] }
].flatMap(({ target, from }) => from.map((folder) => ({ target, from: folder })));

module.exports = tseslint.config(
    { ignores: ['node_modules/', '.local/', 'coverage/', 'force-app/main/**/lwc/**/*.js', '**/*.d.ts'] },
    eslint.configs.recommended,
    ...tseslint.configs.recommended,
    {
        files: ['**/*.ts'],
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            'no-unused-vars': 'off',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            eqeqeq: ['error', 'smart'],
            'no-console': 'error'
        }
    },
    {
        files: ['scripts/**/*.ts'],
        ignores: tests,
        plugins: { import: importPlugin },
        settings: { 'import/resolver': { node: { extensions: ['.ts', '.js'] } } },
        rules: { 'import/no-restricted-paths': ['error', { zones: arrows }] }
    },
    {
        files: ['**/*.js', '**/*.mjs'],
        languageOptions: { globals: { ...globals.node, ...globals.jest } },
        rules: { '@typescript-eslint/no-require-imports': 'off' }
    },
    ...[...lwcConfig.configs.recommendedTs, ...lwcPlatform.configs.recommended].map(({ plugins = {}, rules = {} }) => ({
        plugins,
        rules,
        languageOptions: { parser: tseslint.parser, globals: globals.browser },
        files: [`${lwc}/**/*.ts`],
        ignores: tests
    })),
    {
        files: [`${lwc}/**/*.ts`],
        ignores: tests,
        rules: {
            'no-unused-vars': 'off',
            // Prettier undoes what this rule asks for.
            'no-confusing-arrow': 'off',
            // Crashes on every @wire (its list of ignored adapters is null); maps are not offered offline.
            '@lwc/lwc-platform/valid-offline-wire': 'off',
            'no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            regex: '^(?!lwc$|lightning/|@salesforce/|c/|\\./)',
                            message:
                                'Only lwc, lightning/*, @salesforce/*, c/* and files of the bundle resolve on the platform.'
                        }
                    ]
                }
            ]
        }
    },
    { files: [`${lwc}/d3/d3.ts`], rules: { 'no-restricted-imports': 'off' } },
    ...engineLayers
);
