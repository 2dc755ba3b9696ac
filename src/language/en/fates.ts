/** Words that turn what a verb or noun says of people into something else. Compiled by hand, by lemma. */

/** Who mourns: a person who buries or loses one of these tells of the dead. */
export const KIN: ReadonlySet<string> = new Set(
  `son daughter child wife husband brother sister mother father parent grandson granddaughter grandchild grandmother grandfather
  grandparent uncle aunt cousin nephew niece sibling relative twin baby fiance fiancee in-law stepson stepdaughter spouse kid children`.split(
    /\s+/,
  ),
)

/** What is done to captives who are then captives no more. */
export const GIVEN_BACK: ReadonlySet<string> = new Set(
  'exchange swap trade free release liberate repatriate return pardon amnesty swop'.split(' '),
)

/** Nouns of the same. */
export const GIVING_BACK: ReadonlySet<string> = new Set(
  'exchange swap release return repatriation handover freeing amnesty'.split(' '),
)

/** Who looks for people lost, not for people wanted. */
export const SEARCHERS: ReadonlySet<string> = new Set(
  `rescuer rescue diver firefighter searcher volunteer coastguard guard helicopter boat lifeboat ship team crew navy relative family
  neighbour neighbor villager worker responder search dog`.split(/\s+/),
)

/** Where people are taken who must leave their homes. */
export const REFUGES: ReadonlySet<string> = new Set(
  'school shelter camp safety hotel gymnasium gym stadium church mosque hall tent ground refuge'.split(' '),
)

/** Verbs that say no more of a thing than that it was, began or came: nothing lasts by them. */
export const FAINT_VERBS: ReadonlySet<string> = new Set(
  `be have do come go get become rise fall begin start open happen occur follow make take give say tell seem appear end reach climb
  drop grow double triple hold shut close increase finish complete`.split(/\s+/),
)
