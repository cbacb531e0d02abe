import type { Endpoint } from 'payload'

import { z } from 'zod'

import {
  cleanFilename,
  isRefusedFile,
  mostFileBytes,
  plainType,
  rasterTypeOf,
} from '@/domain/files/fileRules'
import { env } from '@/lib/env'
import { readStoredFile } from '@/lib/readStoredFile'
import { readUpTo } from '@/lib/readUpTo'
import { storeFile } from '@/lib/storeFile'
import { signUpload } from '@/lib/uploadToken'
import { findAttachment } from '@/queries/desk/findAttachment'

import { caseEndpoint } from './caseEndpoint'
import { answer } from './deskEndpoint'
import { problem } from './problem'

const uuid = z.uuid()
const tokenHours = 72

/**
 * `POST …/uploads?filename=…` with the bytes as body: stores them and gives a token that a reply or note may carry.
 * What no message carries is never shown to anybody.
 */
const upload = caseEndpoint({
  door: 'case.note',
  handle: async (call, target) => {
    const filename = cleanFilename(call.url.searchParams.get('filename') ?? '')

    if (filename === '') {
      return problem('invalid', 'The file has no name.')
    }

    if (isRefusedFile(filename)) {
      return problem(
        'refused',
        `${filename} is a program. Mail servers refuse those: put it into a zip.`,
      )
    }

    const bytes = await readUpTo({ body: call.req.body, most: mostFileBytes })

    if (bytes === null) {
      return problem('too-large', `${filename} is larger than 10 MB.`)
    }

    if (bytes.byteLength === 0) {
      return problem('invalid', `${filename} is empty.`)
    }

    const { key, sha256 } = await storeFile(bytes)
    const contentType = rasterTypeOf(bytes) ?? plainType(call.req.headers.get('content-type') ?? '')

    return answer({
      contentType,
      filename,
      size: bytes.byteLength,
      token: signUpload(
        {
          caseId: target.id,
          contentType,
          expiresAt: call.now.getTime() + tokenHours * 3_600_000,
          filename,
          sha256,
          size: bytes.byteLength,
          staffId: call.scope.staffId,
          storageKey: key,
        },
        env.PAYLOAD_SECRET,
      ),
    })
  },
  method: 'post',
  path: '/desk/cases/:id/uploads',
})

/**
 * `GET …/files/<id>`: the bytes as a download, for whoever may see the case. `?as=image` shows pictures in the
 * timeline: only of kinds that carry no script, told from their first bytes and not from what the sender claims.
 */
const download = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) => {
    const attachmentId = String(call.req.routeParams?.['fileId'])
    const file = uuid.safeParse(attachmentId).success
      ? await findAttachment({ attachmentId, caseId: target.id, run: call.run })
      : null
    const bytes = file?.storageKey == null ? null : await readStoredFile(file.storageKey)

    if (file === null || bytes === null) {
      return problem('not-found', 'There is no such file, or it is still at the provider.')
    }

    const picture = call.url.searchParams.get('as') === 'image' ? rasterTypeOf(bytes) : null

    return new Response(new Uint8Array(bytes), {
      headers: {
        // A picture of a case stays with the person's own browser, and not for long.
        'Cache-Control': 'private, max-age=600',
        'Content-Disposition': `${picture === null ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
        'Content-Length': String(bytes.byteLength),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Content-Type': picture ?? 'application/octet-stream',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
  method: 'get',
  path: '/desk/cases/:id/files/:fileId',
})

export const deskFiles: readonly Endpoint[] = [upload, download]
