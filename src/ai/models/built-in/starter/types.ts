import type { Priority } from '@/domain/vocabulary'

import type { Intent } from '../intents'

/** One example: how urgent, what the customer wants to do, and the words. */
export type StarterRow = readonly [priority: Priority, intent: Intent, text: string]
