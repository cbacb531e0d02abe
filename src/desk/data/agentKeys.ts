/** Keys of what the desk keeps about the person in front of it. */
export const agentKeys = {
  notifications: ['notifications'] as const,
  numbers: (period: string) => ['numbers', period] as const,
  palette: (q: string) => ['palette', q] as const,
  views: ['views'] as const,
}
