'use client'

import type { ReactNode, RefObject } from 'react'

import { channelLabel } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'

import type { BoxHandle } from './EditorSlot'
import type { ComposerProps } from './useComposer'

import { ComposerActions } from './ComposerActions'
import { ComposerHead } from './ComposerHead'
import { ComposerNotice } from './ComposerNotice'
import { placeholderOf } from './composerWords'
import { EditorSlot } from './EditorSlot'
import { MacroLine } from './MacroLine'
import { PickList } from './PickList'
import { Receivers } from './Receivers'
import { TogetherLine } from './together/TogetherLine'
import { UploadChips } from './UploadChips'
import { useBoxEvents } from './useBoxEvents'
import { useComposer } from './useComposer'

/**
 * Where answers and notes are written. The text is kept in this browser at every key and on the server a moment
 * later, so a reload, an ended session, a crash or another device loses nothing.
 */
export const Composer = ({
  boxRef,
  ...props
}: ComposerProps & { boxRef: RefObject<BoxHandle | null> }): ReactNode => {
  const { detail, mode, onMode } = props
  const state = useComposer(props)
  const { channel, conflict, draft, handle, isForward, isNote, list, mayWrite, together } = state
  const { isDropping, on } = useBoxEvents({ detail, mode, state })

  return (
    <div className="border-t border-line bg-surface px-3 pt-2 pb-3 pane:px-5">
      <ComposerNotice
        conflict={conflict?.detail ?? null}
        onAnyway={() => {
          if (conflict !== null) {
            void state.send(conflict.how, true)
          }
        }}
        onKeepMine={draft.keepMine}
        onLook={() => {
          state.forgetConflict()
          handle.current?.focus()
        }}
        onUseOther={draft.useOther}
        other={draft.other}
      />
      <div
        {...on}
        className={cx(
          'relative mx-auto max-w-3xl rounded-lg border transition-colors focus-within:border-accent',
          isNote ? 'border-note-line bg-note' : 'border-line-strong bg-surface',
          isDropping && 'border-accent ring-2 ring-accent',
        )}
      >
        {list.found.length > 0 ? (
          <PickList
            at={list.at}
            label={
              list.open?.sign !== '@'
                ? 'Templates and macros'
                : isNote
                  ? 'Colleagues and articles'
                  : 'Articles'
            }
            onChoose={list.take}
            picks={list.found}
          />
        ) : null}
        <ComposerHead
          mayForward={detail.rights.reply}
          mode={mode}
          onMode={onMode}
          whoReads={
            isNote
              ? 'Only colleagues read this'
              : isForward
                ? 'By e-mail; the customer hears nothing of it'
                : `To ${detail.customer.name} by ${channelLabel(channel)}`
          }
        />
        {isForward || (state.isMail && !isNote && mayWrite) ? (
          <Receivers isForward={isForward} lines={state.receivers} />
        ) : null}
        <TogetherLine control={together} onJoin={state.joinTogether} />
        {/* Room for the button that lies over it, in either direction of writing. */}
        <div className="peer-enabled/cc:pe-14">
          <EditorSlot
            attributes={
              list.found.length > 0
                ? {
                    'aria-activedescendant': `composer-pick-${String(list.at)}`,
                    'aria-controls': 'composer-picks',
                  }
                : {}
            }
            boxRef={boxRef}
            content={state.written}
            handle={handle}
            isEditable={mayWrite && together.isReady}
            isFormatShown={state.switches.isFormatShown && mayWrite}
            key={together.state === null ? 'alone' : 'together'}
            label={boxLabels[mode]}
            onCaret={list.onLine}
            onChange={state.change}
            placeholder={placeholderOf({ detail, mayWrite, mode })}
            stamp={state.stamp}
            together={together.state}
          />
        </div>
        {state.signature === '' ? null : (
          <p className="truncate px-3 pb-1.5 text-xs text-ink-3" dir="auto" title={state.signature}>
            {state.signature.replaceAll(/\s*\n\s*/gu, ' · ')}
          </p>
        )}
        <UploadChips list={state.uploads.list} onRemove={state.uploads.remove} />
        {state.macro === undefined ? null : (
          <MacroLine name={state.macro.name} onDrop={state.dropMacro} />
        )}
        <ComposerActions {...props} state={state} />
      </div>
    </div>
  )
}

const boxLabels = {
  forward: 'Comment for the forward',
  note: 'Internal note',
  reply: 'Reply to the customer',
} as const
