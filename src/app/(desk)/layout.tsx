import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { cookies } from 'next/headers'

import './desk.css'

export const metadata: Metadata = {
  robots: { follow: false, index: false },
  title: { default: 'Caseway', template: '%s · Caseway' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  initialScale: 1,
  width: 'device-width',
}

/** The root of the desk and the sign-in page: lean, with nothing of the admin panel in it. */
export default async function Layout({ children }: { children: ReactNode }): Promise<ReactNode> {
  // The cookie in which the admin panel keeps the theme too. Read here, so that no page flashes.
  const theme = (await cookies()).get('caseway-theme')?.value
  const chosen = theme === 'dark' || theme === 'light' ? { 'data-theme': theme } : {}

  return (
    <html lang="en" {...chosen}>
      <body>{children}</body>
    </html>
  )
}
