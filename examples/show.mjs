// Shows what `sitrep extract --jsonl` found in a document, a line each: node examples/show.mjs < document.jsonl
import { readFileSync } from 'node:fs'

for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const document = JSON.parse(line)
  const at = ({ start, end }) => `[${start}, ${end})`
  for (const { text, span, low, high, unit, measure, saidBy } of document.quantities)
    console.log(`quantity   ${at(span)} “${text}”: ${measure}, ${low ?? '?'} to ${high ?? '?'} (${unit}), says ${saidBy?.text ?? 'the newsroom'}`)
  for (const { trigger, kind, type, status } of document.events)
    console.log(`event      ${at(trigger)} “${document.text.slice(trigger.start, trigger.end)}”: ${kind}${type.plover ? ` (${type.plover})` : ''}, ${status}`)
  for (const { source, relays, stance, content } of document.quotations)
    console.log(`quotation  ${at(content.spans[0])} ${source?.text ?? 'someone'} ${stance}, through ${relays.map(({ text }) => text).join(', ') || 'nobody else'}`)
  for (const { span, text, edtf } of document.times) console.log(`time       ${at(span)} “${text}”: ${edtf ?? 'not known'}`)
  for (const { name, kind, place } of document.entities) console.log(`entity     ${name}: ${kind}${place ? `, ${place.latitude.toFixed(2)} ${place.longitude.toFixed(2)} (${place.country})` : ''}`)
}
