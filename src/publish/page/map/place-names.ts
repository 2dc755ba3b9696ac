/** A name set beside its point. */
export interface Label {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end' | 'middle'
}

interface Named {
  readonly words: string
  readonly x: number
  readonly y: number
}

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Width of a letter and height of a line in units of the drawing, at the size the style sheet gives names. */
const LETTER = 6.6
const LINE = 14
const GAP = 9
const LONGEST = 26

/**
 * Names beside their points, each where it covers no other name, no point and no edge: right, left, above or below.
 * The first come first; a name without room is null (its point keeps it for those who tap it).
 */
export function placed(
  points: readonly Named[],
  size: { readonly width: number; readonly height: number },
): (Label | null)[] {
  const taken: Rectangle[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))
  return points.map(({ words, x, y }, i) => {
    const short = cut(words)
    const width = [...short].length * LETTER
    const ways: readonly (readonly [Rectangle, Label])[] = [
      [box(x + GAP, y - LINE / 2, width), { words: short, x: x + GAP, y: y + 4.5, anchor: 'start' }],
      [box(x - GAP - width, y - LINE / 2, width), { words: short, x: x - GAP, y: y + 4.5, anchor: 'end' }],
      [box(x - width / 2, y - GAP - LINE, width), { words: short, x, y: y - GAP - 2, anchor: 'middle' }],
      [box(x - width / 2, y + GAP, width), { words: short, x, y: y + GAP + LINE - 3, anchor: 'middle' }],
    ]
    const free = ways.find(
      ([one]) =>
        one.left >= 2 &&
        one.right <= size.width - 2 &&
        one.top >= 2 &&
        one.bottom <= size.height - 2 &&
        taken.every((other, j) => j === i || !overlap(one, other)),
    )
    if (!free) return null
    taken.push(free[0])
    return free[1]
  })
}

const box = (left: number, top: number, width: number): Rectangle => ({
  left,
  right: left + width,
  top,
  bottom: top + LINE,
})

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function cut(words: string): string {
  const letters = [...words]
  return letters.length <= LONGEST
    ? words
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}
