import { type PlaceView, placesOf } from '../view/places.ts'
import { type Html, html } from './html.ts'
import { frameOf } from './map/frame.ts'
import { locator, nearMap } from './map/map.ts'
import { folded, type Section, type Sheet, section } from './sheet.ts'

const MOST = 7

/** The map, and every place by name with how exactly it is known. */
export function placeSection(sheet: Sheet): Section | null {
  const { view, labels } = sheet
  const places = placesOf(view.story, view.lookup)
  const frame = frameOf(places)
  if (frame === null) return null
  const links = new Map(places.map((place, i) => [place.id, linkOf(sheet, place, i)]))
  const spots = frame.inside.map((place) => ({ place, href: links.get(place.id) ?? null }))
  const items = places.map((place, i) => placeItem(sheet, place, i, links.get(place.id) ?? null))
  return section(
    sheet,
    'places',
    labels.map,
    html`<figure>${nearMap(frame, spots, labels)}<figcaption><p>${labels.mapKey}</p><p>${labels.borders}</p></figcaption></figure>
<div class="gazetteer">${locator(frame, labels)}<ul class="place-list">${folded(items, MOST, labels.morePlaces)}</ul></div>`,
  )
}

const placeId = ({ prefix }: Sheet, index: number): string => `${prefix}-place-${index + 1}`

const linkOf = (sheet: Sheet, { name, at }: PlaceView, index: number): string | null =>
  sheet.evidence.cite(at.document, at.span, { id: placeId(sheet, index), label: name })

function placeItem(sheet: Sheet, place: PlaceView, index: number, href: string | null): Html {
  const { labels } = sheet
  const name = html`<bdi>${place.words}</bdi>`
  return html`<li id="${placeId(sheet, index)}">${href === null ? name : html`<a href="${href}">${name}</a>`} <span class="by">${labels.precision(place.precision, place.radiusKm)}</span></li>`
}
