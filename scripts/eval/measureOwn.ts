import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { starterExamples } from '@/ai/models/built-in/starter/starterExamples'
import { unseenMessages } from '@/ai/models/built-in/starter/unseenMessages'
import { isTriage } from './isTriage'
import { share } from './share'
import type { Measured } from './types'

type Question = { readonly category: string; readonly intent: string; readonly text: string }

/** Our own part: the starter set in five folds, and the messages that were written to be held back. */
export const measureOwn = async (): Promise<Measured[]> => {
  const folds = [0, 1, 2, 3, 4]
  const inFolds = await Promise.all(
    folds.map((fold) =>
      ask({
        examples: starterExamples.filter((_, at) => at % 5 !== fold),
        questions: starterExamples
          .filter((_, at) => at % 5 === fold)
          .map(({ category, intent, text }) => ({ category, intent: intent ?? '', text })),
      }),
    ),
  )
  const heldBack = await ask({
    examples: starterExamples,
    questions: unseenMessages.map(([category, intent, text]) => ({ category, intent, text })),
  })

  return [
    measuredOf({
      asked: inFolds,
      how: 'five folds',
      set: 'own starter set',
      trainRows: starterExamples.length * 0.8,
    }),
    measuredOf({
      asked: [heldBack],
      how: 'held back',
      set: 'own unseen messages',
      trainRows: starterExamples.length,
    }),
  ]
}

type Asked = {
  readonly category: number
  readonly intent: number
  readonly count: number
  readonly milliseconds: number
  readonly trainSeconds: number
}

const ask = async ({
  examples,
  questions,
}: {
  examples: typeof starterExamples
  questions: readonly Question[]
}): Promise<Asked> => {
  const began = performance.now()
  const model = createBuiltInTriage({ examples })
  const trainSeconds = (performance.now() - began) / 1000
  await model.triage({ subject: null, text: 'warm up' })
  const from = performance.now()
  let category = 0
  let intent = 0

  for (const question of questions) {
    const { triage } = await model.triage({ subject: null, text: question.text })

    if (isTriage(triage)) {
      category += triage.category.label === question.category ? 1 : 0
      intent += triage.intent.label === question.intent ? 1 : 0
    }
  }

  return {
    category,
    count: questions.length,
    intent,
    milliseconds: performance.now() - from,
    trainSeconds,
  }
}

const measuredOf = ({
  asked,
  how,
  set,
  trainRows,
}: {
  asked: readonly Asked[]
  how: string
  set: string
  trainRows: number
}): Measured => {
  const sum = (key: keyof Asked): number => asked.reduce((total, part) => total + part[key], 0)
  const isFolded = asked.length > 1

  return {
    figures: {
      category: share(sum('category'), sum('count')),
      // The intent model always learns from the whole starter set, so folds of it would prove nothing.
      ...(isFolded ? {} : { intent: share(sum('intent'), sum('count')) }),
    },
    how,
    millisecondsPerText: sum('milliseconds') / sum('count'),
    set,
    testRows: sum('count'),
    trainRows: Math.round(trainRows),
    trainSeconds: sum('trainSeconds') / asked.length,
  }
}
