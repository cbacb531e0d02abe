import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { PlainError } from '../lib/plainError'
import { step } from '../lib/say'
import { startChild } from '../lib/startChild'
import { sourceStamp } from './sourceStamp'

const stampFile = '.next/caseway-stamp'
const sources = [
  'next.config.ts',
  'package-lock.json',
  'payload.config.ts',
  'postcss.config.mjs',
  'public',
  'scripts/build',
  'src',
  'tsconfig.json',
]

/** Builds the web application, unless the build that is there was made from the same sources. */
export const buildIfChanged = async ({
  env,
  logDir,
}: {
  env: NodeJS.ProcessEnv
  logDir: string
}): Promise<void> => {
  const stamp = sourceStamp(sources)

  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return
  }

  await step('Building the web application', async () => {
    rmSync(stampFile, { force: true })
    const build = startChild({
      args: ['node_modules/next/dist/bin/next', 'build'],
      env,
      logDir,
      name: 'build',
    })
    const { code } = await build.exited

    if (code !== 0) {
      throw new PlainError(`The build failed. All of it: ${logDir}/build.log\n\n${build.tail()}`)
    }

    writeFileSync(stampFile, stamp)
  })
}
