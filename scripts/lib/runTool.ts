import { spawn } from 'node:child_process'

/**
 * Runs a program of node_modules/.bin (or any other) and gives its exit code. It writes to this terminal, or to `write`
 * when several run side by side.
 */
export const runTool = ({
  args = [],
  env = process.env,
  program,
  write,
}: {
  args?: readonly string[]
  env?: NodeJS.ProcessEnv
  program: string
  write?: (text: string) => void
}): Promise<number> =>
  new Promise((resolve) => {
    const output = write === undefined ? 'inherit' : 'pipe'
    const child = spawn(program, args, { env, stdio: ['ignore', output, output] })

    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => write?.(text))
    }

    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code) => {
      resolve(code ?? 1)
    })
  })
