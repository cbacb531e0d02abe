'use client'

import type { ReactNode } from 'react'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'

import { MenuItem, MenuLabel } from '@/ui/Menu'

/** The name under which the admin panel keeps its theme too: both change together. */
const cookieName = 'caseway-theme'
const year = 31_536_000

type Choice = 'dark' | 'light' | 'system'

/** Light, dark, or as the system wishes. */
export const ThemeItems = (): ReactNode => {
  const [choice, setChoice] = useState<Choice>(readChoice)
  const choose = (next: Choice) => (): void => {
    chooseTheme(next)
    setChoice(next)
  }

  return (
    <>
      <MenuLabel>Colours</MenuLabel>
      <MenuItem icon={<Monitor />} isChecked={choice === 'system'} onSelect={choose('system')}>
        As the system
      </MenuItem>
      <MenuItem icon={<Sun />} isChecked={choice === 'light'} onSelect={choose('light')}>
        Light
      </MenuItem>
      <MenuItem icon={<Moon />} isChecked={choice === 'dark'} onSelect={choose('dark')}>
        Dark
      </MenuItem>
    </>
  )
}

/** Changes the colours of this page and of those to come. */
export const chooseTheme = (next: Choice): void => {
  const root = document.documentElement

  if (next === 'system') {
    delete root.dataset['theme']
    document.cookie = `${cookieName}=; path=/; max-age=0; samesite=lax`
  } else {
    root.dataset['theme'] = next
    document.cookie = `${cookieName}=${next}; path=/; max-age=${String(year)}; samesite=lax`
  }
}

const readChoice = (): Choice => {
  const theme = document.documentElement.dataset['theme']

  return theme === 'dark' || theme === 'light' ? theme : 'system'
}
