import type { ReactNode } from 'react'

import type { PlannedArticle, PlannedFile, PlannedText } from './importApi'

import { languageNames } from './languageNames'

/** Before an import: each article as it would be, each row that becomes none with the reason, and the two ways on. */
export const ImportPreview = ({
  onCancel,
  onConfirm,
  plan,
}: {
  onCancel: () => void
  onConfirm: () => void
  plan: readonly PlannedFile[]
}): ReactNode => {
  const articles = plan.flatMap((file) => file.articles)
  // With several files a row is said with its file.
  const problems = plan.flatMap(({ name, problems: own }) =>
    own.map((text) => (plan.length === 1 || text.includes(name) ? text : `${name}: ${text}`)),
  )
  const drafts = articles.length === 1 ? '1 draft' : `${String(articles.length)} drafts`

  return (
    <div aria-label="Preview of the import" className="mt-4 grid gap-4" role="region">
      <div className="text-ink-2">
        <strong className="text-ink">
          {articles.length === 0 ? 'No article comes of this.' : `This becomes ${drafts}.`}
        </strong>{' '}
        Nothing is stored yet.
        {problems.length === 0
          ? ''
          : ` ${problems.length === 1 ? 'One entry is' : `${String(problems.length)} entries are`} left out: mend the file and choose it again, or go on without.`}
      </div>
      {problems.length === 0 ? null : (
        <div
          className="max-h-60 overflow-y-auto rounded-md bg-warn-soft p-3 text-warn"
          tabIndex={0}
        >
          <ul aria-label="Left out" className="grid gap-1">
            {problems.map((text) => (
              <li className="break-words" key={text}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {articles.length === 0 ? null : (
        <ol
          aria-label="Articles to be"
          className="grid max-h-[28rem] grid-cols-1 overflow-y-auto border-y border-line"
          tabIndex={0}
        >
          {articles.map((article) => (
            <li
              className="min-w-0 border-b border-line py-3 last:border-b-0"
              key={`${article.slug} ${article.language}`}
            >
              <Planned {...article} />
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        {articles.length === 0 ? null : (
          <button className="cw-button cw-button--primary" onClick={onConfirm} type="button">
            Make {drafts}
          </button>
        )}
        <button className="cw-button" onClick={onCancel} type="button">
          {articles.length === 0 ? 'Close' : 'Cancel'}
        </button>
      </div>
    </div>
  )
}

const Planned = ({ slug, translations, ...text }: PlannedArticle): ReactNode => (
  <>
    <PlannedLanguage {...text} slug={slug} />
    {translations.length === 0 ? null : (
      <ul aria-label="Also in" className="mt-3 grid min-w-0 gap-3 border-s-2 border-line ps-3">
        {translations.map((translation) => (
          <li className="min-w-0" key={translation.language}>
            <PlannedLanguage {...translation} />
          </li>
        ))}
      </ul>
    )}
  </>
)

const PlannedLanguage = ({
  beginning,
  headings,
  language,
  notes,
  slug,
  title,
  words,
}: PlannedText & { slug?: string }): ReactNode => (
  <>
    <div className="font-medium break-words" dir="auto">
      {title}
    </div>
    <div className="text-xs break-words text-ink-2">
      {languageNames[language]}
      {slug === undefined ? '' : ` · /help/${slug}`} · {words.toLocaleString()}{' '}
      {words === 1 ? 'word' : 'words'}
      {headings === 0 ? '' : ` · ${String(headings)} ${headings === 1 ? 'heading' : 'headings'}`}
    </div>
    <div className="mt-1 line-clamp-2 text-ink-2" dir="auto">
      {beginning}
    </div>
    {notes.map((note) => (
      <div className="mt-1 text-xs break-words text-warn" key={note}>
        {note}
      </div>
    ))}
  </>
)
