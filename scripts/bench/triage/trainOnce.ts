import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { packTriage, unpackTriage } from '@/ai/models/built-in/packTriage'
import { starterExamples } from '@/ai/models/built-in/starter/starterExamples'
import { trainTriageModel } from '@/ai/models/built-in/trainTriageModel'
import { isTriage } from '../../eval/isTriage'

import { summarise, type Summary } from '../summarise'
import { categories, makeExamples } from './makeExamples'

/** Messages that are read afterwards; none of them was learned from. */
const asked = 1000

export type TriageFigures = {
  readonly examples: number
  readonly trainSeconds: number
  /** The most that the process took while it learned, bytes. */
  readonly memory: number
  /** Packed, bytes. */
  readonly size: number
  /** From bytes to a model that answers, ms. */
  readonly load: number
  /** The first answer of a process, ms: it brings the statistics of languages, the word vectors and our own heads. */
  readonly first: number
  readonly perMessage: Summary
  /** Of made-up messages: only shows that something was learned. */
  readonly accuracy: number
}

/** Learns `count` examples, stores the model, loads it anew and has it read messages. In a process of its own. */
const trainOnce = async (count: number): Promise<TriageFigures> => {
  const began = performance.now()
  const bytes = packTriage(
    trainTriageModel({
      examples: [...starterExamples, ...makeExamples(count, 2)],
      labels: categories.map((label) => ({ label })),
    }),
  )
  const trainSeconds = (performance.now() - began) / 1000
  const memory = process.resourceUsage().maxRSS * 1024
  const from = performance.now()
  const model = createBuiltInTriage({ trained: unpackTriage(bytes) })
  const load = performance.now() - from
  const questions = makeExamples(asked, 3)
  const times: number[] = []
  let right = 0

  const firstFrom = performance.now()
  await model.triage({ subject: null, text: questions[0]?.text ?? '' })
  const first = performance.now() - firstFrom

  for (const { text } of questions.slice(1, 20)) {
    await model.triage({ subject: null, text })
  }

  for (const { category, text } of questions) {
    const at = performance.now()
    const { triage } = await model.triage({ subject: null, text })
    times.push(performance.now() - at)
    right += isTriage(triage) && triage.category.label === category ? 1 : 0
  }

  return {
    accuracy: right / asked,
    examples: count,
    first,
    load,
    memory,
    perMessage: summarise(times),
    size: bytes.length,
    trainSeconds,
  }
}

process.once('disconnect', () => {
  process.exit(0)
})
process.once('message', (count) => {
  void trainOnce(Number(count)).then((figures) => process.send?.(figures))
})
