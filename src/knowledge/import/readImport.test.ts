import { describe, expect, test } from 'vitest'

import { splitArticle } from '../splitArticle'
import { readImport } from './readImport'
import { toLexical } from './toLexical'

const read = (format: 'csv' | 'html' | 'markdown', text: string) =>
  readImport({ format, language: 'en', name: 'door-codes.md', text })

describe('G1 import of articles', () => {
  test('Markdown: title, headings, paragraphs and lists; a link keeps its address as text', () => {
    const { articles, problems } = read(
      'markdown',
      '# Door codes\n\nCall the **desk** or see [the plan](https://x.example), [below](#change).\nIt is near.\n\n![The door](door.png)\n\n## Change\n\n1. Open it.\n2. Type\n   the code.\n\n- one\n- two\n',
    )

    expect(problems).toEqual([])
    expect(articles).toEqual([
      {
        blocks: [
          {
            kind: 'paragraph',
            text: 'Call the desk or see the plan (https://x.example), below. It is near.',
          },
          { kind: 'paragraph', text: 'The door' },
          { kind: 'heading', level: 2, text: 'Change' },
          { isOrdered: true, items: ['Open it.', 'Type the code.'], kind: 'list' },
          { isOrdered: false, items: ['one', 'two'], kind: 'list' },
        ],
        keywords: '',
        language: 'en',
        notes: ['One picture stays behind: add them in the editor.'],
        slug: 'door-codes',
        title: 'Door codes',
      },
    ])
  })

  test('HTML: the same, and nothing that could run', () => {
    const [article] = read(
      'html',
      '<title>T</title><script>alert(1)</script><h1>Door codes</h1><p onclick="x()">Call the <b>desk</b> or <a href="https://x.example">see the plan</a>, not <a href="javascript:x()">this</a>.</p><h3>Change</h3><ol><li>Open it.</li><li><p>Type.</p></li></ol><style>p{}</style>End',
    ).articles

    expect(article?.title).toBe('Door codes')
    expect(article?.blocks).toEqual([
      {
        kind: 'paragraph',
        text: 'Call the desk or see the plan (https://x.example), not this.',
      },
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
      'Row 3 has no title: fill in its column “title”.',
      'Row 4 (“Empty”) has no text: fill in its column “body”.',
      'Row 5 (“Other”) is in “tlh”: write en, de, es, fr, ar into its column “language”, or leave it empty for the language chosen above.',
    ])
  })

  test('CSV: rows that name the same article are its languages, English first; a wrong row is told and the others stay', () => {
    const { articles, problems } = read(
      'csv',
      [
        'article,language,title,body,keywords',
        'Door codes,de,Türcodes,Text,tür',
        'lamps,en,Lamps,Text,',
        'door-codes,en,Door codes,Text,door',
        'DOOR CODES,fr,,Texte,',
        'door codes,de,Noch einmal,Text,',
        'door codes,es,Códigos,Texto,',
        ',en,Alone,Text,',
      ].join('\n'),
    )

    expect(
      articles.map(({ keywords, language, slug, title, translations }) => [
        ...[slug, language, title, keywords],
        translations?.map((text) => [text.language, text.title]),
      ]),
    ).toEqual([
      [
        ...['door-codes', 'en', 'Door codes', 'door'],
        [
          ['de', 'Türcodes'],
          ['es', 'Códigos'],
        ],
      ],
      ['lamps', 'en', 'Lamps', '', undefined],
      ['alone', 'en', 'Alone', '', undefined],
    ])
    expect(problems).toEqual([
      'Row 5 has no title: fill in its column “title”.',
      'Row 6 (“Noch einmal”) is a second text of “door-codes” in “de”: correct its column “language”, or give it a name of its own in the column “article”.',
    ])
  })

  test('nothing is lost unsaid: what a file cannot bring over is told with what to do', () => {
    expect(read('csv', 'title,text\nA,B\n').problems).toEqual([
      'The first row of “door-codes.md” must name the columns title and body; it names title, text.',
    ])
    expect(read('csv', 'title,body\nA,B\n\nC,"D\nE,F\n')).toEqual({
      articles: [],
      problems: [
        'A quotation mark opens in row 4 of “door-codes.md” and is never closed: close it, or write it twice ("") where it is part of the text.',
      ],
    })
    expect(read('csv', 'title,body\n\nA,one, two\n').problems).toEqual([
      'Row 3 has more cells than there are columns (“two”): put quotation marks around a text that holds a comma or semicolon.',
    ])
    expect(
      read('csv', 'title,body,owner\nA,B,Ann\nC,D,\n').articles.map(({ notes }) => notes),
    ).toEqual([['Not taken over: owner.'], undefined])
    expect(read('markdown', '# T\n\ncaf\uFFFD').problems[0]).toContain('not in UTF-8')
    expect(read('markdown', `# ${'long '.repeat(50)}\n\nText.`).problems[0]).toContain(
      'shorten it to 200',
    )
  })

  test('a file without a text says so, and a text without a title takes the name of the file', () => {
    expect(read('markdown', '').problems).toEqual([
      '“door-codes.md” (“door-codes”) has no text: write its text below the title.',
    ])
    expect(read('csv', 'title,body\n').problems).toEqual([
      '“door-codes.md” holds no article: write one into each row below the names of the columns.',
    ])
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
