import type { ReactNode } from 'react'

/** The subject of a case; chats and calls often have none. */
export const Subject = ({
  className = 'text-ink-2',
  subject,
}: {
  className?: string
  subject: string
}): ReactNode =>
  subject.trim() === '' ? (
    <span className="text-ink-3 italic">No subject</span>
  ) : (
    <span className={className} dir="auto">
      {subject}
    </span>
  )
