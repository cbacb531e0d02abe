'use client'

import type { ReactNode } from 'react'

import { Hamburger, useNav } from '@payloadcms/ui'

/** The frame of the side bar: Payload's own classes, so that its toggler, animation and phone layout keep working. */
export const NavShell = ({ children }: { children: ReactNode }): ReactNode => {
  const { hydrated, navOpen, navRef, setNavOpen, shouldAnimate } = useNav()
  const names = [
    'nav',
    navOpen && 'nav--nav-open',
    shouldAnimate && 'nav--nav-animate',
    hydrated && 'nav--nav-hydrated',
  ].filter((name) => typeof name === 'string')

  return (
    <aside className={names.join(' ')} inert={!navOpen}>
      <div className="nav__scroll" ref={navRef}>
        {children}
        <div className="nav__header">
          <div className="nav__header-content">
            <button
              aria-label="Close the navigation"
              className="nav__mobile-close"
              onClick={() => setNavOpen(false)}
              tabIndex={navOpen ? undefined : -1}
              type="button"
            >
              <Hamburger isActive />
            </button>
          </div>
        </div>
      </div>
    </aside>
  )
}
