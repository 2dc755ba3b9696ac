import { MOST_FEATURES, type ParserWords, PLACES, stateFeatures } from '../../src/language/en/parser-features.ts'
import type { ParserModel } from '../../src/language/en/parser-model.ts'
import { labelLists } from '../../src/language/en/parser-network.ts'
import { LEFT, MOVES, ParserState } from '../../src/language/en/parser-state.ts'
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

const BATCH = 64
/** Smaller gradients of an output are not worth learning from: most states are sure soon. */
const LEAST = 0.01
/** How often training follows the parser's own move after the first epoch. */
const FOLLOW = 0.9
/** The mean of the weights is taken over the last part of all batches, every few of them. */
const GATHER_FROM = 0.8
const GATHER_EVERY = 20

interface Plan {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  /** Is told how each epoch went. */
  readonly say: (line: string, epoch: number) => void
}

export class Learner {
  readonly #network: Network
  readonly #lexicon: ParserLexicon
  readonly #starts: Int32Array
  readonly #labels: readonly string[]
  readonly #state: ParserState
  readonly #features = new Int32Array(MOST_FEATURES)
  readonly #places = new Int32Array(PLACES)
  readonly #costs = new Int32Array(MOVES)
  readonly #scores: Float64Array
  readonly #next = random(99)

  readonly #lists: readonly Int32Array[]
  readonly #setOf: Uint16Array

  /** `sets` says which labels an arc may have, as in the model. */
  constructor(
    network: Network,
    lexicon: ParserLexicon,
    starts: Int32Array,
    labels: readonly string[],
    sets: Pick<ParserModel, 'labelSets' | 'setOf'>,
  ) {
    this.#state = new ParserState(labels)
    this.#lists = labelLists({ labels, ...sets })
    this.#setOf = sets.setOf
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
        network.endBatch()
        if (batch > batches * GATHER_FROM && batch % GATHER_EVERY === 0) network.gather()
      }
      if (epoch === plan.epochs) network.settle()
      plan.say(
        `epoch ${epoch}: loss ${(loss / trees.length).toFixed(3)}, ${((process.cpuUsage().user - start) / 1e6).toFixed(0)} s`,
        epoch,
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
        const list = this.#labelsFor(move, words.tag[child]!, words.tag[head]!)
        let top = list[0]!
        for (const l of list) {
          scores[first + l] = network.score(first + l)
          if (scores[first + l]! > scores[first + top]!) top = l
        }
        if (move === chosen) label = top
        if (gold < 0 || !list.includes(gold)) continue
        let total = 0
        const highest = scores[first + top]!
        for (const l of list) total += scores[first + l] = exponential(scores[first + l]! - highest)
        for (const l of list) {
          const gradient = scores[first + l]! / total - (l === gold ? 1 : 0)
          if (gradient > LEAST || gradient < -LEAST) network.learnOutput(first + l, gradient)
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
        if (gradient > LEAST || gradient < -LEAST) network.learnOutput(move, gradient)
      }
      network.backward(this.#features, count, this.#places, words.vector)
      state.make(chosen, label)
    }
    return loss
  }

  /** The labels that an arc between words with these tags may have. */
  #labelsFor(move: number, childTag: number, headTag: number): Int32Array {
    const tags = this.#lexicon.kinds.length + 1
    return this.#lists[this.#setOf[((move === LEFT ? 0 : 1) * tags + childTag) * tags + headTag]!]!
  }
}
