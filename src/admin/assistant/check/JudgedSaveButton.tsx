'use client'

import type { ReactNode } from 'react'

import { SaveButton } from '@payloadcms/ui'

import { JudgedButton } from './JudgedButton'

/** Saves a trigger or a guardrail after it was judged. */
export const JudgedSaveButton = (): ReactNode => (
  <JudgedButton verb="Save">
    <SaveButton />
  </JudgedButton>
)
