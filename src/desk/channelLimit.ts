import type { Channel } from '@/domain/vocabulary'

export type ChannelLimit = {
  /** Shown under the reply box; null where nothing needs to be said. */
  readonly text: null | string
  readonly state: 'over' | 'near' | 'ok'
}

const whatsappPart = 300
const whatsappParts = 3
const smsUnits = { plain: { many: 153, one: 160 }, unicode: { many: 67, one: 70 } } as const

/** Letters of the GSM alphabet; anything else makes the whole message twice as dear. */
const gsm =
  /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/u

/** What the channel makes of this text: parts, segments, or nothing to worry about. */
export const channelLimit = (channel: Channel, text: string): ChannelLimit => {
  const length = Array.from(text).length

  switch (channel) {
    case 'sms': {
      const units = gsm.test(text) ? smsUnits.plain : smsUnits.unicode
      const segments = length <= units.one ? 1 : Math.ceil(length / units.many)

      return {
        state: segments > 6 ? 'over' : segments > 3 ? 'near' : 'ok',
        text: `${String(length)} characters · ${String(segments)} SMS`,
      }
    }
    case 'whatsapp': {
      const parts = Math.max(1, Math.ceil(length / whatsappPart))

      return {
        state: parts > whatsappParts ? 'over' : parts === whatsappParts ? 'near' : 'ok',
        text: `${String(length)} of ${String(whatsappPart * whatsappParts)} · ${String(parts)} ${parts === 1 ? 'message' : 'messages'}`,
      }
    }
    case 'social':
      return {
        state: length > 1000 ? 'over' : length > 900 ? 'near' : 'ok',
        text: `${String(length)} of 1000`,
      }
    case 'chat':
    case 'email':
    case 'phone':
    case 'web-form':
      return { state: 'ok', text: null }
    default:
      return channel satisfies never
  }
}
