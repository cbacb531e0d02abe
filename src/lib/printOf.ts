import { createHash } from 'node:crypto'

/** The fingerprint of a text: the same text, the same 64 characters. */
export const printOf = (text: string): string => createHash('sha256').update(text).digest('hex')
