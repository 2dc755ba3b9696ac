import type { Vectors } from '../../src/language/en/parser-vectors.ts'
import { random } from '../tagger/perceptron.ts'

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

/**
 * A network with one hidden layer. Its input is a sum of rows of a table, one for each feature, and of word vectors, each
 * through the matrix of its place. The outputs are grouped by who uses it.
 * Trained by AdaGrad; a row of weights has one step size, of the mean squares of its gradients.
 */
export class Network {
  readonly shape: Shape
  readonly rows: Float32Array
  readonly matrices: Float32Array
  readonly bias: Float32Array
  /** A row of `hidden` weights for each output. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
  readonly hidden: Float64Array
  readonly pre: Float64Array
  readonly delta: Float64Array
  rate = 0.02
  dropout = 0
  #rowSquares: Float32Array
  #matrixSquares: Float32Array
  #outputSquares: Float32Array
  #biasSquares: Float32Array
  #outputBiasSquares: Float32Array
  #vectors: Float32Array
  #size: number
  // Products of vectors and matrices in this batch, and their gradients.
  #slots: Int32Array
  #slotWords: Int32Array
  #products: Float32Array
  #gradients: Float32Array
  #used = 0
  #next: () => number
  #mask: Uint8Array
  /** Mean square of the hidden layer. */
  #energy = 0

