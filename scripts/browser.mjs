// Finds a Chromium for the tests of the page. With CI=true and as root it may install Debian's package;
// anywhere else it only says what to run.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser, or null. */
export const findBrowser = () => CANDIDATES.find((path) => path && existsSync(path)) ?? null

/** What to do where there is none. */
export const HOW_TO_INSTALL =
  'no Chromium found: run `apt-get install chromium` (or set CHROMIUM_PATH) to run the tests of the page'

/** Finds a browser; installs one when allowed (CI, root, apt-get there). Says what it does on stderr. */
export async function ensureBrowser({ install }) {
  const found = findBrowser()
  if (found) return found
  if (install && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('install: chromium (apt-get) …\n')
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
    return findBrowser()
  }
  process.stderr.write(`${HOW_TO_INSTALL}\n`)
  return null
}
