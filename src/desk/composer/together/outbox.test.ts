import { beforeEach, describe, expect, test, vi } from 'vitest'
import { applyUpdate, Doc } from 'yjs'

import { fromBase64 } from './base64'
import { createOutbox } from './outbox'

const store = new Map<string, string>()

beforeEach(() => {
  store.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    removeItem: (key: string) => store.delete(key),
    setItem: (key: string, text: string) => store.set(key, text),
  })

  return () => {
    vi.unstubAllGlobals()
  }
})

/** A document whose changes go to an outbox. */
const writer = (
  key = 'k',
): { box: ReturnType<typeof createOutbox>; type: (text: string) => void } => {
  const doc = new Doc()
  const box = createOutbox(key)
  doc.on('update', (update: Uint8Array) => {
    box.add(update)
  })

  return {
    box,
    type: (text) => {
      doc.getText('t').insert(doc.getText('t').length, text)
    },
  }
}
const readAll = (waiting: null | string): string => {
  const doc = new Doc()

  if (waiting !== null) {
    applyUpdate(doc, fromBase64(waiting))
  }

  return doc.getText('t').toJSON()
}

describe('H6: what is written together and not on the server yet', () => {
  test('a reload finds every key that was not sent', () => {
    const { type } = writer()
    type('The bank ')
    type('says Monday')

    expect(readAll(createOutbox('k').waiting())).toBe('The bank says Monday')
  })

  test('what is typed while a change is on its way stays when the change has arrived', () => {
    const { box, type } = writer()
    type('one ')
    const sent = box.waiting() ?? ''
    type('two')
    box.done(sent)

    expect(readAll(box.waiting())).toBe('one two')
    box.done(box.waiting() ?? '')
    expect(box.waiting()).toBeNull()
  })

  test('two tabs of one person take nothing from each other', () => {
    const [one, two] = [writer(), writer()]
    one.type('a')
    const sent = one.box.waiting() ?? ''
    two.type('b')
    one.box.done(sent)

    expect(['ab', 'ba']).toContain(readAll(two.box.waiting()))
  })

  test('a browser that keeps nothing still sends all', () => {
    vi.stubGlobal('localStorage', undefined)
    const { box, type } = writer()
    type('x')
    type('y')

    expect(readAll(box.waiting())).toBe('xy')
  })
})
