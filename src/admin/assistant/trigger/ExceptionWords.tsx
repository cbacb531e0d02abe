import type { ReactNode } from 'react'

import { WordList } from './WordList'

/** Phrases in which the words looked for do not count. */
export const ExceptionWords = ({
  except,
  onChange,
  readOnly,
}: {
  except: readonly string[] | undefined
  onChange: (except: readonly string[]) => void
  readOnly: boolean
}): ReactNode => (
  <div className="grid min-w-0 gap-2">
    <div className="font-medium">But not in these phrases</div>
    <WordList label="Exceptions" onChange={onChange} readOnly={readOnly} words={except ?? []} />
  </div>
)
