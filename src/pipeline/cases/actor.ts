import type { Actor } from '@/contracts/actor'

/** The pipeline itself. */
export const systemActor: Actor = { id: null, kind: 'system', role: null }

/** The assistant: its decisions are named as its own, never as a person's. */
export const assistantActor: Actor = { id: null, kind: 'assistant', role: null }
