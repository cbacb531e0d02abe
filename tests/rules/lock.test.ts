import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { findGaps } from '../../scripts/completeLock.mjs'

const packages = z.record(
  z.string(),
  z.looseObject({
    optionalDependencies: z.record(z.string(), z.string()).optional(),
    resolved: z.string().optional(),
  }),
)
const lock = z.object({ packages }).parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

test('package-lock.json lists the packages of every platform, so that npm ci works on each (repair: node scripts/completeLock.mjs)', () => {
  expect(Object.keys(findGaps(lock.packages))).toEqual([])
})

test('package-lock.json names no registry host, so that each machine uses its own', () => {
  const resolved = Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)

  expect(resolved).toEqual([])
})

test('a platform package that is missing is found, with its version and platform', () => {
  const parent = { optionalDependencies: { '@native/part-darwin-arm64': '1.2.3' } }

  expect(findGaps({ 'node_modules/native': parent })).toEqual({
    'node_modules/@native/part-darwin-arm64': {
      cpu: ['arm64'],
      optional: true,
      os: ['darwin'],
      version: '1.2.3',
    },
  })
})
