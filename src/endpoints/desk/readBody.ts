import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { problem } from './problem'

const mostBytes = 1_000_000

/** The checked body, or the answer that says what is wrong with it. Keys that nobody knows are refused. */
export const readBody = async <Schema extends z.ZodType>({
  req,
  schema,
}: {
  req: PayloadRequest
  schema: Schema
}): Promise<{ body: z.infer<Schema>; problem: null } | { body: null; problem: Response }> => {
  const text = (await req.text?.()) ?? ''

  if (text.length > mostBytes) {
    return { body: null, problem: problem('too-large', 'The request is larger than a megabyte.') }
  }

  const parsed = schema.safeParse(parseJson(text))

  if (parsed.success) {
    return { body: parsed.data, problem: null }
  }

  const issues = parsed.error.issues.map(({ message, path }) => ({ message, path: path.join('.') }))
  const [first] = issues

  return {
    body: null,
    problem: problem(
      'invalid',
      first === undefined
        ? 'The body is not what was expected.'
        : `${first.path}: ${first.message}`,
      { issues },
    ),
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
