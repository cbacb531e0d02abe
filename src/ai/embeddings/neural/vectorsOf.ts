import { z } from 'zod'

import { AppError } from '@/lib/appError'

const dimensions = 384
const output = z.object({
  data: z.custom<ArrayLike<number>>(
    (value) => typeof value === 'object' && value !== null && 'length' in value,
  ),
  dims: z.array(z.int()),
})

/**
 * What a model gave for some texts, as unit vectors of 384 dimensions, one for each text.
 *
 * @throws AppError `embeddings-dimensions-wrong` when it is anything else: the index could not hold it.
 */
export const vectorsOf = ({
  count,
  model,
  output: given,
}: {
  count: number
  model: string
  output: unknown
}): Float32Array[] => {
  const parsed = output.safeParse(given)
  const [rows, columns] = parsed.data?.dims ?? []

  if (
    !parsed.success ||
    parsed.data.dims.length !== 2 ||
    rows !== count ||
    columns !== dimensions ||
    parsed.data.data.length !== count * dimensions
  ) {
    const shape = parsed.data?.dims.join(' × ') ?? 'nothing readable'

    throw wrong(
      `The embedding model ${model} gave ${shape} for ${String(count)} text(s); the index holds vectors of ` +
        `${String(dimensions)} dimensions. Choose a model of that size, such as multilingual-e5-small.`,
    )
  }

  const values = Float32Array.from(parsed.data.data)

  return Array.from({ length: count }, (_, row) =>
    unitLength(values.slice(row * dimensions, (row + 1) * dimensions), model),
  )
}

const unitLength = (vector: Float32Array, model: string): Float32Array => {
  const length = Math.hypot(...vector)

  if (!Number.isFinite(length) || length === 0) {
    throw wrong(
      `The embedding model ${model} gave a vector without direction. Try EMBEDDINGS_PRECISION=fp32.`,
    )
  }

  return vector.map((value) => value / length)
}

const wrong = (message: string): AppError =>
  new AppError({ code: 'embeddings-dimensions-wrong', message })
