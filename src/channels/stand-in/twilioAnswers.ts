import type { ServerResponse } from 'node:http'

/** Twilio's document for an error. */
export const twilioError = (
  status: number,
  code: number,
  message: string,
): Record<string, unknown> => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${String(code)}`,
  status,
})

/** Answers with JSON, unless the connection is gone or was answered already. */
export const respond = (
  response: ServerResponse,
  status: number,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): void => {
  if (!response.headersSent && !response.destroyed) {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body))
  }
}
