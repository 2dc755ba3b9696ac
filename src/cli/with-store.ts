import { openStore } from '../store/open.ts'
import { StoreError } from '../store/place.ts'
import type { Store } from '../store/store.ts'
import type { StoreOptions } from './flags/store.ts'
import { UsageError } from './output.ts'

/** Opens a store, hands it over, and closes it whatever happens. What is wrong with it is a UsageError. */
export async function withStore<T>(
  { place }: StoreOptions,
  { create }: { readonly create: boolean },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    const store = await openStore(place, { create })
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    throw error instanceof StoreError ? new UsageError(error.message) : error
  }
}
