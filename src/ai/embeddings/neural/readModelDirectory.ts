import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { AppError } from '@/lib/appError'

export type Precision = 'fp16' | 'fp32' | 'q8'

const suffixes: Readonly<Record<Precision, string>> = { fp16: '_fp16', fp32: '', q8: '_quantized' }
const config = z.object({ hidden_size: z.int().optional() })

/**
 * Looks whether a folder holds what a model needs, before anything is loaded. Returns a print of its content: two models
 * in folders of one name never share vectors.
 *
 * @throws AppError `embeddings-model-wrong` that names what is missing.
 */
export const readModelDirectory = ({
  folder,
  precision,
}: {
  folder: string
  precision: Precision
}): string => {
  const weights = path.join('onnx', `model${suffixes[precision]}.onnx`)
  const missing = ['config.json', 'tokenizer.json', weights].filter(
    (file) => !existsSync(path.join(folder, file)),
  )

  if (missing.length > 0) {
    throw wrong(
      `EMBEDDINGS_MODEL_DIR is ${folder}, where ${missing.join(', ')} cannot be found. It needs config.json, ` +
        `tokenizer.json and ${weights} (EMBEDDINGS_PRECISION is ${precision}).`,
    )
  }

  const text = readFileSync(path.join(folder, 'config.json'), 'utf8')
  const size = config.safeParse(parseJson(text))

  if (!size.success) {
    throw wrong(`${path.join(folder, 'config.json')} is no configuration of a model.`)
  }

  if (size.data.hidden_size !== undefined && size.data.hidden_size !== 384) {
    throw wrong(
      `The model in ${folder} makes vectors of ${String(size.data.hidden_size)} dimensions; the index holds 384. ` +
        'Choose one of 384, such as multilingual-e5-small.',
    )
  }

  return createHash('sha256')
    .update(text)
    .update(String(statSync(path.join(folder, weights)).size))
    .digest('hex')
    .slice(0, 8)
}

const wrong = (message: string): AppError =>
  new AppError({ code: 'embeddings-model-wrong', message })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
