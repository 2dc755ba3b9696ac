const BLANK = /[ \t\r\n]*/y
const VALUE =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there, the text's length when it
 * ends too early, null when it is JSON. The engine's own messages differ from version to version.
 */
export function jsonErrorAt(text: string): number | null {
  const open: ('{' | '[')[] = []
  let wants: 'value' | 'value or end' | 'key' | 'key or end' | 'next' = 'value'
  let at = 0
  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match !== null
  }
  for (;;) {
    matches(BLANK)
    const letter = text[at]
    if (wants === 'next') {
      const inside = open.at(-1)
      if (inside === undefined) return at === text.length ? null : at
      if (letter === ',') wants = inside === '{' ? 'key' : 'value'
      else if (letter === (inside === '{' ? '}' : ']')) open.pop()
      else return at
      at++
    } else if (wants === 'key' || wants === 'key or end') {
      if (letter === '}' && wants === 'key or end') {
        open.pop()
        wants = 'next'
        at++
      } else {
        if (letter !== '"' || !matches(VALUE)) return at
        matches(BLANK)
        if (text[at] !== ':') return at
        at++
        wants = 'value'
      }
    } else if (letter === '{' || letter === '[') {
      open.push(letter)
      wants = letter === '{' ? 'key or end' : 'value or end'
      at++
    } else if (letter === ']' && wants === 'value or end') {
      open.pop()
      wants = 'next'
      at++
    } else if (matches(VALUE)) wants = 'next'
    else return at
  }
}

/** The place of an offset for people: "line 3, column 14", or "character 14" of what is one line. From 1. */
export function placeOf(text: string, offset: number): string {
  const skipped = /^\s*/.exec(text)![0].length
  const whole = text.slice(skipped)
  const before = whole.slice(0, Math.max(0, offset - skipped))
  if (!whole.trimEnd().includes('\n')) return `character ${before.length + 1}`
  return `line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`
}
