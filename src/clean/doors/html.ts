import type { Body } from './body.ts'
export async function openHtml(plain: Body): Promise<Body> {
  return plain
}
