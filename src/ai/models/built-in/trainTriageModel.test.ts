import { describe, expect, test } from 'vitest'

import type { Triage, TriageExample } from '@/contracts/ports/triage'

import { createBuiltInTriage } from './createBuiltInTriage'
import { packTriage, unpackTriage } from './packTriage'
import { trainTriageModel, type TrainedTriage } from './trainTriageModel'

const gardenRows: Readonly<Record<string, readonly string[]>> = {
  lawn: [
    'my grass turns yellow',
    'when should I mow',
    'moss between the blades',
    'which seed for shade',
    'the mower leaves stripes',
    'bald patches after winter',
    'how often to water the grass',
    'clover takes over the turf',
    'the turf is soft and wet',
    'cut height in summer',
  ],
  roses: [
    'black spots on the leaves of my rose',
    'when to prune roses',
    'my climbing rose has no blossoms',
    'aphids on the buds',
    'a rose for a pot',
    'how deep to plant the rose',
    'the petals fall early',
    'thorns and gloves',
    'mildew on my bush rose',
    'winter cover for standard roses',
  ],
  ponds: [
    'the water of the pond is green',
    'which pump for my pond',
    'fish gasp at the surface',
    'the liner has a hole',
    'algae every spring',
    'how deep must a pond be for koi',
    'the filter is blocked',
    'frogs in the water',
    'plants for the edge of the pond',
    'the fountain stopped',
  ],
}
const take = (count: number): TriageExample[] =>
  Object.entries(gardenRows).flatMap(([category, texts]) =>
    texts.slice(0, count).map((text) => ({ category, text })),
  )
const labels = Object.keys(gardenRows).map((label) => ({ label }))
const questions = [
  ['lawn', 'yellow grass on my lawn'],
  ['lawn', 'how high should I cut the grass'],
  ['roses', 'spots on my roses'],
  ['roses', 'prune my rose in march?'],
  ['ponds', 'green water in the pond'],
  ['ponds', 'the pond pump is blocked'],
] as const

const rightOf = async (trained: TrainedTriage): Promise<number> => {
  const model = createBuiltInTriage({ trained })
  let right = 0

  for (const [category, text] of questions) {
    const { triage } = await model.triage({ subject: null, text })
    right += (triage as Triage).category.label === category ? 1 : 0
  }

  return right
}

