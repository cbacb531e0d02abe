import { localSettings } from './lib/localSettings'
import { PlainError, runMain } from './lib/plainError'
import { runTool } from './lib/runTool'
import { step } from './lib/say'

/** `npm run generate` renews what is derived: types, the admin's import map, the table of permissions. */
await runMain(async () => {
  const env = {
    ...localSettings({
      databaseUrl: 'postgres://nobody@127.0.0.1:9/no-database',
      nodeEnv: 'development',
    }),
    PROCESS_ROLE: 'script',
  }

  for (const command of ['generate:types', 'generate:importmap']) {
    await step(`payload ${command}`, async () => {
      if ((await runTool({ args: [command], env, program: 'payload' })) !== 0) {
        throw new PlainError(`payload ${command} failed.`)
      }
    })
  }

  await step('docs/access.md', async () => {
    const args = ['--import', 'tsx', 'scripts/generateAccessDocs.ts']

    if ((await runTool({ args, env, program: process.execPath })) !== 0) {
      throw new PlainError('docs/access.md could not be written.')
    }
  })
})
