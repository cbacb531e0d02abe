import type { Server } from 'node:net'

/** Starts to listen and gives the port. Rejects when the port is taken or not allowed. */
export const listen = ({
  host,
  port,
  server,
}: {
  host: string
  port: number
  server: Server
}): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
