import { describe, expect, test } from 'vitest'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { indexArticle } from '@/knowledge/indexArticle'
import { modelName } from '@/knowledge/modelName'
import { reindexAll } from '@/knowledge/reindexAll'
import { sqlOn } from '@/lib/sql'
import { findIndexState } from '@/queries/knowledge/findIndexState'
import { getTestPayload, query } from '@tests/setup/database'

import { change, embeddings, index, publish, richText } from './helpers'

const slugsFor = async (
  question: string,
  {
    audience = 'public',
    language = 'en',
  }: { audience?: 'internal' | 'public'; language?: string } = {},
): Promise<string[]> => {
  const search = createKnowledgeSearch({ embeddings, payload: await getTestPayload() })
  const { hits } = await search({ audience, language, limit: 5, query: question })

  return [...new Set(hits.map(({ articleSlug }) => articleSlug))]
}
const passagesOf = (id: string): Promise<{ text: string }[]> =>
  query('select text from knowledge_passages where article_id = $1 order by language, position', [
    id,
  ])

describe('G1 the index follows the articles', () => {
  test('publishing queues the job, and the job makes passages by heading', async () => {
    const id = await publish({
      body: 'Lanterns light the pier.\n\n## Change the bulb\n\nTurn it left.\n\n## Clean the glass\n\nUse a dry cloth.',
      slug: 'lantern',
      title: 'Care for your lantern',
    })
    const jobs = await query(
      `select 1 from pgboss.job where name = 'index-article' and data ->> 'articleId' = $1`,
      [id],
    )

    expect(jobs.length).toBeGreaterThan(0)
    expect(await slugsFor('how do I clean the glass of the lantern')).not.toContain('lantern')
    expect(await index(id)).toEqual({ kind: 'indexed', passages: 3 })
    expect((await slugsFor('how do I clean the glass of the lantern'))[0]).toBe('lantern')
  })

  test('a changed article is not served until it is read again, and then says the new text', async () => {
    const id = await publish({
      body: 'The kettle boils in nine minutes.',
      slug: 'kettle',
      title: 'Kettle',
    })
    await index(id)
    expect((await slugsFor('when does the kettle boil'))[0]).toBe('kettle')

    await change(id, {
      body: await richText('The kettle boils in four minutes.'),
      _status: 'published',
    })
    expect(await slugsFor('when does the kettle boil')).not.toContain('kettle')

    await index(id)
    expect((await slugsFor('when does the kettle boil'))[0]).toBe('kettle')
    expect(await passagesOf(id)).toEqual([{ text: 'The kettle boils in four minutes.' }])
  })

  test('an unpublished article leaves the index with the save, whatever waits in the queue', async () => {
    const id = await publish({
      body: 'Umbrellas stand behind the door.',
      slug: 'umbrella',
      title: 'Umbrellas',
    })
    await index(id)
    await change(id, { _status: 'draft' })

    // No job has run.
    expect(await passagesOf(id)).toEqual([])
    expect(await slugsFor('where are the umbrellas')).not.toContain('umbrella')
    expect(await index(id)).toEqual({ kind: 'removed' })
    await change(id, { _status: 'published' })
    expect(await index(id)).toEqual({ kind: 'indexed', passages: 1 })
    expect((await slugsFor('where are the umbrellas'))[0]).toBe('umbrella')
  })

  test('a deleted article is gone at once, and its words no longer count', async () => {
    const payload = await getTestPayload()
    const count = (): Promise<unknown[]> =>
      query(`select passages from knowledge_words where language = 'en' and word = 'quetzal'`)
    const id = await publish({ body: 'The quetzal is a bird.', slug: 'quetzal', title: 'Quetzal' })
    await index(id)
    expect(await count()).toEqual([{ passages: 1 }])

    await payload.delete({ collection: 'articles', id, overrideAccess: true })

    expect(await slugsFor('what is a quetzal')).not.toContain('quetzal')
    expect(await passagesOf(id)).toEqual([])
    expect(await count()).toEqual([{ passages: 0 }])
  })

  test('the totals are those of the passages that are there', async () => {
    const kept = await query(
      `select language, passages::integer from knowledge_totals where passages > 0 order by 1`,
    )
    const real = await query(
      'select language, count(*)::integer as passages from knowledge_passages group by 1 order by 1',
    )

    expect(kept).toEqual(real)
  })

  test('articles that share their words are indexed side by side, and the counts are right', async () => {
    const ids = await Promise.all(
      ['north', 'south', 'east', 'west'].map((slug) =>
        publish({
          body: `The weathercock points ${slug}.\n\n## Oil\n\nOil the weathercock of the ${slug} tower.`,
          slug: `cock-${slug}`,
          title: `Weathercock ${slug}`,
        }),
      ),
    )
    await Promise.all([...ids, ...ids].map(index))
    await Promise.all(ids.map(index))

    expect(
      await query(
        `select passages from knowledge_words where language = 'en' and word = 'weathercock'`,
      ),
    ).toEqual([{ passages: 8 }])
  })

  test('two runs side by side leave one set of passages', async () => {
    const id = await publish({
      body: 'Candles burn for six hours.',
      slug: 'candle',
      title: 'Candles',
    })
    await Promise.all([index(id), index(id), index(id)])

    expect(await passagesOf(id)).toHaveLength(1)
  })
})

