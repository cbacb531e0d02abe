import type { ReactNode } from 'react'

import { Check, CheckCheck, Clock, TriangleAlert } from 'lucide-react'

import type { DeliveryView } from '@/contracts/desk'

import { cx } from '@/ui/cx'
import { exactTime } from '@/ui/timeText'
import { deliveryLook } from '@/ui/statusLook'
import { toneText } from '@/ui/tones'

/** How far an answer got: a picture, a word, and the times on hover. */
export const DeliveryMark = ({ delivery }: { delivery: DeliveryView }): ReactNode => {
  const { label, tone } = deliveryLook[delivery.status]
  const times = [
    delivery.sentAt === null ? null : `Sent ${exactTime(delivery.sentAt)}`,
    delivery.deliveredAt === null ? null : `Delivered ${exactTime(delivery.deliveredAt)}`,
    delivery.readAt === null ? null : `Read ${exactTime(delivery.readAt)}`,
    delivery.problem,
  ].filter((line) => line !== null)

  return (
    <span
      className={cx('inline-flex items-center gap-1 text-xs [&_svg]:size-3.5', toneText[tone])}
      title={times.join('\n')}
    >
      {icons[delivery.status]}
      {label}
      {delivery.status === 'failed' && delivery.problem !== null ? `: ${delivery.problem}` : ''}
    </span>
  )
}

const icons: Readonly<Record<DeliveryView['status'], ReactNode>> = {
  cancelled: <TriangleAlert />,
  delivered: <CheckCheck />,
  failed: <TriangleAlert />,
  queued: <Clock />,
  read: <CheckCheck />,
  sending: <Clock />,
  sent: <Check />,
  unclear: <TriangleAlert />,
}
