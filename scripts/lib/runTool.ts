import { spawn } from 'node:child_process'

/** Runs a program of node_modules/.bin (or any other) on this terminal and gives its exit code. */
export const runTool = ({
  args = [],
  env = process.env,
  program,
}: {
  args?: readonly string[]
  env?: NodeJS.ProcessEnv
  program: string
}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code) => {
      resolve(code ?? 1)
    })
  })
