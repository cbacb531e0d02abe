import { keepFormat } from './intl'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

/**
 * `now`, `5m`, `3h`, `2d`, `6w`, `Mar 2025` as the reader's language has it: short, for lists. Future moments read the
 * same way.
 */
export const relativeTime = (iso: string, now: number, locale?: string): string =>
  nearText({
    at: Date.parse(iso),
    locale,
    now,
    write: (count, unit) => unitText(count, unit, 'narrow', locale),
  })

/** `5m ago`, `in 2d`, `vor 5 Min.`; far away the month alone. For sentences. */
export const agoText = (iso: string, now: number, locale?: string): string => {
  const at = Date.parse(iso)

  return nearText({
    at,
    locale,
    now,
    write: (count, unit) => ago(locale).format(at < now ? -count : count, unit),
  })
}

/** `4m`, `2h 10m`, `3d 4h`: how long, in the two largest units. */
export const duration = (milliseconds: number, locale?: string): string => {
  const total = Math.abs(milliseconds)

  if (total < minute) {
    return `<${unitText(1, 'minute', 'narrow', locale)}`
  }

  const minutes = Math.floor(total / minute)
  const [large, small]: readonly (readonly [number, TimeUnit])[] =
    total < hour
      ? [[minutes, 'minute']]
      : total < day
        ? [
            [Math.floor(total / hour), 'hour'],
            [minutes % 60, 'minute'],
          ]
        : [
            [Math.floor(total / day), 'day'],
            [Math.floor((total % day) / hour), 'hour'],
          ]

  return [large, small]
    .filter((part) => part !== undefined && part[0] > 0)
    .map((part) => unitText(part?.[0] ?? 0, part?.[1] ?? 'minute', 'narrow', locale))
    .join(' ')
}

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second' | 'week'

/** A number of hours, days … as short as asked: `8 seconds`, `2 hr`, `3d`. */
export const unitText = (
  count: number,
  unit: TimeUnit,
  look: 'long' | 'narrow' | 'short',
  locale?: string,
): string => {
  const key = `${unit} ${look}`
  const format =
    units.get(key) ??
    keepFormat((tag) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: look }))
  units.set(key, format)

  return format(locale).format(count)
}

const units = new Map<string, (locale?: string) => Intl.NumberFormat>()

/** The exact moment in the reader's own zone, for hovering. */
export const exactTime = (iso: string, locale?: string): string =>
  exact(locale).format(Date.parse(iso))

/** `Today`, `Yesterday`, `Friday, 20 November`; of another year with the year. */
export const dayText = (iso: string, now: Date, locale?: string): string => {
  const at = new Date(iso)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  const near = [now, yesterday].findIndex((one) => one.toDateString() === at.toDateString())

  return near >= 0
    ? large(nearDays(locale).format(near === 0 ? 0 : -1, 'day'), locale)
    : (at.getFullYear() === now.getFullYear() ? thisYear : anyYear)(locale).format(at)
}

/** `21 Nov 2026`. */
export const dateText = (iso: string, locale?: string): string =>
  date(locale).format(Date.parse(iso))

/** Within a minute it is now, from two months on the month is told; `write` tells what lies between, in one unit. */
const nearText = ({
  at,
  locale,
  now,
  write,
}: {
  at: number
  locale: string | undefined
  now: number
  write: (count: number, unit: TimeUnit) => string
}): string => {
  const distance = Math.abs(now - at)

  if (distance < minute) {
    return nearDays(locale).format(0, 'second')
  }

  if (distance >= 60 * day) {
    return month(locale).format(at)
  }

  const [size, unit] =
    distance < hour
      ? ([minute, 'minute'] as const)
      : distance < day
        ? ([hour, 'hour'] as const)
        : distance < 2 * week
          ? ([day, 'day'] as const)
          : ([week, 'week'] as const)

  return write(Math.floor(distance / size), unit)
}

const large = (text: string, locale?: string): string =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)

const nearDays = keepFormat((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
// The narrow form is an abbreviation in English and a bare minus in French.
const ago = keepFormat(
  (locale) =>
    new Intl.RelativeTimeFormat(locale, { style: locale.startsWith('en') ? 'narrow' : 'short' }),
)
const month = keepFormat(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }),
)
const date = keepFormat((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
const exact = keepFormat(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }),
)
const ofDay = { day: 'numeric', month: 'long', weekday: 'long' } as const
const thisYear = keepFormat((locale) => new Intl.DateTimeFormat(locale, ofDay))
const anyYear = keepFormat(
  (locale) => new Intl.DateTimeFormat(locale, { ...ofDay, year: 'numeric' }),
)
