import type { ChannelAdapter } from '@/contracts/ports/channel'

import { parseSubmission } from './parseSubmission'

/** The web form (A6). It has no way back of its own: answers go out by e-mail, in the form's own format. */
export const createWebFormAdapter = ({
  mail,
}: {
  mail: Pick<ChannelAdapter, 'lookUp' | 'send'>
}): ChannelAdapter => ({
  channel: 'web-form',
  parse: (raw) => Promise.resolve(parseSubmission({ body: raw.body, receivedAt: raw.receivedAt })),
  send: (message) => mail.send(message),
  lookUp: (input) => mail.lookUp(input),
})
