import type { DemoArticle } from '../types'

import { audiences, languages } from '@/domain/vocabulary'

import { parseSteps } from './parseSteps'

const kinds = ['article', 'faq', 'tutorial'] as const

const oneOf = <Value extends string>(
  values: readonly Value[],
  raw: string,
  file: string,
): Value => {
  const found = values.find((value) => value === raw)
  if (found === undefined) {
    throw new Error(`${file}: "${raw}" is none of ${values.join(', ')}`)
  }
  return found
}

/**
 * Reads one article: lines `name: value` between two `---`, then Markdown. The steps of a tutorial follow a line
 * `<!-- steps -->`.
 *
 * @throws Error that names the file when a line, a value or the body is missing.
 */
export const parseArticle = ({ file, source }: { file: string; source: string }): DemoArticle => {
  const match = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/u.exec(source)
  const head = match?.groups?.['head']
  const [text = '', stepLines = ''] = (match?.groups?.['body'] ?? '').split('\n<!-- steps -->\n')
  const body = text.trim()
  if (head === undefined || body === '') {
    throw new Error(`${file}: front matter between two lines "---", then a body`)
  }

  const values = new Map(
    head.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
  const get = (name: string): string => {
    const value = values.get(name) ?? ''
    if (value === '') throw new Error(`${file}: ${name} is missing`)
    return value
  }

  const reviewBy = new Date(`${get('reviewBy')}T00:00:00Z`)
  if (Number.isNaN(reviewBy.getTime())) {
    throw new Error(`${file}: reviewBy must look like 2027-05-31`)
  }

  return {
    slug: get('slug'),
    title: get('title'),
    language: oneOf(languages, get('language'), file),
    category: get('category'),
    audience: oneOf(audiences, get('audience'), file),
    kind: oneOf(kinds, get('kind'), file),
    keywords: get('keywords')
      .split(',')
      .map((word) => word.trim()),
    reviewBy,
    ownerEmail: get('ownerEmail'),
    body,
    steps: parseSteps(stepLines),
  }
}
