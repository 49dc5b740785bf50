import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { ISOLATION } from '../isolation'

/** The build names its files by their content: what is in the browser's cache is right for good. */
const HASHED = /^\/assets\//
const KEPT = { 'Cache-Control': 'max-age=31536000, immutable' }

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

export interface PageServer {
  readonly url: string
  /** Makes one file of the disk readable for the page, under an address that says nothing about its path. */
  offer(path: string): string
  close(): Promise<void>
}

async function addressesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}

/**
 * Serves the built page and the offered files on an ephemeral port of this machine only. Addresses
 * are looked up in a list and never joined to a path, so nothing else of the disk can be reached.
 *
 * Lifetime: until `close`.
 */
export async function servePage(folder: string): Promise<PageServer> {
  const served = await addressesOf(folder)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = request.method === 'GET' ? served.get(pathname) : undefined
    if (file === undefined) {
      response.writeHead(404).end()
      return
    }
    const stream = createReadStream(file)
    stream.on('open', () => {
      const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'Content-Type': type, ...ISOLATION, ...(HASHED.test(pathname) && KEPT) })
      stream.pipe(response)
    })
    stream.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(500).end()))
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', listening)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.')
  let offered = 0
  return {
    url: `http://127.0.0.1:${address.port}`,
    offer(path) {
      const at = `/input/${++offered}`
      served.set(at, path)
      return at
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
