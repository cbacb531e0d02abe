import type { ReactNode } from 'react'

import { Lightbulb } from 'lucide-react'

import type { WorkTip } from '@/domain/cases/workTips'

import { tipText } from './tipText'

/** What one's own cases say could go better, each with the cases behind it. */
export const Tips = ({ tips }: { tips: readonly WorkTip[] }): ReactNode => (
  <section aria-labelledby="tips" className="mt-8">
    <h2 className="font-semibold" id="tips">
      Tips from your last two months
    </h2>
    {tips.length === 0 ? (
      <p className="mt-1 text-ink-2">
        Nothing stands out: no long waits, few cases that came back.
      </p>
    ) : (
      <ul className="mt-3 grid gap-4 pane:grid-cols-2">
        {tips.map((tip) => (
          <li className="rounded-xl border border-line bg-surface p-4 shadow-1" key={tip.kind}>
            <Tip tip={tip} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Tip = ({ tip }: { tip: WorkTip }): ReactNode => {
  const { advice, title } = tipText(tip)

  return (
    <>
      <h3 className="flex items-start gap-2 font-medium">
        <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
        <span dir="auto">{title}</span>
      </h3>
      <p className="mt-1 text-ink-2">{advice}</p>
      <ul className="-mx-2 mt-2">
        {tip.cases.map(({ number, subject }) => (
          <li key={number}>
            <a
              className="flex min-h-7 items-center gap-2 rounded-md px-2 hover:bg-hover"
              href={`/desk/cases/${number}`}
            >
              <span className="shrink-0 text-xs text-ink-3 tabular-nums">{number}</span>
              <span className="min-w-0 truncate" dir="auto">
                {subject}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {tip.count > tip.cases.length ? (
        <p className="mt-1 text-xs text-ink-3">and {tip.count - tip.cases.length} more</p>
      ) : null}
    </>
  )
}
