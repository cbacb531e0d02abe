/**
 * The door to every command: `npm start`, `npm test`, … Runs on any Node >= 20 with nothing installed,
 * so it imports only Node's own modules. It installs what is missing, then hands over to the pinned Node
 * of node_modules with the script that does the work.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { checkPorts } from './bootstrap/checkPorts.mjs'
import { fail } from './bootstrap/fail.mjs'
import { install, pinnedNode } from './bootstrap/install.mjs'

const commands = {
  'audit:verify': ['scripts/withDatabase.ts', 'scripts/audit-verify.ts'],
  bench: ['scripts/bench/run.ts'],
  check: ['scripts/test/test.ts', '--only', 'check'],
  'db:migrate': ['scripts/withDatabase.ts', 'scripts/prepareDatabase.ts', 'migrate'],
  'db:seed': ['scripts/withDatabase.ts', 'scripts/prepareDatabase.ts', 'migrate', 'seed'],
  dev: ['scripts/start/start.ts', 'dev'],
  eval: ['scripts/with.ts', 'tsx', 'scripts/eval/run.ts'],
  fix: ['scripts/fix.ts'],
  generate: ['scripts/generate.ts'],
  'routing:verify': ['scripts/withDatabase.ts', 'scripts/routing-verify.ts'],
  start: ['scripts/start/start.ts', 'start'],
  test: ['scripts/test/test.ts'],
  with: ['scripts/with.ts'],
}

const [name = '', ...rest] = process.argv.slice(2)
const command = commands[name]

if (command === undefined) {
  fail(`There is no command "${name}".`, `Commands: ${Object.keys(commands).join(', ')}`)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node ${process.versions.node} is too old.`,
    'Install Node 20 or newer from https://nodejs.org',
  )
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

if (existsSync('.env')) {
  process.loadEnvFile('.env')
}

// `npm start | head`: a reader that went away is no reason to leave children behind.
process.stdout.on('error', () => {})

const began = Date.now()

if (name === 'start' || name === 'dev') {
  await checkPorts()
}

await install()

const child = spawn(pinnedNode, ['--import', 'tsx', ...command, ...rest], {
  env: {
    ...process.env,
    CASEWAY_BEGAN: String(began),
    PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`,
  },
  stdio: 'inherit',
})

// Ctrl-C reaches the child by itself: the terminal signals the whole group. It decides when the end is.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGTERM'))

// npm hands SIGTERM to the shell between us, which goes without a word: then our parent is another one.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch)
      child.kill('SIGTERM')
    }
  }, 500)
}

child.on('error', (error) =>
  fail(`The pinned Node did not start: ${error.message}`, 'Delete node_modules and try again.'),
)
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
