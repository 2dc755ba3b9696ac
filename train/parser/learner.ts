import { MOST_FEATURES, type ParserWords, PLACES, stateFeatures } from '../../src/language/en/parser-features.ts'
import { LEFT, MOVES, ParserState, SHIFT } from '../../src/language/en/parser-state.ts'
import { type ParserLexicon, readParserWords } from '../../src/language/en/parser-words.ts'
import { exponential, type Network } from '../network/network.ts'
import { random } from '../tagger/perceptron.ts'
import { moveCosts } from './oracle.ts'

/** A sentence with its tags and its gold tree; the root's number is the number of words. */
export interface Tree {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly tags: Uint8Array
  readonly heads: Int32Array
  /** -1 where the label is not known. */
  readonly labels: Int32Array
}

const BATCH = 32
/** How often training follows the parser's own move after the first epoch. */
const FOLLOW = 0.9

interface Plan {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly say: (line: string) => void
}

export class Learner {
  readonly #network: Network
  readonly #lexicon: ParserLexicon
  readonly #starts: Int32Array
  readonly #labels: readonly string[]
  readonly #state = new ParserState()
  readonly #features = new Int32Array(MOST_FEATURES)
  readonly #places = new Int32Array(PLACES)
  readonly #costs = new Int32Array(MOVES)
  readonly #scores: Float64Array
  readonly #next = random(99)

  constructor(network: Network, lexicon: ParserLexicon, starts: Int32Array, labels: readonly string[]) {
    this.#network = network
    this.#lexicon = lexicon
    this.#starts = starts
    this.#labels = labels
    this.#scores = new Float64Array(MOVES + 2 * labels.length)
  }

  learn(trees: readonly Tree[], plan: Plan): void {
    const network = this.#network
    network.dropout = plan.dropout
    const order = trees.map((_, index) => index)
    const batches = Math.ceil(order.length / BATCH) * plan.epochs
    let batch = 0
    for (let epoch = 1; epoch <= plan.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(this.#next() * (i + 1))
        ;[order[i], order[j]] = [order[j]!, order[i]!]
      }
      const start = process.cpuUsage().user
      let loss = 0
      for (let at = 0; at < order.length; at += BATCH) {
        network.rate = plan.rate * Math.max(0.05, 1 - batch++ / batches)
        for (const index of order.slice(at, at + BATCH)) loss += this.#tree(trees[index]!, epoch > 1)
        network.endBatch(true)
      }
      plan.say(
        `epoch ${epoch}: loss ${(loss / trees.length).toFixed(3)}, ${((process.cpuUsage().user - start) / 1e6).toFixed(0)} s`,
      )
    }
  }

  #words(tree: Tree): ParserWords {
    return readParserWords(tree.text, tree.starts, tree.ends, 0, tree.tags.length, tree.tags, this.#lexicon)
  }

  /** Learns from one sentence; follows the parser's own moves when it `explores`. Returns the loss. */
  #tree(tree: Tree, explores: boolean): number {
    const network = this.#network
    const state = this.#state
    const words = this.#words(tree)
    const labels = this.#labels.length
    const scores = this.#scores
    const costs = this.#costs
    state.start(tree.tags.length)
    let loss = 0
    while (!state.done) {
      const count = stateFeatures(state, words, this.#starts, this.#places, this.#features)
      network.forward(this.#features, count, this.#places, words.vector, true)
      moveCosts(state, tree.heads, costs)
      const least = Math.min(costs[0]!, costs[1]!, costs[2]!)
      let best = -1
      let right = -1
      for (let move = 0; move < MOVES; move++) {
        if (costs[move] === 1000) continue
        scores[move] = network.score(move)
        if (best < 0 || scores[move]! > scores[best]!) best = move
        if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move
      }
      const chosen = explores && this.#next() < FOLLOW ? best : right
      let label = -1
      // The label of a right arc is learnt whichever move is made.
      for (let move = LEFT; move < MOVES; move++) {
        if (costs[move] === 1000) continue
        const child = state.stack[state.depth - 1]!
        const head = move === LEFT ? state.front : state.stack[state.depth - 2]!
        const gold = tree.heads[child] === head ? tree.labels[child]! : -1
        if (gold < 0 && move !== chosen) continue
        const first = MOVES + (move === LEFT ? 0 : labels)
        let top = first
        for (let o = first; o < first + labels; o++) {
          scores[o] = network.score(o)
          if (scores[o]! > scores[top]!) top = o
        }
        if (move === chosen) label = top - first
        if (gold < 0) continue
        let total = 0
        const highest = scores[top]!
        for (let o = first; o < first + labels; o++) total += scores[o] = exponential(scores[o]! - highest)
        for (let o = first; o < first + labels; o++) {
          const gradient = scores[o]! / total - (o === first + gold ? 1 : 0)
          if (gradient > 1e-4 || gradient < -1e-4) network.learnOutput(o, gradient)
        }
      }
      // The right moves are those that lose fewest arcs; the loss is minus the logarithm of their share.
      const highest = scores[best]!
      let total = 0
      let good = 0
      for (let move = 0; move < MOVES; move++) {
        if (costs[move] === 1000) continue
        scores[move] = exponential(scores[move]! - highest)
        total += scores[move]!
        if (costs[move] === least) good += scores[move]!
      }
      loss -= Math.log(Math.max(1e-9, good / total))
      for (let move = 0; move < MOVES; move++) {
        if (costs[move] === 1000) continue
        const gradient = scores[move]! / total - (costs[move] === least ? scores[move]! / Math.max(good, 1e-9) : 0)
        if (gradient > 1e-4 || gradient < -1e-4) network.learnOutput(move, gradient)
      }
      network.backward(this.#features, count, this.#places, words.vector)
      state.make(chosen, label)
    }
    return loss
  }

  /** Parses with the network as it is; the answer is in the state until the next call. */
  parse(tree: Tree): ParserState {
    const network = this.#network
    const state = this.#state
    const words = this.#words(tree)
    const labels = this.#labels.length
    state.start(tree.tags.length)
    while (!state.done) {
      const count = stateFeatures(state, words, this.#starts, this.#places, this.#features)
      network.forward(this.#features, count, this.#places, words.vector, false)
      let best = -1
      let top = 0
      for (let move = 0; move < MOVES; move++) {
        if (!state.allows(move)) continue
        const score = network.score(move)
        if (best < 0 || score > top) {
          best = move
          top = score
        }
      }
      let label = 0
      if (best !== SHIFT) {
        const first = MOVES + (best === LEFT ? 0 : labels)
        let high = network.score(first)
        for (let l = 1; l < labels; l++) {
          const score = network.score(first + l)
          if (score > high) {
            high = score
            label = l
          }
        }
      }
      state.make(best, label)
    }
    return state
  }

  /** UAS and LAS, with whole labels and without subtypes. */
  score(trees: readonly Tree[]): string {
    let heads = 0
    let whole = 0
    let universal = 0
    let count = 0
    const plain = this.#labels.map((label) => label.split(':')[0]!)
    trees.forEach((tree, index) => {
      const { head, label } = this.parse(tree)
      for (let k = 0; k < tree.tags.length; k++) {
        count++
        if (head[k] !== tree.heads[k]) continue
        heads++
        if (label[k] === tree.labels[k]) whole++
        if (plain[label[k]!] === plain[tree.labels[k]!]) universal++
      }
      if (index % BATCH === 0) this.#network.endBatch(false)
    })
    this.#network.endBatch(false)
    const share = (value: number): string => ((100 * value) / count).toFixed(2)
    return `UAS ${share(heads)} LAS ${share(whole)} (universal ${share(universal)})`
  }
}
