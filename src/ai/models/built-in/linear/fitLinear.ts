import { meaningSize } from '@/ai/meaning/loadVectors'
import { extractFeatures, type TextFeatures } from '@/ai/text/extractFeatures'

import { matchScale } from '../net/matchScale'
import { trainNets } from '../net/trainNets'

import { centerOf, keepMeanings } from './learnMeaning'
import { learnUsage } from './learnUsage'
import { buildVocabulary } from './buildVocabulary'
import { squeeze } from './squeeze'
import { sumMargins } from './sumMargins'
import { trainLeastSquares } from './trainLeastSquares'
import { trainOneVsRest, type OneVsRest } from './trainOneVsRest'
import { trainSoftmax, type Softmax } from './trainSoftmax'
import { trainSteps } from './trainSteps'
import type { LinearModel, SparseVector } from './types'
import { vectorise } from './vectorise'
import { weighTelling } from './weighTelling'

export type LabelledText = { readonly text: string; readonly label: string }

/**
 * Beyond so many labels all are learned together only, which is better with few examples of each and several times faster;
 * below, and with `enoughOfEach` examples a label, one machine per label is learned too, and the mean of both answers.
 * Compared on kept-back training rows of the public sets, as the shares and costs are; texts that the other rows hold too
 * were left out there, for whoever knows them by heart learned nothing.
 */
const manyLabels = 20
const enoughOfEach = 150
/** Examples times labels; beyond, a machine per label would take minutes. */
const mostForMachines = 500_000
const withFewLabels = { characters: 1, concepts: 0.5, meaning: 0.7, words: 1 }
const withOrderedLabels = { characters: 1, concepts: 0.2, meaning: 0.4, words: 1 }
/** For moods. Chosen on the airline posts and on posts in English, French and Spanish; toxicity loses by it. */
const withTone = { ...withFewLabels, tone: 0.2 }
const withManyLabels = { characters: 1, concepts: 0.2, meaning: 0.7, words: 0.7 }
/** Chosen on the queues of bug reports, in order of time. */
const withTelling = { characters: 1, concepts: 0.3, meaning: 0.7, parts: 1.2, words: 1 }
/** In mean squared lengths of a row. */
const penaltyOfSquares = 1.2

/** What the words of each label and the meanings of examples may take each; the weights have the rest. */
const besideWeights = 1 / 8
/**
 * From so many examples of each of many labels on, small nets learn beside the linear model. A few labels (moods) and steps
 * of a scale gain nothing from them.
 */
const enoughOfEachForNets = 3
/** In less a net would see the commonest features only, which mean little. */
const enoughBytesForNets = 3_000_000
/** What the nets may take, where there are any. */
const netBytesShare = 0.35
/** The features of more texts than these are found anew in each pass: kept, they would take gigabytes. */
const mostKept = 20_000

/**
 * What is learned before calibration. `balance` 0 counts rows alike, 1 counts labels alike; the stored model takes
 * `mostBytes` at most.
 */
