'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { KeywordsByLanguage } from '@/domain/text/findKeywords'

import { languages } from '@/domain/vocabulary'

import { languageNames } from '../../knowledge/languageNames'
import { ChipRow } from '../../parts/ChipRow'
import { WordList } from './WordList'

/** Names of products are written alike everywhere: such a list stands under `any`. */
const nameOf = (code: string): string =>
  code in languageNames
    ? languageNames[code as keyof typeof languageNames]
    : code === 'any'
      ? 'Any language'
      : code

/** Lists of words, one for each language, one of them shown at a time. */
export const WordsByLanguage = ({
  isExplained = true,
  keywords,
  label,
  noun = 'words',
  onChange,
  readOnly,
}: {
  /** Says how words are looked for: once in a form is enough. */
  isExplained?: boolean
  keywords: KeywordsByLanguage
  label: string
  /** Names the lists: `English words`. */
  noun?: string
  onChange: (keywords: KeywordsByLanguage) => void
  readOnly: boolean
}): ReactNode => {
  const codes = [...new Set([...languages, ...Object.keys(keywords)])]
  const [language, setLanguage] = useState<string>(
    () => codes.find((code) => (keywords[code]?.length ?? 0) > 0) ?? 'en',
  )

  useEffect(() => {
    if (!codes.includes(language)) setLanguage('en')
  }, [codes, language])

  return (
    <div className="grid min-w-0 gap-2">
      <div className="font-medium">{label}</div>
      <ChipRow
        isChosen={(code) => language === code}
        label={`Language of the ${noun}`}
        onPick={setLanguage}
        options={codes.map((code) => ({
          label: `${nameOf(code)} ${String(keywords[code]?.length ?? 0)}`,
          value: code,
        }))}
      />
      <WordList
        label={`${nameOf(language)} ${noun}`}
        onChange={(words) => onChange({ ...keywords, [language]: words })}
        readOnly={readOnly}
        words={keywords[language] ?? []}
      />
      {isExplained ? (
        <div className="text-xs text-ink-3">
          Every list is looked for in every text, whole words only. A * stands for any letters
          before or after: bill* finds billing.
        </div>
      ) : null}
    </div>
  )
}
