import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { PlainError, runMain } from '../lib/plainError'
import { runTool } from '../lib/runTool'
import { say, seconds } from '../lib/say'
import { runStep, type StepResult } from './runStep'
import { steps } from './steps'

const table = (results: readonly StepResult[]): string =>
  [
    `${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`,
    ...results.map(
      ({ failed, milliseconds, name, passed, skipped }) =>
        `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}` +
        `${String(skipped).padStart(9)}${(milliseconds / 1000).toFixed(1).padStart(9)}`,
    ),
  ].join('\n')

/**
 * `npm test` runs everything that must hold and closes with one line `N passed, N failed`.
 *
 * For developers: `npm test -- --only unit,int [path]` runs some of it (`check`: all tools that only read).
 */
await runMain(async () => {
  const began = Date.now()
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { only: { multiple: true, type: 'string' } },
  })
  const wanted = (values.only ?? []).flatMap((list) => list.split(','))
  const chosen = steps.filter(
    ({ kind, name }) => wanted.length === 0 || wanted.includes(name) || wanted.includes(kind),
  )
  const unknown = wanted.filter((name) => !steps.some((s) => s.name === name || s.kind === name))

  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ')
    throw new PlainError(`There is no step ${unknown.join(', ')}. Steps: ${names}, check`)
  }

  // Next writes the types that tsc needs; on a fresh clone they are not there yet.
  if (!existsSync('next-env.d.ts') && chosen.some(({ name }) => name === 'types')) {
    await runTool({ args: ['typegen'], program: 'next' })
  }

  const results: StepResult[] = []

  for (const step of chosen) {
    say(`\n── ${step.name} ${'─'.repeat(Math.max(0, 90 - step.name.length))}`)
    const result = await runStep({ rest: step.kind === 'check' ? [] : positionals, step })
    results.push(result)

    if (result.failed > 0) {
      say(`✗ ${step.name} failed. ${step.repair}`)
    }
  }

  const sum = (pick: (result: StepResult) => number): number =>
    results.reduce((total, result) => total + pick(result), 0)
  const failed = sum((result) => result.failed)

  say(`\n${table(results)}\n\nTook ${seconds(began)}.`)
  say(`${String(sum((result) => result.passed))} passed, ${String(failed)} failed`)
  process.exitCode = failed === 0 ? 0 : 1
})
