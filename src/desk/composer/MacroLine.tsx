import type { ReactNode } from 'react'

import { Zap } from 'lucide-react'

/** Says that a macro goes with the text, and lets the text go alone. */
export const MacroLine = ({ name, onDrop }: { name: string; onDrop: () => void }): ReactNode => (
  <p className="mx-2 mb-2 inline-flex items-center gap-1.5 rounded-md bg-accent-soft px-2 py-1 text-xs text-accent-text">
    <Zap aria-hidden className="size-3.5" />
    {name}: its steps are done when this is sent
    <button className="font-semibold underline" onClick={onDrop} type="button">
      Only the text
    </button>
  </p>
)
