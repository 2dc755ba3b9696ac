import { LEFT, MOVES, NONE, type ParserState, RIGHT, SHIFT } from '../../src/language/en/parser-state.ts'

/**
 * How many gold arcs each move makes unreachable (Goldberg and Nivre 2013), written to `costs`; 1000 when the move is not
 * allowed. `heads[k]` is the gold head, the root's number for the root.
 */
export function moveCosts(state: ParserState, heads: Int32Array, costs: Int32Array): void {
  for (let move = 0; move < MOVES; move++) costs[move] = state.allows(move) ? 0 : 1000
  const { stack, depth, front, count } = state
  if (depth > 0) {
    const s0 = stack[depth - 1]!
    const s1 = depth > 1 ? stack[depth - 2]! : NONE
    let waiting = 0
    for (let k = front; k < count; k++) if (heads[k] === s0) waiting++
    const head = heads[s0]!
    if (costs[LEFT]! < 1000) costs[LEFT] = waiting + (head === s1 || head > front ? 1 : 0)
    if (costs[RIGHT]! < 1000) costs[RIGHT] = waiting + (head >= front ? 1 : 0)
  }
  if (costs[SHIFT]! < 1000) {
    let lost = 0
    for (let at = 0; at < depth; at++) {
      const k = stack[at]!
      if (heads[k] === front) lost++
      if (heads[front] === k && at < depth - 1) lost++
    }
    costs[SHIFT] = lost
  }
}
