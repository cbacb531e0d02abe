import type { ReactNode } from 'react'

import { MonitorSmartphone, TriangleAlert } from 'lucide-react'

import { Button } from '@/ui/Button'

/** What stands between a text and its way out: somebody answered meanwhile, or another device has another text. */
export const ComposerNotice = ({
  conflict,
  onAnyway,
  onKeepMine,
  onLook,
  onUseOther,
  other,
}: {
  conflict: null | string
  onAnyway: () => void
  onKeepMine: () => void
  onLook: () => void
  onUseOther: () => void
  other: null | string
}): ReactNode => (
  <div aria-live="assertive">
    {conflict === null ? null : (
      <div className="mx-auto mb-2 flex max-w-3xl flex-wrap items-center gap-2 rounded-lg bg-amber-soft px-3 py-2 text-amber">
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        <p className="min-w-48 flex-1 font-medium">{conflict}</p>
        <Button onClick={onLook} size="sm">
          Look first
        </Button>
        <Button onClick={onAnyway} size="sm">
          Send anyway
        </Button>
      </div>
    )}
    {other === null ? null : (
      <div className="mx-auto mb-2 flex max-w-3xl flex-wrap items-center gap-2 rounded-lg border border-line bg-raised px-3 py-2">
        <MonitorSmartphone aria-hidden className="size-4 shrink-0 text-ink-3" />
        <p className="min-w-48 flex-1">
          <span className="block font-medium">You wrote something else on another device</span>
          <span className="line-clamp-2 text-xs text-ink-2" dir="auto">
            {other}
          </span>
        </p>
        <Button onClick={onKeepMine} size="sm">
          Keep what is here
        </Button>
        <Button onClick={onUseOther} size="sm">
          Use that
        </Button>
      </div>
    )}
  </div>
)
