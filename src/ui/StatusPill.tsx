import type { ReactNode } from 'react'

import {
  Archive,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  FileWarning,
  Hourglass,
} from 'lucide-react'

import type { CaseStatus } from '@/domain/vocabulary'

import { Badge } from './Badge'
import { statusLook } from './statusLook'

const icons: Readonly<Record<CaseStatus, ReactNode>> = {
  closed: <Archive />,
  escalated: <CircleAlert />,
  new: <CircleDashed />,
  'on-hold': <CirclePause />,
  open: <CircleDot />,
  'pending-customer': <Hourglass />,
  'pending-data': <FileWarning />,
  resolved: <CircleCheck />,
}

export const StatusIcon = ({ status }: { status: CaseStatus }): ReactNode => icons[status]

export const StatusPill = ({ status }: { status: CaseStatus }): ReactNode => (
  <Badge icon={icons[status]} tone={statusLook[status].tone}>
    {statusLook[status].label}
  </Badge>
)
