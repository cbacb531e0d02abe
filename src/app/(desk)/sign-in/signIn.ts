import type { Role } from '@/domain/vocabulary'

import { roles } from '@/domain/vocabulary'

export type SignInOutcome =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'signed-in'; readonly role: Role }

/** Signs a staff member in; the session is a cookie that scripts cannot read. Says what to do when it fails. */
export const signIn = async ({
  email,
  password,
}: {
  email: string
  password: string
}): Promise<SignInOutcome> => {
  let response: Response

  try {
    response = await fetch('/api/staff/login', {
      body: JSON.stringify({ email, password }),
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
      signal: AbortSignal.timeout(20_000),
    })
  } catch {
    return {
      kind: 'refused',
      reason: 'The server cannot be reached. Check the connection, then try again.',
    }
  }

  if (response.ok) {
    const { user } = (await response.json()) as { user?: { isActive?: boolean; role?: string } }
    const role = roles.find((one) => one === user?.role)

    return role === undefined || user?.isActive === false
      ? { kind: 'refused', reason: 'This account is switched off. Ask an administrator.' }
      : { kind: 'signed-in', role }
  }

  return { kind: 'refused', reason: await reasonOf(response) }
}

const reasonOf = async (response: Response): Promise<string> => {
  const text = await response.text().catch(() => '')

  if (/locked/iu.test(text)) {
    return 'Too many attempts: this account is locked for ten minutes.'
  }

  return response.status === 401 || response.status === 400
    ? 'The e-mail or the password is wrong.'
    : response.status === 429
      ? 'Too many attempts. Wait a minute, then try again.'
      : 'Signing in failed on our side. Try again.'
}
