import { z } from 'zod'

import { mayUseDoor } from '@/access/mayUseDoor'
import { sql } from '@/lib/sql'
import { findCaseValues } from '@/queries/knowledge/findCaseValues'

import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'

const asked = z.object({
  case: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,6}-\d{5,15}$/u)
    .optional(),
  template: z.uuid().optional(),
})

/**
 * `GET /api/knowledge/preview?case=&template=`: what the reply box would fill in on a case (`{ channel, number, values }`), and
 * the text of a template for the macro that sends it. Only cases that this person sees.
 */
export const previewEndpoint = deskEndpoint({
  handle: async ({ req, run, scope, url }) => {
    if (!(await mayUseDoor({ door: 'case.open-desk', req, target: null }))) {
      return problem('forbidden', 'Your role does not see cases.')
    }

    const input = asked.safeParse(
      Object.fromEntries([...url.searchParams].filter(([, value]) => value !== '')),
    )

    if (!input.success) {
      return problem('invalid', 'case: a number such as CW-10427; template: the id of one.')
    }

    const found = await findCaseValues({ number: input.data.case ?? null, run, scope })

    if (found === null) {
      return problem('not-found', 'There is no such case.')
    }

    const [template] =
      input.data.template === undefined
        ? []
        : await run<{ body: string }>(
            sql`select body from templates where id = ${input.data.template} and body is not null`,
          )

    return answer({ ...found, template: template?.body ?? null })
  },
  method: 'get',
  path: '/knowledge/preview',
})
