import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { z } from 'zod'

import { testSettings } from '../../tests/setup/testSettings.mjs'
import { runTool } from '../lib/runTool'
import type { TestStep } from './steps'

export type StepResult = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly milliseconds: number
}

type Counts = Pick<StepResult, 'failed' | 'passed' | 'skipped'>

/** Runs one step and counts its tests from the report that its runner writes. */
export const runStep = async ({
  rest,
  step,
  write,
}: {
  /** Further arguments for the runner, e.g. the path of one test. */
  rest: readonly string[]
  step: TestStep
  /** Where its output goes; left out: to this terminal. */
  write?: (text: string) => void
}): Promise<StepResult> => {
  const began = Date.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'caseway-test-'))
  const report = path.join(folder, 'report.json')
  const reporters = {
    check: [],
    playwright: ['--reporter=list,json', '--pass-with-no-tests'],
    vitest: [
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      '--passWithNoTests',
    ],
  }[step.kind]

  try {
    const code = await runTool({
      args: [...step.args, ...reporters, ...rest],
      env: {
        ...process.env,
        // knip loads payload.config.ts, which wants its settings.
        ...(step.kind === 'check' ? testSettings : {}),
        NEXT_TELEMETRY_DISABLED: '1',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      program: step.program,
      ...(write === undefined ? {} : { write }),
    })
    const counts = step.kind === 'check' ? noTests : readReport({ kind: step.kind, report })

    return {
      ...withExitCode(counts, code, step.kind),
      milliseconds: Date.now() - began,
      name: step.name,
    }
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
}

const noTests: Counts = { failed: 0, passed: 0, skipped: 0 }

/** A check counts as one test. A runner that failed without a failed test (a file that does not load) fails as one. */
const withExitCode = (counts: Counts, code: number, kind: TestStep['kind']): Counts => {
  if (kind === 'check') {
    return code === 0 ? { ...counts, passed: 1 } : { ...counts, failed: 1 }
  }

  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const vitestReport = z.object({
  numFailedTests: z.number(),
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ assertionResults: z.array(z.unknown()), status: z.string() })),
})

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
    unexpected: z.number(),
  }),
})

const readReport = ({
  kind,
  report,
}: {
  kind: 'playwright' | 'vitest'
  report: string
}): Counts => {
  if (!existsSync(report)) {
    return noTests
  }

  const content: unknown = JSON.parse(readFileSync(report, 'utf8'))

  if (kind === 'vitest') {
    const { numFailedTests, numPassedTests, numPendingTests, numTodoTests, testResults } =
      vitestReport.parse(content)
    // A file that could not be loaded has no tests to fail; it counts as one.
    const broken = testResults.filter(
      ({ assertionResults, status }) => status === 'failed' && assertionResults.length === 0,
    ).length

    return {
      failed: numFailedTests + broken,
      passed: numPassedTests,
      skipped: numPendingTests + numTodoTests,
    }
  }

  const { errors, stats } = playwrightReport.parse(content)

  // A test that passes only at the second try is a failed promise.
  return {
    failed: stats.unexpected + stats.flaky + errors.length,
    passed: stats.expected,
    skipped: stats.skipped,
  }
}
