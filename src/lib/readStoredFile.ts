import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/lib/env'

const keyShape = /^[0-9a-f]{2}\/[0-9a-f]{64}$/u

/** The bytes that `storeFile` wrote under `key`. Null when there are none, or when the key is not one of ours. */
export const readStoredFile = async (key: string): Promise<null | Uint8Array> => {
  if (!keyShape.test(key)) {
    return null
  }

  try {
    return await readFile(path.join(env.DATA_DIR, 'attachments', key))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null
    }

    throw error
  }
}
