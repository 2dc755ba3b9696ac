import type { Tree } from '../../value/tree.ts'

/** What is asked of a word: its tags and its relation to its head. */
export interface RelatedWord {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly deprel: string | null
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export const plainRelation = (relation: string | null): string =>
  relation === null ? '' : relation.includes(':') ? relation.slice(0, relation.indexOf(':')) : relation

/** The dependents of `word` with one of these relations (without subtypes), in order. */
export function dependents(
  words: readonly RelatedWord[],
  tree: Tree,
  word: number,
  ...relations: readonly string[]
): readonly number[] {
  return tree.children(word).filter((child) => relations.includes(plainRelation(words[child]!.deprel)))
}

/** The word and what is coordinated with it ("the army | and the police"), in order. */
export const coordinated = (words: readonly RelatedWord[], tree: Tree, word: number): readonly number[] => [
  word,
  ...dependents(words, tree, word, 'conj'),
]

/**
 * Is the verb passive? By its subject or auxiliary; a past participle that modifies a noun ("rebels *backed* by") is too, and
 * one coordinated with a passive that has no auxiliary or subject of its own ("was found and *killed*").
 */
export function isPassive(words: readonly RelatedWord[], tree: Tree, verb: number): boolean {
  const children = tree.children(verb)
  if (children.some((child) => words[child]!.deprel?.endsWith(':pass'))) return true
  const { deprel, xpos } = words[verb]!
  if (xpos !== 'VBN') return false
  if (children.some((child) => /^(?:aux|nsubj|csubj)/.test(words[child]!.deprel ?? ''))) return false
  if (plainRelation(deprel) === 'acl' || plainRelation(deprel) === 'amod') return true
  return plainRelation(deprel) === 'conj' && isPassive(words, tree, tree.head(verb))
}

/** The "by" phrase of a passive: the noun; null without one. */
export function agentOf(words: readonly RelatedWord[], tree: Tree, verb: number): number | null {
  return tree.children(verb).find((child) => words[child]!.deprel === 'obl:agent') ?? null
}

/**
 * The grammatical subject of a verb or other predicate, the first of coordinated ones; of a passive, whom it was done to.
 * Looked for above where the predicate has none: a coordinated verb shares that of the first, "to fight" after "vowed"
 * takes its subject and after "urged them" its object, a participle after a noun takes the noun, an adverbial participle
 * the subject of its clause. Null when there is none. A relative pronoun is answered with the noun it stands for.
 */
export function subjectOf(words: readonly RelatedWord[], tree: Tree, verb: number): number | null {
  let at = verb
  // Each step goes to a head, so there are at most as many as words.
  for (;;) {
    const own = dependents(words, tree, at, 'nsubj', 'csubj')[0]
    const { deprel } = words[at]!
    const relation = plainRelation(deprel)
    const head = tree.head(at)
    if (own !== undefined) {
      const isRelative = deprel === 'acl:relcl' && /^W/.test(words[own]!.xpos) && head >= 0
      return isRelative ? head : own
    }
    if (head < 0) return null
    if (relation === 'acl') return deprel === 'acl:relcl' ? null : head
    if (relation === 'xcomp') {
      const object = dependents(words, tree, head, 'obj', 'iobj').find((child) => child < at)
      if (object !== undefined) return object
    } else if (relation !== 'conj' && relation !== 'advcl' && relation !== 'parataxis') return null
    // "After he left, …": a finite adverbial clause without a subject is an imperative or a fault.
    if (relation === 'advcl' && /^(?:VBD|VBZ|VBP)$/.test(words[at]!.xpos)) return null
    if (relation === 'parataxis') return null
    at = head
  }
}

/** Direct objects, and the subjects of passives: whom or what the verb is done to, coordinated ones too. */
export function undergoersOf(words: readonly RelatedWord[], tree: Tree, verb: number): readonly number[] {
  if (isPassive(words, tree, verb)) {
    const subject = subjectOf(words, tree, verb)
    return subject === null ? [] : coordinated(words, tree, subject)
  }
  return dependents(words, tree, verb, 'obj').flatMap((object) => coordinated(words, tree, object))
}

/** Is the predicate negated by a word of its own: "not", "n't", "never", "no longer"? */
export const isNegated = (words: readonly RelatedWord[], tree: Tree, verb: number): boolean =>
  tree.children(verb).some((child) => /^(?:not|never|hardly|scarcely|neither|nor)$/.test(words[child]!.lemma))
