import { z } from 'zod'

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'is no time of day')
const span = z
  .tuple([time, time])
  .refine(([from, to]) => from < to, { error: 'ends before it begins' })
const weekHours = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(span))
const day = z
  .string()
  .regex(
    /^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
    'is no date: 2026-12-25, or 12-25 for every year',
  )

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Are these the hours of a week? True, or what is wrong, in words. Other hours would stop every clock that reads them. */
export const isWeekHours = (value: unknown): string | true => {
  const [issue] = weekHours.safeParse(value).error?.issues ?? []

  return issue === undefined
    ? true
    : `${weekdays[Number(issue.path[0] ?? 0)] ?? ''} ${issue.message}`.trim()
}

/** Are these dates without work? None at all is fine. */
export const isHolidays = (value: unknown): string | true => {
  const [issue] = z.array(day).nullish().safeParse(value).error?.issues ?? []

  return issue === undefined ? true : `A holiday ${issue.message}`
}
