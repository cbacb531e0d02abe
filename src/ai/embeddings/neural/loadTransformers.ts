import { z } from 'zod'

import { AppError } from '@/lib/appError'

const version = '4.3.1'
const packageName = '@huggingface/transformers'

/** A loaded model: some texts in, a tensor out. */
export type Extract = (
  texts: string[],
  options: { normalize: boolean; pooling: 'cls' | 'mean' },
) => Promise<unknown>

type Transformers = {
  /** The package's own settings, which hold for the process. */
  readonly env: Record<string, unknown>
  readonly pipeline: (
    task: 'feature-extraction',
    model: string,
    options: { dtype: string; local_files_only: boolean },
  ) => Promise<Extract>
}

const shape = z.object({
  env: z.custom<Transformers['env']>((value) => typeof value === 'object' && value !== null),
  pipeline: z.custom<Transformers['pipeline']>((value) => typeof value === 'function'),
})

/** What brings the package in. Replaced by tests; never bundled, since most installations lack it. */
export type ImportPackage = (name: string) => Promise<unknown>

const importPackage: ImportPackage = (name) =>
  import(/* turbopackIgnore: true */ /* webpackIgnore: true */ name)

/**
 * Loads the package that runs neural models. It is no dependency of ours: with its engine it takes close to 500 MB,
 * and the built-in embeddings need none of it.
 *
 * @throws AppError `embeddings-package-missing` with the command that installs it.
 */
export const loadTransformers = async (
  bring: ImportPackage = importPackage,
): Promise<Transformers> => {
  const loaded = await bring(packageName).catch((cause: unknown) => {
    throw new AppError({
      cause,
      code: 'embeddings-package-missing',
      message:
        `EMBEDDINGS_PROVIDER is transformers, but ${packageName} cannot be loaded. Install it with: ` +
        `npm install --no-save ${packageName}@${version}`,
    })
  })
  const known = shape.safeParse(loaded)

  if (!known.success) {
    throw new AppError({
      cause: known.error,
      code: 'embeddings-package-missing',
      message: `${packageName} is another version than we know. Install it with: npm install --no-save ${packageName}@${version}`,
    })
  }

  return known.data
}
