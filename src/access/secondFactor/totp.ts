import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30
/** One step early or late: clocks of phones are off by seconds, and people type slowly. */
const window = 1

const totpOf = (secret: string, label = 'Caseway'): TOTP =>
  new TOTP({
    algorithm: 'SHA1',
    digits: 6,
    issuer: 'Caseway',
    label,
    period: stepSeconds,
    secret: Secret.fromBase32(secret),
  })

/** Time-based one-time codes (RFC 6238) as authenticator apps make them. The library stays behind this file. */
export const totp = {
  /** 20 random bytes in base 32. */
  newSecret: (): string => new Secret({ size: 20 }).base32,

  /** The time step that this code belongs to, or null when it fits none near `now`. */
  stepOf: ({ code, now, secret }: { code: string; now: Date; secret: string }): null | number => {
    const delta = totpOf(secret).validate({ timestamp: now.getTime(), token: code, window })

    return delta === null ? null : Math.floor(now.getTime() / 1000 / stepSeconds) + delta
  },

  /** What the app scans: `otpauth://totp/Caseway:<label>?…`. */
  uriOf: ({ label, secret }: { label: string; secret: string }): string =>
    totpOf(secret, label).toString(),
}
