import { describe, expect, test } from 'vitest'

import { splitArticle } from '../splitArticle'
import { readImport } from './readImport'
import { toLexical } from './toLexical'

const read = (format: 'csv' | 'html' | 'markdown', text: string) =>
  readImport({ format, language: 'en', name: 'door-codes.md', text })

describe('G1 import of articles', () => {
  test('Markdown: title, headings, paragraphs and lists; links and emphasis become text', () => {
    const { articles, problems } = read(
      'markdown',
      '# Door codes\n\nCall the **desk** or see [the plan](https://x.example).\nIt is near.\n\n## Change\n\n1. Open it.\n2. Type\n   the code.\n\n- one\n- two\n',
    )

    expect(problems).toEqual([])
    expect(articles).toEqual([
      {
        blocks: [
          { kind: 'paragraph', text: 'Call the desk or see the plan. It is near.' },
          { kind: 'heading', level: 2, text: 'Change' },
          { isOrdered: true, items: ['Open it.', 'Type the code.'], kind: 'list' },
          { isOrdered: false, items: ['one', 'two'], kind: 'list' },
        ],
        keywords: '',
        language: 'en',
        slug: 'door-codes',
        title: 'Door codes',
      },
    ])
  })

  test('HTML: the same, and nothing that could run', () => {
    const [article] = read(
      'html',
      '<title>T</title><script>alert(1)</script><h1>Door codes</h1><p onclick="x()">Call the <b>desk</b>.</p><h3>Change</h3><ol><li>Open it.</li><li><p>Type.</p></li></ol><style>p{}</style>End',
    ).articles

    expect(article?.title).toBe('Door codes')
    expect(article?.blocks).toEqual([
      { kind: 'paragraph', text: 'Call the desk.' },
      { kind: 'heading', level: 3, text: 'Change' },
      { isOrdered: true, items: ['Open it.', 'Type.'], kind: 'list' },
      { kind: 'paragraph', text: 'End' },
    ])
  })

  test('CSV: one article a row, with quotes and line breaks; rows that are none are told by number', () => {
    const { articles, problems } = read(
      'csv',
      'Title,Body,Language,Keywords\n"Doors, codes","Say ""open"".\n\n## Then\nGo in.",de,"tür, code"\n,no title,,\nEmpty,,,\nOther,text,tlh,\n',
    )

    expect(articles.map(({ keywords, language, title }) => [title, language, keywords])).toEqual([
      ['Doors, codes', 'de', 'tür, code'],
    ])
    expect(articles[0]?.blocks).toHaveLength(3)
    expect(problems).toEqual([
      'Row 3 has no title.',
      'Row 4 (“Empty”) has no text.',
      'Row 5 (“Other”) is in “tlh”; possible are en, de, es, fr, ar.',
    ])
  })

  test('a file without a text says so, and a text without a title takes the name of the file', () => {
    expect(read('markdown', '').problems).toEqual(['The file (“door-codes”) has no text.'])
    expect(read('csv', 'title,body\n').problems).toEqual(['The file holds no article.'])
    expect(read('markdown', 'Only text.').articles[0]?.title).toBe('door-codes')
  })

  test('what was imported is what search reads', () => {
    const [article] = read('markdown', '# T\n\nFirst.\n\n## Head\n\n1. One.\n2. Two.').articles

    expect(splitArticle(toLexical(article?.blocks ?? []))).toEqual([
      { headings: [], position: 0, text: 'First.' },
      { headings: ['Head'], position: 1, text: '1. One.\n2. Two.' },
    ])
  })
})
