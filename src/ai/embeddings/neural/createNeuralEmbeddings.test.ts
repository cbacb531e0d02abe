import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { AppError } from '@/lib/appError'

import { createNeuralEmbeddings } from './createNeuralEmbeddings'

/** Has the interface of the package: what it was asked, and vectors of our choice. */
const makePackage = ({
  columns = 384,
  fails = 0,
  numberOf = (text: string) => text.length,
}: { columns?: number; fails?: number; numberOf?: (text: string) => number } = {}) => {
  const calls: { model: string; options: object; task: string }[] = []
  const runs: { options: object; texts: string[] }[] = []
  const env: Record<string, unknown> = { cacheDir: 'theirs', localModelPath: 'theirs' }
  let left = fails

  return {
    bring: () =>
      Promise.resolve({
        env,
        pipeline: (task: string, model: string, options: object) => {
          calls.push({ model, options, task })
          left -= 1

          return left >= 0
            ? Promise.reject(new Error('no network'))
            : Promise.resolve((texts: string[], given: object) => {
                runs.push({ options: given, texts })
                const data = new Float32Array(texts.length * columns)
                texts.forEach((text, row) =>
                  data.fill(numberOf(text), row * columns, row * columns + 2),
                )

                return Promise.resolve({ data, dims: [texts.length, columns], type: 'float32' })
              })
        },
      }),
    calls,
    env,
    runs,
  }
}

/** A name that nobody has installed. */
const absent: string = 'caseway-has-no-such-package'

