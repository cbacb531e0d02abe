/** By weekday, `1` is Monday: spans of local time, the end of a day written `24:00`. */
export type WeekHours = Readonly<Record<string, readonly (readonly [string, string])[]>>

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** One more span: the working day, or the hours after the last one. */
export const addSpan = ({ day, hours }: { day: string; hours: WeekHours }): WeekHours => {
  const spans = hours[day] ?? []
  const last = spans.at(-1)?.[1] ?? null

  return {
    ...hours,
    [day]: [...spans, last === null ? ['09:00', '17:00'] : [last, '24:00']],
  }
}

export const dropSpan = ({
  day,
  hours,
  place,
}: {
  day: string
  hours: WeekHours
  place: number
}): WeekHours => ({ ...hours, [day]: (hours[day] ?? []).filter((_, at) => at !== place) })

/** Another begin or end. Midnight as an end is the end of the day. */
export const setSpan = ({
  day,
  end,
  hours,
  place,
  time,
}: {
  day: string
  end: 'from' | 'to'
  hours: WeekHours
  place: number
  time: string
}): WeekHours => ({
  ...hours,
  [day]: (hours[day] ?? []).map((span, at) =>
    at !== place
      ? span
      : end === 'from'
        ? ([time, span[1]] as const)
        : ([span[0], time === '00:00' ? '24:00' : time] as const),
  ),
})

/** Hours that a week is open, for a line. */
export const weekTotal = (hours: WeekHours): number =>
  Math.round(
    Object.values(hours)
      .flat()
      .reduce((sum, [from, to]) => sum + Math.max(0, minutesOf(to) - minutesOf(from)), 0) / 6,
  ) / 10

const minutesOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':')

  return Number(hour) * 60 + Number(minute)
}
