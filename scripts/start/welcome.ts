import { demoAccounts } from '@/demo/accounts'
import { tryFirst } from '@/demo/tryFirst'

/** What a person reads when everything runs. */
export const welcome = ({
  isDemo,
  logDir,
  mailPort,
  url,
}: {
  isDemo: boolean
  logDir: string
  /** 0: incoming mail is off. */
  mailPort: number
  url: string
}): string => {
  const lines = [
    `Caseway is ready: ${url}`,
    '',
    `  Workspace of the agents   ${url}/desk`,
    `  Administration            ${url}/admin`,
    `  Customers                 ${url}/support`,
    `  State of every component  ${url}/health`,
    ...(mailPort === 0 ? [] : [`  Incoming mail (SMTP)      port ${String(mailPort)}`]),
    `  Logs                      ${logDir}`,
  ]

  if (isDemo) {
    const width = Math.max(...demoAccounts.map(({ email }) => email.length))
    lines.push('', `Demo accounts (password for all: ${demoAccounts[0]?.password ?? ''})`, '')
    lines.push(
      ...demoAccounts.map(
        ({ email, landing, name, role }) =>
          `  ${role.padEnd(11)} ${email.padEnd(width)}  ${name.padEnd(16)} starts at ${landing}`,
      ),
    )
    lines.push('', 'What to try first', '')
    lines.push(
      ...tryFirst.map(
        ({ path, text }, index) => `  ${String(index + 1)}. ${path.padEnd(15)} ${text}`,
      ),
    )
  }

  return ['', ...lines, '', 'Ctrl-C ends all of it.', ''].join('\n')
}
