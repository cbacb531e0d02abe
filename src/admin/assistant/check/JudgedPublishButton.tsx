'use client'

import type { ReactNode } from 'react'

import { PublishButton } from '@payloadcms/ui'

import { JudgedButton } from './JudgedButton'

/** Publishes an article after it was judged. */
export const JudgedPublishButton = (): ReactNode => (
  <JudgedButton verb="Publish">
    <PublishButton />
  </JudgedButton>
)
