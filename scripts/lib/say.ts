/** Prints one line for the person in front of the terminal. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

/** Runs one piece of work and prints when it begins, and how long it took. */
export const step = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
  const began = Date.now()
  say(`· ${title} …`)
  const result = await work()
  say(`✓ ${title}  ${seconds(began)}`)

  return result
}

/** Time since `began` (milliseconds since 1970) as people write it: `3.2 s`, `2 min 5 s`. */
export const seconds = (began: number): string => {
  const passed = (Date.now() - began) / 1000

  return passed < 100
    ? `${passed.toFixed(1)} s`
    : `${String(Math.floor(passed / 60))} min ${String(Math.round(passed % 60))} s`
}
