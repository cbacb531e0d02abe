'use client'

import type { ReactNode } from 'react'

import {
  ConfirmationModal,
  PopupList,
  toast,
  useDocumentInfo,
  useForm,
  useModal,
} from '@payloadcms/ui'

import { callApi } from '../api/callApi'
import { wordsOf } from '../api/wordsOf'
import { UnpublishReach } from './UnpublishReach'

/** In place of the panel's own: before an article goes, it says what goes with it. */
export const UnpublishArticleButton = (): ReactNode => {
  const info = useDocumentInfo()
  const { data, hasPublishPermission, hasPublishedDoc, id, isTrashed } = info
  const { reset } = useForm()
  const { toggleModal } = useModal()

  if (id === undefined || !hasPublishPermission || !hasPublishedDoc || isTrashed === true) {
    return null
  }

  const modalSlug = `unpublish-article-${String(id)}`
  const unpublish = async (): Promise<void> => {
    try {
      await callApi(`/api/articles/${String(id)}?depth=0&fallback-locale=null`, {
        body: JSON.stringify({ _status: 'draft' }),
        headers: { 'content-type': 'application/json' },
        method: 'PATCH',
      })
      await reset({ ...data, _status: 'draft' })
      info.incrementVersionCount()
      info.setUnpublishedVersionCount(1)
      info.setMostRecentVersionIsAutosaved(false)
      info.setHasPublishedDoc(false)
      toast.success('Unpublished. Search and the assistant have lost it.')
    } catch (reason) {
      toast.error(wordsOf(reason, 'It could not be unpublished.'))
    }
  }

  return (
    <>
      <PopupList.Button
        id="action-unpublish"
        onClick={() => {
          toggleModal(modalSlug)
        }}
      >
        Unpublish…
      </PopupList.Button>
      <ConfirmationModal
        body={<UnpublishReach id={String(id)} />}
        confirmLabel="Unpublish"
        confirmingLabel="Unpublishing…"
        heading="Unpublish this article?"
        modalSlug={modalSlug}
        onConfirm={unpublish}
      />
    </>
  )
}
