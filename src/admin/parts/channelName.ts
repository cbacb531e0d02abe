import { channelLabels } from '@/domain/routing/optionLabels'

/** How people call a channel. */
export const channelName = (channel: string): string =>
  Object.entries(channelLabels).find(([key]) => key === channel)?.[1] ?? channel
