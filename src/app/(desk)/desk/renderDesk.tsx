import type { ReactNode } from 'react'

import { DeskApp } from '@/desk/DeskApp'

import { readDesk } from './readDesk'

/** The desk as a page of Next's, in development. The built product answers with `../desk-page`. */
export const renderDesk = async (at: Parameters<typeof readDesk>[0]): Promise<ReactNode> => (
  <DeskApp {...await readDesk(at)} />
)
