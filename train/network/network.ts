import type { Vectors } from '../../src/language/en/parser-vectors.ts'
import { random } from '../tagger/perceptron.ts'
import { makeKernel, UNITS } from './kernel.ts'

/** e^x for x ≤ 0 by halving and squaring: only + and *, so that every engine gives the same bits. */
export function exponential(x: number): number {
  if (x < -40) return 0
  const y = x / 256
  let value = 1 + y * (1 + y * (1 / 2 + y * (1 / 6 + y * (1 / 24 + y / 120))))
  for (let round = 0; round < 8; round++) value *= value
  return value
}

export interface Shape {
  readonly rows: number
  readonly hidden: number
  readonly outputs: number
  readonly places: number
}

/** Most products of vectors and matrices in a batch. */
const SLOTS = 16_384
/** Most features of a state, with its places. */
const MOST_FEATURES = 256
/** What the sums of squares begin at, so that the first steps are not too long. */
const FIRST_SQUARE = 0.002

/**
 * A network with one hidden layer. Its input is a sum of rows of a table, one for each feature, and of word vectors, each
 * through the matrix of its place. The outputs are grouped by who uses it.
 * Trained by AdaGrad; a row of weights has one step size, of the mean squares of its gradients. 32-bit floats, added in a
 * fixed order.
 */
export class Network {
  readonly shape: Shape
  readonly rows: Float32Array
  readonly matrices: Float32Array
  readonly bias: Float32Array
  /** A row of `hidden` weights for each output. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
  rate = 0.02
  dropout = 0
  readonly #kernel: ReturnType<typeof makeKernel>
  /** Bytes of a layer. */
  readonly #length: number
  /** Where the arrays lie in the kernel's memory. */
  readonly #at: Readonly<Record<Piece, number>>
  readonly #list: Int32Array
  readonly #factors: Float32Array
  readonly #hidden: Float32Array
  readonly #pre: Float32Array
  readonly #delta: Float32Array
  readonly #rowSquares: Float32Array
  readonly #outputSquares: Float32Array
  readonly #outputBiasSquares: Float32Array
  readonly #mask: Uint8Array
  /** Components of a vector, and how many vectors there are. */
  readonly #size: number
  readonly #words: number
  /** Products of vectors and matrices in this batch: which slot has that of a place and a word, and the other way round. */
  readonly #slots: Int32Array
  readonly #slotWords = new Int32Array(SLOTS)
  #used = 0
  readonly #next: () => number
  /** Mean square of the hidden layer. */
  #energy = 0

  /** `vectors` is null for a network without places. Weights begin at small numbers that follow from the seed. */
  constructor(shape: Shape, vectors: Vectors | null, seed: number) {
    this.shape = shape
    const { rows, hidden, outputs, places } = shape
    if (hidden % UNITS !== 0) throw new RangeError(`Cannot make ${hidden} units: a multiple of ${UNITS} is wanted`)
    const size = vectors?.size ?? 0
    const words = vectors?.words.length ?? 0
    const sizes: Record<Piece, number> = {
      rows: rows * hidden,
      matrices: places * size * hidden,
      matrixSquares: places * size * hidden,
      matrixGradients: size * hidden,
      bias: hidden,
      biasSquares: hidden,
      output: outputs * hidden,
      vectors: words * size,
      products: places > 0 ? SLOTS * hidden : 0,
      gradients: places > 0 ? SLOTS * hidden : 0,
      pre: hidden,
      hidden,
      delta: hidden,
      list: MOST_FEATURES,
      factors: MOST_FEATURES,
    }
    const pieces = Object.entries(sizes) as [Piece, number][]
    const kernel = makeKernel(pieces.reduce((sum, [, length]) => sum + 4 * length + 16, 0))
    const at = Object.fromEntries(pieces.map(([piece, length]) => [piece, kernel.take(4 * length)])) as Record<
      Piece,
      number
    >
    const view = (piece: Piece): Float32Array => kernel.floats(at[piece], sizes[piece])
    const next = random(seed)
    const some = (piece: Piece, width: number): Float32Array => view(piece).map(() => (2 * next() - 1) * width)
    this.#kernel = kernel
    this.#at = at
    this.#length = 4 * hidden
    this.#next = next
    this.rows = view('rows')
    this.matrices = view('matrices')
    this.bias = view('bias').fill(0.1)
    this.output = view('output')
    this.rows.set(some('rows', 0.05))
    this.matrices.set(some('matrices', 0.1))
    this.output.set(some('output', 0.05))
    this.outputBias = new Float32Array(outputs)
    this.#hidden = view('hidden')
    this.#pre = view('pre')
    this.#delta = view('delta')
    this.#list = kernel.numbers(at.list, MOST_FEATURES)
    this.#factors = view('factors')
    view('matrixSquares').fill(FIRST_SQUARE)
    view('biasSquares').fill(FIRST_SQUARE)
    this.#rowSquares = new Float32Array(rows).fill(FIRST_SQUARE)
    this.#outputSquares = new Float32Array(outputs).fill(FIRST_SQUARE)
    this.#outputBiasSquares = new Float32Array(outputs).fill(FIRST_SQUARE)
    this.#size = size
    this.#words = words
    view('vectors').set(Float32Array.from(vectors?.values ?? [], (value) => value / 127))
    this.#slots = new Int32Array(places * words).fill(-1)
    this.#mask = new Uint8Array(hidden)
  }

