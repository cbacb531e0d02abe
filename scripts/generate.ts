import { localSettings } from './lib/localSettings'
import { PlainError, runMain } from './lib/plainError'
import { runTool } from './lib/runTool'
import { step } from './lib/say'

/** `npm run generate` renews what is derived from payload.config.ts: types and the admin's import map. */
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
})
