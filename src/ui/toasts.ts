import { useSyncExternalStore } from 'react'

export type Toast = {
  readonly id: number
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly detail?: string
  /** How long it stays, when the usual time does not fit. */
  readonly ms?: number
  readonly title: string
  readonly tone: 'bad' | 'good'
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const nothing: readonly Toast[] = []

const publish = (next: readonly Toast[]): void => {
  toasts = next
  listeners.forEach((tell) => {
    tell()
  })
}

/** Shows a message at the edge of the screen. Bad news stays longer, and as long as the pointer is on it. */
export const showToast = (toast: Omit<Toast, 'id'>): number => {
  lastId += 1
  publish([...toasts.slice(-3), { ...toast, id: lastId }])

  return lastId
}

export const dropToast = (id: number): void => {
  publish(toasts.filter((toast) => toast.id !== id))
}

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)

      return () => listeners.delete(listener)
    },
    () => toasts,
    () => nothing,
  )
