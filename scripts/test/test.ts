import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { PlainError, runMain } from '../lib/plainError'
import { runTool } from '../lib/runTool'
import { say, seconds } from '../lib/say'
import { runStep, type StepResult } from './runStep'
import { steps, type TestStep } from './steps'

const table = (results: readonly StepResult[]): string =>
  [
    `${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`,
    ...results.map(
      ({ failed, milliseconds, name, passed, skipped }) =>
        `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}` +
        `${String(skipped).padStart(9)}${(milliseconds / 1000).toFixed(1).padStart(9)}`,
    ),
  ].join('\n')

/** What failed, by name, where somebody who sees only the last lines finds it. */
const names = (results: readonly StepResult[]): string =>
  results
    .flatMap(({ failures, name, secondTries }) => [
      ...failures.map((failure) => `✗ ${name}: ${failure}\n`),
      ...secondTries.map((test) => `! ${name}: only at the second try: ${test}\n`),
    ])
    .join('')

const heading = ({ name }: TestStep): string =>
  `\n── ${name} ${'─'.repeat(Math.max(0, 90 - name.length))}`

const sayFailure = ({ name, repair }: TestStep, { failed }: StepResult): void => {
  if (failed > 0) {
    say(`✗ ${name} failed. ${repair}`)
  }
}

/** The tools that only read run two at a time, each on one core; what one says is shown when it has ended. */
const runChecks = async (checks: readonly TestStep[]): Promise<StepResult[]> => {
  // lint takes as long as all the others together
  const waiting = checks.toSorted((a, b) => Number(b.name === 'lint') - Number(a.name === 'lint'))
  const results = new Map<string, StepResult>()

  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const said: string[] = []
      const result = await runStep({ rest: [], step, write: (text) => said.push(text) })
      results.set(step.name, result)
      say(`${heading(step)}\n${said.join('').trimEnd()}`)
      sayFailure(step, result)
    }
  }
  await Promise.all([work(), work()])

  return checks.flatMap(({ name }) => results.get(name) ?? [])
}

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

  const results = await runChecks(chosen.filter(({ kind }) => kind === 'check'))

  for (const step of chosen.filter(({ kind }) => kind !== 'check')) {
    say(heading(step))
    const result = await runStep({ rest: positionals, step })
    results.push(result)
    sayFailure(step, result)
  }

  const sum = (pick: (result: StepResult) => number): number =>
    results.reduce((total, result) => total + pick(result), 0)
  const failed = sum((result) => result.failed)

  say(`\n${table(results)}\n${names(results)}\nTook ${seconds(began)}.`)
  say(`${String(sum((result) => result.passed))} passed, ${String(failed)} failed`)
  process.exitCode = failed === 0 ? 0 : 1
})
