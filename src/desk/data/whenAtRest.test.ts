import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { whenAtRest } from './whenAtRest'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const start = (isAsking: () => boolean = () => false) => {
  const page = new EventTarget()
  const act = vi.fn()

  return { act, page, stop: whenAtRest({ act, isAsking, page }) }
}

describe('H8: what is not urgent waits for whoever works', () => {
  test('it is done once, after a second without a key', () => {
    const { act, page } = start()
    vi.advanceTimersByTime(800)
    page.dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(900)
    expect(act).not.toHaveBeenCalled()

    vi.advanceTimersByTime(10_000)
    expect(act).toHaveBeenCalledOnce()
  })

  test('not while something is being asked for', () => {
    let isAsking = true
    const { act } = start(() => isAsking)
    vi.advanceTimersByTime(3000)
    expect(act).not.toHaveBeenCalled()

    isAsking = false
    vi.advanceTimersByTime(250)
    expect(act).toHaveBeenCalledOnce()
  })

  test('after five seconds however busy somebody is, and never when called off', () => {
    const busy = start(() => true)
    const off = start()
    off.stop()
    vi.advanceTimersByTime(5000)
    expect(busy.act).toHaveBeenCalledOnce()
    expect(off.act).not.toHaveBeenCalled()
  })
})
