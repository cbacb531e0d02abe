'use client'

import type { ReactNode } from 'react'

import { Dialog } from '@/ui/Dialog'
import { Kbd } from '@/ui/Kbd'

const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Inbox',
    [
      ['j  k', 'Next, previous case'],
      ['Enter', 'Open the case'],
      ['Esc', 'Back to the list'],
      ['/', 'Search'],
      ['1 – 9', 'One-click filters'],
      ['x', 'Select the case'],
      ['Shift Click', 'Select up to here'],
      ['u', 'Read, unread'],
      ['.', 'Show new cases'],
    ],
  ],
  [
    'Anywhere',
    [
      ['Ctrl k', 'Go to or do anything'],
      ['g i', 'Inbox'],
      ['g r', 'Review queue'],
      ['g n', 'Notifications'],
      ['g m', 'My numbers'],
      ['?', 'This list'],
    ],
  ],
  [
    'Case, or the selected cases',
    [
      ['r', 'Reply'],
      ['n', 'Internal note'],
      ['f', 'Forward by e-mail'],
      ['a', 'Assign'],
      ['m', 'Take it yourself'],
      ['s', 'Status'],
      ['p', 'Priority'],
      ['t', 'Tags'],
      ['e', 'Resolve'],
      ['h', 'Snooze'],
      ['w', 'Follow'],
      ['z', 'Take the last answer back'],
      ['i', 'Details panel'],
      ['C  P  M', 'Correct category, priority, mood'],
      ['L  I  H', 'Correct language, intent, wants a person'],
    ],
  ],
  [
    'Writing',
    [
      ['Ctrl Enter', 'Send'],
      ['Ctrl Shift Enter', 'Send and resolve'],
      ['/', 'Insert a template'],
      ['Esc', 'Leave the box; the draft stays'],
    ],
  ],
]

export const HelpSheet = ({ onClose }: { onClose: () => void }): ReactNode => (
  <Dialog isWide onClose={onClose} title="Keyboard">
    <div className="grid gap-x-8 gap-y-6 pane:grid-cols-2">
      {groups.map(([title, rows]) => (
        <section key={title}>
          <h3 className="mb-2 text-xs font-semibold text-ink-3">{title}</h3>
          <dl className="flex flex-col gap-1.5">
            {rows.map(([shortcut, does]) => (
              <div className="flex items-center justify-between gap-3" key={does}>
                <dt className="text-ink-2">{does}</dt>
                <dd className="flex shrink-0 gap-1">
                  {shortcut
                    .split(' ')
                    .map((key, at) =>
                      key === '' || key === '–' ? null : (
                        <Kbd key={`${key}${String(at)}`}>{key}</Kbd>
                      ),
                    )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
)
