import type { ReplyTokenKey } from './replyToken'

import { env } from './env'

/** The keys that sign reply tokens, the newest first. */
export const replyTokenKeys = (): readonly [ReplyTokenKey, ...ReplyTokenKey[]] => [
  { secret: env.REPLY_TOKEN_SECRET, version: 1 },
]
