import type { Language } from '../vocabulary'

import { languages } from '../vocabulary'

/** The first language of `Accept-Language` that we have, or the one chosen in the address; English otherwise. */
export const readLanguage = ({
  accepted,
  chosen,
}: {
  accepted: null | string
  chosen: string | undefined
}): Language => {
  const wished = [
    chosen ?? '',
    ...(accepted ?? '').split(',').map((part) => part.split(';')[0] ?? ''),
  ]
  const known = wished
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .map((code) => languages.find((language) => language === code))

  return known.find((language) => language !== undefined) ?? 'en'
}
