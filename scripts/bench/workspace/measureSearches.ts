import pg from 'pg'

import { emailOf, signIn } from '../signIn'
import { summarise } from '../summarise'
import type { Stack } from '../startStack'
import type { BrowserTime } from './types'

const rounds = 60
const common = [
  'invoice',
  'export',
  'notifications',
  'calendar',
  'board',
  'search',
  'payment',
  'webhook',
  'phone',
  'update',
]

/** The whole answer of the inbox to what is typed into its search: words of one case, and words of every tenth. */
export const measureSearches = async (stack: Stack): Promise<BrowserTime[]> => {
  const rare = await rareWords(stack.databaseUrl)
  const times: BrowserTime[] = []

  for (const as of ['analyst', 'admin'] as const) {
    const cookie = await signIn({ email: emailOf(as), url: stack.url })
    const ask = async (q: string): Promise<number> => {
      const at = performance.now()
      const response = await fetch(
        `${stack.url}/api/desk/cases?limit=50&q=${encodeURIComponent(q)}`,
        { headers: { cookie, 'sec-fetch-site': 'same-origin' } },
      )
      await response.arrayBuffer()

      if (!response.ok) {
        throw new Error(`The search for ${q} answered ${String(response.status)}`)
      }

      return performance.now() - at
    }

    for (const [name, words] of [
      ['rare', rare],
      ['common', common],
    ] as const) {
      const taken: number[] = []

      for (let round = -5; round < rounds; round += 1) {
        const time = await ask(words[(round + 5) % words.length] ?? '')
        taken.push(...(round < 0 ? [] : [time]))
      }

      times.push({ name: `search, ${name} words, as ${as}`, times: summarise(taken) })
    }
  }

  return times
}

/** Numbers that stand in three messages each, and names of single customers. */
const rareWords = async (databaseUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  try {
    const { rows } = await client.query<{ word: string }>(`
      (select substring(text from '\\((\\d+)\\)$') as word from messages
        where text ~ '\\(\\d{3,}\\)$' order by created_at desc limit 35)
      union all
      (select name from customers where email like 'bench.%' order by id desc limit 30)`)

    return rows.map(({ word }) => word)
  } finally {
    await client.end()
  }
}
