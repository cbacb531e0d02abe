const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `now`, `5m`, `3h`, `2d`, `6w`, `14 Mar`, `Mar 2025`: short, for lists. Future moments read the same way. */
export const relativeTime = (iso: string, now: number): string => {
  const at = Date.parse(iso)
  const distance = Math.abs(now - at)

  if (distance < minute) {
    return 'now'
  }

  if (distance < hour) {
    return `${String(Math.floor(distance / minute))}m`
  }

  if (distance < day) {
    return `${String(Math.floor(distance / hour))}h`
  }

  if (distance < 14 * day) {
    return `${String(Math.floor(distance / day))}d`
  }

  if (distance < 60 * day) {
    return `${String(Math.floor(distance / (7 * day)))}w`
  }

  return new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric' }).format(at)
}

/** `4m`, `2h 10m`, `3d 4h`: how long, in the two largest units. */
export const duration = (milliseconds: number): string => {
  const total = Math.abs(milliseconds)

  if (total < minute) {
    return '<1m'
  }

  if (total < hour) {
    return `${String(Math.floor(total / minute))}m`
  }

  if (total < day) {
    const minutes = Math.floor((total % hour) / minute)

    return `${String(Math.floor(total / hour))}h${minutes === 0 ? '' : ` ${String(minutes)}m`}`
  }

  const hours = Math.floor((total % day) / hour)

  return `${String(Math.floor(total / day))}d${hours === 0 ? '' : ` ${String(hours)}h`}`
}

/** Made once: making it takes longer than fifty times using it. */
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' })

/** The exact moment in the reader's own zone, for hovering. */
export const exactTime = (iso: string): string => exact.format(Date.parse(iso))
