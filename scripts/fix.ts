import { runMain } from './lib/plainError'
import { runTool } from './lib/runTool'

/** `npm run fix` repairs what machines can repair: lint, then format. */
await runMain(async () => {
  const lint = await runTool({ args: ['--fix', '.'], program: 'eslint' })
  const format = await runTool({
    args: ['--write', '--log-level', 'warn', '.'],
    program: 'prettier',
  })
  process.exitCode = Math.max(lint, format)
})
