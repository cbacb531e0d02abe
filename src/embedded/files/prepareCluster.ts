import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Gives the folder of the Postgres files inside `dataDir`, and a function to call when they are
 * complete. What a start that was killed half-way through initdb has left is removed: without the
 * mark it was never open to any client.
 */
export const prepareCluster = (
  dataDir: string,
): { folder: string; isNew: boolean; markComplete: () => void } => {
  const folder = path.join(dataDir, 'cluster')
  const mark = path.join(dataDir, 'cluster.complete')
  const isNew = !existsSync(mark)

  if (isNew) {
    rmSync(folder, { force: true, recursive: true })
  }

  mkdirSync(folder, { mode: 0o700, recursive: true })

  return {
    folder,
    isNew,
    markComplete: () => {
      writeFileSync(mark, 'The database was made completely.\n')
    },
  }
}
