import type { RichDoc } from '@/domain/rich/richDoc'

import { textToRich } from '@/domain/rich/textToRich'

import { readStored, writeStored } from '../useStored'

/** What stands in a box: its words, and its form where the words alone do not say it all. */
export type Written = { readonly rich: null | RichDoc; readonly text: string }

export const nothing: Written = { rich: null, text: '' }

export const docOf = ({ rich, text }: Written): RichDoc => rich ?? textToRich(text)

export const isSameWritten = (a: Written, b: Written): boolean =>
  a.text === b.text && stable(a.rich) === stable(b.rich)

/** The database puts keys into an order of its own. */
const stable = (rich: null | RichDoc): string =>
  JSON.stringify(rich, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

/** One under the other, with a blank line between. */
export const joinWritten = (first: Written, second: Written): Written =>
  first.text.trim() === ''
    ? second
    : second.text.trim() === ''
      ? first
      : {
          rich:
            first.rich === null && second.rich === null
              ? null
              : {
                  blocks: [
                    ...docOf(first).blocks,
                    { kind: 'line', spans: [] },
                    ...docOf(second).blocks,
                  ],
                },
          text: `${first.text}\n\n${second.text}`,
        }

/** What this browser keeps under a key. */
export const readWritten = (key: string): Written => {
  const text = readStored(key)

  try {
    return { rich: JSON.parse(readStored(`${key}:rich`) || 'null') as null | RichDoc, text }
  } catch {
    return { rich: null, text }
  }
}

export const storeWritten = (key: string, { rich, text }: Written): void => {
  writeStored(key, text)
  writeStored(`${key}:rich`, rich === null ? '' : JSON.stringify(rich))
}

/** Where one's own text waits while one writes in a shared one. */
export const ownKey = (key: string): string => `${key}:own`

/** One's own text of before, which is kept apart no longer. */
export const takeOwn = (key: string): Written => {
  const own = readWritten(ownKey(key))
  storeWritten(ownKey(key), nothing)

  return own
}
