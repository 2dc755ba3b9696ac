import type { PageDocument, PageElement, PageWindow } from './dom.ts'

/**
 * Following a link inside the page: lists that are folded over its target open, and words flash each time they are asked
 * for. Without it the browser scrolls there and lights them once. Stands alone: it is printed into the page.
 */
export function follow(page: PageDocument, view: PageWindow): void {
  const show = (hash: string): void => {
    if (hash.length < 2) return
    let target: PageElement | null = null
    try {
      target = page.getElementById(decodeURIComponent(hash.slice(1)))
    } catch {}
    if (!target) return
    for (let at = target.parentElement; at; at = at.parentElement)
      if (at.tagName === 'DETAILS') at.setAttribute('open', '')
    const isTall = target.getBoundingClientRect().height > view.innerHeight * 0.6
    target.scrollIntoView({ block: isTall ? 'start' : 'center', inline: 'center' })
    if (target.tagName !== 'MARK') return
    target.classList.remove('flash')
    target.offsetWidth
    target.classList.add('flash')
  }
  page.addEventListener('click', (event) => {
    const href = event.target.closest('a[href^="#"]')?.getAttribute('href')
    if (href) view.setTimeout(() => show(href), 0)
  })
  show(view.location.hash)
}