export const fitLinear = ({
  balance,
  cost,
  isOrdered = false,
  isTelling = false,
  isTone = false,
  labels,
  mostBytes,
  rows,
}: {
  balance: number
  cost: number
  isOrdered?: boolean
  /** By least squares, features weighing by what they tell about labels; `balance` and `cost` say nothing then. */
  isTelling?: boolean
  /** The labels say how a text sounds, as moods do, see `toneOf`. */
  isTone?: boolean
  labels: readonly string[]
  mostBytes: number
  rows: readonly LabelledText[]
}): Omit<LinearModel, 'calibration'> => {
  const order = new Map(labels.map((label, at) => [label, at]))
  const known = rows.filter(({ label }) => order.has(label))
  const isLarge = labels.length > manyLabels
  const shares = isTelling
    ? withTelling
    : isTone
      ? withTone
      : isLarge
        ? withManyLabels
        : isOrdered
          ? withOrderedLabels
          : withFewLabels
  const features = featuresOf(known, {
    withParts: 'parts' in shares,
    withTone: 'tone' in shares,
  })
  const hasNets =
    isLarge &&
    !isOrdered &&
    !isTelling &&
    mostBytes >= enoughBytesForNets &&
    known.length >= enoughOfEachForNets * labels.length
  const forNets = hasNets ? mostBytes * netBytesShare : 0
  const counted = buildVocabulary({
    labelCount: labels.length,
    mostBytes: mostBytes * (1 - 2 * besideWeights) - forNets - meaningSize * (labels.length + 8),
    rows: features,
  })
  const counts = new Float64Array(labels.length)
  const targets = Int32Array.from(known, ({ label }) => order.get(label) ?? 0)

  for (const target of targets) {
    counts[target] = (counts[target] ?? 0) + 1
  }

  const vocabulary = isTelling
    ? {
        ...counted,
        telling: weighTelling({
          features,
          labelCount: labels.length,
          targets,
          vocabulary: counted,
        }),
      }
    : counted
  const areBoth =
    !isLarge ||
    (known.length >= enoughOfEach * labels.length && known.length * labels.length < mostForMachines)
  const center = shares.meaning > 0 ? centerOf(features) : undefined
  const vectors = Array.from(features, (row) => vectorise(row, vocabulary, shares, center))
  const given = {
    columnCount: vocabulary.hashes.length + (center?.length ?? 0),
    labelCount: labels.length,
    rows: vectors,
    rowWeight: (row: number): number =>
      (known.length / (labels.length * (counts[targets[row] ?? 0] ?? 1))) ** balance,
    targets,
  }
  const together = (): Softmax =>
    trainSoftmax({
      ...given,
      cost: cost * (isLarge ? (areBoth || known.length < 20 * labels.length ? 10 : 30) : 3),
    })
  const { bias, weights } = isTelling
    ? trainLeastSquares({ ...given, penalty: penaltyOfSquares * meanSquare(vectors) })
    : isOrdered
      ? trainSteps({ ...given, balance, cost: 10 * cost })
      : areBoth
        ? meanOf(together(), trainOneVsRest({ ...given, cost: 0.5 * cost }))
        : together()
  const squeezed = squeeze(weights, labels.length)
  const net = hasNets ? trainNets({ ...given, mostBytes: forNets }) : null

  return {
    bias,
    examples: known.length,
    isOrdered,
    labels,
    meaning:
      center === undefined
        ? null
        : {
            center,
            ...keepMeanings({
              meanings: vectors.map(({ meaning }) => meaning),
              mostBytes: mostBytes * besideWeights,
              targets,
            }),
          },
    net:
      net === null
        ? null
        : matchScale({
            margins: (row) => sumMargins({ bias, ...squeezed }, row),
            net,
            rows: vectors,
          }),
    shares,
    usage: learnUsage({
      features,
      labelCount: labels.length,
      mostBytes: mostBytes * besideWeights,
      targets,
    }),
    vocabulary,
    ...squeezed,
  }
}

/** The mean of two linear models is one linear model: it costs training time, and nothing afterwards. */
const meanOf = (one: Softmax, other: OneVsRest): Softmax => ({
  bias: one.bias.map((value, at) => (value + (other.bias[at] ?? 0)) / 2),
  weights: one.weights.map((value, at) => (value + (other.weights[at] ?? 0)) / 2),
})

const meanSquare = (rows: readonly SparseVector[]): number =>
  rows.reduce(
    (sum, { values }) => sum + values.reduce((squares, value) => squares + value * value, 0),
    0,
  ) / Math.max(1, rows.length)

const featuresOf = (
  rows: readonly LabelledText[],
  asked: { withParts: boolean; withTone: boolean },
): Iterable<TextFeatures> =>
  rows.length <= mostKept
    ? rows.map(({ text }) => extractFeatures(text, asked))
    : {
        *[Symbol.iterator]() {
          for (const { text } of rows) {
            yield extractFeatures(text, asked)
          }
        },
      }