describe('G2 who finds what', () => {
  test('internal passages are found by staff and never by customers, also after the audience changed', async () => {
    const id = await publish({
      audience: 'internal',
      body: 'The vault code changes monthly.',
      slug: 'vault',
      title: 'Vault code',
    })
    await index(id)
    expect(await slugsFor('vault code')).not.toContain('vault')
    expect((await slugsFor('vault code', { audience: 'internal' }))[0]).toBe('vault')

    await change(id, { audience: 'public', _status: 'published' })
    await index(id)
    expect((await slugsFor('vault code'))[0]).toBe('vault')

    await change(id, { audience: 'internal', _status: 'published' })
    expect(await slugsFor('vault code')).not.toContain('vault')
    await index(id)
    expect(await slugsFor('vault code')).not.toContain('vault')
  })

  test('each language finds its own text, with or without accents, and "de-AT" is German', async () => {
    const id = await publish({ body: 'The bridge opens at noon.', slug: 'bridge', title: 'Bridge' })
    const payload = await getTestPayload()
    await payload.update({
      collection: 'articles',
      data: {
        _status: 'published',
        body: await richText('Die Brücke öffnet mittags.'),
        title: 'Brücke',
      },
      id,
      locale: 'de',
      overrideAccess: true,
    })
    await index(id)

    expect(await slugsFor('Wann öffnet die Brücke?', { language: 'de' })).toEqual(['bridge'])
    expect(await slugsFor('wann offnet die brucke', { language: 'de-AT' })).toEqual(['bridge'])
    expect(await slugsFor('Wann öffnet die Brücke?', { language: 'es' })).toEqual([])
    expect(await passagesOf(id)).toHaveLength(2)
  })

  test('a misspelt word finds what was meant', async () => {
    const id = await publish({
      body: 'Bring the microscope back on Friday.',
      slug: 'microscope',
      title: 'Microscope',
    })
    await index(id)

    expect((await slugsFor('micrscope return'))[0]).toBe('microscope')
  })

  test('a question without words, or one with quotes and operators, is no error', async () => {
    for (const question of [
      '',
      '???',
      `'; drop table articles; --`,
      `a & b | !c:* <-> '\\'`,
      '𝕏 \u0000 ok',
    ]) {
      await expect(slugsFor(question.replaceAll('\u0000', ''))).resolves.toBeInstanceOf(Array)
    }
  })
})

