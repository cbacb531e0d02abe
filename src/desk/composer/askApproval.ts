import type { QueryClient } from '@tanstack/react-query'

import type { CaseDetail } from '@/contracts/desk'

import { showToast } from '@/ui/toasts'

import type { SendInput, SendResult } from './sendMessage'

import { callApi, tellError } from '../data/api'
import { keys } from '../data/keys'

/** Has a colleague approve an answer: it waits on the case, and the customer hears nothing of it. */
export const askApproval = async ({
  approverId,
  client,
  detail,
  input: { bcc, cc, files, rich, text },
  note,
}: {
  approverId: string
  client: QueryClient
  detail: Pick<CaseDetail, 'id' | 'number'>
  input: SendInput
  note: null | string
}): Promise<SendResult> => {
  try {
    await callApi(`/cases/${detail.id}/approvals`, {
      body: {
        approverId,
        clientToken: crypto.randomUUID(),
        text,
        ...(bcc.length === 0 ? {} : { bcc }),
        ...(cc.length === 0 ? {} : { cc }),
        ...(files.length === 0 ? {} : { files: files.map(({ token }) => token) }),
        ...(note === null ? {} : { note }),
        ...(rich === null ? {} : { rich }),
      },
      method: 'POST',
    })
    showToast({ title: 'It waits for approval', tone: 'good' })

    return { kind: 'sent' }
  } catch (error) {
    showToast({
      detail: `${tellError(error)} Your text is back in the box.`,
      title: 'Nobody was asked',
      tone: 'bad',
    })

    return { kind: 'failed' }
  } finally {
    void client.invalidateQueries({ queryKey: keys.case(detail.number) })
  }
}
