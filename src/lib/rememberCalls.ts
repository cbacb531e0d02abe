const mostKept = 2000

/** The same call again gets the first one's promise. What was rejected is asked anew; when it is full, it starts over. */
export const rememberCalls = <Input, Value>(
  ask: (input: Input) => Promise<Value>,
  keyOf: (input: Input) => string,
): ((input: Input) => Promise<Value>) => {
  const kept = new Map<string, Promise<Value>>()

  return (input) => {
    const key = keyOf(input)
    const before = kept.get(key)

    if (before !== undefined) {
      return before
    }

    const asked = ask(input)
    asked.catch(() => kept.delete(key))

    if (kept.size >= mostKept) {
      kept.clear()
    }

    kept.set(key, asked)

    return asked
  }
}
