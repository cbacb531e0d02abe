import { useSyncExternalStore } from 'react'

import type { BulkAction, BulkBefore, BulkFailure, BulkResult } from '@/contracts/bulk'

import { bulkChunk } from '@/contracts/bulk'

import { callApi, tellError } from '../data/api'

/** How long a change of many can be taken back. */
export const undoMs = 30_000

export type BulkRun = {
  readonly done: readonly BulkBefore[]
  readonly failed: readonly BulkFailure[]
  /** When it ended; null while it runs. */
  readonly endedAt: null | number
  readonly isStopped: boolean
  readonly isUndo: boolean
  /** In words: "Resolve". */
  readonly title: string
  readonly total: number
  readonly unchanged: number
}

let run: BulkRun | null = null
let stopped = false
const listeners = new Set<() => void>()

const publish = (next: BulkRun | null): void => {
  run = next
  listeners.forEach((tell) => {
    tell()
  })
}

/** The change of many that runs or has just ended. It outlives the pane that began it. */
export const useBulkRun = (): BulkRun | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)

      return () => listeners.delete(listener)
    },
    () => run,
    () => null,
  )

export const dropBulkRun = (): void => {
  publish(null)
}

/** What is sent is sent; nothing more follows. */
export const stopBulkRun = (): void => {
  stopped = true
}

export const startBulk = (
  title: string,
  action: BulkAction,
  cases: ReadonlyMap<string, string>,
): Promise<void> =>
  work({
    items: [...cases].map(([id, number]) => ({ id, number })),
    isUndo: false,
    send: (items) =>
      callApi<BulkResult>('/bulk', {
        body: { action, caseIds: items.map(({ id }) => id) },
        method: 'POST',
      }),
    title,
  })

export const undoBulk = (
  { done, title }: BulkRun,
  numbers: ReadonlyMap<string, string>,
): Promise<void> =>
  work({
    items: done.map((before) => ({
      before,
      id: before.id,
      number: numbers.get(before.id) ?? null,
    })),
    isUndo: true,
    send: (items) =>
      callApi<BulkResult>('/bulk/undo', {
        body: { cases: items.map(({ before }) => before) },
        method: 'POST',
      }),
    title: `Undo: ${title}`,
  })

/** In small requests, one after the other: each shows its progress, and one that fails leaves the rest alone. */
const work = async <Item extends { readonly id: string; readonly number: null | string }>({
  isUndo,
  items,
  send,
  title,
}: {
  isUndo: boolean
  items: readonly Item[]
  send: (items: readonly Item[]) => Promise<BulkResult>
  title: string
}): Promise<void> => {
  stopped = false
  let state: BulkRun = {
    done: [],
    endedAt: null,
    failed: [],
    isStopped: false,
    isUndo,
    title,
    total: items.length,
    unchanged: 0,
  }
  publish(state)
  window.addEventListener('beforeunload', warn)

  for (let at = 0; at < items.length && !isStopped(); at += bulkChunk) {
    const chunk = items.slice(at, at + bulkChunk)
    const result = await send(chunk).catch((error: unknown): BulkResult => ({
      done: [],
      failed: chunk.map(({ id, number }) => ({ id, number, reason: tellError(error) })),
      unchanged: 0,
    }))
    state = {
      ...state,
      done: [...state.done, ...result.done],
      failed: [...state.failed, ...result.failed],
      unchanged: state.unchanged + result.unchanged,
    }
    publish(state)
  }

  window.removeEventListener('beforeunload', warn)
  publish({ ...state, endedAt: Date.now(), isStopped: isStopped() })
}

const isStopped = (): boolean => stopped // a call: it may change during each wait

const warn = (event: BeforeUnloadEvent): void => {
  event.preventDefault()
}
