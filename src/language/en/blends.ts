/** Is a short name made of the beginnings of a long one's words, in order ("Interpol", "Marina")? The first must take part. */
export function isBlendOf(short: string, long: string): boolean {
  const words = long
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  const rest = short.toLowerCase()
  if (!/^\p{L}{3,12}$/u.test(rest) || words.length < 2 || words.length > 9) return false
  const fits = (at: number, left: string): boolean => {
    if (left === '') return true
    if (at === words.length) return false
    for (let n = commonLength(words[at]!, left); n > 0; n--) if (fits(at + 1, left.slice(n))) return true
    return at > 0 && fits(at + 1, left)
  }
  return commonLength(words[0]!, rest) < rest.length && fits(0, rest)
}

function commonLength(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}
