/** With the space before it. Looking further back would make a text full of dots slow. */
const longestAbbreviation = 8
const listMarker = /^\s*(?:\d{1,2}[.)]|[-*•–])\s+/u
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nr|mr|mrs|ms|dr|sr|sra|st|z\.\s?b|d\.\s?h|bzw|ca|usw|p\.\s?ej|p\.\s?ex|\p{Lu})\.$/iu
// The look-behind keeps a long run of marks from being tried again from each of its characters.
const sentenceEnd = /(?<![.!?؟。…])[.!?؟。…]+["'”’»)\]]*(?=\s)/gu

const splitLine = (line: string): readonly string[] => {
  const marker = listMarker.exec(line)?.[0] ?? ''
  const body = line.slice(marker.length)
  const parts: string[] = []
  let from = 0
  for (const match of body.matchAll(sentenceEnd)) {
    const to = match.index + match[0].length
    const startsNew = /^\s+["'“‘«(¿¡]*[\p{Lu}\p{Lo}\p{N}]/u.test(body.slice(to))
    if (!startsNew || abbreviation.test(body.slice(Math.max(from, to - longestAbbreviation), to)))
      continue
    parts.push(body.slice(from, to))
    from = to
  }
  parts.push(body.slice(from))
  const sentences = parts
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
  const first = sentences[0]
  return first === undefined ? [] : [`${marker.trim()} ${first}`.trim(), ...sentences.slice(1)]
}

/**
 * The sentences of a text in order, spaces collapsed. A line break ends a sentence, and a list item keeps
 * its marker ("2. Open Settings."), so that steps can be recognised and keep their order.
 */
export const splitSentences = (text: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap((line) => splitLine(line))
