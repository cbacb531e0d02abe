import { showToast } from '@/ui/toasts'

/** Ends the session and leaves the desk. What was typed stays in this browser, for the same person. */
export const signOut = async (): Promise<void> => {
  try {
    const response = await fetch('/api/staff/logout', {
      credentials: 'same-origin',
      method: 'POST',
    })

    // 400: there was no session any more. That is what we want.
    if (response.ok || response.status === 400) {
      window.location.assign('/sign-in')

      return
    }
  } catch {
    // Told below.
  }

  showToast({
    detail: 'You are still signed in. Try again.',
    title: 'Signing out failed',
    tone: 'bad',
  })
}
