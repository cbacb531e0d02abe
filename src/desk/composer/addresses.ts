/** What somebody typed into a line for receivers, one by one, lower case, each once. */
export const addressesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/u)
      .map((one) => one.replaceAll(/^<|>$/gu, '').toLowerCase())
      .filter((one) => one !== ''),
  ),
]

/** The first that cannot be a mail address, or null. The server looks again. */
export const wrongAddress = (typed: string): null | string =>
  addressesIn(typed).find(
    (one) => one.length > 320 || !/^[^\s@<>"(),:;\\]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(one),
  ) ?? null
