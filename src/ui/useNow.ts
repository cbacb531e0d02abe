'use client'

import { useSyncExternalStore } from 'react'

const stepMs = 15_000
let now = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    listeners.forEach((tell) => {
      tell()
    })
  }, stepMs)

  return () => {
    listeners.delete(listener)

    if (listeners.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

const read = (): number => {
  // A first reader, or one after a long pause without readers.
  if (timer === undefined || now === 0) {
    now = Math.max(now, Math.floor(Date.now() / 1000) * 1000)
  }

  return now
}

/** The time, every 15 seconds, shared by everything on the page that shows an age or a deadline. */
export const useNow = (): number => useSyncExternalStore(subscribe, read, () => 0)
