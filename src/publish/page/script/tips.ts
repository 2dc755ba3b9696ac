import type { PageDocument, PageElement, PageWindow } from './dom.ts'

/**
 * What a dot or a place stands for, shown beside it on hover, focus and a first tap; a second tap follows its link.
 * Without it the browser shows the same words as a title. Stands alone: it is printed into the page.
 */
export function tips(page: PageDocument, view: PageWindow, words: { readonly again: string }): void {
  const tip = page.createElement('div')
  tip.id = 'tip'
  tip.hidden = true
  tip.setAttribute('aria-hidden', 'true')
  page.body.append(tip)
  let shown: PageElement | null = null
  let byTouch = false
  for (const one of page.querySelectorAll('[data-tip]')) one.querySelector('title')?.remove()
  const hide = (): void => {
    shown = null
    tip.hidden = true
  }
  const show = (one: PageElement): void => {
    shown = one
    tip.textContent = one.dataset.tip ?? ''
    if (byTouch) {
      const hint = page.createElement('span')
      hint.textContent = words.again
      tip.append(hint)
    }
    tip.hidden = false
    const at = (one.querySelector('circle:not(.hit):not(.within)') ?? one).getBoundingClientRect()
    const left = Math.max(
      8,
      Math.min((at.left + at.right) / 2 - tip.offsetWidth / 2, view.innerWidth - tip.offsetWidth - 8),
    )
    const above = at.top - tip.offsetHeight - 10
    tip.style.left = `${left}px`
    tip.style.top = `${above > 8 ? above : at.bottom + 10}px`
  }
  const tipped = (target: PageElement): PageElement | null => target.closest?.('[data-tip]') ?? null
  page.addEventListener('pointerdown', (event) => {
    byTouch = event.pointerType === 'touch'
  })
  page.addEventListener('pointerover', (event) => {
    const one = tipped(event.target)
    if (event.pointerType === 'touch') return
    if (one) show(one)
    else if (shown) hide()
  })
  page.addEventListener('focusin', (event) => {
    const one = tipped(event.target)
    if (one && !byTouch) show(one)
    else if (!one) hide()
  })
  page.addEventListener('click', (event) => {
    const one = tipped(event.target)
    if (one && byTouch && shown !== one) {
      event.preventDefault()
      show(one)
    } else hide()
  })
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide()
  })
  view.addEventListener('scroll', () => {
    if (shown && !byTouch) hide()
  })
}
