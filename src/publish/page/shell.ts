import type { Labels } from '../view/lang/labels.ts'
import { type Html, html, type Part, raw } from './html.ts'
import { policyOf } from './policy.ts'
import { scriptOf } from './script/script.ts'
import { styleSheet } from './style/style.ts'

/** One HTML file around its content: style and script within, nothing fetched. `rules` are style rules of this page alone. */
export function shell(
  labels: Labels,
  {
    title,
    kicker,
    home,
    main,
    rules = '',
  }: {
    readonly title: string
    readonly kicker: string
    readonly home: string | null
    readonly main: Part
    readonly rules?: string
  },
): string {
  const [style, script] = [styleSheet + rules, scriptOf(labels)]
  return html`<!doctype html>
<html lang="${labels.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policyOf(style, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#record">${labels.skip}</a>
<header class="bar"><p class="kicker">${home === null ? null : html`<a href="${home}">${labels.allStories}</a> · `}${kicker}</p>${findBar(labels)}</header>
<main id="record">
${main}</main>
<footer class="foot"><p>${labels.madeBy}</p></footer>
${judgeForm(labels)}
<script>${raw(script)}</script>
</body>
</html>
`.markup
}

/** Shown by the script: without it the browser's own search does. */
const findBar = ({ find }: Labels): Html =>
  html`<div class="find" role="search" hidden><label><span class="sr">${find.label}</span><input type="search" placeholder="${find.hint}" autocomplete="off" spellcheck="false"></label><output aria-live="polite"></output><button type="button" data-step="back" aria-label="${find.previous}">↑</button><button type="button" aria-label="${find.next}">↓</button></div>`

const judgeForm = ({ judging }: Labels): Html =>
  html`<dialog id="judge" aria-labelledby="judge-title"><h2 id="judge-title">${judging.title}</h2><p class="subject" data-part="subject"></p>
<fieldset><legend>${judging.verdict}</legend><label><input type="radio" name="verdict" value="wrong" checked> ${judging.wrong}</label><label><input type="radio" name="verdict" value="value"> ${judging.value}</label><input data-part="value" aria-label="${judging.valueLabel}" hidden></fieldset>
<label>${judging.by}<input data-part="by" autocomplete="name"></label><label>${judging.note}<input data-part="note"></label>
<label>${judging.line}<textarea data-part="line" rows="3" readonly></textarea></label>
<p class="buttons"><output data-part="told" aria-live="polite"></output><button type="button" data-part="cancel">${judging.close}</button><button type="button" class="main" data-part="copy">${judging.copy}</button></p></dialog>`
