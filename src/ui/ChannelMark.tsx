import type { ReactNode } from 'react'

import {
  AtSign,
  Globe,
  Mail,
  MessageCircle,
  MessagesSquare,
  MessageSquareText,
  Phone,
} from 'lucide-react'

import type { Channel } from '@/domain/vocabulary'

import { cx } from './cx'

const marks: Readonly<Record<Channel, { icon: typeof Mail; label: string }>> = {
  chat: { icon: MessagesSquare, label: 'Chat' },
  email: { icon: Mail, label: 'E-mail' },
  phone: { icon: Phone, label: 'Phone' },
  sms: { icon: MessageSquareText, label: 'SMS' },
  social: { icon: AtSign, label: 'Social' },
  'web-form': { icon: Globe, label: 'Web form' },
  whatsapp: { icon: MessageCircle, label: 'WhatsApp' },
}

export const channelLabel = (channel: Channel): string => marks[channel].label

/** Which way a message came; the name is read out, and shown when there is room. */
export const ChannelMark = ({
  channel,
  className,
  hasLabel = false,
}: {
  channel: Channel
  className?: string
  hasLabel?: boolean
}): ReactNode => {
  const { icon: Icon, label } = marks[channel]

  return (
    <span className={cx('inline-flex shrink-0 items-center gap-1', className)} title={label}>
      <Icon
        {...(hasLabel ? { 'aria-hidden': true } : { 'aria-label': label })}
        className="size-3.5"
      />
      {hasLabel ? label : null}
    </span>
  )
}
