/** Puts a thing with the others of its key, the last in their order. */
export function file<K, V>(lists: Map<K, V[]>, key: K, thing: V): void {
  const list = lists.get(key)
  if (list) list.push(thing)
  else lists.set(key, [thing])
}
