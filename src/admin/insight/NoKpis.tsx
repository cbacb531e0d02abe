import type { ReactNode } from 'react'

import { Notice } from '../parts/Notice'

/** What a role without KPIs finds on the first page of the panel. */
export const NoKpis = ({ mayUseDesk }: { mayUseDesk: boolean }): ReactNode => (
  <div className="cw cw-page">
    <div className="cw-panel mx-auto mt-10 max-w-xl">
      <Notice
        action={
          mayUseDesk ? (
            <>
              <a className="cw-button cw-button--primary" href="/desk">
                Go to the desk
              </a>
              <a className="cw-button" href="/admin/collections/articles">
                Knowledge
              </a>
            </>
          ) : (
            <a className="cw-button" href="/admin/account">
              Your account
            </a>
          )
        }
        title={mayUseDesk ? 'Your work is at the desk' : 'Nothing is waiting for you here'}
      >
        {mayUseDesk
          ? 'The company-wide figures belong to managers. Your inbox, your cases and their due times are at the desk; articles, templates and customers are in the menu here.'
          : 'Your account has no area in this panel. Ask an admin if you expected one.'}
      </Notice>
    </div>
  </div>
)
