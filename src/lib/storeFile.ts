import { createHash } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/lib/env'
import { uuidv7 } from '@/lib/uuidv7'

/**
 * Writes bytes under their hash, once: the same file attached a thousand times is stored once. Written beside and renamed,
 * so a crash leaves no half file under the final name.
 */
export const storeFile = async (bytes: Uint8Array): Promise<{ key: string; sha256: string }> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const key = `${sha256.slice(0, 2)}/${sha256}`
  const file = path.join(env.DATA_DIR, 'attachments', key)
  const isThere = await access(file).then(
    () => true,
    () => false,
  )

  if (!isThere) {
    await mkdir(path.dirname(file), { recursive: true })
    const temporary = `${file}.${uuidv7(new Date())}`
    await writeFile(temporary, bytes)
    await rename(temporary, file)
  }

  return { key, sha256 }
}
