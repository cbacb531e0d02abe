import type { SMTPServer } from 'smtp-server'

/** Takes the port (0: a free one) for a mail server. Rejects when it cannot be taken; `close` waits for open mails. */
export const listenSmtp = async ({
  host,
  port,
  server,
}: {
  host: string
  port: number
  server: SMTPServer
}): Promise<{ readonly close: () => Promise<void>; readonly port: number }> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // A client that breaks off is its own problem; without a listener it would end the process.
      server.on('error', () => undefined)
      resolve()
    })
  })

  const address = server.server.address()

  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
    port: typeof address === 'object' && address !== null ? address.port : port,
  }
}
