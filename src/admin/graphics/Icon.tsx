import type { ReactNode } from 'react'

import { Mark } from '@/ui/Mark'

/** The mark at the head of the breadcrumbs: it leads to the first page of the panel. */
export const Icon = (): ReactNode => <Mark size={18} />