  #sums: Float64Array[] | null = null
  #gathered = 0

  /** Adds the weights as they are to those that `settle` takes the mean of. */
  gather(): void {
    const weights = [this.rows, this.matrices, this.bias, this.output, this.outputBias]
    this.#sums ??= weights.map((list) => new Float64Array(list.length))
    this.#gathered++
    weights.forEach((list, at) => {
      const sum = this.#sums![at]!
      for (let i = 0; i < list.length; i++) sum[i]! += list[i]!
    })
  }

  /** Puts the mean of the gathered weights in their place: steadier than the last ones (Polyak and Juditsky 1992). */
  settle(): void {
    if (this.#sums === null) return
    const weights = [this.rows, this.matrices, this.bias, this.output, this.outputBias]
    weights.forEach((list, at) => {
      const sum = this.#sums![at]!
      for (let i = 0; i < list.length; i++) list[i] = sum[i]! / this.#gathered
    })
  }

  /** The slot that holds the product of a word's vector and a place's matrix. Throws a RangeError in too large a batch. */
  #slot(place: number, word: number): number {
    const key = place * this.#words + word
    const known = this.#slots[key]!
    if (known >= 0) return known
    if (this.#used === SLOTS) throw new RangeError(`Cannot hold more than ${SLOTS} products: make the batch smaller`)
    const slot = this.#used++
    this.#slots[key] = slot
    this.#slotWords[slot] = key
    const size = this.#size
    const length = this.#length
    const { products, gradients, vectors, matrices } = this.#at
    this.#kernel.floats(gradients + slot * length, this.shape.hidden).fill(0)
    this.#kernel.multiply(
      products + slot * length,
      vectors + 4 * word * size,
      size,
      matrices + place * size * length,
      length,
    )
    return slot
  }

