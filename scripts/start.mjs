#!/usr/bin/env node
// npm start [-- PATH…]: sets up, then makes the situation report of the examples, or of the paths given.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, setUp } from './set-up.mjs'

setUp()
const command = join(root, 'bin', 'sitrep.js')
const paths = process.argv.slice(2)
const sitrep = (args, stdio) =>
  spawnSync(process.execPath, [command, ...args], { cwd: paths.length ? undefined : root, stdio })

if (paths.length) process.exit(sitrep(['brief', ...paths], 'inherit').status ?? 1)

const examples = ['examples/qusair', 'examples/lugoj-flood', '--sources', 'examples/sources.csv']
const text = sitrep(['brief', ...examples], 'inherit')
const page = sitrep(
  ['brief', ...examples, '--format', 'html', '--out', 'out/examples.html'],
  ['ignore', 'ignore', 'inherit'],
)
if (page.status === 0)
  process.stderr.write(
    '\nThe same as a page: out/examples.html\nYour own reports:   npm start -- PATH…   or   node bin/sitrep.js brief PATH… --help\n',
  )
process.exit(text.status || page.status || 0)
