import { useSyncExternalStore } from 'react'

import type { BulkAction, BulkBefore, BulkFailure, BulkResult } from '@/contracts/bulk'

import { showToast } from '@/ui/toasts'

import type { ChunkItem } from './runChunks'

import { ApiError, callApi, tellError } from '../data/api'
import { bulkMemory } from './bulkMemory'
import { runChunks } from './runChunks'

const undoMs = 30_000

/** Whole seconds in which a change that ended then can be undone; 0 before it has ended and after. */
export const undoLeft = (endedAt: null | number, now: number): number =>
  endedAt === null ? 0 : Math.max(0, Math.ceil((endedAt + undoMs - now) / 1000))

export type BulkRun = {
  readonly done: readonly BulkBefore[]
  readonly failed: readonly BulkFailure[]
  /** When it ended; null while it runs. */
  readonly endedAt: null | number
  /** Why it stopped by itself; null when it did not. */
  readonly interruption: null | string
  /** It ended before all were handled: `continueBulk` goes on. */
  readonly isStopped: boolean
  readonly isUndo: boolean
  /** In words: "Resolve". */
  readonly title: string
  readonly total: number
  readonly unchanged: number
}

let run: BulkRun | null = null
let stopped = false
let goOn: (() => Promise<void>) | null = null
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
  goOn = null
  bulkMemory.forget()
  publish(null)
}

/** Goes on with what was stopped or interrupted. */
export const continueBulk = (): void => {
  void goOn?.()
}

/** Offers to go on with what a reload of this tab interrupted. */
export const restoreBulk = (): void => {
  const kept = run === null ? bulkMemory.read() : null

  if (kept === null || kept.at >= kept.items.length) {
    return
  }

  const { action, at, title } = kept
  const items = kept.items.map(([id, number]) => ({ id, number }))
  const state: BulkRun = {
    done: [],
    endedAt: Date.now(),
    failed: [],
    interruption: 'The page was loaded again.',
    isStopped: true,
    isUndo: false,
    title,
    total: items.length - at,
    unchanged: 0,
  }
  goOn = () => work({ base: state, from: at, isUndo: false, items, send: sendOf(action), title })
  publish(state)
}

/** What is sent is sent; nothing more follows. */
export const stopBulkRun = (): void => {
  stopped = true
}

export const startBulk = (
  title: string,
  action: BulkAction,
  cases: ReadonlyMap<string, string>,
): Promise<void> => {
  bulkMemory.keep({ action, items: [...cases], title })

  return work({
    items: [...cases].map(([id, number]) => ({ id, number })),
    isUndo: false,
    send: sendOf(action),
    title,
  })
}

const sendOf =
  (action: BulkAction) =>
  (items: readonly ChunkItem[]): Promise<BulkResult> =>
    callApi<BulkResult>('/bulk', {
      body: { action, caseIds: items.map(({ id }) => id) },
      method: 'POST',
    })

/** Puts back what a change has done; after its 30 seconds nothing is sent, and that is said. */
export const undoBulk = async (
  { done, endedAt, title }: BulkRun,
  numbers: ReadonlyMap<string, string>,
): Promise<void> => {
  // A computer that slept may still show the button.
  if (undoLeft(endedAt, Date.now()) === 0) {
    showToast({
      detail: 'A change of many can be undone for 30 seconds. Everything stays as it is.',
      title: 'It is too late to undo',
      tone: 'bad',
    })

    return
  }

  await work({
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
}

type Work<Item extends ChunkItem> = {
  /** Left out: the first part of a change; else it goes on with what was done so far. */
  base?: BulkRun
  from?: number
  isUndo: boolean
  items: readonly Item[]
  send: (items: readonly Item[]) => Promise<BulkResult>
  title: string
}

/** In small requests, one after the other: each shows its progress, and one that fails leaves the rest alone. */
const work = async <Item extends ChunkItem>(given: Work<Item>): Promise<void> => {
  const { base, from = 0, isUndo, items, send, title } = given
  stopped = false
  goOn = null
  let state: BulkRun = {
    done: [],
    failed: [],
    total: items.length,
    unchanged: 0,
    ...base,
    endedAt: null,
    interruption: null,
    isStopped: false,
    isUndo,
    title,
  }
  publish(state)
  window.addEventListener('beforeunload', warn)
  const { at, interruption } = await runChunks({
    from,
    isOutage: (error) =>
      error instanceof ApiError &&
      (error.status === 0 || error.status === 401 || error.status >= 500),
    isStopped,
    items,
    onResult: (result, next) => {
      bulkMemory.mark(next)
      state = {
        ...state,
        done: [...state.done, ...result.done],
        failed: [...state.failed, ...result.failed],
        unchanged: state.unchanged + result.unchanged,
      }
      publish(state)
    },
    send,
    tell: tellError,
  })
  window.removeEventListener('beforeunload', warn)
  state = { ...state, endedAt: Date.now(), interruption, isStopped: at < items.length }

  if (at < items.length) {
    goOn = () => work({ ...given, base: state, from: at })
  } else {
    bulkMemory.forget()
  }

  publish(state)
}

const isStopped = (): boolean => stopped // a call: it may change during each wait

const warn = (event: BeforeUnloadEvent): void => {
  event.preventDefault()
}
