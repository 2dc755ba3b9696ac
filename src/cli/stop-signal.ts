/** A signal that the first Ctrl-C or SIGTERM gives, so that what is under way is ended well; the second ends at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.removeAllListeners(name)
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(code)
      stop.abort()
    })
  }
  return stop.signal
}
