import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import './(help)/help.css'

export const metadata: Metadata = { title: 'Nothing here · Caseway' }

/** Every address that leads nowhere: customers and staff each find a way on. */
export default function NotFound(): ReactNode {
  return (
    <html lang="en">
      <body>
        <main className="help-page">
          <h1>There is nothing at this address</h1>
          <p>It may be mistyped, or the page was moved or taken away.</p>
          <p>
            <a href="/help">Help centre</a> · <a href="/support">Contact us</a> ·{' '}
            <a href="/desk">To the desk</a>
          </p>
        </main>
      </body>
    </html>
  )
}
