import { say, step } from '../lib/say'
import { bareInsert } from './bareInsert'
import { isSustained, type StackFlow } from './flowSection'
import { measureFlow, type FlowFigures } from './measureFlow'
import { measureForm, type FormFigures } from './measureForm'
import { readUse, watchUse } from './processUse'
import { startStack, type Stack } from './startStack'
import type { DatabaseKind } from './types'

/** Loads one running product: the flow first, on a calm database, then the web form at full speed. */
export const measureStack = async ({
  kind,
  nativeUrl,
  wantsFlow,
  wantsForm,
}: {
  kind: DatabaseKind
  nativeUrl: string
  wantsFlow: boolean
  wantsForm: boolean
}): Promise<{ flow: null | StackFlow; form: FormFigures | null }> => {
  const stack = await step(`Starting the product on the ${kind} database`, () =>
    startStack({ kind, nativeUrl }),
  )

  try {
    const flow = wantsFlow ? await loadFlow(stack) : null
    const form = wantsForm ? await measureForm(stack) : null

    return { flow, form }
  } finally {
    await step(`Ending the product on the ${kind} database`, stack.stop)
  }
}

const loadFlow = async (stack: Stack): Promise<StackFlow> => {
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  const idle = await readUse(stack.findPids)
  const bare = await bareInsert({ clients: 1, databaseUrl: stack.databaseUrl, seconds: 3 })
  // The first messages pay for compiling and for filling caches; that is start-up, not flow.
  await measureFlow({ rate: 2, run: 0, seconds: 10, stack, wait: 30 })
  const watch = await watchUse(stack.findPids)
  const loads = stack.kind === 'native' ? [await atFullRate(stack)] : await climb(stack)

  return {
    bareP95: bare.p95,
    databaseVersion: stack.databaseVersion,
    idle,
    kind: stack.kind,
    loads,
    loaded: await watch.stop(),
  }
}

const atFullRate = (stack: Stack): Promise<FlowFigures> =>
  measureFlow({ rate: 20, run: 1, seconds: 60, stack, wait: 60 })

/** Finds what the database sustains: rising rates, until one is too high or the full load is carried. */
const climb = async (stack: Stack): Promise<FlowFigures[]> => {
  const loads: FlowFigures[] = []

  for (const [index, rate] of [2, 5, 10].entries()) {
    const load = await measureFlow({ rate, run: index + 1, seconds: 20, stack, wait: 20 })
    loads.push(load)

    if (!isSustained(load)) {
      say(`  ${String(rate)} messages a second are too many here`)

      return loads
    }
  }

  return [...loads, await measureFlow({ rate: 20, run: 9, seconds: 60, stack, wait: 60 })]
}