  /** `vectors` is null for a network without places. Weights begin at small numbers that follow from the seed. */
  constructor(shape: Shape, vectors: Vectors | null, seed: number) {
    this.shape = shape
    const { rows, hidden, outputs, places } = shape
    const next = random(seed)
    const some = (length: number, width: number): Float32Array =>
      Float32Array.from({ length }, () => (2 * next() - 1) * width)
    this.#next = next
    this.rows = some(rows * hidden, 0.05)
    this.matrices = some(places * (vectors?.size ?? 0) * hidden, 0.1)
    this.bias = new Float32Array(hidden).fill(0.1)
    this.output = some(outputs * hidden, 0.05)
    this.outputBias = new Float32Array(outputs)
    this.hidden = new Float64Array(hidden)
    this.pre = new Float64Array(hidden)
    this.delta = new Float64Array(hidden)
    const first = 0.002
    this.#rowSquares = new Float32Array(rows).fill(first)
    this.#matrixSquares = new Float32Array(this.matrices.length).fill(first)
    this.#outputSquares = new Float32Array(outputs).fill(first)
    this.#biasSquares = new Float32Array(hidden).fill(first)
    this.#outputBiasSquares = new Float32Array(this.outputBias.length).fill(first)
    this.#size = vectors?.size ?? 1
    this.#vectors = Float32Array.from(vectors?.values ?? [], (value) => value / 127)
    this.#slots = new Int32Array(places * (vectors?.words.length ?? 0)).fill(-1)
    this.#slotWords = new Int32Array(4096)
    this.#products = new Float32Array(4096 * hidden)
    this.#gradients = new Float32Array(4096 * hidden)
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

  /** The slot that holds the product of a word's vector and a place's matrix. */
  #slot(place: number, word: number): number {
    const size = this.#size
    const { hidden } = this.shape
    const key = place * (this.#vectors.length / size) + word
    let slot = this.#slots[key]!
    if (slot >= 0) return slot
    slot = this.#used++
    if (slot >= this.#slotWords.length) {
      const grow = <T extends Int32Array | Float32Array>(old: T, fresh: T): T => {
        fresh.set(old as never)
        return fresh
      }
      this.#slotWords = grow(this.#slotWords, new Int32Array(slot * 2))
      this.#products = grow(this.#products, new Float32Array(slot * 2 * hidden))
      this.#gradients = grow(this.#gradients, new Float32Array(slot * 2 * hidden))
    }
    this.#slots[key] = slot
    this.#slotWords[slot] = key
    const products = this.#products
    const base = slot * hidden
    products.fill(0, base, base + hidden)
    this.#gradients.fill(0, base, base + hidden)
    const matrix = place * size * hidden
    for (let d = 0; d < size; d++) {
      const value = this.#vectors[word * size + d]!
      const from = matrix + d * hidden
      for (let h = 0; h < hidden; h++) products[base + h]! += value * this.matrices[from + h]!
    }
    return slot
  }

  /** The hidden layer of a state. */
  forward(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array, learning: boolean): void {
    const { hidden: size } = this.shape
    const { pre, rows, hidden } = this
    for (let h = 0; h < size; h++) pre[h] = this.bias[h]!
    let f = 0
    for (; f + 1 < count; f += 2) {
      const a = features[f]! * size
      const b = features[f + 1]! * size
      for (let h = 0; h < size; h++) pre[h]! += rows[a + h]! + rows[b + h]!
    }
    if (f < count) {
      const base = features[f]! * size
      for (let h = 0; h < size; h++) pre[h]! += rows[base + h]!
    }
    for (let place = 0; place < places.length; place++) {
      const k = places[place]!
      if (k < 0 || vectorOf[k]! < 0) continue
      const base = this.#slot(place, vectorOf[k]!) * size
      const products = this.#products
      for (let h = 0; h < size; h++) pre[h]! += products[base + h]!
    }
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
    const { hidden: size } = this.shape
    let sum = this.outputBias[o]!
    const base = o * size
    for (let h = 0; h < size; h++) sum += this.output[base + h]! * this.hidden[h]!
    return sum
  }

  /** Learns that output `o` had this gradient; adds to the hidden layer's. */
  learnOutput(o: number, gradient: number): void {
    const { hidden: size } = this.shape
    const base = o * size
    const { output, delta, hidden } = this
    this.#outputSquares[o]! += gradient * gradient * this.#energy
    const step = (this.rate * gradient) / Math.sqrt(this.#outputSquares[o]!)
    for (let h = 0; h < size; h++) {
      delta[h]! += gradient * output[base + h]!
      output[base + h]! -= step * hidden[h]!
    }
    this.#outputBiasSquares[o]! += gradient * gradient
    this.outputBias[o]! -= (this.rate * gradient) / Math.sqrt(this.#outputBiasSquares[o]!)
  }

  /** Sends the hidden layer's gradient on to the features, and forgets it. */
  backward(features: Int32Array, count: number, places: Int32Array, vectorOf: Int32Array): void {
    const { hidden: size } = this.shape
    const { delta, rows, rate } = this
    const keep = 1 / (1 - this.dropout)
    let square = 0
    for (let h = 0; h < size; h++) {
      delta[h] = this.#mask[h] === 1 ? delta[h]! * keep : 0
      square += delta[h]! * delta[h]!
    }
    const mean = square / size
    if (mean > 0) {
      const squares = this.#rowSquares
      for (let f = 0; f < count; f++) {
        const row = features[f]!
        squares[row]! += mean
        const step = rate / Math.sqrt(squares[row]!)
        const base = row * size
        for (let h = 0; h < size; h++) rows[base + h]! -= step * delta[h]!
      }
      for (let place = 0; place < places.length; place++) {
        const k = places[place]!
        if (k < 0 || vectorOf[k]! < 0) continue
        const base = this.#slot(place, vectorOf[k]!) * size
        const gradients = this.#gradients
        for (let h = 0; h < size; h++) gradients[base + h]! += delta[h]!
      }
      for (let h = 0; h < size; h++) {
        this.#biasSquares[h]! += delta[h]! * delta[h]!
        this.bias[h]! -= (rate * delta[h]!) / Math.sqrt(this.#biasSquares[h]!)
      }
    }
    delta.fill(0)
  }

  /** Ends a batch: the matrices learn what the batch's words told them (`learning`), and the products are forgotten. */
  endBatch(learning: boolean): void {
    const size = this.#size
    const { hidden, places } = this.shape
    const words = this.#vectors.length / size
    if (learning) {
      const sums = new Float32Array(size * hidden)
      for (let place = 0; place < places; place++) {
        sums.fill(0)
        for (let slot = 0; slot < this.#used; slot++) {
          const key = this.#slotWords[slot]!
          if (Math.floor(key / words) !== place) continue
          const word = key % words
          const from = slot * hidden
          for (let d = 0; d < size; d++) {
            const value = this.#vectors[word * size + d]!
            const to = d * hidden
            for (let h = 0; h < hidden; h++) sums[to + h]! += value * this.#gradients[from + h]!
          }
        }
        const base = place * size * hidden
        for (let at = 0; at < sums.length; at++) {
          const g = sums[at]!
          this.#matrixSquares[base + at]! += g * g
          this.matrices[base + at]! -= (this.rate * g) / Math.sqrt(this.#matrixSquares[base + at]!)
        }
      }
    }
    for (let slot = 0; slot < this.#used; slot++) this.#slots[this.#slotWords[slot]!] = -1
    this.#used = 0
  }
}
