/**
 * Loaded first in every child of `npm start`: when the parent is gone, however it went, the pipe on
 * standard input closes and the child ends too. No orphan keeps a port or the database.
 */
process.stdin.on('close', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 10_000).unref()
})
process.stdin.on('error', () => {})
process.stdin.resume()
process.stdin.unref?.()
