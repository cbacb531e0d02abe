export type Tone = 'amber' | 'blue' | 'green' | 'red' | 'slate' | 'teal' | 'violet'

/** Written out, so that Tailwind finds every class. */
export const toneClasses: Readonly<Record<Tone, string>> = {
  amber: 'bg-amber-soft text-amber',
  blue: 'bg-blue-soft text-blue',
  green: 'bg-green-soft text-green',
  red: 'bg-red-soft text-red',
  slate: 'bg-slate-soft text-slate',
  teal: 'bg-teal-soft text-teal',
  violet: 'bg-violet-soft text-violet',
}

export const toneText: Readonly<Record<Tone, string>> = {
  amber: 'text-amber',
  blue: 'text-blue',
  green: 'text-green',
  red: 'text-red',
  slate: 'text-slate',
  teal: 'text-teal',
  violet: 'text-violet',
}
