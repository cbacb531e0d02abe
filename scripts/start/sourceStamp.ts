import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * One hash over the content of files and folders (their order and dates do not matter). Not git's: a
 * downloaded archive has no git, and a change that is not committed counts too.
 */
export const sourceStamp = (paths: readonly string[]): string => {
  const hash = createHash('sha256')

  for (const file of paths.flatMap(filesUnder).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }

  return hash.digest('hex')
}

const filesUnder = (start: string): string[] => {
  try {
    return readdirSync(start, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''

    if (code === 'ENOTDIR') {
      return [start]
    }
    if (code === 'ENOENT') {
      return []
    }
    throw error
  }
}
