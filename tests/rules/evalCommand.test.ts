import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test } from 'vitest'

test('D4 whoever has only Node and npm can measure: no settings are asked for', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'caseway-eval-'))

  try {
    const { stderr, stdout } = spawnSync(
      process.execPath,
      ['scripts/bootstrap.mjs', 'eval', 'nothing'],
      {
        encoding: 'utf8',
        env: {
          DATA_DIR: dataDir,
          HOME: process.env['HOME'] ?? '',
          NODE_ENV: 'test',
          PATH: process.env['PATH'] ?? '',
        },
      },
    )
    expect(stdout + stderr).toContain('Usage: npm run eval')
    expect(stdout + stderr).not.toContain('Settings are missing')
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}, 60_000)
