import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../language/language.ts'
import { loadLanguage } from '../../language/load.ts'
import { sliceAll } from '../../text/span.ts'
import type { Quotation } from './quotation.ts'
import { findQuotations } from './quotations.ts'
import { type Named, readingOf } from './reading.fixture.ts'

let language: Language
beforeAll(async () => {
  language = await loadLanguage('en')
})

const find = (text: string, named: readonly Named[] = []): Quotation[] =>
  findQuotations(readingOf(text, language, named), [])

const MARKS = /<\/?(?:source|cue|content)>/g

/** Sets the marks of the quotations found into the text again; a content of several spans is marked span by span. */
function marked(text: string): string {
  const marks: { at: number; order: number; mark: string }[] = []
  const add = (span: { start: number; end: number } | null | undefined, name: string) => {
    if (!span) return
    marks.push({ at: span.start, order: 1, mark: `<${name}>` }, { at: span.end, order: 0, mark: `</${name}>` })
  }
  const sources = new Set<number>()
  for (const q of find(text).filter((q) => q.depth === 0)) {
    if (q.cue && q.source && !sources.has(q.source.span.start)) {
      sources.add(q.source.span.start)
      add(q.source.span, 'source')
    }
    add(q.cue?.span, 'cue')
    for (const span of q.content.spans) add(span, 'content')
  }
  const unique = marks.filter((m, i) => marks.findIndex((o) => o.at === m.at && o.mark === m.mark) === i)
  unique.sort((a, b) => b.at - a.at || b.order - a.order)
  return unique.reduce((out, { at, mark }) => out.slice(0, at) + mark + out.slice(at), text)
}