describe('G re-embedding', () => {
  test('passages of another model are found by words, queued once, and resumed where a run ended', async () => {
    const payload = await getTestPayload()
    const ids = [
      await publish({
        body: 'The harpsichord is tuned in May.',
        slug: 'harpsichord',
        title: 'Harpsichord',
      }),
      await publish({ body: 'The bassoon is in the cellar.', slug: 'bassoon', title: 'Bassoon' }),
    ]
    await Promise.all(ids.map(index))
    await query(`delete from pgboss.job where name = 'index-article'`)
    expect(await reindexAll({ embeddings, payload })).toEqual({ queued: 0 })

    await query(`update knowledge_passages set model = 'older 0' where article_id = any($1)`, [ids])
    expect((await slugsFor('when is the harpsichord tuned'))[0]).toBe('harpsichord')
    expect(await reindexAll({ embeddings, payload })).toEqual({ queued: 2 })
    expect(await reindexAll({ embeddings, payload })).toEqual({ queued: 0 })

    // One is done, the queue is lost: the next run asks for the other only.
    await index(ids[0] ?? '')
    await query(`delete from pgboss.job where name = 'index-article'`)
    expect(await reindexAll({ embeddings, payload })).toEqual({ queued: 1 })
  })

  test('a provider that is stopped in the middle goes on where it was, and nothing is embedded twice', async () => {
    const payload = await getTestPayload()
    const run = sqlOn(payload)
    const bodies = [
      'Ferns like shade.',
      'Moss likes rain.',
      'Ivy likes walls.',
      'Reed likes ponds.',
    ]
    const ids = await Promise.all(
      bodies.map((body, at) =>
        publish({ body, slug: `garden-${String(at)}`, title: `Garden ${String(at)}` }),
      ),
    )
    await Promise.all(ids.map(index))
    await query(`delete from pgboss.job where name = 'index-article'`)
    // Everything else in the base is out of this test's way.
    await query(`update articles set _status = 'draft' where not id = any($1)`, [ids])

    const read: string[] = []
    let left = 2
    const next: EmbeddingModel = {
      ...embeddings,
      embed: (input) => {
        if (left === 0) {
          return Promise.reject(new Error('the worker was stopped'))
        }

        left -= 1
        read.push(...input.texts)

        return embeddings.embed(input)
      },
      name: 'next-embeddings',
    }
    const work = async (): Promise<void> => {
      const jobs = await query<{ data: { articleId: string } }>(
        `select data from pgboss.job where name = 'index-article' and priority < 0 order by id`,
      )

      for (const { data } of jobs) {
        await indexArticle({ ...data, embeddings: next, payload })
      }
    }
    const progress = async (): Promise<object> => {
      const { articles, done, waiting } = await findIndexState({ model: modelName(next), run })

      return { articles, done, waiting }
    }

    expect(await progress()).toEqual({ articles: 4, done: 0, waiting: 0 })
    expect(await reindexAll({ embeddings: next, payload })).toEqual({ queued: 4 })
    await expect(work()).rejects.toThrow('the worker was stopped')
    expect(await progress()).toEqual({ articles: 4, done: 2, waiting: 4 })
    // Half of the base has the old vectors: all of it is found by its words.
    expect((await slugsFor('what does moss like'))[0]).toBe('garden-1')
    expect((await slugsFor('what does reed like'))[0]).toBe('garden-3')

    await query(`delete from pgboss.job where name = 'index-article'`)
    left = 2
    expect(await reindexAll({ embeddings: next, payload })).toEqual({ queued: 2 })
    await work()
    expect(await progress()).toEqual({ articles: 4, done: 4, waiting: 2 })
    expect(read.toSorted()).toEqual(
      bodies.map((body, at) => `Garden ${String(at)}\n\n${body}`).toSorted(),
    )
  })

  test('a published article without passages is found and queued', async () => {
    const payload = await getTestPayload()
    await publish({ body: 'The sundial needs sun.', slug: 'sundial', title: 'Sundial' })
    await query(`delete from pgboss.job where name = 'index-article'`)

    expect((await reindexAll({ embeddings, payload })).queued).toBeGreaterThan(0)
  })
})
