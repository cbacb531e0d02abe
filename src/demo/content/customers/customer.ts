import type { Language } from '@/domain/vocabulary'

import type { DemoCustomer, Tier } from '../types'

/** One line of the customer lists: name, e-mail, phone, company, plan, language, time zone. */
export const customer = (
  name: string,
  email: string,
  phone: null | string,
  company: string,
  tier: Tier,
  language: Language,
  timezone: string,
): DemoCustomer => ({ name, email, phone, company, tier, language, timezone })
