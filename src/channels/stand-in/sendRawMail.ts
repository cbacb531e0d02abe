import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** Delivers a raw mail to a server on loopback, as a customer's mail server would. Rejects with the server's answer. */
export const sendRawMail = ({
  from,
  host,
  port,
  raw,
  to,
}: {
  /** Envelope sender; empty for a bounce. */
  from: string
  host: string
  port: number
  raw: Buffer
  to: readonly string[]
}): Promise<void> =>
  new Promise((resolve, reject) => {
    const connection = new SMTPConnection({ host, ignoreTLS: true, port, socketTimeout: 20_000 })
    const fail = (error: unknown): void => {
      connection.close()
      reject(error instanceof Error ? error : new Error('The mail was not taken'))
    }

    connection.on('error', fail)
    connection.connect((problem) => {
      if (problem) {
        fail(problem)
        return
      }

      connection.send({ from: from === '' ? false : from, to: [...to] }, raw, (error) => {
        if (error) {
          fail(error)
        } else {
          connection.quit()
          resolve()
        }
      })
    })
  })
