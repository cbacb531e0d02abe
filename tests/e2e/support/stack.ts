import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { z } from 'zod'

import { findRunningStack } from '../../../scripts/lib/runningStack'

const need = (name: string): string => {
  const value = process.env[name]

  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: run these tests with npm test -- --only e2e`)
  }

  return value
}

/** The Caseway under test, as playwright.config.ts started or found it. */
export const stack = {
  baseUrl: need('E2E_BASE_URL'),
  dataDir: need('E2E_DATA_DIR'),
  mailPort: Number(need('E2E_MAIL_PORT')),
}

/** `npm start` notes it once all is healthy, a moment after /health says so. */
export const databaseUrl = async (): Promise<string> => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const running = findRunningStack(stack.dataDir)

    if (running !== null) {
      return running.databaseUrl
    }

    await pause(250)
  }

  throw new Error(`No Caseway runs on ${stack.dataDir}`)
}

/** What Twilio would sign with: without keys, made from our own secret as `src/lib/twilioAccount.ts` does. */
export const twilioToken = (): string => {
  const file = readFileSync(path.join(stack.dataDir, 'secrets.json'), 'utf8')
  const { PAYLOAD_SECRET } = z.object({ PAYLOAD_SECRET: z.string() }).parse(JSON.parse(file))

  return createHmac('sha256', PAYLOAD_SECRET).update('stand-in:twilio').digest('hex').slice(0, 32)
}
