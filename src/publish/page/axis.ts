/** A scale of numbers along a line of a drawing. */
export interface Axis {
  readonly x: (n: number) => number
  /** Round numbers to write on it. */
  readonly ticks: readonly number[]
}

/** Values further apart than this are drawn on a scale of powers of ten. */
const LOGARITHMIC = 100
/** A scale whose greatest value is more than this many times its least starts at nought. */
const FROM_NOUGHT = 2.5

/** The scale over all ends of the rows; null when they are not two different numbers. */
export function axisOf(
  rows: readonly { readonly low: number | null; readonly high: number | null }[],
  left: number,
  right: number,
): Axis | null {
  const values = rows.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (!(least < most)) return null
  const isLogarithmic = least > 0 && most / least > LOGARITHMIC
  const from = isLogarithmic || least < 0 || most / least < FROM_NOUGHT ? least : 0
  const place = isLogarithmic ? Math.log10 : (n: number) => n
  const [a, b] = [place(from), place(most)]
  const ticks = isLogarithmic ? powers(from, most) : rounds(from, most, values.every(Number.isInteger) ? 1 : 0)
  return { x: (n) => round(left + ((place(n) - a) / (b - a)) * (right - left)), ticks }
}

function powers(from: number, to: number): number[] {
  const all: number[] = []
  for (let n = Math.ceil(Math.log10(from) - 1e-9); n <= Math.log10(to) + 1e-9; n++) all.push(10 ** n)
  const step = Math.ceil(all.length / 5)
  return all.filter((_, i) => i % step === 0)
}

/** At most six steps of 1, 2 or 5 times a power of ten, none smaller than `least`. */
function rounds(from: number, to: number, least: number): number[] {
  const rough = (to - from) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(least, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough)!)
  const all: number[] = []
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) all.push(round(n * step, 1e6))
  return all
}

const round = (n: number, grain = 10): number => Math.round(n * grain) / grain
