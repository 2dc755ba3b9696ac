import type { z } from 'zod'
import type { Immutable } from './run.ts'

type Copy = (value: unknown) => unknown

/**
 * A function that copies what a schema names, in the schema's order, and nothing else: the same thing is written with
 * the same bytes whoever built it, and a field that the contract does not know is not written. It does not check: the
 * types do, and the tests do against the schema.
 *
 * @example emitterOf(spanSchema)({ end: 4, start: 1, note: 'x' }) // { start: 1, end: 4 }
 */
export function emitterOf<S extends z.ZodType>(schema: S): (value: Immutable<z.infer<S>>) => Immutable<z.infer<S>> {
  const copy = copierOf(schema) ?? ((value) => value)
  return (value) => copy(value) as Immutable<z.infer<S>>
}

/** Null where the value can be taken as it is. */
function copierOf(schema: unknown): Copy | null {
  const { def } = schema as { def: Definition }
  switch (def.type) {
    case 'object':
      return objectCopier(Object.entries(def.shape).map(([key, part]) => [key, copierOf(part)]))
    case 'array': {
      const copy = copierOf(def.element)
      return copy && ((value) => (value as readonly unknown[]).map(copy))
    }
    case 'tuple': {
      const copy = copierOf(def.items[0]!)
      return copy && ((value) => (value as readonly unknown[]).map(copy))
    }
    case 'nullable':
    case 'optional':
      return unlessMissing(copierOf(def.innerType))
    case 'union': {
      const copy = def.options.map(copierOf).find((c) => c !== null)
      return copy ? (value) => (typeof value === 'object' && value !== null ? copy(value) : value) : null
    }
    default:
      return null
  }
}

type Definition =
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, unknown>> }
  | { readonly type: 'array'; readonly element: unknown }
  | { readonly type: 'tuple'; readonly items: readonly unknown[] }
  | { readonly type: 'nullable' | 'optional'; readonly innerType: unknown }
  | { readonly type: 'union'; readonly options: readonly unknown[] }
  | { readonly type: 'string' }

const unlessMissing = (copy: Copy | null): Copy | null =>
  copy && ((value) => (value === null || value === undefined ? value : copy(value)))

const objectCopier =
  (fields: readonly (readonly [string, Copy | null])[]): Copy =>
  (value) => {
    const from = value as Readonly<Record<string, unknown>>
    const to: Record<string, unknown> = {}
    for (const [key, copy] of fields) {
      const part = from[key]
      if (part !== undefined) to[key] = copy ? copy(part) : part
    }
    return to
  }
