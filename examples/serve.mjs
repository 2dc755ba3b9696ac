// Serves a folder on this computer while a command runs, and puts its address where the command says SITE:
//   node examples/serve.mjs FOLDER COMMAND…
// For trying out URLs without a network.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'

const [folder, ...command] = process.argv.slice(2)
const root = resolve(folder)
const types = { '.html': 'text/html; charset=utf-8', '.txt': 'text/plain; charset=utf-8' }

const server = createServer(async ({ url }, response) => {
  const path = normalize(join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname)))
  try {
    if (!path.startsWith(root + sep)) throw new Error('outside of the folder')
    const body = await readFile(path)
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body)
  } catch {
    response.writeHead(404).end()
  }
})
server.listen(0, '127.0.0.1', () => {
  const site = `http://127.0.0.1:${server.address().port}`
  const [name, ...rest] = command.map((part) => part.replaceAll('SITE', site))
  spawn(name, rest, { stdio: 'inherit' }).on('close', (code) => {
    process.exitCode = code ?? 1
    server.close()
  })
})