describe('findQuotations()', () => {
  test.each([
    ['cue after the quote', '<content>“We are safe,”</content> <source>Mira Khan</source> <cue>said</cue>.'],
    [
      'cue before its subject',
      '<content>“We are safe,”</content> <cue>said</cue> <source>Mira Khan</source>, a nurse in Ardesh.',
    ],
    [
      'cue with a colon',
      '<source>Mira Khan</source> <cue>said</cue>: <content>“We are safe. Nobody is left.”</content>',
    ],
    [
      'an interrupted quote',
      '<content>“We left,”</content> <source>she</source> <cue>said</cue>, <content>“before dawn.”</content>',
    ],
    [
      'a quote that goes on after the cue',
      '<content>“We left,”</content> <source>Mira Khan</source> <cue>said</cue>. <content>“The bridge was gone by then.”</content>',
    ],
    ['a that-clause', '<source>Officials</source> <cue>said</cue> that <content>the bridge had collapsed</content>.'],
    [
      'a clause without that',
      '<source>The ministry</source> <cue>said</cue> <content>the bridge had collapsed</content>.',
    ],
    [
      'time and channel between cue and clause',
      '<source>The ministry</source> <cue>said</cue> in a statement on Monday that <content>the bridge had collapsed</content>.',
    ],
    [
      'a cue clause at the end',
      '<content>The bridge had collapsed</content>, <source>officials</source> <cue>said</cue>.',
    ],
    [
      'a cue clause in the middle',
      '<content>The bridge</content>, <source>officials</source> <cue>said</cue>, <content>had collapsed during the night</content>.',
    ],
    [
      'according to',
      '<cue>According to</cue> <source>the mayor</source>, <content>the bridge had collapsed</content>.',
    ],
    [
      'according to, at the end',
      '<content>Twelve people drowned</content>, <cue>according to</cue> <source>rescue workers</source>.',
    ],
    [
      'a fragment in marks',
      '<source>The mayor</source> <cue>said</cue> <content>the flood was “worse than any war” for the valley</content>.',
    ],
    [
      'two that-clauses',
      '<source>He</source> <cue>said</cue> that <content>the road was open</content> and that <content>food had arrived</content>.',
    ],
    [
      'two cues of one speaker',
      '<source>The mayor</source> <cue>said</cue> <content>the road was open</content> and <cue>urged</cue> <content>residents to leave</content>.',
    ],
    [
      'a participle cue',
      '<content>“It is over,”</content> <source>Mira Khan</source> <cue>told</cue> reporters, <cue>adding</cue> that <content>nobody would return</content>.',
    ],
    [
      'a contrast ends it',
      '<source>The army</source> <cue>said</cue> <content>it held the town</content>, while shells fell on the market.',
    ],
    [
      'an accusation',
      '<source>The governor</source> <cue>accused</cue> <content>the militia of burning crops</content>.',
    ],
    ['a denial', '<source>The militia</source> <cue>denied</cue> <content>burning crops</content>.'],
    ['a call', '<source>Doctors</source> <cue>called for</cue> <content>a ceasefire in the valley</content>.'],
    ['a call on someone', '<source>The envoy</source> <cue>called on</cue> <content>both sides to stop</content>.'],
    [
      'an apposition',
      '<source>The mayor of Ardesh, Lena Orlo</source>, <cue>said</cue> <content>the road was open</content>.',
    ],
    [
      'a relative clause before the cue',
      '<source>Mira Khan</source>, who lost her house, <cue>said</cue> <content>the road was open</content>.',
    ],
    [
      'a source as relative pronoun',
      'Police held <source>a man</source> who <cue>said</cue> <content>he was a trader</content>.',
    ],
    ['an inner mark', '<content>“He shouted ‘run’ and we ran,”</content> <source>Mira Khan</source> <cue>said</cue>.'],
    ['a figure', '<source>The governor</source> <cue>put</cue> <content>the death toll at 12</content>.'],
    [
      'a count',
      '<source>The monitoring group</source> <cue>documented</cue> <content>14 deaths in the port</content>.',
    ],
    [
      'a name with a long apposition',
      '<source>Mira Khan</source>, a nurse at the clinic in Ardesh, some 40 km west of the port, <cue>told</cue> Radio Ardesh that <content>the bridge was gone</content>.',
    ],
    [
      'a relative clause behind its noun',
      '<source>A report by the port office</source>, a copy of which the paper has seen, <cue>says</cue> <content>two of the four rafts were torn</content>.',
    ],
    [
      'two objects before an apposition',
      '<source>Mira Khan</source>, 61, who lost her husband and two sons, aged 8 and 11, <cue>said</cue> <content>she would stay</content>.',
    ],
    [
      'a relative clause behind the addressee',
      '<content>“You have waited too long,”</content> <source>he</source> <cue>told</cue> the crowd, some of whom shouted.',
    ],
    [
      'an adjective with its preposition',
      '<content>The bridge had collapsed</content>, <source>officials loyal to the council</source> <cue>said</cue>.',
    ],
    [
      'an addressee and a time before a bare clause',
      '<source>The mayor</source> <cue>told</cue> lawmakers on Monday <content>he was “deeply sorry” for the delay</content>, but that <content>the dam was safe</content>.',
    ],
    [
      'a verb after an apposition',
      '<source>The engineer</source>, who asked not to be named, <cue>doubts</cue> that <content>the dam will hold</content>.',
    ],
    [
      'a speaker with an apposition after the content',
      '<content>A first look suggests that the dam is sound</content>, <source>its owner, Lena Orlo</source>, <cue>told</cue> reporters.',
    ],
    [
      'an expectation',
      '<source>Officials</source> <cue>expect</cue> <content>no decision before the summer</content>.',
    ],
    [
      'two adjectives of one noun',
      '<source>The union</source> <cue>called for</cue> <content>a prompt, independent inquiry</content>.',
    ],
    [
      'a second verb of the speaker',
      '<source>The governor</source> <cue>blamed</cue> <content>the militia for the fire</content> but stopped short of confirming who had started it.',
    ],
    [
      'a reckoning',
      '<content>The repairs</content>, by <source>the mayor</source>’s <cue>own estimate</cue>, <content>will take a year</content>.',
    ],
    [
      'raised concerns',
      '<source>Aid groups</source> <cue>raised concerns about</cue> <content>the spread of cholera</content>.',
    ],
    [
      'a repeated noun of speech',
      '<source>The ministry</source>’s <cue>claim</cue> that <content>the road was open</content> has angered drivers.',
    ],
  ])('%s', (_, text) => {
    expect(marked(text.replace(MARKS, ''))).toBe(text)
  })

  test.each([
    ['scare quotes', 'The so-called “safe zone” was empty on Monday.'],
    ['a title', 'She won a prize for “The Long Road” in March.'],
    ['silence', 'The ministry declined to say whether the road was open.'],
    ['what was not said', 'The army did not say how many had died.'],
    ['what is neither confirmed nor denied', 'The ministry has neither confirmed nor denied that it will attend.'],
    ['what is still to be said', 'The minister will announce that the road is open.'],
    ['things that show', 'The fall of the town underlines the role of the militia.'],
    ['a participle before its noun', "Half of the town's estimated 2,000 residents had left."],
    ['lives claimed', 'The flood has claimed at least 200 lives and left many homeless.'],
    ['deeds that are to stop', 'The guards were told to stop attacking civilians.'],
    ['headings and captions', '# “A clear message”\n\n! Residents say the bridge is gone (photo: agency)'],
    ['an apostrophe', "The rebels' base and the soldiers' camp lay in ruins in the '90s."],
  ])('leaves %s alone', (_, text) => {
    expect(find(text)).toEqual([])
  })

  test.each([
    ['accuses', 'The governor accused the militia of burning crops.'],
    ['condemns', 'The union condemned the raid.'],
    ['denies', 'The militia denied that it had burned crops.'],
    ['confirms', 'The army confirmed its withdrawal.'],
    ['claims-responsibility', 'A little-known group claimed responsibility for the blast.'],
    ['promises', 'The minister promised to rebuild the bridge.'],
    ['threatens', 'The general vowed to crush the uprising.'],
    ['demands', 'The opposition demanded that the president resign.'],
    ['welcomes', 'The envoy welcomed the truce.'],
    ['doubts', 'Analysts doubted that the truce would hold.'],
    ['says', 'The general said “we condemn this raid”.'],
  ])('names the stance %s only where the cue does', (stance, text) => {
    expect(find(text).map((q) => q.stance)).toEqual([stance])
  })

  test('tells form, polarity and modality', () => {
    const [denied] = find('The militia denied that it had burned crops.')
    expect([denied?.form, denied?.polarity, denied?.modality]).toEqual(['indirect', 'denied', 'actual'])
    const [possible] = find('The mayor said talks might begin in July.')
    expect(possible?.modality).toBe('possible')
    const [planned] = find('The mayor said talks will begin in July.')
    expect(planned?.modality).toBe('planned')
    expect(find('The mayor called it “a crime”.')[0]?.form).toBe('mixed')
  })

  test('a passive gives its agent as source and both sides of the cue as content', () => {
    const [q] = find('The capture of the town was hailed by the president as a turning point.')
    expect(q?.source?.text).toBe('the president')
    expect(q?.content.spans.map(({ start, end }) => [start, end])).toEqual([
      [0, 23],
      [52, 70],
    ])
  })

  test('a participle clause is said by the subject of its clause', () => {
    const [q] = find('Government troops entered the port, vowing to “punish” the sailors.')
    expect([q?.source?.text, q?.stance, q?.form]).toEqual(['Government troops', 'threatens', 'mixed'])
  })

  test('words inside words are nested, and the outer speaker passes them on', () => {
    const [outer, inner] = find('The agency reported that the governor said the dam was safe.')
    expect(outer?.depth).toBe(0)
    expect([inner?.depth, inner?.nestedIn]).toEqual([1, outer?.id])
    expect(inner?.relays.map((who) => who.text)).toEqual(['The agency'])
  })

  test('media that were told pass on, reporters in general do not', () => {
    const media: Named[] = [{ words: 'Radio Ardesh', kind: 'organization', side: 'media' }]
    expect(find('A guard told Radio Ardesh: “We ran.”', media)[0]?.relays.map((who) => who.text)).toEqual([
      'Radio Ardesh',
    ])
    expect(find('A guard told reporters: “We ran.”')[0]?.relays).toEqual([])
    const [q] = find('“We hold the hill,” the army said in a statement carried by state television.')
    expect(q?.relays.map((who) => who.text)).toEqual(['state television'])
    expect(q?.source?.channel).toBe('in a statement')
    const [carried] = find('A statement carried by state television said that the hill was safe.')
    expect(carried?.relays.map((who) => who.text)).toEqual(['state television'])
  })

  test('a spokeswoman is the source, her body stands behind her', () => {
    const [q] = find('“It is empty,” Harbour Relief spokeswoman Mira Sol said.', [
      { words: 'Harbour Relief', kind: 'organization', side: 'humanitarian' },
      { words: 'Mira Sol', kind: 'person' },
    ])
    expect([q?.source?.entity, q?.source?.onBehalfOf, q?.source?.kind, q?.source?.party]).toEqual([
      'e-Mira Sol',
      'e-Harbour Relief',
      'named',
      false,
    ])
  })

  test('an open pronoun goes on with the last speaker it can stand for', () => {
    const [, q] = find('Mira Sol said the camp was empty.\n\nShe said there was no water.', [
      { words: 'Mira Sol', kind: 'person' },
    ])
    expect([q?.source?.text, q?.source?.entity]).toEqual(['She', 'e-Mira Sol'])
  })

  test('an open pronoun stays with somebody unnamed who spoke in the paragraph', () => {
    const [, , q] = find(
      'Omar Sol said the camp was empty.\n\nA council spokesman ruled out joining the talks. “Nobody asked us,” he said.',
      [{ words: 'Omar Sol', kind: 'person' }],
    )
    expect([q?.source?.text, q?.source?.entity]).toEqual(['A council spokesman', null])
  })

  test('tells those who want no name', () => {
    expect(find('A source said the deal was near.')[0]?.source?.kind).toBe('anonymous')
    expect(find('An official, speaking on condition of anonymity, said the deal was near.')[0]?.source?.kind).toBe(
      'anonymous',
    )
    expect(find('Witnesses said the deal was near.')[0]?.source?.kind).toBe('collective')
    expect(find('The defence minister said the deal was near.')[0]?.source?.kind).toBe('role')
  })

  test('a quote of ten paragraphs is one quotation with ten spans', () => {
    const paragraphs = Array.from(
      { length: 10 },
      (_, i) => `“Paragraph ${i} has words of its own.${i === 9 ? '”' : ''}`,
    )
    const quotations = find(`Mira Khan said: ${paragraphs.join('\n\n')}\n\nThe road is open.`)
    expect(quotations).toHaveLength(1)
    expect(quotations[0]?.content.spans).toHaveLength(10)
    expect(quotations[0]?.form).toBe('direct')
  })

  test('a missing closing mark does not eat the rest', () => {
    const [q, ...rest] = find('Mira Khan said: “We are safe.\n\nThe road is open. Officials said the bridge was gone.')
    expect(q?.content.text).toBe('“We are safe.')
    expect(rest.map((other) => other.content.text)).toEqual(['the bridge was gone'])
    expect(find('The road “is open. Officials said the bridge was gone.').map((o) => o.content.text)).toEqual([
      'the bridge was gone',
    ])
  })

  test('a text that is one quotation has no source', () => {
    const [q, ...rest] = find('“We are safe and we will stay here.”')
    expect([q?.form, q?.source, q?.cue]).toEqual(['direct', null, null])
    expect(rest).toEqual([])
  })

  test('knows marks of every style', () => {
    for (const [open, close] of ['“”', '""', '«»', '„“', '‘’', "''"].map((pair) => [pair[0], pair[1]])) {
      const [q] = find(`The mayor said: ${open}We won’t leave the old town.${close}`)
      expect(q?.form, `${open}${close}`).toBe('direct')
    }
  })

  test('every span slices to its words, whatever the text', () => {
    const words = fc.constantFrom(
      'said',
      'officials',
      'that',
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      'the town',
      'fell',
      'and',
      'according to',
      'by',
      ':',
      'accused',
      'of',
      'Mira Sol',
      'vowing',
      'to',
      '—',
      '\n\n',
      'who',
      '(',
      ')',
      '«',
      'was hailed',
      'as',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        for (const q of find(text)) {
          expect(q.content.spans.length).toBeGreaterThan(0)
          expect(sliceAll(text, q.content.spans)).toBe(q.content.text)
          expect(q.content.text.trim()).not.toBe('')
          if (q.cue) expect(text.slice(q.cue.span.start, q.cue.span.end)).toBe(q.cue.text)
          if (q.source && q.cue) expect(text.slice(q.source.span.start, q.source.span.end)).toBe(q.source.text)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('what does not speak', () => {
  test('searchers do not say what they hope to find', () => {
    const found = find('Divers say hopes are fading of finding more sailors from the tug that sank on Monday.')
    expect(found.map((q) => q.cue?.text)).toEqual(['say'])
  })
  test('a meeting that was told something is no speaker', () => {
    const found = find('The chairman of the line, told a press conference in the port that it had failed.')
    expect(found.map((q) => q.source?.text ?? '').filter((who) => /conference/.test(who))).toEqual([])
  })
})
