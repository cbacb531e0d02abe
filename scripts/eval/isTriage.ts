import { z } from 'zod'

import type { Triage } from '@/contracts/ports/triage'

const shape = z.looseObject({
  category: z.object({ label: z.string() }),
  intent: z.object({ label: z.string() }),
})

/** The port hands out an unchecked result; this checks the part that is measured. */
export const isTriage = (value: unknown): value is Pick<Triage, 'category' | 'intent'> =>
  shape.safeParse(value).success
