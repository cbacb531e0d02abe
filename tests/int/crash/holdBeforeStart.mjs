/**
 * Loaded into a worker process before its main file: does the slow part (loading modules) and waits for a line on
 * standard input. So the next worker gets ready while the one before it works. Nothing of the product is changed.
 */
import { once } from 'node:events'

await import('../../../src/jobs/wiring/createHandlers.ts')
await import('../../../payload.config.ts')
await once(process.stdin, 'data')
process.stdin.destroy()
