import type { ReactNode } from 'react'

import { ExternalLink } from 'lucide-react'

import type { Account, AccountStatus, Money } from '@/contracts/accounts'
import type { Tone } from '@/ui/tones'

import { Badge } from '@/ui/Badge'
import { dateText } from '@/ui/timeText'

import { moneyText } from './moneyText'
import { Fact } from './Section'

const statusLooks: Readonly<Record<AccountStatus, { label: string; tone: Tone }>> = {
  active: { label: 'Active', tone: 'green' },
  closed: { label: 'Closed', tone: 'slate' },
  'past-due': { label: 'Past due', tone: 'red' },
  suspended: { label: 'Suspended', tone: 'red' },
  trial: { label: 'Trial', tone: 'blue' },
}
const invoiceTones = { open: 'slate', overdue: 'red', paid: 'green', refunded: 'blue' } as const
// Its own direction: a page from right to left would put the year first.
const Day = ({ at }: { at: string }): ReactNode => <bdi>{dateText(at)}</bdi>

/** An account in a few lines, with its latest bills. */
export const AccountFacts = ({ account }: { account: Account }): ReactNode => (
  <>
    <div className="mb-1.5 flex items-center gap-2">
      <span className="min-w-0 flex-1 truncate font-medium" dir="auto">
        {account.url === null ? (
          account.name
        ) : (
          <a
            className="inline-flex max-w-full items-center gap-1 text-accent-text underline [&_svg]:size-3 [&_svg]:shrink-0"
            href={account.url}
            rel="noreferrer"
            target="_blank"
          >
            <span className="truncate">{account.name}</span>
            <ExternalLink aria-label="Opens the CRM" />
          </a>
        )}
      </span>
      <Badge tone={statusLooks[account.status].tone}>{statusLooks[account.status].label}</Badge>
    </div>
    <dl>
      {account.plan === null ? null : (
        <Fact label="Plan">
          <bdi>
            {account.plan}
            {account.seats === null
              ? null
              : `, ${String(account.seats)} ${account.seats === 1 ? 'seat' : 'seats'}`}
          </bdi>
        </Fact>
      )}
      {account.balance === null ? null : (
        <Fact label="Balance">
          <Balance balance={account.balance} />
        </Fact>
      )}
      {account.renewsAt === null ? null : (
        <Fact label="Renews">
          <Day at={account.renewsAt} />
        </Fact>
      )}
      {account.owner === null ? null : (
        <Fact label="Account owner">
          <bdi>{account.owner}</bdi>
        </Fact>
      )}
      {account.updatedAt === null ? null : (
        <Fact label="Changed there">
          <Day at={account.updatedAt} />
        </Fact>
      )}
    </dl>
    {account.invoices.length === 0 ? null : (
      <ul aria-label="Latest invoices" className="mt-2 flex flex-col gap-1">
        {account.invoices.map(({ issuedAt, number, status, total }) => (
          <li className="flex items-center gap-2 text-xs" key={number}>
            <span className="min-w-0 flex-1 truncate tabular-nums" title={number}>
              <Day at={issuedAt} />
            </span>
            <Badge className="capitalize" tone={invoiceTones[status]}>
              {status}
            </Badge>
            <span className="min-w-16 text-end tabular-nums">{moneyText(total)}</span>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Balance = ({ balance }: { balance: Money }): ReactNode =>
  balance.amount === 0 ? (
    'Nothing owed'
  ) : (
    <span className={balance.amount > 0 ? 'font-medium text-red' : ''} dir="ltr">
      {moneyText({ ...balance, amount: Math.abs(balance.amount) })}
      {balance.amount > 0 ? ' owed' : ' in advance'}
    </span>
  )
