import type { PageDocument, PageElement, PageWindow } from './dom.ts'

/**
 * A finding copied as a judgement: a line of JSON as `--judgements` reads it. Each card gets a button; it opens a form
 * that says wrong, or the right value, by whom and why, and shows the line that is copied. Beside the finding's id the
 * line keeps its words and the story's documents, by which it is found again when the id has changed. Nothing is sent or kept.
 * Stands alone: it is printed into the page.
 */
export function judge(
  page: PageDocument,
  view: PageWindow,
  words: { readonly judge: string; readonly missing: string; readonly copied: string; readonly copyByHand: string },
): void {
  const form = page.getElementById('judge')
  if (!form) return
  const part = (name: string): PageElement => form.querySelector(`[data-part="${name}"]`)!
  const [subject, value, by, note, line, told] = ['subject', 'value', 'by', 'note', 'line', 'told'].map(part) as [
    PageElement,
    PageElement,
    PageElement,
    PageElement,
    PageElement,
    PageElement,
  ]
  const wrong = form.querySelector('input[value="wrong"]')!
  let about = ''
  let called = ''
  let documents: readonly string[] = []
  let opener: PageElement | null = null
  const write = (): void => {
    const isWrong = wrong.checked
    const judgement = {
      about,
      verdict: isWrong ? 'wrong' : 'value',
      value: isWrong ? null : value.value.trim(),
      by: by.value.trim(),
      at: new Date().toISOString().slice(0, 10),
      note: note.value.trim(),
      words: { about: called },
      documents,
    }
    value.hidden = isWrong
    line.value = JSON.stringify(judgement)
    told.textContent = ''
  }
  form.addEventListener('input', write)
  form.addEventListener('close', () => opener?.focus({ preventScroll: true }))
  part('cancel').addEventListener('click', () => form.close())
  part('copy').addEventListener('click', () => {
    const missing = by.value.trim() === '' ? by : !wrong.checked && value.value.trim() === '' ? value : null
    if (missing) {
      told.textContent = words.missing
      missing.focus()
      return
    }
    const byHand = (): void => {
      line.select()
      told.textContent = page.execCommand('copy') ? words.copied : words.copyByHand
    }
    if (!view.navigator.clipboard) byHand()
    else
      view.navigator.clipboard.writeText(line.value).then(() => {
        told.textContent = words.copied
      }, byHand)
  })
  for (const card of page.querySelectorAll('[data-finding]')) {
    const button = page.createElement('button')
    button.setAttribute('type', 'button')
    button.textContent = words.judge
    button.classList.add('judge-it')
    const label = card.querySelector('.subject span')?.textContent ?? ''
    button.setAttribute('aria-label', `${words.judge}: ${label}`)
    button.addEventListener('click', () => {
      opener = button
      about = card.dataset.finding ?? ''
      called = card.dataset.subject ?? ''
      documents = (card.closest('.story')?.dataset.documents ?? '').split(' ').filter((id) => id !== '')
      subject.textContent = label
      value.value = ''
      note.value = ''
      write()
      form.showModal()
    })
    card.append(button)
  }
}
