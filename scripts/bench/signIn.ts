import { demoAccounts, demoPassword } from '@/demo/accounts'

/** The address of the demo's account with a role; empty when there is none. */
export const emailOf = (role: string): string =>
  demoAccounts.find((account) => account.role === role)?.email ?? ''

/** Signs a staff member of the demo in; returns the cookie to send. Throws when that is refused. */
export const signIn = async ({ email, url }: { email: string; url: string }): Promise<string> => {
  const response = await fetch(`${url}/api/staff/login`, {
    body: JSON.stringify({ email, password: demoPassword }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

  if (!response.ok || cookie === '') {
    throw new Error(`${email} cannot sign in: ${String(response.status)}`)
  }

  return cookie
}
