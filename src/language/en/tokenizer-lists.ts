// What the tokenizer keeps in one token. Prefixes after UD English EWT; the rest compiled by hand.

/** Prefixes that UD English EWT leaves on their word ("anti-tank", "e-mail"); every other hyphen is a token. */
export const JOINED_PREFIXES = new Set(
  `anti non re pre post pro co ex mid e multi sub semi counter neo socio psycho cross over inter intra mini micro
   un ultra pseudo quasi arch trans extra infra mis macro mega meta mono poly proto super tele bi tri hyper hydro bio`.split(
    /\s+/,
  ),
)

/** Top-level domains and file endings that may stand after a dot inside one token. */
export const DOMAIN_ENDS = new Set(
  `com org net gov edu mil int info biz io co uk us ca de fr ru ua sy tr ir il eu tv me ly ch nl au nz jp cn in
   doc docx xls xlsx pdf txt zip jpg jpeg png gif html htm xml csv url ppt mp3 mp4 exe`.split(/\s+/),
)
