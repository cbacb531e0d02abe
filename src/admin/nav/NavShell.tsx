'use client'

import type { ReactNode } from 'react'

import { Hamburger, useNav, useWindowInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** From this width on the side bar fits beside the page; Payload itself folds it away below 1441 px. */
const laptopPx = 1025
/** What the person chose on this page load: it outlives the pages, which bring a new frame each. */
let chosen: boolean | null = null

/** The frame of the side bar: Payload's own classes, so that its toggler, animation and phone layout keep working. */
export const NavShell = ({ children }: { children: ReactNode }): ReactNode => {
  const { hydrated, navOpen, navRef, setNavOpen, shouldAnimate } = useNav()
  const { breakpoints } = useWindowInfo()
  const isSettled = useRef(false)

  useEffect(() => {
    const isLaptop = window.innerWidth >= laptopPx && window.innerWidth <= 1440
    isSettled.current = false

    if (isLaptop) {
      // After Payload's own effect of this round, and before anything is drawn.
      queueMicrotask(() => {
        setNavOpen(chosen ?? true)
        isSettled.current = true
      })
    }
  }, [breakpoints['l'], breakpoints['m'], breakpoints['s'], setNavOpen])

  useEffect(() => {
    if (isSettled.current) {
      chosen = navOpen
    }
  }, [navOpen])

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
