import type { Endpoint } from 'payload'

import { checkEndpoints } from './checks'
import { evaluationEndpoints } from './evaluations'
import { feedbackEndpoints } from './feedback'
import { modeEndpoints } from './modes'
import { triggerEndpoints } from './triggers'

/** HTTP edges about the assistant, under `/api/assistant`. */
export const assistantEndpoints: readonly Endpoint[] = [
  ...modeEndpoints,
  ...checkEndpoints,
  ...evaluationEndpoints,
  ...feedbackEndpoints,
  ...triggerEndpoints,
]
