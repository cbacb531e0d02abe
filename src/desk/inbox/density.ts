import { useStored } from '../useStored'

/** How much of each case the list shows. */
export type Density = 'comfortable' | 'compact'

export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 82, compact: 54 }

/** Kept in this browser: a laptop and a wall screen want different things. */
export const useDensity = (): readonly [Density, (density: Density) => void] => {
  const [stored, setStored] = useStored('caseway.density')

  return [
    stored === 'compact' ? 'compact' : 'comfortable',
    (density) => {
      setStored(density === 'compact' ? density : '')
    },
  ]
}
