import { readdirSync } from 'node:fs'
import path from 'node:path'

import { ESLint } from 'eslint'
import { beforeAll, describe, expect, test, vi } from 'vitest'

/**
 * Each ban is shown a bad sample and must refuse it, so that nobody switches a rule off by accident.
 * A sample borrows the path of a real file: the rules differ by folder.
 */

// Lint with types reads the whole project; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

const firstFile = (folder: string, extension = '.ts'): string => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    ({ name }) => name.endsWith(extension) && !name.includes('.test.') && !name.endsWith('.d.ts'),
  )

  if (found === undefined) {
    throw new Error(`${folder} has no file to borrow a path from`)
  }

  return path.join(found.parentPath, found.name)
}

let eslint: ESLint
const lint = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath })

  return (result?.messages ?? [])
    .filter(({ severity }) => severity === 2)
    .map(({ message, ruleId }) => `${ruleId ?? 'parse error'}: ${message}`)
}

beforeAll(async () => {
  eslint = new ESLint()
  await lint('src/lib/uuidv7.ts', 'export {}') // reads the types of the project once
}, 120_000)

const call = 'declare const payload: any; declare const req: any; declare const boss: any;\n'
const pipeline = 'src/pipeline'
const endpoints = 'src/endpoints'

const bad: readonly [promise: string, folder: string, code: string, message: string][] = [
  [
    'a Local API call without overrideAccess',
    endpoints,
    `${call}await payload.find({ collection: 'cases' })`,
    'Say overrideAccess',
  ],
  [
    'a Local API call on req.payload without overrideAccess',
    pipeline,
    `${call}await req.payload.update({ collection: 'cases', data: { overrideAccess: true }, req })`,
    'Say overrideAccess',
  ],
  [
    'a job sent past enqueue()',
    endpoints,
    `${call}await boss.send('triage', {})`,
    'Use enqueue() from @/lib/enqueue: it cannot forget',
  ],
  [
    "Payload's own queue",
    'src/jobs',
    `${call}await payload.jobs.queue({ task: 'x' })`,
    "Payload's own queue can run a job twice",
  ],
  [
    'reading the environment outside lib/env',
    'src/queries',
    `export const x = process.env['PORT']`,
    'Read settings from @/lib/env',
  ],
  [
    'catching around a call that shares req without rethrowing',
    pipeline,
    `${call}try { await payload.create({ collection: 'cases', overrideAccess: true, req }) } catch { void 0 }`,
    'Rethrow',
  ],
  ['new Date() in the domain', 'src/domain', `export const x = new Date()`, 'Take a clock'],
  ['Date.now() in a stage', pipeline, `export const x = Date.now()`, 'Take a clock'],
  ['Date() in the domain', 'src/domain', `export const x = Date()`, 'Take a clock'],
  [
    'a Local API call in a hook without req',
    'src/hooks',
    `${call}await payload.find({ collection: 'cases', overrideAccess: true })`,
    'Without req this call leaves the transaction',
  ],
  ['console', 'src/lib', `console.log('x')`, 'no-console'],
  [
    'any as an argument of what others call',
    'src/lib',
    `export const f = (x: any): string => String(x)`,
    'no-explicit-any',
  ],
  [
    'an exported function without a return type',
    'src/lib',
    `export const f = (x: string) => x.length`,
    'explicit-module-boundary-types',
  ],
  [
    'the exclamation mark that silences undefined',
    'src/lib',
    `export const f = (x: string | undefined): string => x!`,
    'no-non-null-assertion',
  ],
  [
    'a switch that forgets a case',
    'src/lib',
    `export const f = (x: 'a' | 'b'): number => { switch (x) { case 'a': return 1 } return 2 }`,
    'switch-exhaustiveness-check',
  ],
  [
    'a promise that nobody waits for',
    'src/lib',
    `export const f = (x: Promise<void>): void => { x }`,
    'no-floating-promises',
  ],
  [
    'a type imported as a value',
    'src/lib',
    `import { Channel } from '@/domain/vocabulary'\nexport const f = (x: Channel): string => x`,
    'consistent-type-imports',
  ],
  [
    'a disabled rule that would not have spoken',
    'src/lib',
    `// eslint-disable-next-line no-console\nexport const x = 1`,
    'Unused eslint-disable directive',
  ],
  [
    'mocking a module of our own',
    'tests/setup',
    `declare const vi: any\nvi.mock('@/lib/env')`,
    'Pass a fake at the port',
  ],
]

describe('the lint rules refuse', () => {
  test.each(bad)('%s', async (_promise, folder, code, message) => {
    const messages = await lint(firstFile(folder), code)

    expect(messages).toContainEqual(expect.stringContaining(message))
  })
})

const good: readonly [promise: string, file: () => string, code: string][] = [
  [
    'a Local API call that says whose rights it uses',
    () => firstFile(endpoints),
    `import type { Payload } from 'payload'\nexport const f = async (payload: Payload): Promise<void> => { await payload.count({ collection: 'cases', overrideAccess: false }) }`,
  ],
  ['the environment in lib/env', () => 'src/lib/env.ts', `export const x = process.env['PORT']`],
  [
    'a call in a try that rethrows what failed',
    () => firstFile(endpoints),
    `import type { Payload, PayloadRequest } from 'payload'\nexport const f = async (payload: Payload, req: PayloadRequest): Promise<void> => { try { await payload.count({ collection: 'cases', overrideAccess: true, req }) } catch (error) { throw new Error('no', { cause: error }) } }`,
  ],
]

describe('the lint rules allow', () => {
  test.each(good)('%s', async (_promise, file, code) => {
    expect(await lint(file(), code)).toEqual([])
  })
})
