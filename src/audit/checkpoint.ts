import type { KeyObject } from 'node:crypto'

import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** A signed statement: "this chain had `lastSeq` entries and ended in `lastHash`". */
export const checkpointSchema = z.object({
  chainId: z.uuid(),
  batch: z.number().int().positive(),
  firstSeq: z.number().int().positive(),
  lastSeq: z.number().int().positive(),
  lastHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO 8601. */
  at: z.string(),
  /** Ed25519 over the canonical JSON of the other members, base64. */
  signature: z.string(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>
export type Statement = Omit<Checkpoint, 'signature'>

/** The ed25519 key of a 32-byte seed in hexadecimal digits (`AUDIT_SIGNING_KEY`). */
export const signingKeyOf = (seed: string): KeyObject =>
  createPrivateKey({
    // PKCS#8 wrapper of a raw ed25519 seed: RFC 8410, section 7
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.from(seed, 'hex'),
    ]),
    format: 'der',
    type: 'pkcs8',
  })

export const publicKeyOf = (signingKey: KeyObject): KeyObject => createPublicKey(signingKey)

export const signCheckpoint = (statement: Statement, signingKey: KeyObject): Checkpoint => ({
  ...statement,
  signature: sign(null, Buffer.from(canonical(statement)), signingKey).toString('base64'),
})

export const isSignedBy = (checkpoint: Checkpoint, publicKey: KeyObject): boolean =>
  verify(
    null,
    Buffer.from(canonical(checkpoint)),
    publicKey,
    Buffer.from(checkpoint.signature, 'base64'),
  )

const canonical = ({ at, batch, chainId, firstSeq, lastHash, lastSeq }: Statement): string =>
  JSON.stringify({ at, batch, chainId, firstSeq, lastHash, lastSeq })
