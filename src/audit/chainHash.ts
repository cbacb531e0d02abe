import { createHash } from 'node:crypto'

/** SHA-256 over the previous hash (64 hexadecimal digits) followed by the canonical entry; hexadecimal. */
export const chainHash = (previous: string, canonical: string): string =>
  createHash('sha256').update(previous).update(canonical).digest('hex')

/** What the first entry of a chain links to. */
export const genesisHash = (chainId: string): string =>
  createHash('sha256').update(`caseway audit chain ${chainId}`).digest('hex')
