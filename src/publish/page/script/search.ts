import type { PageDocument, PageElement, PageRange, PageText, PageWindow } from './dom.ts'

/**
 * Search in the page: every place is lit, Enter goes to the next one, whatever is folded over it opens, "/" begins and
 * Escape ends. Words that stand across marks are found. Stands alone: it is printed into the page.
 */
export function search(
  page: PageDocument,
  view: PageWindow,
  words: { readonly none: string; readonly place: string },
): void {
  const bar = page.querySelector('.find')
  const field = bar?.querySelector('input')
  const told = bar?.querySelector('output')
  const main = page.querySelector('main')
  if (!bar || !field || !told || !main) return
  bar.hidden = false
  const MOST = 1000
  const BLOCK = 'p,li,h1,h2,h3,h4,dt,dd,summary,text,td,th'
  let folded = ''
  const nodes: { readonly node: PageText; readonly start: number }[] = []
  let found: PageRange[] = []
  let at = -1

  const fold = (text: string): string =>
    text
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
      .replace(/[^\u0000-\u007f]|[A-Z]|\s/g, (one) => {
        if (/\s/.test(one)) return ' '
        const small = one.toLowerCase()
        return small.length === one.length ? small : one
      })
  const read = (): void => {
    if (nodes.length > 0) return
    const parts: string[] = []
    let length = 0
    let block: PageElement | null = null
    const walker = page.createTreeWalker(main, 4)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('mark>a,title')) continue
      const own = parent.closest(BLOCK)
      if (own !== block) {
        parts.push('\n')
        length++
        block = own
      }
      nodes.push({ node, start: length })
      parts.push(fold(node.data))
      length += node.data.length
    }
    folded = parts.join('')
  }
  const placeOf = (offset: number): { node: PageText; offset: number } => {
    let [low, high] = [0, nodes.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (nodes[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return { node: nodes[low]!.node, offset: offset - nodes[low]!.start }
  }
  const rangeOf = (start: number, end: number): PageRange => {
    const range = page.createRange()
    const [a, b] = [placeOf(start), placeOf(end - 1)]
    range.setStart(a.node, a.offset)
    range.setEnd(b.node, b.offset + 1)
    return range
  }
  const light = (): void => {
    const lights = view.CSS?.highlights
    if (!lights || !view.Highlight) return
    lights.set('found', new view.Highlight(...found))
    if (at >= 0) lights.set('current', new view.Highlight(found[at]!))
    else lights.delete('current')
  }
  const tell = (query: string): void => {
    told.textContent =
      query === ''
        ? ''
        : found.length === 0
          ? words.none
          : words.place.replace('%', String(at + 1)).replace('%', `${found.length}${found.length === MOST ? '+' : ''}`)
  }
  const go = (step: number): void => {
    if (found.length > 0) {
      at = (at + step + found.length) % found.length
      const parent = found[at]!.startContainer.parentElement
      for (let one = parent; one; one = one.parentElement) if (one.tagName === 'DETAILS') one.setAttribute('open', '')
      parent?.scrollIntoView({ block: 'center', inline: 'center' })
    }
    light()
    tell(field.value.trim())
  }
  const look = (): void => {
    const query = fold(field.value.trim())
    found = []
    at = -1
    bar.classList.toggle('searching', query !== '')
    if (query.length > 1) {
      read()
      for (let i = folded.indexOf(query); i >= 0 && found.length < MOST; i = folded.indexOf(query, i + query.length))
        found.push(rangeOf(i, i + query.length))
    }
    light()
    tell(query.length > 1 ? query : '')
  }
  field.addEventListener('input', look)
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      field.value = ''
      look()
    }
  })
  for (const button of bar.querySelectorAll('button'))
    button.addEventListener('click', () => go(button.dataset.step === 'back' ? -1 : 1))
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}
