import type { RichBlock, RichDoc, RichItem, RichSpan } from './richDoc'

/**
 * Safe HTML for mail: a handful of elements without attributes but `href`, `rel` and fixed styles. Every text is
 * escaped, and a link that is not http, https or mailto becomes its words.
 */
export const richToHtml = ({ blocks }: RichDoc): string => {
  const out: string[] = []
  let lines: string[] = []
  const endParagraph = (): void => {
    if (lines.length > 0) {
      out.push(`<p style="margin:0 0 1em">${lines.join('<br>')}</p>`)
      lines = []
    }
  }

  for (const block of blocks) {
    if (block.kind === 'line') {
      if (block.spans.length === 0) {
        endParagraph()
      } else {
        lines.push(blockHtml(block))
      }
    } else {
      endParagraph()
      out.push(blockHtml(block))
    }
  }

  endParagraph()

  return `<div dir="auto" style="font-family:sans-serif;font-size:14px;line-height:1.5">${out.join('')}</div>`
}

const blockHtml = (block: RichBlock): string => {
  switch (block.kind) {
    case 'code':
      return `<pre style="margin:0 0 1em;padding:8px;background:#f4f4f5;white-space:pre-wrap"><code>${escape(block.text)}</code></pre>`
    case 'line':
      return spansHtml(block.spans)
    case 'list':
      return listHtml(block)
    case 'quote':
      return `<blockquote style="margin:0 0 1em;padding-left:10px;border-left:3px solid #ccc">${spansHtml(block.spans)}</blockquote>`
    default:
      return block satisfies never
  }
}

const listHtml = ({ items, ordered }: Extract<RichBlock, { kind: 'list' }>): string => {
  const tag = ordered ? 'ol' : 'ul'
  const level = (depth: number, own: readonly RichItem[]): string => {
    const parts: string[] = []
    let at = 0

    while (at < own.length) {
      const item = own[at]
      const next = own.findIndex((one, index) => index > at && one.depth <= depth)
      const end = next === -1 ? own.length : next
      const isDeeper = (item?.depth ?? 0) > depth
      const inner = own.slice(isDeeper ? at : at + 1, end)

      parts.push(
        `<li>${isDeeper ? '' : spansHtml(item?.spans ?? [])}${inner.length === 0 ? '' : level(depth + 1, inner)}</li>`,
      )
      at = end
    }

    return `<${tag}${depth === 0 ? ' style="margin:0 0 1em"' : ''}>${parts.join('')}</${tag}>`
  }

  return level(0, items)
}

const spansHtml = (spans: readonly RichSpan[]): string => spans.map(spanHtml).join('')

const spanHtml = ({ bold, code, href, italic, strike, text }: RichSpan): string => {
  let html = escape(text).replaceAll('\n', '<br>')

  for (const [isOn, tag] of [
    [code, 'code'],
    [strike, 's'],
    [italic, 'em'],
    [bold, 'strong'],
  ] as const) {
    html = isOn === true ? `<${tag}>${html}</${tag}>` : html
  }

  return href !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(href)
    ? `<a href="${escape(href)}" rel="noopener noreferrer">${html}</a>`
    : html
}

const signs: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}
const escape = (text: string): string => text.replaceAll(/["&'<>]/gu, (sign) => signs[sign] ?? '')
