import type { Clock } from '@/contracts/ports/clock'
import { createMemoryStore } from '@/channels/stand-in/createMemoryStore'
import { startStandIn } from '@/channels/stand-in/startStandIn'
import type { StandIn, StandInOptions } from '@/channels/stand-in/startStandIn'

export const testAccount = {
  accountSid: 'AC0123456789abcdef0123456789abcdef',
  authToken: 'token of this test',
}

/** A stand-in on free ports that remembers in memory: the witness for "answered exactly once". */
export const startTestStandIn = async ({
  clock = () => new Date(),
  ...options
}: Partial<StandInOptions> & { clock?: Clock } = {}): Promise<
  StandIn & { readonly store: ReturnType<typeof createMemoryStore> }
> => {
  const store = createMemoryStore()
  const standIn = await startStandIn({
    ...testAccount,
    callbackOrigin: 'http://127.0.0.1:1',
    clock,
    fetch: globalThis.fetch,
    host: '127.0.0.1',
    httpPort: 0,
    reportsStatus: false,
    smtpPort: 0,
    store,
    ...options,
  })

  return { ...standIn, store }
}
