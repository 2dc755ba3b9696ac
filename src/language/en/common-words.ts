const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words of grammar: they say nothing about what a text is about. Compiled by hand. */
export const GRAMMAR_WORDS = set(`
  a about above across after again against ago all almost along already also although always am among an and another any
  anyone anything are around as at away back be became because become been before began behind being below between both
  but by came can cannot come comes could did do does doing done down during each either else enough even ever every
  everyone everything far few for from further get gets getting give given go goes going gone got had has have having he
  her here hers herself him himself his how however i if in indeed instead into is it its itself just keep kept know known
  last least less let like likely made make makes making many may maybe me meanwhile might more most much must my myself
  near nearly need neither never next no nobody nor not nothing now of off often on once one only onto or other others our
  ours out over own per perhaps put quite rather really said same saw say saying says see seen several shall she should
  since so some someone something still such take taken takes taking than that the their theirs them themselves then there
  these they thing things this those though three through thus to together told too took toward towards two under until up
  upon us use used very via want was way we well went were what when where whether which while who whole whom whose why
  will with within without would yet you your yours com www http https`)

/**
 * Words that most news reports could use whatever they are about: the time, the trade, numbers, common nouns and verbs of
 * public life. They count for little when reports are compared, most of all when only a few are compared and their
 * frequency cannot be learnt from the batch. Compiled by hand.
 */
export const NEWS_WORDS = set(`
  according added adding afternoon agency ahead announced announcement area areas article asked authorities based began
  believe believed big billion bring brought called calls case caption carried cause caused central century change check
  city close comment comments confirmed continue continued countries country court day days dead death deaths december
  decision despite died don earlier early east editor end evening event expected face fact family february find first five
  force forces foreign former found four friday full future general good government great group groups half hand head held
  help high hold home hope hospital hour hours house however hundreds image images important including increase
  information international interview issue january join journalists july june key killed large late later latest launched
  lead leader leaders leading led left line list little live lives local long look lot main man march media meeting member
  members men military million minister minutes moment monday month months morning move named national nation need new news
  newspaper night north november number october office official officials old open order part party past people percent
  person photo picture place plan plans point police political possible power pm president press previous problem public
  published question read reading real received recent recently region released report reported reporter reporters reports
  response rest result return reuters right role run saturday second secretary security senior sent september series
  service set seven share short show side sign similar situation six small social son source sources south spokesman
  spokesperson spokeswoman staff start started state statement states step stop story strong sunday support system team ten
  thousands thursday time times today told tomorrow tonight top total town try trying tuesday turn twitter facebook update
  updated video view visit wednesday website week weekend weeks west woman women word words work worked workers working
  world year years yesterday young april august advertisement afp ap associated copyright newsletter subscribe click story
  dozens eight nine injured wounded victims incident happened happen area scene residents thought feel fight taking away
  near across following million number shared posted post tweet account accounts users page site email phone`)
