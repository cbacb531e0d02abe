import type { DemoAgent } from '../types'

import { specialistAgents } from './specialistAgents'
import { supportAgents } from './supportAgents'

/** Everybody who takes cases. */
export const agents: readonly DemoAgent[] = [...supportAgents, ...specialistAgents]
