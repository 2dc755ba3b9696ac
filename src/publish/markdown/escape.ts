/** Words as Markdown that shows them as they are: marks of markup are escaped, white space is one space. */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\\`*_[\]<>|~$&]/g, (mark) =>
      mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`,
    )
    .replace(/^(\s*)([#+=-]|\d+[.)])(?=\s|$)/, '$1\\$2')
    .replace(/(https?):\/\//gi, '$1\\://')
