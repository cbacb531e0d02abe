import tseslint from 'typescript-eslint'

const ban = (selector, message) => ({ message, selector })

const localApi =
  'CallExpression[callee.property.name=/^(count|create|delete|find|findByID|findGlobal|update|updateGlobal)$/]' +
  ':matches([callee.object.name="payload"], [callee.object.property.name="payload"])'

const access = ban(
  `${localApi} > ObjectExpression.arguments:not(:has(> Property[key.name="overrideAccess"]))`,
  'Say overrideAccess: false (as the user) or true (as the system, with a reason). The default is true.',
)
const queue = ban(
  'CallExpression[callee.property.name=/^(send|sendAfter|insert)$/][callee.object.name="boss"]',
  'Use enqueue() from @/lib/enqueue: it cannot forget the transaction.',
)
const payloadQueue = ban(
  'CallExpression[callee.property.name="queue"][callee.object.property.name="jobs"]',
  "Use enqueue() from @/lib/enqueue: Payload's own queue can run a job twice and lose it.",
)
const environment = ban(
  'MemberExpression[object.name="process"][property.name="env"]',
  'Read settings from @/lib/env, which checked them at start.',
)
const swallowed = ban(
  `TryStatement[handler!=null]:has(${localApi} Property[key.name="req"]):not(:has(CatchClause ThrowStatement))`,
  'A failed Local API call has already rolled back the transaction in req. Rethrow.',
)
const ownMocks = ban(
  'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/]',
  'Pass a fake at the port instead of mocking a module: the test would not notice a changed signature.',
)
const noClock = [
  ban('NewExpression[callee.name="Date"][arguments.length=0]', 'Take a clock or a `now`.'),
  ban('CallExpression[callee.name="Date"]', 'Take a clock or a `now`.'),
  ban(
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'Take a clock or a `now`.',
  ),
]
const requestInHooks = ban(
  `${localApi} > ObjectExpression.arguments:not(:has(> Property[key.name="req"]))`,
  'Without req this call leaves the transaction of the write that triggered the hook.',
)

const everywhere = [access, payloadQueue, swallowed]
const restrict = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans] })
const tests = ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts', 'tests/**/*.tsx']

export default tseslint.config(
  {
    ignores: [
      '.data/',
      '.next/',
      'coverage/',
      'dist/',
      'next-env.d.ts',
      'playwright-report/',
      'public/',
      'src/app/(payload)/admin/importMap.js',
      'src/migrations/',
      'src/payload-types.ts',
      'test-results/',
      'tests/rules/samples/',
    ],
  },
  {
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['playwright.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...restrict(...everywhere, environment, queue),
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // `() => setOpen(true)` is what a handler looks like.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true, varsIgnorePattern: '^_' },
      ],
      // A number in a text is what it looks like; objects and undefined are the mistakes.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  // Where a ban does not hold. A later block replaces the whole list of an earlier one.
  {
    files: ['src/lib/**/*.ts', 'src/jobs/**/*.ts'],
    rules: restrict(...everywhere, environment),
  },
  { files: ['src/lib/env.ts'], rules: restrict(...everywhere, queue) },
  {
    files: ['src/domain/**/*.{ts,tsx}', 'src/pipeline/**/*.ts'],
    rules: restrict(...everywhere, environment, queue, ...noClock),
  },
  {
    files: ['src/hooks/**/*.ts'],
    rules: restrict(...everywhere, environment, queue, requestInHooks),
  },
  {
    // The embedded server is a program of its own: it imports nothing of ours, lib/env included.
    files: ['src/embedded/**/*.ts', 'scripts/**/*.ts', '*.ts', '*.mts'],
    rules: restrict(...everywhere),
  },
  {
    files: tests,
    rules: {
      ...restrict(access, payloadQueue, ownMocks),
      // Matchers such as expect.any() are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // The bootstrap runs before TypeScript is installed; config files are plain JavaScript.
  {
    extends: [tseslint.configs.disableTypeChecked],
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': 'off',
    },
  },
)
