import type { ReactNode } from 'react'

import { BadgeCheck, Ban, Hash, Mail, Phone } from 'lucide-react'

import type { CaseDetail } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { readerLocale } from '@/ui/intl'

import { Fact } from './Section'

const tierTones = { business: 'blue', enterprise: 'violet', free: 'slate', team: 'teal' } as const
const icons = { email: Mail, external: Hash, phone: Phone } as const

export const CustomerCard = ({ customer }: { customer: CaseDetail['customer'] }): ReactNode => {
  const tone = Object.entries(tierTones).find(([tier]) => tier === customer.tier)?.[1] ?? 'slate'

  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar name={customer.name} size="lg" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-sm font-semibold" dir="auto">
            {customer.name}
          </p>
          <p className="flex items-center gap-1.5 text-xs text-ink-2">
            <span className="truncate">{customer.company ?? 'Private customer'}</span>
          </p>
        </div>
        <Badge className="capitalize" tone={tone}>
          {customer.tier}
        </Badge>
      </div>
      {customer.isBlocked ? (
        <p className="mt-2.5 flex items-center gap-1.5 rounded-md bg-red-soft px-2.5 py-1.5 text-xs font-medium text-red">
          <Ban className="size-3.5" /> This customer is blocked
        </p>
      ) : null}
      <ul className="mt-3 flex flex-col gap-1">
        {identifiersOf(customer).map(({ isVerified, kind, value }) => {
          const Icon = icons[kind]

          return (
            <li className="flex items-center gap-2" key={`${kind}:${value}`}>
              <Icon aria-label={kind} className="size-3.5 shrink-0 text-ink-3" />
              <span className="min-w-0 truncate select-all" dir="ltr">
                {value}
              </span>
              {isVerified ? (
                <span title="Verified">
                  <BadgeCheck aria-label="Verified" className="size-3.5 text-green" />
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
      {customer.language === null &&
      customer.timezone === null &&
      customer.externalId === null ? null : (
        <dl className="mt-2">
          {customer.language === null ? null : (
            <Fact label="Language">{languageName(customer.language)}</Fact>
          )}
          {customer.timezone === null ? null : (
            <Fact label="Local time">{localTime(customer.timezone)}</Fact>
          )}
          {customer.externalId === null ? null : (
            <Fact label="Customer no.">{customer.externalId}</Fact>
          )}
        </dl>
      )}
      {customer.notes === null || customer.notes === '' ? null : (
        <p className="mt-2.5 rounded-md border border-note-line bg-note px-2.5 py-2 whitespace-pre-wrap">
          {customer.notes}
        </p>
      )}
    </>
  )
}

/** The account's own address first, unless it is among the identifiers anyway. */
const identifiersOf = ({ email, identifiers }: CaseDetail['customer']) =>
  email === null || identifiers.some(({ value }) => value === email)
    ? identifiers
    : [{ isVerified: false, kind: 'email' as const, value: email }, ...identifiers]

export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

const localTime = (timeZone: string): string => {
  try {
    const time = timeIn(timeZone).format(new Date())

    return `${time}, ${timeZone.replaceAll('_', ' ')}`
  } catch {
    return timeZone
  }
}

/** Two customers' zones are seldom the same: nothing is kept. */
const timeIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(readerLocale(), { timeStyle: 'short', timeZone })
