import type { Body } from './body.ts'
export async function openMarkdown(plain: Body): Promise<Body> {
  return plain
}
