import type { Money } from '@/contracts/accounts'

/** Smallest units as people write them: yen have no hundredth. An unknown currency is written as it came. */
export const moneyText = ({ amount, currency }: Money): string => {
  const format = new Intl.NumberFormat('en-GB', { currency, style: 'currency' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2

  return format.format(amount / 10 ** digits)
}
