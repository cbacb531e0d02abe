import type { ReactNode } from 'react'

import { linkify } from './linkify'

/** A text in which addresses can be followed. */
export const LinkedText = ({ text }: { text: string }): ReactNode =>
  linkify(text).map((part, at) =>
    part.href === null ? (
      part.text
    ) : (
      <TextLink href={part.href} key={at}>
        {part.text}
      </TextLink>
    ),
  )

/** A link out of the desk: the other side learns nothing of us. */
export const TextLink = ({ children, href }: { children: ReactNode; href: string }): ReactNode => (
  <a
    className="text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current"
    href={href}
    rel="noopener noreferrer nofollow"
    target="_blank"
  >
    {children}
  </a>
)
