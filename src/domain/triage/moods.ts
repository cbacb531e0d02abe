/** Five moods that people can tell apart, from furious to delighted, as values of the sentiment scale (0–1). */
export const moods = [
  { label: 'Furious', value: 0.1 },
  { label: 'Unhappy', value: 0.3 },
  { label: 'Neutral', value: 0.5 },
  { label: 'Content', value: 0.7 },
  { label: 'Delighted', value: 0.9 },
] as const

export type Mood = (typeof moods)[number]

/** The mood that a sentiment between 0 and 1 stands for: five equal parts of the scale. */
export const moodOf = (sentiment: number): Mood =>
  moods.find(({ value }) => sentiment < value + 0.1) ?? moods[4]
