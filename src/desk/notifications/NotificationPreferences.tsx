'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { NotificationSettings } from '@/contracts/deskAgent'

import { mentionMailMinutes, notificationKinds } from '@/contracts/deskAgent'
import { Check } from '@/ui/Check'
import { unitText } from '@/ui/timeText'

/** What counts and rings. Kept with the account, so it holds on every device; the browser asks for itself. */
export const NotificationPreferences = ({
  onChange,
  settings: given,
}: {
  /** Resolves with whether they were kept. */
  onChange: (settings: NotificationSettings) => Promise<boolean>
  settings: NotificationSettings
}): ReactNode => {
  // Its own while it is open: a list that is read meanwhile would take back what was just chosen.
  const [settings, setSettings] = useState(given)
  const [isRefused, setIsRefused] = useState(
    () => 'Notification' in window && Notification.permission === 'denied',
  )

  const choose = (change: Partial<NotificationSettings>): void => {
    const next = { ...settings, ...change }
    setSettings(next)
    void onChange(next).then((isKept) => {
      if (!isKept) {
        setSettings(settings)
      }
    })
  }

  const setPopups = async (hasPopups: boolean): Promise<void> => {
    if (hasPopups && 'Notification' in window && Notification.permission !== 'granted') {
      const permission = await Notification.requestPermission()
      setIsRefused(permission === 'denied')

      if (permission !== 'granted') {
        return
      }
    }

    choose({ hasPopups })
  }

  return (
    <fieldset className="mb-3 flex flex-col gap-2 rounded-lg border border-line bg-sunken p-3">
      <legend className="sr-only">Preferences</legend>
      <p className="text-[0.6875rem] font-semibold text-ink-3">Count and ring when</p>
      {notificationKinds.map(([kind, label]) => (
        <Check
          isOn={!settings.muted.includes(kind)}
          key={kind}
          onChange={(isOn) => {
            choose({
              muted: isOn
                ? settings.muted.filter((one) => one !== kind)
                : [...settings.muted, kind],
            })
          }}
        >
          {label}
        </Check>
      ))}
      <p className="mt-1 text-[0.6875rem] font-semibold text-ink-3">How</p>
      <Check isOn={settings.hasPopups && !isRefused} onChange={(isOn) => void setPopups(isOn)}>
        Show them on this computer, also behind other windows
      </Check>
      {isRefused ? (
        <p className="text-xs text-ink-3">
          This browser does not allow it for Caseway. Its settings for this site can change that.
        </p>
      ) : null}
      <Check
        isOn={settings.hasSound}
        onChange={(hasSound) => {
          choose({ hasSound })
        }}
      >
        Play a sound
      </Check>
      <Check
        isOn={settings.mailsMentions}
        onChange={(mailsMentions) => {
          choose({ mailsMentions })
        }}
      >
        {`E-mail me when I have not read a mention for ${unitText(mentionMailMinutes, 'minute', 'long')}`}
      </Check>
    </fieldset>
  )
}
