/**
 * A reader that gives the same value for the same text as last time: for records that are read with every message and
 * change once a week, and whose values carry indexes that cost milliseconds to build (`findKeywords`).
 */
export const rememberLast = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  let last: null | { readonly text: string; readonly value: Value } = null

  return (text) => {
    if (last?.text !== text) {
      last = { text, value: read(text) }
    }

    return last.value
  }
}
