import { z } from 'zod'

import type { AssistantRunView } from '@/contracts/desk'

const step = z
  .looseObject({
    milliseconds: z.number().optional(),
    ms: z.number().optional(),
    name: z.string().optional(),
    output: z.unknown().optional(),
    result: z.unknown().optional(),
    summary: z.string().optional(),
    tool: z.string().optional(),
  })
  .transform((raw) => ({
    detail: raw.summary ?? brief(raw.output ?? raw.result),
    milliseconds: raw.ms ?? raw.milliseconds ?? null,
    tool: raw.tool ?? raw.name ?? 'step',
  }))

/** The tool calls of a run, each with a short word on what it gave. */
export const assistantTrace = (value: unknown): AssistantRunView['trace'] => {
  const steps = Array.isArray(value)
    ? value
    : z.object({ steps: z.array(z.unknown()) }).safeParse(value).data?.steps

  return (steps ?? []).flatMap((entry) => {
    const parsed = step.safeParse(entry)

    return parsed.success ? [parsed.data] : []
  })
}

const mostCharacters = 160

const brief = (output: unknown): null | string => {
  if (output === undefined || output === null) {
    return null
  }

  const text = typeof output === 'string' ? output : JSON.stringify(output)

  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text
}
