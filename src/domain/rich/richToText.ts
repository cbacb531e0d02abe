import type { RichBlock, RichDoc, RichSpan } from './richDoc'

/** `marks`: with the signs that WhatsApp draws as bold, italic, struck out and code. */
type Style = 'marks' | 'plain'

/** The words of a document for a channel without formatting: list signs, quote signs, and links written out. */
export const richToText = ({ blocks }: RichDoc, style: Style = 'plain'): string =>
  blocks.map((block) => blockText(block, style)).join('\n')

const blockText = (block: RichBlock, style: Style): string => {
  switch (block.kind) {
    case 'code':
      return style === 'marks' && block.text !== '' ? `\`\`\`${block.text}\`\`\`` : block.text
    case 'line':
      return spansText(block.spans, style)
    case 'list':
      return listText(block, style)
    case 'quote':
      return spansText(block.spans, style)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    default:
      return block satisfies never
  }
}

const listText = (
  { items, ordered }: Extract<RichBlock, { kind: 'list' }>,
  style: Style,
): string => {
  const counts: number[] = []

  return items
    .map(({ depth, spans }) => {
      counts.length = depth + 1
      counts[depth] = (counts[depth] ?? 0) + 1
      const sign = ordered ? `${String(counts[depth])}.` : '-'
      const indent = '  '.repeat(depth)

      return `${indent}${sign} ${spansText(spans, style).replaceAll('\n', `\n${indent}  `)}`
    })
    .join('\n')
}

const spansText = (spans: readonly RichSpan[], style: Style): string =>
  joinLinks(spans)
    .map((span) => {
      const text = style === 'marks' ? marked(span) : span.text
      const shown = span.text.replace(/^mailto:/u, '')

      return span.href === undefined || isSame(span.href, shown)
        ? text
        : `${text} (${bare(span.href)})`
    })
    .join('')

/** A link that is partly bold comes in pieces: its address is written behind the last one. */
const joinLinks = (spans: readonly RichSpan[]): readonly RichSpan[] =>
  spans.map((span, at) =>
    span.href !== undefined && spans[at + 1]?.href === span.href
      ? { ...span, href: undefined }
      : span,
  )

const isSame = (href: string, text: string): boolean =>
  bare(href).replace(/\/$/u, '') === text.replace(/\/$/u, '') ||
  href.replace(/^https?:\/\//u, '').replace(/\/$/u, '') === text.replace(/\/$/u, '')

const bare = (href: string): string => href.replace(/^mailto:/u, '')

/** Signs count only directly around a word: blanks stay outside, and a line break ends them. */
const marked = (span: RichSpan): string =>
  span.text
    .split('\n')
    .map((line) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(line) ?? []

      return words === '' ? line : `${before}${signed(span, words)}${after}`
    })
    .join('\n')

const signed = ({ bold, code, italic, strike }: RichSpan, words: string): string => {
  if (code === true) {
    return `\`\`\`${words}\`\`\``
  }

  const struck = strike === true ? `~${words}~` : words
  const slanted = italic === true ? `_${struck}_` : struck

  return bold === true ? `*${slanted}*` : slanted
}
