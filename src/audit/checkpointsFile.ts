import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Checkpoint } from '@/audit/checkpoint'

import { checkpointSchema } from '@/audit/checkpoint'

/** Checkpoints of one chain in a file of JSON lines, oldest first; empty when there is no file. */
export const readCheckpoints = async ({
  chainId,
  file,
}: {
  chainId: string
  file: string
}): Promise<Checkpoint[]> => {
  return parseLines({ chainId, text: await readOrEmpty(file) })
}

/** The newest checkpoint of a chain. Reads the end of the file first: it grows for years. */
export const readLastCheckpoint = async ({
  chainId,
  file,
}: {
  chainId: string
  file: string
}): Promise<Checkpoint | undefined> =>
  parseLines({ chainId, text: await readEnd(file) }).at(-1) ??
  (await readCheckpoints({ chainId, file })).at(-1)

/** Adds checkpoints at the end, one line each; makes file and folder. */
export const appendCheckpoints = async ({
  checkpoints,
  file,
}: {
  checkpoints: readonly Checkpoint[]
  file: string
}): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const needsBreak = !/(^|\n)$/.test(await readEnd(file)) // after a line that a crash cut off
  const lines = checkpoints.map((checkpoint) => `${JSON.stringify(checkpoint)}\n`).join('')
  await appendFile(file, `${needsBreak ? '\n' : ''}${lines}`, { mode: 0o600 })
}

const parseLines = ({ chainId, text }: { chainId: string; text: string }): Checkpoint[] =>
  text
    .split('\n')
    .flatMap((line) => {
      const parsed = checkpointSchema.safeParse(parseJson(line))

      return parsed.success && parsed.data.chainId === chainId ? [parsed.data] : [] // or cut by a crash
    })
    .toSorted((a, b) => a.batch - b.batch)

const endBytes = 65_536

const readEnd = (file: string): Promise<string> =>
  emptyWhenMissing(async () => {
    const handle = await open(file, 'r')

    try {
      const { size } = await handle.stat()
      const start = Math.max(0, size - endBytes)
      const { buffer, bytesRead } = await handle.read({
        buffer: Buffer.alloc(size - start),
        position: start,
      })

      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await handle.close()
    }
  })

const readOrEmpty = (file: string): Promise<string> =>
  emptyWhenMissing(() => readFile(file, 'utf8'))

const emptyWhenMissing = async (read: () => Promise<string>): Promise<string> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return ''
    }

    throw error
  }
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
