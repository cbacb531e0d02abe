import type { FormatAnswer } from '@/pipeline/answer/makeTools'

import { formatAnswer } from '@/channels/format/formatAnswer'
import { env } from '@/lib/env'

/** The channel's format with the name and signature of the house (requirement F4). */
export const formatAssistantAnswer: FormatAnswer = ({ articleSlugs, brand, ...answer }) => {
  const formatted = formatAnswer({
    ...answer,
    brand: {
      company: brand.company,
      helpCentreUrl: `${env.SERVER_URL}/help`,
      signature: brand.signature,
    },
    links: articleSlugs.map(({ slug, title }) => ({
      title,
      url: `${env.SERVER_URL}/help/${slug}`,
    })),
  })

  return formatted.kind === 'formatted'
    ? { kind: 'formatted', parts: formatted.parts, subject: formatted.subject }
    : { kind: 'too-long' }
}
