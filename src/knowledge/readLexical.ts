import { z } from 'zod'

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** A paragraph or one list item with its number or dash. */
  | { readonly kind: 'text'; readonly text: string }

type Node = {
  checked?: boolean | undefined
  children?: Node[] | undefined
  listType?: string | undefined
  tag?: string | undefined
  text?: string | undefined
  type: string
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    children: z.array(nodeSchema).optional(),
    listType: z.string().optional(),
    tag: z.string().optional(),
    text: z.string().optional(),
    type: z.string(),
  }),
)
const stateSchema = z.object({ root: nodeSchema })

/** The readable blocks of a rich text, in order. An empty or foreign value has none. */
export const readLexical = (state: unknown): Block[] => {
  const parsed = stateSchema.safeParse(state)

  return parsed.success ? (parsed.data.root.children ?? []).flatMap(blocksOf) : []
}

const blocksOf = (node: Node): Block[] => {
  switch (node.type) {
    case 'heading': {
      const level = Number(node.tag?.slice(1) ?? 2)

      return [{ kind: 'heading', level: Number.isInteger(level) ? level : 2, text: textOf(node) }]
    }
    case 'list':
      return (node.children ?? []).flatMap((item, index) =>
        itemsOf(item, node.listType === 'number' ? `${String(index + 1)}.` : '-'),
      )
    default: {
      const text = textOf(node)

      return text === '' ? [] : [{ kind: 'text', text }]
    }
  }
}

const itemsOf = (item: Node, mark: string): Block[] => {
  const nested = (item.children ?? []).filter(({ type }) => type === 'list')
  const own = textOf({
    ...item,
    children: (item.children ?? []).filter(({ type }) => type !== 'list'),
  })

  return [
    ...(own === '' ? [] : [{ kind: 'text' as const, text: `${mark} ${own}` }]),
    ...nested.flatMap(blocksOf),
  ]
}

const textOf = (node: Node): string =>
  node.type === 'linebreak'
    ? '\n'
    : (node.text ?? (node.children ?? []).map(textOf).join('')).replaceAll(/[ \t]+/gu, ' ')
