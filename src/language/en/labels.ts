/**
 * What newsrooms call armed people and those who rule, each word with the stance it takes: choosing another word for the
 * same people is a difference in naming. Compiled by hand.
 */
const LABELS: Readonly<Record<string, string>> = {
  rebel: 'rebels',
  insurgent: 'insurgents',
  guerrilla: 'guerrillas',
  guerilla: 'guerrillas',
  terrorist: 'terrorists',
  militant: 'militants',
  extremist: 'extremists',
  jihadist: 'jihadists',
  jihadi: 'jihadists',
  gunman: 'gunmen',
  gunmen: 'gunmen',
  separatist: 'separatists',
  secessionist: 'separatists',
  bandit: 'bandits',
  mercenary: 'mercenaries',
  mercenarie: 'mercenaries',
  martyr: 'martyrs',
  revolutionary: 'revolutionaries',
  revolutionarie: 'revolutionaries',
  regime: 'the regime',
  junta: 'the junta',
  occupier: 'occupiers',
  invader: 'invaders',
  liberator: 'liberators',
  thug: 'thugs',
  rioter: 'rioters',
  protester: 'protesters',
  protestor: 'protesters',
  demonstrator: 'protesters',
}

/** The labels in some words, each once, in order of the words. */
export function labelsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return [...new Set(words.flatMap((word) => LABELS[word] ?? LABELS[word.replace(/s$/, '')] ?? []))]
}
