import type { DemoCustomer } from '../types'
import type { Random } from './createRandom'

export type Slots = Readonly<Record<string, string>>

const boards = [
  'Autumn launch',
  'Website relaunch',
  'Client onboarding',
  'Roadmap Q4',
  'Office move',
  'Hiring 2027',
  'Trade fair',
  'Bug triage',
  'Production plan',
  'Editorial calendar',
  'Sprint 42',
  'Facility requests',
  'Grant applications',
  'Supplier audit',
]
const colleagues = ['Robin', 'Alex', 'Kim', 'Dana', 'Jordan', 'Sascha', 'Noor', 'Charlie', 'Mika']
const browsers = ['Chrome', 'Edge', 'Firefox', 'Safari']
const weekdays: Readonly<Record<string, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
}
const letters = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ23456789')

/** `Fenwick & Lowe` → `fenwick-lowe.techcorp.example`. */
export const workspaceOf = (customer: DemoCustomer): string => {
  const name = customer.company
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  return `${name}.techcorp.example`
}

export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name

/** Values for all slots that openings and phrases know. */
export const chooseSlots = ({
  customer,
  random,
}: {
  customer: DemoCustomer
  random: Random
}): Slots => ({
  board: random.pick(boards),
  browser: random.pick(browsers),
  colleague: random.pick(colleagues),
  company: customer.company,
  count: String(random.between(11, 95)),
  day: random.pick(weekdays[customer.language] ?? ['Monday']),
  first: firstNameOf(customer.name),
  invoice: `INV-${String(random.between(204_100, 219_900))}`,
  reference: Array.from({ length: 8 }, () => random.pick(letters)).join(''),
  time: `${String(random.between(7, 16)).padStart(2, '0')}:${String(random.between(0, 11) * 5).padStart(2, '0')}`,
  workspace: workspaceOf(customer),
})

/** @throws Error for a slot without a value: a customer must never read `{{board}}`. */
export const fillSlots = (text: string, slots: Slots): string =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`No value for the slot ${name} in "${text}"`)
    return value
  })
