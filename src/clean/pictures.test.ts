import { describe, expect, it } from 'vitest'
import { givenReport } from '../read/given.ts'
import { clean } from './clean.ts'
import { decode } from './doors/decode.ts'

const LEAD = 'Two people were killed when the river flooded the old bridge in Lugoj on Tuesday, the mayor said.'
const END = 'It was not safe to cross after noon, a foreman of the works told reporters at the site.'

async function read(...paragraphs: readonly string[]) {
  const text = [LEAD, ...paragraphs, END].join('\n\n')
  const { document } = clean(await decode(givenReport(text, { source: 'x.txt', mediaType: 'text/plain' })))
  return {
    told: document!.blocks
      .map(({ kind, span }) => `${kind}: ${document!.text.slice(span.start, span.end)}`)
      .slice(1, -1),
    gone: document!.removals.map(({ kind, text: words }) => `${kind}: ${words}`),
  }
}

describe('partPictures()', () => {
  it('takes labels and credits of pictures off their captions', async () => {
    expect(await read('Image copyright Getty Images Image caption Firefighters held the door of the mill')).toEqual({
      told: ['caption: Firefighters held the door of the mill'],
      gone: ['credit: Image copyright Getty Images Image caption'],
    })
    expect((await read('Image source, EPA Image caption, The bridge was closed at noon')).told).toEqual([
      'caption: The bridge was closed at noon',
    ])
    expect((await read('Media playback is not supported on this device Media caption The bridge falls')).told).toEqual([
      'caption: The bridge falls',
    ])
    expect((await read('Getty Images Boats are pulled from the river after the flood')).told).toEqual([
      'caption: Boats are pulled from the river after the flood',
    ])
  })

  it('leaves sentences that speak of an agency', async () => {
    const said = 'Getty Images said on Friday that its archive was not harmed by the flood.'
    expect((await read(said)).told).toEqual([`paragraph: ${said}`])
  })

  it('parts the pictures of a gallery, each with its credit', async () => {
    const { told, gone } = await read(
      'Flood in Lugoj 1/3 The old bridge after the flood Ana Lima/PA 2/3 Boats at the mill EPA 3/3 The mayor at the site Reuters',
    )
    expect(told).toEqual([
      expect.stringMatching(/: Flood in Lugoj$/),
      'caption: The old bridge after the flood',
      'caption: Boats at the mill',
      'caption: The mayor at the site',
    ])
    expect(gone).toEqual(
      expect.arrayContaining(['credit: Ana Lima/PA', 'credit: EPA', 'credit: Reuters', 'navigation: 2/3']),
    )
  })

  it('says the title of a gallery once', async () => {
    const title = 'Flood in the valley: pictures of a night'
    const { told } = await read(
      `${title} The old bridge. Hide Caption 1 of 4 Photos: ${title} Boats at the mill. Hide Caption 2 of 4 Photos: ${title} The mayor came. Hide Caption 3 of 4 Photos: ${title} The river fell.`,
    )
    expect(told.slice(1)).toEqual([
      'caption: Boats at the mill.',
      'caption: The mayor came.',
      'caption: The river fell.',
    ])
  })

  it('takes out galleries of other days', async () => {
    const { told, gone } = await read(
      '1/40 21 November 2017 A cat wins a prize in Oslo AP',
      '2/40 20 November 2017 Snow falls on Bergen Rex Features',
      '3/40 19 November 2017 A choir sings in Turku',
    )
    expect(told).toEqual([])
    expect(gone.join('\n')).toContain('A choir sings in Turku')
  })

  it('leaves fractions, scores and dates alone', async () => {
    const said =
      'About 1/3 of the roofs and 2/3 of the boats were lost, and 3/4 of the wells were dry by 9/11 of the year.'
    expect((await read(said)).told).toEqual([`paragraph: ${said}`])
  })
})
