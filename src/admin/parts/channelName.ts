import type { Channel } from '@/domain/vocabulary'

const names: Readonly<Record<Channel, string>> = {
  chat: 'Chat',
  email: 'E-mail',
  phone: 'Phone',
  sms: 'SMS',
  social: 'Social',
  'web-form': 'Web form',
  whatsapp: 'WhatsApp',
}

/** How people call a channel. */
export const channelName = (channel: string): string =>
  Object.entries(names).find(([key]) => key === channel)?.[1] ?? channel
