import { connectedEndpoint } from '../models/remote/connectedEndpoint'
import { createRemoteChat } from '../models/remote/createRemoteChat'
import { withCircuitBreaker } from '../models/withCircuitBreaker'
import type { Rewritten } from './rewriteText'
import { rewriteText, rewriteVersion } from './rewriteText'

type RewriteInput = Omit<Parameters<typeof rewriteText>[0], 'chat'>

/** Rewriting with the language model of the settings; null where none is connected. */
export const connectedRewrite = (): ((input: RewriteInput) => Promise<Rewritten>) | null => {
  const endpoint = connectedEndpoint()

  if (endpoint === null) {
    return null
  }

  const chat = withCircuitBreaker({
    clock: () => new Date(),
    model: createRemoteChat(endpoint, rewriteVersion),
  })

  return (input) => rewriteText({ ...input, chat })
}
