import type { Attachment } from 'postal-mime'

import { checkAddress } from './checkAddress'
import { mailIds } from './mailIds'

/**
 * What a delivery report says: fields `bounceRecipient`, `bounceStatus` (5.1.1), `bounceAction`, `bounceReason`, and the
 * Message-ID of our mail that came back, so that the delivery it belongs to is found.
 */
export const readBounce = (
  attachments: readonly Attachment[],
): {
  readonly fields: Readonly<Record<string, string>>
  readonly references: readonly string[]
} => {
  const part = (...types: readonly string[]): string =>
    attachments
      .filter(({ mimeType }) => types.includes(mimeType.toLowerCase()))
      .map(textOf)
      .join('\n')
  const report = part('message/delivery-status', 'message/global-delivery-status')
  const original = part(
    'message/rfc822',
    'text/rfc822-headers',
    'message/global',
    'message/rfc822-headers',
  )
  const recipient =
    /^(?:Final|Original)-Recipient:[^;\n]*;\s*<?([^\s<>]{3,320})/im.exec(report)?.[1] ?? ''
  const fields = {
    bounceRecipient: checkAddress(recipient) ?? '',
    bounceStatus: /^Status:\s*([245]\.[0-9]{1,3}\.[0-9]{1,3})/im.exec(report)?.[1] ?? '',
    bounceAction: (/^Action:\s*([a-z]{1,20})/im.exec(report)?.[1] ?? '').toLowerCase(),
    bounceReason:
      /^Diagnostic-Code:[^;\n]*;?[ \t]*([^\n]{1,300})/im.exec(report)?.[1]?.trim() ?? '',
  }

  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    references: mailIds(/^Message-ID:\s*(<[^>\n]{1,250}>)/im.exec(original)?.[1] ?? null),
  }
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string'
    ? content.slice(0, 64_000)
    : Buffer.from(new Uint8Array(content)).subarray(0, 64_000).toString('utf8')
