/** Morphology of a word as UD English names it, read off its tags: sorted "Name=Value" pairs, empty where nothing is told. */
export function morphologyOf(text: string, upos: string, xpos: string, passive: boolean): readonly string[] {
  switch (xpos) {
    case 'NN':
    case 'NNP':
      return ['Number=Sing']
    case 'NNS':
    case 'NNPS':
      return ['Number=Plur']
    case 'JJ':
    case 'RB':
      return upos === 'ADJ' ? ['Degree=Pos'] : []
    case 'JJR':
    case 'RBR':
      return ['Degree=Cmp']
    case 'JJS':
    case 'RBS':
      return ['Degree=Sup']
    case 'MD':
      return ['VerbForm=Fin']
    case 'VB':
      return ['VerbForm=Inf']
    case 'VBD':
      return ['Mood=Ind', ...pastPerson(text), 'Tense=Past', 'VerbForm=Fin']
    case 'VBZ':
      return ['Mood=Ind', 'Number=Sing', 'Person=3', 'Tense=Pres', 'VerbForm=Fin']
    case 'VBP':
      return /^['’]?a?m$/i.test(text)
        ? ['Mood=Ind', 'Number=Sing', 'Person=1', 'Tense=Pres', 'VerbForm=Fin']
        : ['Mood=Ind', 'Tense=Pres', 'VerbForm=Fin']
    case 'VBG':
      return ['VerbForm=Ger']
    case 'VBN':
      return passive ? ['Tense=Past', 'VerbForm=Part', 'Voice=Pass'] : ['Tense=Past', 'VerbForm=Part']
    case 'CD':
      return ['NumType=Card']
    case 'PRP':
      return pronoun(text)
    case 'PRP$':
      return ['Case=Gen', ...personOf(text), 'Poss=Yes', 'PronType=Prs'].sort(byName)
    default:
      return []
  }
}

/** Only "was" tells its number. */
const pastPerson = (text: string): string[] => (/^was$/i.test(text) ? ['Number=Sing'] : [])

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Person and number (and gender) of pronouns, by lower-case form. */
const PERSONS: Readonly<Record<string, readonly string[]>> = {
  i: ['Number=Sing', 'Person=1'],
  me: ['Number=Sing', 'Person=1'],
  my: ['Number=Sing', 'Person=1'],
  we: ['Number=Plur', 'Person=1'],
  us: ['Number=Plur', 'Person=1'],
  our: ['Number=Plur', 'Person=1'],
  you: ['Person=2'],
  your: ['Person=2'],
  he: ['Gender=Masc', 'Number=Sing', 'Person=3'],
  him: ['Gender=Masc', 'Number=Sing', 'Person=3'],
  his: ['Gender=Masc', 'Number=Sing', 'Person=3'],
  she: ['Gender=Fem', 'Number=Sing', 'Person=3'],
  her: ['Gender=Fem', 'Number=Sing', 'Person=3'],
  it: ['Gender=Neut', 'Number=Sing', 'Person=3'],
  its: ['Gender=Neut', 'Number=Sing', 'Person=3'],
  they: ['Number=Plur', 'Person=3'],
  them: ['Number=Plur', 'Person=3'],
  their: ['Number=Plur', 'Person=3'],
}
const NOMINATIVE = new Set(['i', 'we', 'he', 'she', 'they'])
const ACCUSATIVE = new Set(['me', 'us', 'him', 'them', 'her'])

const personOf = (text: string): readonly string[] => PERSONS[text.toLowerCase()] ?? []

function pronoun(text: string): string[] {
  const lower = text.toLowerCase()
  if (lower.endsWith('self') || lower.endsWith('selves')) return ['PronType=Prs', 'Reflex=Yes']
  const grammaticalCase = NOMINATIVE.has(lower) ? ['Case=Nom'] : ACCUSATIVE.has(lower) ? ['Case=Acc'] : []
  return [...grammaticalCase, ...personOf(lower), 'PronType=Prs'].sort(byName)
}