describe('D3 the built-in engine learns any label set', { timeout: 90_000 }, () => {
  test('without an example it goes by the names of the labels', async () => {
    // Four of the six questions name their label; the fifth shares only a word with the description.
    const described = [
      { description: 'grass turf mowing', label: 'lawn' },
      { label: 'roses' },
      { label: 'ponds' },
    ]

    expect(await rightOf(trainTriageModel({ examples: [], labels: described }))).toBe(6)
  })

  test('five and ten examples a label are enough for a small set', async () => {
    expect(await rightOf(trainTriageModel({ examples: take(5), labels }))).toBeGreaterThanOrEqual(5)
    expect(await rightOf(trainTriageModel({ examples: take(10), labels }))).toBe(6)
  })

  test('label names in another language are understood by what they speak of', async () => {
    const model = createBuiltInTriage({
      examples: [],
      labels: [{ label: 'Rückerstattung' }, { label: 'Kennwort vergessen' }],
    })
    const { triage } = await model.triage({ subject: null, text: 'I want my money back' })

    expect((triage as Triage).category.label).toBe('Rückerstattung')
  })

  test('examples of labels that are not asked for do not add labels', () => {
    const trained = trainTriageModel({ examples: take(3), labels: labels.slice(0, 2) })

    expect(trained.category.labels).toEqual(['lawn', 'roses'])
  })

  test('a single category is answered, no category is refused', async () => {
    const model = createBuiltInTriage({ examples: [], labels: [{ label: 'all' }] })
    const { triage } = await model.triage({ subject: null, text: 'anything' })

    expect(triage).toMatchObject({ category: { confidence: 1, label: 'all' } })
    expect(() => trainTriageModel({ examples: [] })).toThrow('at least one category')
  })

  test('the same examples give the same bytes and version; another example another version', () => {
    // With an intent and a priority of its own every part is learned anew, and nothing is what was kept.
    const [first, ...others] = take(5)
    const taught = { ...first, intent: 'ask-how', priority: 'low' } as TriageExample
    const once = trainTriageModel({ examples: [taught, ...others], labels })
    const twice = trainTriageModel({ examples: [taught, ...others], labels })

    expect(Buffer.compare(packTriage(once), packTriage(twice))).toBe(0)
    expect(once.version).toBe(twice.version)

    const versions = [5, 6].map(
      (count) => trainTriageModel({ examples: take(count), labels }).version,
    )
    expect(versions[0]).not.toBe(versions[1])
  })

  test('a stored model answers exactly as the one that was trained', async () => {
    const trained = trainTriageModel({
      examples: take(10),
      labels,
      now: new Date('2026-01-02T03:04:05Z'),
    })
    const loaded = unpackTriage(packTriage(trained))

    expect(Buffer.compare(packTriage(loaded), packTriage(trained))).toBe(0)

    for (const [, text] of questions) {
      const before = await createBuiltInTriage({ trained }).triage({ subject: null, text })
      const after = await createBuiltInTriage({ trained: loaded }).triage({ subject: null, text })
      expect(JSON.stringify(after.triage)).toBe(JSON.stringify(before.triage))
    }
  })

  test('bytes that are no model, cut off, or of other features are refused', () => {
    const bytes = packTriage(trainTriageModel({ examples: take(2), labels }))
    const other = new TextEncoder().encode(
      new TextDecoder('latin1')
        .decode(bytes.subarray(0, 300))
        .replace(/"featureVersion":\d+/, '"featureVersion":0'),
    )

    expect(() => unpackTriage(new Uint8Array([1, 2, 3]))).toThrow('not a triage model')
    expect(() => unpackTriage(bytes.subarray(0, bytes.length - 5))).toThrow()
    expect(() => unpackTriage(other)).toThrow('trained anew')
  })

  test('corrected moods, languages and wishes for a person are learned, stored, and only where people spoke', async () => {
    const teach = (text: string, said: Partial<TriageExample>): TriageExample[] =>
      ['', ' today', ' again', ' on Monday', ' please', ' at noon', ' in May', ' once more'].map(
        (end) => ({ category: 'lawn', text: `${text}${end}`, ...said }),
      )
    const examples = [
      ...take(5),
      ...teach('the sprinkler sings and dances', { sentiment: 0.1 }),
      ...teach('grasmaaier doet raar', { language: 'af' }),
      ...teach('ring the head gardener for me', { wantsPerson: true }),
    ]
    const trained = trainTriageModel({ examples, labels })
    const untaught = trainTriageModel({ examples: take(5), labels })
    const read = async (model: TrainedTriage, text: string): Promise<Triage> =>
      (await createBuiltInTriage({ trained: model }).triage({ subject: null, text }))
        .triage as Triage
    const [mood, language, person] = [
      'why the sprinkler sings and dances',
      'mijn grasmaaier doet raar',
      'ring the head gardener for us',
    ] as const

    expect([untaught.sentiment, untaught.language, untaught.person]).toEqual([null, null, null])
    expect((await read(trained, mood)).sentiment).toBeLessThan(
      (await read(untaught, mood)).sentiment - 0.1,
    )
    expect((await read(untaught, language)).language.code).toBe('nl')
    expect((await read(trained, language)).language.code).toBe('af')
    expect((await read(untaught, person)).wantsPerson).toBeLessThan(0.5)
    expect((await read(trained, person)).wantsPerson).toBeGreaterThan(0.5)

    // What nobody corrected stays: another language, another mood, another wish.
    expect((await read(trained, 'die Rechnung ist leider falsch')).language.code).toBe('de')
    expect((await read(trained, 'thank you, wonderful help')).sentiment).toBeGreaterThan(0.6)
    expect((await read(trained, 'how do I reset my password')).wantsPerson).toBeLessThan(0.5)

    const loaded = unpackTriage(packTriage(trained))
    expect(await read(loaded, mood)).toEqual(await read(trained, mood))
    expect(await read(loaded, language)).toEqual(await read(trained, language))
  })

  test('no correction unlearns that who asks outright for a person gets one', async () => {
    const text = 'I want to talk to a human'
    const trained = trainTriageModel({
      examples: [
        ...take(3),
        ...Array.from({ length: 30 }, (_, at) => ({
          category: 'lawn',
          text: `${text} ${String(at)}`,
          wantsPerson: false,
        })),
      ],
      labels,
    })
    const { triage } = await createBuiltInTriage({ trained }).triage({ subject: null, text })

    expect((triage as Triage).wantsPerson).toBeGreaterThan(0.8)
  })

  test('own intents and priorities are learned beside the built-in ones', () => {
    const trained = trainTriageModel({
      examples: [
        {
          category: 'lawn',
          intent: 'ask-gardener',
          priority: 'low',
          text: 'could the gardener come by',
        },
      ],
    })

    expect(trained.intent.labels).toContain('ask-gardener')
    expect(trained.intent.labels).toContain('ask-how')
    expect(trained.priority.labels).toEqual(['low', 'medium', 'high', 'urgent'])
  })
})
