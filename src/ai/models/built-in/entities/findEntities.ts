import type { Entity } from '@/contracts/ports/triage'

import { findAmounts } from './findAmounts'
import { findDates } from './findDates'
import { findIdentifiers } from './findIdentifiers'
import { findLocations } from './findLocations'

/** What people report stands near the beginning; log files pasted below it must not cost seconds. */
const longestText = 8000

/**
 * Orders, users, payments, places, dates and amounts in a message, by patterns for English, German, Spanish, French and
 * Arabic. `now` resolves "yesterday" and dates without a year; without it those keep a relative value.
 * Entities do not overlap: the earlier in that order of trust wins (identifiers, amounts, dates, places).
 */
export const findEntities = ({ now, text }: { now?: Date; text: string }): Entity[] => {
  const readable = westernDigits(text.slice(0, longestText))
  const taken: Entity[] = []

  for (const entity of [
    ...findIdentifiers(readable),
    ...findAmounts(readable),
    ...findDates({ text: readable, ...(now === undefined ? {} : { now }) }),
    ...findLocations(readable),
  ]) {
    if (taken.every((other) => entity.end <= other.start || entity.start >= other.end)) {
      // As the customer wrote it, except card numbers: those are stored nowhere in full.
      const isCard = entity.value.startsWith('****')
      taken.push({ ...entity, text: isCard ? entity.value : text.slice(entity.start, entity.end) })
    }
  }

  return taken.toSorted((a, b) => a.start - b.start)
}

/** Arabic and Persian digits become 0–9, one for one, so that positions stay. */
const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
