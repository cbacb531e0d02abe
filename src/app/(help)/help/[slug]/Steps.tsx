import type { ReactNode } from 'react'

import type { PublicArticle } from '@/queries/help/readPublicArticle'

/** The steps of a tutorial, each with its picture and how long it takes. */
export const Steps = ({ steps }: { steps: PublicArticle['steps'] }): ReactNode =>
  steps.length === 0 ? null : (
    <ol className="help-steps">
      {steps.map(({ media, mediaAlt, minutes, text, title }, at) => (
        <li id={`step-${String(at + 1)}`} key={at}>
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
