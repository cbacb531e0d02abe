/**
 * The embedded database as a process of its own:
 * `node --import tsx src/embedded/main.ts --data-dir .data/postgres --port 5433`.
 *
 * Prints one JSON line when it is ready, `{"ready":true,"connectionString":"…"}`, or
 * `{"ready":false,"error":"…"}` with exit code 1. SIGTERM and SIGINT end it cleanly; so does the end
 * of its standard input with `--exit-with-parent`, for a parent that may be killed.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { startEmbeddedPostgres } from './startEmbeddedPostgres'

const print = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    'exit-with-parent': { default: false, type: 'boolean' },
    'password-file': { type: 'string' },
    port: { default: '0', type: 'string' },
    template: { type: 'string' },
  },
})

try {
  const passwordFile = values['password-file']
  const database = await startEmbeddedPostgres({
    dataDir: values['data-dir'],
    log: ({ err, level, ...entry }) => {
      process.stderr.write(
        `${JSON.stringify({ level, ...entry, ...(err instanceof Error ? { err: err.stack } : {}) })}\n`,
      )
    },
    password: passwordFile === undefined ? undefined : readFileSync(passwordFile, 'utf8').trim(),
    port: Number(values.port),
    template: values.template === undefined ? undefined : new Blob([readFileSync(values.template)]),
  })

  const stop = (): void => {
    void database.stop().then(() => process.exit(0))
  }

  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  if (values['exit-with-parent']) {
    process.stdin.resume()
    process.stdin.on('end', stop)
  }

  print({ connectionString: database.connectionString, ready: true })
} catch (error) {
  print({ error: error instanceof Error ? error.message : String(error), ready: false })
  process.exit(1)
}
