/** The two largest parts of a span of minutes: `1 d 12 h`, `45 min`. */
export const durationText = (minutes: number): string => {
  const whole = Math.max(0, Math.round(minutes))
  const parts = [
    [Math.floor(whole / 1440), 'd'],
    [Math.floor((whole % 1440) / 60), 'h'],
    [whole % 60, 'min'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)

  return first < 0
    ? '0 min'
    : parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${String(count)} ${unit}`)
        .join(' ')
}
