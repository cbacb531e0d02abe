import type { DemoCustomer } from '../types'

import { englishCustomers } from './englishCustomers'
import { otherCustomers } from './otherCustomers'

/** The customers of TechCorp. All people, companies and numbers are invented; phone numbers are reserved ones. */
export const customers: readonly DemoCustomer[] = [...englishCustomers, ...otherCustomers]
