import type { DemoTemplate } from '../types'

import { englishTemplates } from './englishTemplates'
import { translatedTemplates } from './translatedTemplates'

/** All replies. Variables: customer.name, case.number, agent.name, lead.name, sla.firstResponseDue, callback.date, callback.time. */
export const templates: readonly DemoTemplate[] = [...englishTemplates, ...translatedTemplates]
