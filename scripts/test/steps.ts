/** One part of `npm test`, in the order of the table; checks run two at a time. */
export type TestStep = {
  readonly name: string
  /** `check`: a tool that passes or fails as a whole. The others count their own tests. */
  readonly kind: 'check' | 'playwright' | 'vitest'
  readonly program: string
  readonly args: readonly string[]
  /** What to do when it fails. */
  readonly repair: string
}

export const steps: readonly TestStep[] = [
  {
    args: ['--check', '--log-level', 'warn', '.'],
    kind: 'check',
    name: 'format',
    program: 'prettier',
    repair: 'npm run fix',
  },
  {
    args: [
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '--max-warnings',
      '0',
      '.',
    ],
    kind: 'check',
    name: 'lint',
    program: 'eslint',
    repair: 'npm run fix repairs some; each message says what to do instead',
  },
  {
    args: ['--noEmit'],
    kind: 'check',
    name: 'types',
    program: 'tsc',
    repair: 'after a change of the collections: npm run generate',
  },
  {
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'scripts', 'payload.config.ts'],
    kind: 'check',
    name: 'imports',
    program: 'depcruise',
    repair: 'a folder may reach down, never up or sideways: .dependency-cruiser.cjs says which',
  },
  {
    args: [],
    kind: 'check',
    name: 'dead code',
    program: 'knip',
    repair: 'delete what nothing uses, or use it',
  },
  {
    args: ['run', '--project', 'unit'],
    kind: 'vitest',
    name: 'unit',
    program: 'vitest',
    repair: 'npm test -- --only unit <path>',
  },
  {
    args: ['run', '--project', 'int', '--project', 'int-alone'],
    kind: 'vitest',
    name: 'int',
    program: 'vitest',
    repair: 'npm test -- --only int <path>',
  },
  {
    args: ['test'],
    kind: 'playwright',
    name: 'e2e',
    program: 'playwright',
    repair: 'npm test -- --only e2e <path>; pictures are in test-results/',
  },
]
