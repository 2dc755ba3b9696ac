import type { PageDocument, PageElement, PageWindow } from './dom.ts'

/**
 * Puts the stories of the index in the order asked for: by a column's `data-` value, numbers as numbers, what is empty
 * last; asked again, the other way round. Without it they stand by time. Stands alone: it is printed into the page.
 */
export function sort(page: PageDocument, _view: PageWindow): void {
  const list = page.querySelector('.index tbody')
  const heads = [...page.querySelectorAll('.index th[data-by]')]
  if (!list) return
  const cellOf = (row: PageElement, by: string): string => row.dataset[by] ?? ''
  const compare = (a: string, b: string): number => {
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
    const [x, y] = [Number(a), Number(b)]
    if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y
    return a < b ? -1 : a > b ? 1 : 0
  }
  for (const head of heads) {
    const button = page.createElement('button')
    button.setAttribute('type', 'button')
    button.textContent = head.textContent
    head.textContent = ''
    head.append(button)
    button.addEventListener('click', () => {
      const by = head.dataset.by ?? ''
      const before = head.getAttribute('aria-sort')
      const isDown = before === null ? head.dataset.first === 'down' : before === 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending')
      const rows = [...list.children].map((row, index) => ({ row, index, value: cellOf(row, by) }))
      rows.sort((a, b) => {
        const order = compare(a.value, b.value)
        return (isDown && a.value !== '' && b.value !== '' ? -order : order) || a.index - b.index
      })
      for (const { row } of rows) list.append(row)
    })
  }
}
