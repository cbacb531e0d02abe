import type { ReactNode } from 'react'

import type { ComparisonRow } from '@/queries/assistant/findComparisons'

import { Tag } from '../parts/Tag'
import { asPercent } from './asPercent'

const bases: Readonly<Record<ComparisonRow['basis'], string>> = {
  approved: 'sent from the draft',
  corrected: 'corrected afterwards',
  quiet: 'nobody wrote for a week',
  rating: 'rated by the customer',
  reply: 'answered by a person',
}

/** One question with both answers, and how far they are apart. */
export const ComparisonCard = ({ row }: { row: ComparisonRow }): ReactNode => (
  <article className="cw-panel p-4">
    <header className="mb-3 flex flex-wrap items-center gap-2 text-xs text-ink-3">
      <Tag tone={row.agrees ? 'good' : 'warn'}>{row.agrees ? 'agreed' : 'did not agree'}</Tag>
      <Tag>{row.mode}</Tag>
      <Tag>{bases[row.basis]}</Tag>
      {row.wouldSend ? null : (
        <Tag title="It had doubts of its own: in auto a person would have got a draft. Does not count for the modes.">
          not counted
        </Tag>
      )}
      <a
        className="text-accent-text tabular-nums hover:underline"
        href={`/desk/cases/${row.caseNumber}`}
      >
        {row.caseNumber}
      </a>
      <span>{[row.department, row.category].filter((name) => name !== null).join(' · ')}</span>
      <span className="ms-auto tabular-nums">
        {row.similarity === null ? null : `${asPercent(row.similarity)} alike`}
        {row.edits === null
          ? null
          : ` · ${String(row.edits)} ${row.edits === 1 ? 'word' : 'words'} edited`}
      </span>
      <time dateTime={row.decidedAt} title={row.decidedAt}>
        {new Date(row.decidedAt).toLocaleString()}
      </time>
    </header>
    <p className="mb-3 line-clamp-3 text-sm break-words whitespace-pre-line text-ink-2" dir="auto">
      {row.question}
    </p>
    <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
      <Side label="The assistant" text={row.answer} />
      <Side
        label="The person"
        text={row.reply ?? 'Nobody wrote: the answer stood as it was sent.'}
      />
    </div>
  </article>
)

const Side = ({ label, text }: { label: string; text: string }): ReactNode => (
  <div className="min-w-0 rounded-md bg-sunken p-3">
    <h3 className="mb-1 text-xs font-semibold text-ink-2">{label}</h3>
    <p className="max-h-64 overflow-y-auto text-sm break-words whitespace-pre-line" dir="auto">
      {text}
    </p>
  </div>
)
