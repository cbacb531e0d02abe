import type { ReactNode } from 'react'

import type { Article } from '@/payload-types'

/** The steps of a tutorial, each with its picture and how long it takes. */
export const Steps = ({ steps }: { steps: NonNullable<Article['steps']> }): ReactNode =>
  steps.length === 0 ? null : (
    <ol className="help-steps">
      {steps.map(({ id, media, mediaAlt, minutes, text, title }, at) => (
        <li id={`step-${String(at + 1)}`} key={id ?? at}>
          <h2>
            {title}
            {minutes ? <small> {minutes} min</small> : null}
          </h2>
          {media && /\.(?:avif|gif|jpe?g|png|svg|webp)$/u.test(media) ? (
            <img alt={mediaAlt ?? ''} loading="lazy" src={media} />
          ) : media ? (
            <p>
              <a href={media}>{mediaAlt ?? 'Watch'}</a>
            </p>
          ) : null}
          {text ? <p className="help-step-text">{text}</p> : null}
        </li>
      ))}
    </ol>
  )
