import type { ServerResponse } from 'node:http'

import type { FaultQueue } from './faults'
import { sampleMedia } from './sampleMedia'
import type { StandInOptions } from './startStandIn'
import { respond, twilioError } from './twilioAnswers'

const media = sampleMedia()

/**
 * Media as Twilio gives them: asked for by name, the answer leads on to a storage that asks for none. False: the address
 * is not one of media.
 */
export const answerMedia = ({
  isKnown,
  options,
  response,
  url,
}: {
  isKnown: boolean
  options: Pick<StandInOptions, 'media'> & { readonly faults: FaultQueue }
  response: ServerResponse
  url: URL
}): boolean => {
  const [, id] =
    /^\/2010-04-01\/Accounts\/[^/]+\/Messages\/[^/]+\/Media\/([^/]+)$/u.exec(url.pathname) ?? []
  const [, stored] = /^\/storage\/([^/]+)$/u.exec(url.pathname) ?? []
  const found = (options.media ?? media).get(id ?? stored ?? '')

  if (id === undefined && stored === undefined) {
    return false
  }

  const fault = id === undefined ? undefined : options.faults.shift()

  if (fault?.kind === 'reset') {
    response.socket?.resetAndDestroy()
  } else if (id !== undefined && !isKnown) {
    respond(response, 401, twilioError(401, 20003, 'Authenticate'))
  } else if (found === undefined) {
    respond(response, 404, twilioError(404, 20404, 'The requested resource was not found'))
  } else if (id === undefined) {
    response.writeHead(200, { 'content-type': found.contentType }).end(found.bytes)
  } else {
    response.writeHead(307, { location: `/storage/${id}` }).end()
  }

  return true
}
