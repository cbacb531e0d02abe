/** What of a record decides how the assistant answers; anything else may change without being judged. */
const judgedFields = {
  article: ['slug', 'title', 'keywords', 'audience', 'department', 'body'],
  guardrail: ['key', 'isActive', 'settings'],
  settings: ['avoidedWords', 'instructions', 'minimumConfidence'],
  trigger: ['detector', 'flag', 'isActive', 'position', 'settings', 'severity', 'team'],
} as const

export type JudgedKind = keyof typeof judgedFields

/** Of a rich text its kinds of block and its words: what an editor adds around them (versions, directions) is no change. */
const readable = (node: unknown): unknown => {
  if (Array.isArray(node)) {
    return node.map(readable)
  }

  if (typeof node !== 'object' || node === null) {
    return null
  }

  const { children, root, tag, text, type } = node as Readonly<Record<string, unknown>>

  return root === undefined
    ? [type, tag ?? null, text ?? null, children === undefined ? null : readable(children)]
    : readable(root)
}

const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(tidy)
  }

  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, tidy(inner)])
  }

  return value === '' || value === undefined ? null : value
}

/**
 * A change of a record in one line of text: two records with the same line have the assistant answer alike (requirement
 * F10). Key order, empty texts and an editor's own marks do not count.
 *
 * @param language of the texts, where the record has several.
 */
export const changeText = ({
  id,
  kind,
  language,
  record,
}: {
  /** Null: not saved yet. */
  id: null | string
  kind: JudgedKind
  language: string
  record: Readonly<Record<string, unknown>>
}): string =>
  JSON.stringify([
    kind,
    id,
    kind === 'article' ? language : null,
    judgedFields[kind].map((name) =>
      name === 'body' ? readable(record[name]) : tidy(record[name]),
    ),
  ])
