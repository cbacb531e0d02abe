import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

/** Each import rule is shown a file that breaks it, in a small project that has nothing else. */

/** Folder under src, what its file imports, and the rule that must refuse it (null: allowed). */
const samples: readonly [from: string, imports: string, rule: null | string][] = [
  ['contracts', '@/lib/target', 'contracts-reaches-only-down'],
  ['lib', '@/access/target', 'lib-reaches-only-down'],
  ['access', '@/pipeline/intake/target', 'access-reaches-only-down'],
  ['audit', '@/pipeline/intake/target', 'audit-reaches-only-down'],
  ['channels', '@/payload-types', 'channels-reaches-only-down'],
  ['ai', '@/knowledge/target', 'ai-reaches-only-down'],
  ['integrations', '@/channels/target', 'integrations-reaches-only-down'],
  ['knowledge', '@/ai/target', 'knowledge-reaches-only-down'],
  ['events', '@/pipeline/intake/target', 'events-reaches-only-down'],
  ['queries', '@/access/target', 'queries-reaches-only-down'],
  ['pipeline/intake', '@/channels/target', 'pipeline-reaches-only-down'],
  ['hooks', '@/pipeline/intake/target', 'hooks-reaches-only-down'],
  ['collections', '@/pipeline/intake/target', 'collections-reaches-only-down'],
  ['jobs', '@/collections/target', 'jobs-reaches-only-down'],
  ['endpoints', '@/ai/target', 'endpoints-reaches-only-down'],
  ['demo', '@/ai/target', 'demo-reaches-only-down'],
  ['ui', '@/lib/target', 'ui-reaches-only-down'],
  ['desk', '@/pipeline/intake/target', 'desk-reaches-only-down'],
  ['admin', '@/pipeline/intake/target', 'admin-reaches-only-down'],
  ['app', '@/pipeline/intake/target', 'app-reaches-only-down'],
  ['embedded', '@/lib/target', 'embedded-reaches-only-down'],
  ['migrations', '@/pipeline/intake/target', 'migrations-reaches-only-down'],
  ['pipeline/triage', '@/pipeline/intake/target', 'stages-do-not-import-each-other'],
  ['pipeline/triage', '@/pipeline/cases/target', null],
  ['domain', '@/contracts/target', 'domain-is-pure'],
  ['domain', 'node:crypto', 'domain-is-pure'],
  ['domain', 'zod', 'domain-is-pure'],
  ['channels', 'payload', 'adapters-do-not-know-payload'],
  ['pipeline/intake', '@payloadcms/db-postgres', 'few-speak-sql'],
  ['queries', '@payloadcms/db-postgres', null],
  ['endpoints', 'pg-boss', 'one-door-to-the-queue'],
  ['pipeline/intake', '@/lib/boss', 'one-door-to-the-queue'],
  ['jobs', 'pg-boss', null],
  ['desk', '@tremor/react', 'charts-behind-one-folder'],
  ['admin/charts', '@tremor/react', null],
  ['desk', 'next/navigation', 'desk-without-next'],
  ['app', 'next/navigation', null],
  ['lib', '../../tests/target', 'tests-stay-out-of-src'],
  ['jobs', '@/ai/target', null],
  ['queries', '@/payload-types', null],
]

const nameOf = (index: number): string => `sample${String(index)}`
const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

let project: string
let violations: { file: string; rule: string }[]

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'caseway-imports-'))
  const write = (file: string, text: string): void => {
    const full = path.join(project, file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, text)
  }

  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'))
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }')
  cpSync('tsconfig.json', path.join(project, 'tsconfig.json'))
  write('src/payload-types.ts', 'export type Case = string')
  write('src/lib/boss.ts', 'export const target = 1')
  write('tests/target.ts', 'export const target = 1')
  write('src/events/circleA.ts', `import './circleB'\nexport const a = 1`)
  write('src/events/circleB.ts', `import './circleA'\nexport const b = 1`)
  write('src/events/alone.ts', 'export const alone = 1')

  for (const [index, [folder, imported]] of samples.entries()) {
    write(`src/${folder}/${nameOf(index)}.ts`, `import '${imported}'`)

    if (imported.startsWith('@/') && imported.endsWith('/target')) {
      write(`src/${imported.slice(2)}.ts`, 'export const target = 1')
    }
  }

  const { stderr, stdout } = spawnSync(
    path.resolve('node_modules/.bin/depcruise'),
    ['--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json', 'src'],
    { cwd: project, encoding: 'utf8', maxBuffer: 100_000_000 },
  )
  expect(stderr).toBe('')
  violations = report
    .parse(JSON.parse(stdout))
    .summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }))
}, 60_000)

afterAll(() => {
  rmSync(project, { force: true, recursive: true })
})

describe('the import rules', () => {
  test.each(samples.map((sample, index) => [...sample, index] as const))(
    'src/%s importing %s: %s',
    (folder, _imported, rule, index) => {
      const found = violations
        .filter(({ file }) => file === `src/${folder}/${nameOf(index)}.ts`)
        .map((violation) => violation.rule)

      if (rule === null) {
        expect(found).toEqual([])
      } else {
        expect(found).toContain(rule)
      }
    },
  )

  test('refuse a cycle', () => {
    expect(violations).toContainEqual({ file: 'src/events/circleA.ts', rule: 'no-cycles' })
  })

  test('refuse a file that nothing imports and that imports nothing', () => {
    expect(violations).toContainEqual({ file: 'src/events/alone.ts', rule: 'no-orphans' })
  })
})
