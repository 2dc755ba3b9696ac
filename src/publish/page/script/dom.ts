/**
 * What the scripts of the page use of a browser, and no more: the program is compiled without the browser's types, so
 * that no other file can lean on them by mistake. Names and meanings are those of the DOM standard.
 */
export interface PageElement {
  id: string
  value: string
  hidden: boolean
  checked: boolean
  textContent: string | null
  readonly tagName: string
  readonly parentElement: PageElement | null
  readonly children: Iterable<PageElement>
  readonly classList: { add(name: string): void; remove(name: string): void; toggle(name: string, on: boolean): void }
  readonly style: { left: string; top: string }
  readonly dataset: Record<string, string | undefined>
  readonly offsetWidth: number
  readonly offsetHeight: number
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  closest(selector: string): PageElement | null
  contains(other: PageElement): boolean
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  append(...parts: (PageElement | string)[]): void
  remove(): void
  addEventListener(type: string, listener: (event: PageEvent) => void): void
  scrollIntoView(options: { block: 'center' | 'start'; inline: 'center' }): void
  getBoundingClientRect(): { left: number; top: number; right: number; bottom: number; width: number; height: number }
  focus(options?: { preventScroll: boolean }): void
  select(): void
  showModal(): void
  close(): void
}

export interface PageEvent {
  readonly target: PageElement
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly pointerType: string
  preventDefault(): void
}

export interface PageText {
  readonly data: string
  readonly parentElement: PageElement | null
}

export interface PageRange {
  readonly startContainer: { readonly parentElement: PageElement | null }
  setStart(node: PageText, offset: number): void
  setEnd(node: PageText, offset: number): void
}

export interface PageDocument {
  readonly body: PageElement
  getElementById(id: string): PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  createElement(name: string): PageElement
  createRange(): PageRange
  createTreeWalker(root: PageElement, show: number): { nextNode(): PageText | null }
  addEventListener(type: string, listener: (event: PageEvent) => void): void
  execCommand(command: string): boolean
}

export interface PageWindow {
  readonly innerWidth: number
  readonly innerHeight: number
  readonly location: { readonly hash: string }
  readonly navigator: { readonly clipboard?: { writeText(text: string): Promise<void> } }
  readonly CSS?: { readonly highlights?: { set(name: string, highlight: unknown): void; delete(name: string): void } }
  readonly Highlight?: new (...ranges: PageRange[]) => unknown
  addEventListener(type: string, listener: (event: PageEvent) => void): void
  setTimeout(run: () => void, milliseconds: number): number
}
