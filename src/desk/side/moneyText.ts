import type { Money } from '@/contracts/accounts'

import { keepFormat } from '@/ui/intl'

/** Smallest units as people write them: yen have no hundredth. An unknown currency is written as it came. */
export const moneyText = ({ amount, currency }: Money, locale?: string): string => {
  const kept = formats.get(currency) ?? formatOf(currency)
  formats.set(currency, kept)
  const format = kept(locale)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2

  return format.format(amount / 10 ** digits)
}

const formatOf = (currency: string): ((locale?: string) => Intl.NumberFormat) =>
  keepFormat((locale) => new Intl.NumberFormat(locale, { currency, style: 'currency' }))

const formats = new Map<string, ReturnType<typeof formatOf>>()
