'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { showToast } from '@/ui/toasts'

import { readStored, writeStored } from '../useStored'
import { uploadFile } from './uploadFile'

export type Upload = {
  readonly id: string
  readonly name: string
  /** 0 to 1. */
  readonly progress: number
  readonly size: number
  /** Names the stored file; null while it is on its way. */
  readonly token: null | string
}

const mostFiles = 10
const mostBytes = 10_000_000

export type Uploads = {
  readonly add: (files: Iterable<File>) => void
  readonly clear: () => void
  readonly isBusy: boolean
  readonly list: readonly Upload[]
  readonly remove: (id: string) => void
  readonly restore: (list: readonly Upload[]) => void
}

/** Files on their way to a message. Those that arrived survive a reload together with the text. */
export const useUploads = ({
  caseId,
  storageKey,
}: {
  caseId: string
  storageKey: string
}): Uploads => {
  const filesKey = `${storageKey}:files`
  const [list, setList] = useState<readonly Upload[]>(() => storedUploads(filesKey))
  const running = useRef(new Map<string, () => void>())

  useEffect(() => {
    const done = list.filter(({ token }) => token !== null)
    writeStored(filesKey, done.length === 0 ? '' : JSON.stringify(done))
  }, [filesKey, list])

  useEffect(() => {
    const uploads = running.current

    return () => {
      uploads.forEach((cancel) => {
        cancel()
      })
    }
  }, [])

  const change = useCallback((id: string, to: Partial<Upload>): void => {
    setList((now) => now.map((one) => (one.id === id ? { ...one, ...to } : one)))
  }, [])
  const remove = useCallback((id: string): void => {
    running.current.get(id)?.()
    running.current.delete(id)
    setList((now) => now.filter((one) => one.id !== id))
  }, [])

  const start = useCallback(
    (file: File): void => {
      const id = crypto.randomUUID()
      const name = file.name === '' ? 'picture.png' : file.name
      setList((now) => [...now, { id, name, progress: 0, size: file.size, token: null }])
      const { cancel, done } = uploadFile({
        caseId,
        file,
        name,
        onProgress: (progress) => {
          change(id, { progress })
        },
      })
      running.current.set(id, cancel)
      done.then(
        (token) => {
          running.current.delete(id)
          change(id, { progress: 1, token })
        },
        (error: unknown) => {
          if (running.current.has(id)) {
            remove(id)
            showToast({
              detail: error instanceof Error ? error.message : 'Try again.',
              title: `${name} was not attached`,
              tone: 'bad',
            })
          }
        },
      )
    },
    [caseId, change, remove],
  )

  return {
    add: (files) => {
      const all = [...files]
      const small = all.filter(({ size }) => size <= mostBytes)
      const fitting = small.slice(0, Math.max(0, mostFiles - list.length))

      if (fitting.length < all.length) {
        showToast({
          detail: `Up to ${String(mostFiles)} files of 10 MB each.`,
          title: 'Not everything was attached',
          tone: 'bad',
        })
      }

      fitting.forEach(start)
    },
    clear: () => {
      setList([])
    },
    isBusy: list.some(({ token }) => token === null),
    list,
    remove,
    restore: setList,
  }
}

/** Files that were noted under a key of this browser. */
export const storedUploads = (key: string): readonly Upload[] => {
  try {
    return JSON.parse(readStored(key) || '[]') as readonly Upload[]
  } catch {
    return []
  }
}