describe('G2 embeddings by a neural model', () => {
  let root = ''

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'caseway-model-'))
    const home = path.join(root, 'multilingual-e5-small')
    mkdirSync(path.join(home, 'onnx'), { recursive: true })
    writeFileSync(path.join(home, 'config.json'), '{"hidden_size": 384}')
    writeFileSync(path.join(home, 'tokenizer.json'), '{}')
    writeFileSync(path.join(home, 'onnx', 'model_quantized.onnx'), 'weights')
  })

  afterEach(() => rmSync(root, { recursive: true }))

  const local = (model = 'multilingual-e5-small') => ({
    home: path.join(root, model),
    isDownload: false,
    model,
    root,
  })
  const open = (given: Partial<Parameters<typeof createNeuralEmbeddings>[0]>): EmbeddingModel =>
    createNeuralEmbeddings({ precision: 'q8', source: local(), ...given })
  const failureOf = async (model: EmbeddingModel): Promise<AppError> => {
    const error: unknown = await model
      .embed({ kind: 'query', texts: ['refund'] })
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)

    return error as AppError
  }

  test('a model in a folder is loaded from there, once, and nothing may be fetched', async () => {
    const { bring, calls, env } = makePackage()
    const model = open({ bring })
    expect(calls).toEqual([])

    await Promise.all([
      model.embed({ kind: 'query', texts: ['one'] }),
      model.embed({ kind: 'query', texts: ['two'] }),
    ])

    expect(calls).toEqual([
      {
        model: 'multilingual-e5-small',
        options: { dtype: 'q8', local_files_only: true },
        task: 'feature-extraction',
      },
    ])
    expect(env).toEqual({
      allowLocalModels: true,
      allowRemoteModels: false,
      cacheDir: 'theirs',
      localModelPath: root,
    })
  })

  test('a download is allowed only where the source says so, and goes where it says', async () => {
    const { bring, calls, env } = makePackage()
    const model = 'Xenova/multilingual-e5-small'
    const source = { home: path.join(root, model), isDownload: true, model, root }
    await open({ bring, source }).embed({ kind: 'query', texts: ['one'] })

    expect(calls[0]).toMatchObject({ model, options: { local_files_only: false } })
    expect(env).toMatchObject({ allowLocalModels: false, allowRemoteModels: true, cacheDir: root })
  })

  test('texts go in batches, in order, and come back as unit vectors of 384 dimensions', async () => {
    const { bring, runs } = makePackage()
    const texts = Array.from({ length: 37 }, (_, at) => 'x'.repeat(at + 1))
    const vectors = await open({ bring, precision: 'q8' }).embed({ kind: 'passage', texts })

    expect(runs.map((run) => run.texts.length)).toEqual([16, 16, 5])
    expect(vectors).toHaveLength(37)
    expect(vectors.every((vector) => vector.length === 384)).toBe(true)
    expect(vectors.map((vector) => Math.hypot(...vector).toFixed(4))).toEqual(
      texts.map(() => '1.0000'),
    )
    expect(runs.flatMap((run) => run.texts)).toEqual(texts.map((text) => `passage: ${text}`))
  })

  test.each([
    ['multilingual-e5-small', 'query: lost card', 'passage: lost card', 'mean'],
    [
      'bge-small-en-v1.5',
      'Represent this sentence for searching relevant passages: lost card',
      'lost card',
      'cls',
    ],
    ['paraphrase-multilingual-MiniLM-L12-v2', 'lost card', 'lost card', 'mean'],
  ])(
    '%s reads a question and a passage as it was trained to',
    async (name, query, passage, pooling) => {
      const { bring, runs } = makePackage()
      const source = { home: path.join(root, name), isDownload: true, model: `hub/${name}`, root }
      const model = open({ bring, source })
      await model.embed({ kind: 'query', texts: ['lost card'] })
      await model.embed({ kind: 'passage', texts: ['lost card'] })

      expect(runs).toEqual([
        { options: { normalize: true, pooling }, texts: [query] },
        { options: { normalize: true, pooling }, texts: [passage] },
      ])
    },
  )

  test('without the package, the error is the command that installs it, and no retry is asked for', async () => {
    const error = await failureOf(open({ bring: () => import(absent) }))

    expect(error.message).toContain('npm install --no-save @huggingface/transformers@')
    expect(error).toMatchObject({ code: 'embeddings-package-missing', isRetryable: false })
  })

  test('a model of another size is refused before a vector reaches the index', async () => {
    const error = await failureOf(open({ bring: makePackage({ columns: 768 }).bring }))

    expect(error.code).toBe('embeddings-dimensions-wrong')
    expect(error.message).toContain('1 × 768')
    writeFileSync(path.join(local().home, 'config.json'), '{"hidden_size": 768}')
    expect(() => open({})).toThrow('vectors of 768 dimensions')
  })

  test('a vector without direction is refused', async () => {
    const error = await failureOf(
      open({ bring: makePackage({ numberOf: () => Number.NaN }).bring }),
    )

    expect(error.code).toBe('embeddings-dimensions-wrong')
  })

  test('a folder that is no model is refused at the start, with what is missing', () => {
    expect(() => open({ precision: 'fp32' })).toThrow(path.join('onnx', 'model.onnx'))
    expect(() => open({ source: local('elsewhere') })).toThrow('config.json, tokenizer.json')
  })

  test('a download that failed is tried again with the next text', async () => {
    const { bring } = makePackage({ fails: 1 })
    const model = 'Xenova/multilingual-e5-small'
    const embeddings = open({
      bring,
      source: { home: path.join(root, model), isDownload: true, model, root },
    })

    expect(await failureOf(embeddings)).toMatchObject({ isRetryable: true })
    expect(await embeddings.embed({ kind: 'query', texts: ['refund'] })).toHaveLength(1)
  })

  test('its name changes with model, weights and content, so that the index is made anew', () => {
    const first = open({}).version
    expect(open({}).version).toBe(first)
    expect(first).toMatch(/^multilingual-e5-small q8 [0-9a-f]{8}$/u)
    writeFileSync(path.join(local().home, 'onnx', 'model_quantized.onnx'), 'other weights')
    expect(open({}).version).not.toBe(first)
  })

  test('likeness counts towards confidence only once it was fitted with this model', () => {
    expect(open({}).confidence).toBe('words')
    const file = path.join(local().home, 'caseway-confidence.json')
    const weights = {
      base: -9,
      cosine: 8,
      coverage: 1,
      length: 1,
      letters: 1,
      relevance: 1,
      title: 1,
    }
    writeFileSync(file, JSON.stringify(weights))
    expect(open({}).confidence).toEqual(weights)
    writeFileSync(file, '{"base": "high"}')
    expect(() => open({})).toThrow('npm run eval -- search fit')
  })
})