  /** The hidden layer of a state. */
  forward(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array, learning: boolean): void {
    const { hidden: size } = this.shape
    const length = this.#length
    const list = this.#list
    const pre = this.#pre
    const hidden = this.#hidden
    let used = 0
    for (; used < count; used++) list[used] = this.#at.rows + features[used]! * length
    for (let place = 0; place < places.length; place++) {
      const k = places[place]!
      if (k >= 0 && vectorOf[k]! >= 0) list[used++] = this.#at.products + this.#slot(place, vectorOf[k]!) * length
    }
    this.#kernel.sum(this.#at.pre, this.#at.bias, this.#at.list, used, length)
    const keep = 1 / (1 - this.dropout)
    let energy = 0
    for (let h = 0; h < size; h++) {
      if (learning) {
        const on = pre[h]! > 0 && (this.dropout === 0 || this.#next() >= this.dropout)
        this.#mask[h] = on ? 1 : 0
        hidden[h] = on ? pre[h]! * keep : 0
        energy += hidden[h]! * hidden[h]!
      } else hidden[h] = pre[h]! > 0 ? pre[h]! : 0
    }
    this.#energy = energy / size
  }

  /** Score of output `o`. */
  score(o: number): number {
    const length = this.#length
    return this.outputBias[o]! + this.#kernel.dot(this.#at.output + o * length, this.#at.hidden, length)
  }

  /** Learns that output `o` had this gradient; adds to the hidden layer's. */
  learnOutput(o: number, gradient: number): void {
    const length = this.#length
    const { output, delta, hidden } = this.#at
    this.#outputSquares[o]! += gradient * gradient * this.#energy
    const step = (this.rate * gradient) / Math.sqrt(this.#outputSquares[o]!)
    this.#kernel.add(delta, output + o * length, gradient, length)
    this.#kernel.add(output + o * length, hidden, -step, length)
    this.#outputBiasSquares[o]! += gradient * gradient
    this.outputBias[o]! -= (this.rate * gradient) / Math.sqrt(this.#outputBiasSquares[o]!)
  }

  /** Sends the hidden layer's gradient on to the features, and forgets it. */
  backward(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array): void {
    const { hidden: size } = this.shape
    const { rate } = this
    const length = this.#length
    const delta = this.#delta
    const keep = 1 / (1 - this.dropout)
    let square = 0
    for (let h = 0; h < size; h++) {
      delta[h] = this.#mask[h] === 1 ? delta[h]! * keep : 0
      square += delta[h]! * delta[h]!
    }
    const mean = square / size
    if (mean > 0) {
      const list = this.#list
      const factors = this.#factors
      const squares = this.#rowSquares
      let used = 0
      for (; used < count; used++) {
        const row = features[used]!
        squares[row]! += mean
        list[used] = this.#at.rows + row * length
        factors[used] = -rate / Math.sqrt(squares[row]!)
      }
      for (let place = 0; place < places.length; place++) {
        const k = places[place]!
        if (k < 0 || vectorOf[k]! < 0) continue
        list[used] = this.#at.gradients + this.#slot(place, vectorOf[k]!) * length
        factors[used++] = 1
      }
      this.#kernel.spread(this.#at.list, this.#at.factors, used, this.#at.delta, length)
      this.#kernel.descend(this.#at.bias, this.#at.biasSquares, this.#at.delta, rate, length)
    }
    delta.fill(0)
  }

  /** Ends a batch: the matrices learn what the batch's words told them, and the products are forgotten. */
  endBatch(): void {
    const size = this.#size
    const length = this.#length
    const { matrices, matrixSquares, matrixGradients, vectors, gradients } = this.#at
    for (let place = 0; place < this.shape.places; place++) {
      this.#kernel.floats(matrixGradients, size * this.shape.hidden).fill(0)
      for (let slot = 0; slot < this.#used; slot++) {
        const key = this.#slotWords[slot]!
        if (Math.floor(key / this.#words) !== place) continue
        const word = key % this.#words
        this.#kernel.outer(matrixGradients, vectors + 4 * word * size, size, gradients + slot * length, length)
      }
      const base = place * size * length
      this.#kernel.descend(matrices + base, matrixSquares + base, matrixGradients, this.rate, size * length)
    }
    for (let slot = 0; slot < this.#used; slot++) this.#slots[this.#slotWords[slot]!] = -1
    this.#used = 0
  }
}

/** What the network keeps in the kernel's memory. */
type Piece =
  | 'rows'
  | 'matrices'
  | 'matrixSquares'
  | 'matrixGradients'
  | 'bias'
  | 'biasSquares'
  | 'output'
  | 'vectors'
  | 'products'
  | 'gradients'
  | 'pre'
  | 'hidden'
  | 'delta'
  | 'list'
  | 'factors'
