'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'
import { WandSparkles } from 'lucide-react'
import { useState } from 'react'

import type { RewriteWay } from '@/contracts/deskAgent'

import { IconButton } from '@/ui/IconButton'
import { Menu, MenuItem, MenuLabel } from '@/ui/Menu'

import { callApi } from '../../data/api'
import { languageName } from '../../inbox/languageName'

/** Ways to have the own text written anew. Without a language model it says so instead of offering what cannot be done. */
export const RewriteMenu = ({
  hasText,
  isRewriting,
  language,
  onChoose,
}: {
  hasText: boolean
  isRewriting: boolean
  /** The customer's. */
  language: string
  onChoose: (how: RewriteWay) => void
}): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const connected = useQuery({
    enabled: isOpen,
    queryFn: ({ signal }) =>
      callApi<{ isConnected: boolean }>('/rewriting', { area: 'copilot', signal }),
    queryKey: ['rewriting'],
    staleTime: 60_000,
  }).data?.isConnected
  const isOff = connected === false

  return (
    <Menu
      onOpenChange={setIsOpen}
      open={isOpen}
      trigger={
        <IconButton disabled={isRewriting} label={isRewriting ? 'Rewriting…' : 'Rewrite'}>
          <WandSparkles className={isRewriting ? 'animate-pulse' : undefined} />
        </IconButton>
      }
    >
      {isOff ? (
        <MenuItem
          hint="The built-in engine only quotes. Whoever runs Caseway can connect a model: AI_PROVIDER, AI_BASE_URL and AI_MODEL."
          isDisabled
          onSelect={() => undefined}
        >
          Rewriting needs a language model
        </MenuItem>
      ) : (
        <MenuLabel>{hasText ? 'Write my text anew' : 'Write something first'}</MenuLabel>
      )}
      {ways.map(({ how, label }) => (
        <MenuItem
          isDisabled={!hasText || connected !== true}
          key={how}
          onSelect={() => {
            onChoose(how)
          }}
        >
          {how === 'translate' ? `Translate into ${languageName(language)}` : label}
        </MenuItem>
      ))}
    </Menu>
  )
}

const ways = [
  { how: 'friendly', label: 'Friendlier' },
  { how: 'formal', label: 'More formal' },
  { how: 'shorter', label: 'Shorter' },
  { how: 'grammar', label: 'Spelling and grammar' },
  { how: 'translate', label: 'Translate' },
] as const satisfies readonly { how: RewriteWay; label: string }[]
