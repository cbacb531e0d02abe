'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { BookOpen, Lock } from 'lucide-react'

import type { ArticlePick } from '@/contracts/desk'

import type { OpenWord } from './openWord'
import type { ComposerMode } from './sendMessage'
import type { Pick } from './usePicks'

import { callApi } from '../data/api'
import { keys } from '../data/keys'
import { languageName } from '../inbox/languageName'
import { articleText } from './articleText'

const none: readonly Pick[] = []

/** Articles whose title has what is typed behind `@`: public ones in an answer, all of them in a note. */
export const useArticlePicks = ({
  caseId,
  isOn,
  mode,
  open,
}: {
  caseId: string
  isOn: boolean
  mode: ComposerMode
  open: null | OpenWord
}): readonly Pick[] => {
  const q = open?.word ?? ''
  // A note names people first: articles only for those who ask for one.
  const isAsked = isOn && open?.sign === '@' && (mode !== 'note' || q.length > 1)
  const found = useQuery({
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      callApi<readonly ArticlePick[]>(
        `/cases/${caseId}/articles?${new URLSearchParams({ for: mode, q }).toString()}`,
        { signal },
      ),
    queryKey: keys.articles(caseId, mode, q),
    staleTime: 60_000,
  }).data

  return !isAsked || found === undefined
    ? none
    : found.map(({ id, language, slug, title }) => ({
        about: `${languageName(language)}${slug === null ? ', for staff only' : ''}`,
        hint: 'Article',
        icon: slug === null ? <Lock /> : <BookOpen />,
        id: `article:${id}`,
        insert: articleText({ id, language, origin: window.location.origin, slug, title }),
        macroId: null,
        name: title,
      }))
}
