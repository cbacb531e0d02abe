import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = 'docs/evaluation-knowledge.md'
const head = `# Evaluation of knowledge and the assistant

Written by \`npm run eval -- search | injection | assistant\`, each its own section, with 95 % intervals. Public sets are
labelled by others and no part of the product; their own scorer computes the figures. No row of them was learned from,
but ranking weights and the cost of a false answer were chosen while looking at the sums of some of them.
`

/** Replaces one section of docs/evaluation-knowledge.md, or adds it. The others stay as they were measured. */
export const writeSection = ({
  lines,
  now,
  title,
}: {
  lines: readonly string[]
  now: Date
  title: string
}): void => {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : head
  const [intro = head, ...sections] = known.split(/^(?=## )/mu)
  const section = `## ${title}\n\nMeasured on ${now.toISOString().slice(0, 10)}.\n\n${lines.join('\n')}\n\n`
  const others = sections.filter((other) => !other.startsWith(`## ${title}\n`))
  writeFileSync(
    file,
    `${[intro.trimEnd(), ...[...others, section].sort().map((one) => one.trimEnd())].join('\n\n')}\n`,
  )
}
