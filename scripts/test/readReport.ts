import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

/** What the report of a test runner says. */
export type TestReport = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** File and title of what failed, so that the last lines of a long run say it. */
  readonly failures: readonly string[]
  /** File and title of what passed only at the second try. */
  readonly secondTries: readonly string[]
}

export const noTests: TestReport = {
  failed: 0,
  failures: [],
  passed: 0,
  secondTries: [],
  skipped: 0,
}

/** Counts and names the tests of a report; of a report that was never written, none. */
export const readReport = ({
  kind,
  report,
}: {
  kind: 'playwright' | 'vitest'
  report: string
}): TestReport => {
  if (!existsSync(report)) {
    return noTests
  }

  const content: unknown = JSON.parse(readFileSync(report, 'utf8'))

  return kind === 'vitest' ? readVitest(content) : readPlaywright(content)
}

const vitestReport = z.object({
  numFailedTests: z.number(),
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
      name: z.string(),
      status: z.string(),
    }),
  ),
})

const readVitest = (content: unknown): TestReport => {
  const { numFailedTests, numPassedTests, numPendingTests, numTodoTests, testResults } =
    vitestReport.parse(content)
  const files = testResults.map(({ assertionResults, name, status }) => {
    const file = path.relative('.', name)

    return {
      failed: assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName }) => `${file}: ${fullName}`),
      // A file that could not be loaded has no tests to fail; it counts as one.
      unloaded:
        status === 'failed' && assertionResults.length === 0 ? [`${file}: did not load`] : [],
    }
  })

  return {
    ...noTests,
    failed: numFailedTests + files.flatMap(({ unloaded }) => unloaded).length,
    failures: files.flatMap(({ failed, unloaded }) => [...unloaded, ...failed]),
    passed: numPassedTests,
    skipped: numPendingTests + numTodoTests,
  }
}

type Suite = { readonly specs: readonly Spec[]; readonly suites?: readonly Suite[] | undefined }

const spec = z.object({
  file: z.string(),
  tests: z.array(z.object({ status: z.string() })),
  title: z.string(),
})

type Spec = z.infer<typeof spec>

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(spec), suites: z.array(suite).optional() }),
)

const playwrightReport = z.object({
  errors: z.array(z.object({ message: z.string().optional() })),
  stats: z.object({
    expected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
    unexpected: z.number(),
  }),
  suites: z.array(suite),
})

const specsOf = ({ specs, suites }: Suite): readonly Spec[] => [
  ...specs,
  ...(suites ?? []).flatMap(specsOf),
]

const readPlaywright = (content: unknown): TestReport => {
  const { errors, stats, suites } = playwrightReport.parse(content)
  const specs = suites.flatMap(specsOf)
  const having = (status: string): string[] =>
    specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file, title }) => `tests/e2e/${file}: ${title}`)

  return {
    failed: stats.unexpected + errors.length,
    failures: [...errors.map(({ message }) => message ?? 'an error'), ...having('unexpected')],
    // A machine that stalls fails a browser test once; a fault of ours fails it twice. It is named all the same.
    passed: stats.expected + stats.flaky,
    secondTries: having('flaky'),
    skipped: stats.skipped,
  }
}
