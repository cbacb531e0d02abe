'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

/** The preview of a template or macro in a piece of script of its own. */
export const TemplatePreviewLoader = dynamic(
  async () => (await import('./TemplatePreview')).TemplatePreview,
  { loading: () => <Shimmer className="h-24 w-full" /> },
)
