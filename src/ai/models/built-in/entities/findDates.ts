import type { Entity } from '@/contracts/ports/triage'

import { monthNames, relativeDays, smallNumbers, weekdayNames } from './monthNames'

type Found = { readonly start: number; readonly text: string; readonly value: null | string }

const month = monthNames.join('|')
const word = (inner: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${inner})(?![\p{L}\d])`, 'giu')
const dayFirst = word(
  String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:of\s|de\s)?\s*(${month})(?:\.?,?\s*(?:de\s|del\s)?\s*(\d{4}))?`,
)
const monthFirst = word(String.raw`(${month})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?`)
const iso = word(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`)
const numeric = word(String.raw`(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})`)
const countOfDays = String.raw`(\d{1,2}|${smallNumbers.join('|')})`
const daysAgo = word(
  String.raw`${countOfDays} days? ago|vor ${countOfDays} tag(?:en)?|il y a ${countOfDays} jours?|hace ${countOfDays} días?`,
)
/** Words beside a weekday that say which one is meant. */
const coming = String.raw`(?:next|nächste[nrs]?|kommende[nrs]?|próximo)\s`
const past = String.raw`(?:last|letzte[nrs]?|vergangene[nrs]?|pasado)\s`
const pastAfter = String.raw`\s(?:dernier|pasado)`
const germanShort = /(?<![\p{L}\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)/gu

/** Dates as ISO days. Without `now` a day without a year is `--MM-DD` and a relative day an English word. */
export const findDates = ({ now, text }: { now?: Date; text: string }): Entity[] => {
  const isMonthFirst =
    / (?:the|is|my|and|was|please|on)\b/i.test(text) && !/\b(?:und|que|est|der)\b/i.test(text)

  return [
    ...each(text, iso, ([, y, m, d]) => isoDay(Number(y), Number(m), Number(d))),
    ...each(text, numeric, ([, a, mark, b, y]) => numericDay({ a, b, isMonthFirst, mark, y })),
    ...each(text, dayFirst, ([, d, name, y]) => namedDay({ d, name, now, y })),
    ...each(text, monthFirst, ([, name, d, y]) => namedDay({ d, name, now, y })),
    ...each(text, germanShort, ([, d, m]) => yearless(Number(m), Number(d), now)),
    ...relativeDays.flatMap(([words, days, name]) =>
      each(text, word(words), () => (now === undefined ? name : shiftDay(now, days))),
    ),
    ...each(text, daysAgo, ([, ...counts]) => shiftedDays(counts, now)),
    ...weekdayNames.flatMap((words, weekday) =>
      each(text, word(`(?:(${coming})|${past})?(?:${words})(?:${pastAfter})?`), ([, next]) =>
        now === undefined
          ? (words.split('|')[0] ?? '')
          : next === undefined
            ? lastWeekday(now, weekday)
            : shiftDay(now, 7 - ((now.getUTCDay() - weekday + 7) % 7)),
      ),
    ),
  ].flatMap(({ start, text: found, value }) =>
    value === null
      ? []
      : [{ end: start + found.length, kind: 'date' as const, start, text: found, value }],
  )
}

const each = (
  text: string,
  pattern: RegExp,
  read: (match: readonly (string | undefined)[]) => null | string,
): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    text: match[0].trimEnd(),
    value: read(match),
  }))

const numericDay = ({
  a,
  b,
  isMonthFirst,
  mark,
  y,
}: {
  a: string | undefined
  b: string | undefined
  isMonthFirst: boolean
  mark: string | undefined
  y: string | undefined
}): null | string => {
  const [first, second] = [Number(a), Number(b)]
  const year = Number(y) < 100 ? 2000 + Number(y) : Number(y)
  // 03/04 is the 4th of March only with a slash, in English, and where the other reading is possible too.
  const usesMonthFirst = second > 12 || (mark === '/' && isMonthFirst && first <= 12)

  return usesMonthFirst ? isoDay(year, first, second) : isoDay(year, second, first)
}

const namedDay = ({
  d,
  name,
  now,
  y,
}: {
  d: string | undefined
  name: string | undefined
  now: Date | undefined
  y: string | undefined
}): null | string => {
  const wanted = (name ?? '').toLowerCase()
  const at = monthNames.findIndex((names) => names.split('|').includes(wanted)) + 1

  return y === undefined ? yearless(at, Number(d), now) : isoDay(Number(y), at, Number(d))
}

/** The nearest past or coming day: within half a year of now. */
const yearless = (month_: number, day: number, now: Date | undefined): null | string => {
  if (now === undefined) {
    return isoDay(2024, month_, day)?.replace('2024', '-') ?? null
  }

  const candidates = [-1, 0, 1].map((shift) => isoDay(now.getUTCFullYear() + shift, month_, day))
  const distance = (value: string): number => Math.abs(Date.parse(value) - now.getTime())

  return (
    candidates.filter((value) => value !== null).toSorted((a, b) => distance(a) - distance(b))[0] ??
    null
  )
}

const isoDay = (year: number, month_: number, day: number): null | string => {
  const date = new Date(Date.UTC(year, month_ - 1, day))

  return date.getUTCMonth() === month_ - 1 && date.getUTCDate() === day && month_ > 0
    ? date.toISOString().slice(0, 10)
    : null
}

const shiftedDays = (counts: readonly (string | undefined)[], now: Date | undefined): string => {
  const written = counts.find((count) => count !== undefined)?.toLowerCase() ?? ''
  const at = smallNumbers.findIndex((words) => words.split('|').includes(written))
  const days = at < 0 ? Number(written) : at + 1

  return now === undefined ? `${String(days)}-days-ago` : shiftDay(now, -days)
}

const shiftDay = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** Customers speak of the weekday that was, today included. */
const lastWeekday = (now: Date, weekday: number): string =>
  shiftDay(now, -((now.getUTCDay() - weekday + 7) % 7))
