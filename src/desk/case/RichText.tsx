import type { ReactNode } from 'react'

import type { RichBlock, RichDoc, RichItem, RichSpan } from '@/domain/rich/richDoc'

import { LinkedText, TextLink } from './LinkedText'

/** What a colleague composed, drawn from its closed form: there is no HTML that could do anything. */
export const RichText = ({ doc }: { doc: RichDoc }): ReactNode => (
  <div
    className="text-[0.84375rem] leading-relaxed break-words whitespace-pre-wrap [&>*+*]:mt-1"
    dir="auto"
  >
    {doc.blocks.map((block, at) => (
      <Block block={block} key={at} />
    ))}
  </div>
)

const Block = ({ block }: { block: RichBlock }): ReactNode => {
  switch (block.kind) {
    case 'code':
      return (
        <pre className="overflow-x-auto rounded-md bg-hover px-2.5 py-1.5 font-mono text-xs">
          {block.text}
        </pre>
      )
    case 'line':
      return (
        <p className="mt-0!">{block.spans.length === 0 ? <br /> : <Spans spans={block.spans} />}</p>
      )
    case 'list':
      return <Items items={block.items} ordered={block.ordered} />
    case 'quote':
      return (
        <blockquote className="border-s-2 border-line-strong ps-2.5 text-ink-2">
          <Spans spans={block.spans} />
        </blockquote>
      )
    default:
      return block satisfies never
  }
}

/** Deeper items are moved in; a list in a list keeps its own count by the browser. */
const Items = ({ items, ordered }: { items: readonly RichItem[]; ordered: boolean }): ReactNode => {
  const List = ordered ? 'ol' : 'ul'

  return (
    <List className={ordered ? 'list-decimal' : 'list-disc'}>
      {items.map(({ depth, spans }, at) => (
        <li key={at} style={{ marginInlineStart: `${String(1.25 * (depth + 1))}rem` }}>
          <Spans spans={spans} />
        </li>
      ))}
    </List>
  )
}

const Spans = ({ spans }: { spans: readonly RichSpan[] }): ReactNode =>
  spans.map((span, at) => <Span key={at} span={span} />)

const Span = ({ span }: { span: RichSpan }): ReactNode => {
  const { bold, code, href, italic, strike, text } = span
  const isLink = href !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(href)
  let shown: ReactNode = isLink ? text : <LinkedText text={text} />

  if (code === true) {
    shown = <code className="rounded bg-hover px-1 font-mono text-[0.92em]">{shown}</code>
  }

  if (strike === true) {
    shown = <s>{shown}</s>
  }

  if (italic === true) {
    shown = <em>{shown}</em>
  }

  if (bold === true) {
    shown = <strong className="font-semibold">{shown}</strong>
  }

  return isLink ? <TextLink href={href}>{shown}</TextLink> : shown
}
