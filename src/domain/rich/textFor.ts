import type { Channel } from '../vocabulary'
import type { RichDoc } from './richDoc'

import { richToText } from './richToText'

/** The words of a document as a channel gets them: what is sent, and what limits count. */
export const textFor = (doc: RichDoc, channel: Channel): string =>
  richToText(doc, channel === 'whatsapp' ? 'marks' : 'plain').trim()
