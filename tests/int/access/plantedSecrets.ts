import { total, world } from './attackWorld'

const canaries = { credentials: 'canary-credentials', secret: 'canary-webhook-secret' }

/** Credentials and a secret that no answer may hold. */
export const plantSecrets = async (): Promise<void> => {
  if ((await total('integrations')) < 3) {
    await world.makeRow('integrations', world.here, { credentials: canaries.credentials })
    await world.makeRow('webhook-endpoints', world.here, { secret: canaries.secret })
  }
}

/** What of the secrets, and of the fields that hold some, stands in a text. */
export const secretsIn = (text: string): string[] =>
  [
    ...Object.values(canaries),
    ...world.keyHashes,
    '"keyHash"',
    '"hash"',
    '"salt"',
    '"resetPasswordToken"',
    '"loginAttempts"',
  ].filter((secret) => text.includes(secret))
