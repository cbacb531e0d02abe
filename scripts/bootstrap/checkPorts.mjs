import { createServer } from 'node:net'

import { fail } from './fail.mjs'

/** Says at once, before minutes of work, that a port is taken. */
export const checkPorts = async () => {
  const { HOST, PORT, SMTP_IN_HOST, SMTP_IN_PORT } = process.env
  const host = HOST || '127.0.0.1'
  const port = PORT || '3000'
  const mailPort = SMTP_IN_PORT || '2525'

  await check({ host, name: 'PORT', other: 'PORT=3001 npm start', port, use: 'the web server' })

  if (mailPort !== '0') {
    await check({
      host: SMTP_IN_HOST || '127.0.0.1',
      name: 'SMTP_IN_PORT',
      other: 'SMTP_IN_PORT=2526 npm start (0 switches incoming mail off)',
      port: mailPort,
      use: 'incoming mail',
    })
  }
}

const check = async ({ host, name, other, port, use }) => {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    fail(`${name}=${port} is not a port.`, 'Give a number from 1 to 65535.')
  }

  const error = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ exclusive: true, host, port: Number(port) }, () =>
      server.close(() => resolve(null)),
    )
  })

  if (error?.code === 'EADDRINUSE') {
    fail(
      `Port ${port} on ${host}, for ${use}, is taken: another program uses it, or Caseway runs already.`,
      `End that one, or choose another port: ${other}`,
    )
  }

  if (error) {
    fail(
      `Cannot listen on ${host}:${port} for ${use}: ${error.message}`,
      'Set HOST and PORT to an address of this machine.',
    )
  }
}
