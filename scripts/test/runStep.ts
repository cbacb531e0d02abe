import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { testSettings } from '../../tests/setup/testSettings.mjs'
import { runTool } from '../lib/runTool'
import { noTests, readReport, type TestReport } from './readReport'
import type { TestStep } from './steps'

export type StepResult = TestReport & {
  readonly name: string
  readonly milliseconds: number
}

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

/** A check counts as one test. A runner that failed without a failed test (a file that does not load) fails as one. */
const withExitCode = (counts: TestReport, code: number, kind: TestStep['kind']): TestReport => {
  if (kind === 'check') {
    return code === 0 ? { ...counts, passed: 1 } : { ...counts, failed: 1 }
  }

  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
