/**
 * The words of web pages around a story: invitations, labels, notices. Compiled by hand from general knowledge of
 * English news sites. A pattern reads a whole line, folded: lower case, straight quotes, single blanks, and without
 * arrows, bullets and stops at its ends.
 */

/**
 * What a line begins with, by its first word. The pattern reads from the beginning of the line. These are sure for
 * lines of up to 20 words: no sentence of a report begins so.
 */
export const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  skip: /^skip (to|past|over|ahead|ads?\b|advert|navigation|links?|header|this|content|main|the)/,
  jump: /^jump (to|past)\b.*\b(content|navigation|menu|section|comments|search|top|main|footer|page)/,
  continue:
    /^continue (reading|to (the )?(site|article|story|content|read)|with (google|facebook|apple|email)|watching|on |without )/,
  keep: /^keep (reading|scrolling|up (to date )?with|me (updated|informed|signed|logged)|up-to-date)/,
  story: /^story (continues|resumes|continued|below|highlights|by|from|tools)\b/,
  article: /^article (continues|resumes|continued|below|share|tools)\b/,
  text: /^text (continues|resumes|size)\b/,
  report: /^report (continues|an? (error|typo|mistake|problem|correction|bug)|this|inappropriate)\b/,
  content: /^content (continues|below|from|is not available)\b/,
  post: /^post (continues|a comment|your comment)/,
  scroll: /^scroll (down|to|for|up|on)\b/,
  swipe: /^swipe (left|right|to|for|up|down)\b/,
  tap: /^tap (here|to|on|for|the)\b/,
  click: /^click (here|to|on|for|below|above|through|the|this|play|accept|subscribe|an?)\b/,
  press: /^press (play|enter|esc|space|the \w+ (key|button))/,
  sign: /^sign (up|in|out)\b|^sign (our|the) petition/,
  log: /^log (in|out|on)\b/,
  login: /^login\b/,
  subscribe: /^subscribe\b/,
  subscribed: /^subscribed\b/,
  unsubscribe: /^unsubscribe\b/,
  subscriber: /^subscriber(s)? (only|exclusive|content|benefits|login)\b/,
  subscribers: /^subscribers (only|can|get|have access)\b/,
  subscription: /^subscription (required|options|offers?)\b/,
  register: /^register (now|for|to|here|free|today|with|your|as)\b/,
  already: /^already (a |an? |have |subscribed|registered|signed|got )/,
  join: /^join (us|our|the (conversation|discussion|debate|mailing|community|club|newsletter|\w+ community)|now|free|today|for free|thousands|millions|whatsapp|telegram|your|over|more than [\d,]+ (readers|subscribers|people))\b/,
  share: /^share (this|on|via|with|the|your|full|article|page|link|it|by|story|post|to|now|these|our|what)\b/,
  tweet: /^tweet (this|us|@|your|to)\b/,
  retweet: /^retweet\b/,
  email:
    /^e?-?mail (this|us|the|your|a friend|me|address|article|updates|alerts|newsletter|sign|or|to a friend|haveyoursay|\S+@\S+|print)\b/,
  'e-mail': /^e-mail (this|us|the|your|a friend|me|address|article|updates|alerts|newsletter|to a friend)\b/,
  print: /^print (this|article|page|story|edition|email|version)\b/,
  save: /^save (this|article|story|for later|to|up to|\d+)\b.*(article|story|later|read|list|%|subscri|pocket|account|page|this)/,
  follow:
    /^follow (us|our|@|me|the (latest|story|author|topic|live|conversation|hashtag|news)|live|along|more|all|this|us\b|for|every|\S+ (\S+ )?(\S+ )?(\S+ )?on\b|today's|these|related)/,
  find: /^find (us|out (more|how|what|why|about)|more|your (local|nearest)|all (the|our)|the (latest|best)|full)\b/,
  like: /^like (us|our|this|what you)\b/,
  visit:
    /^visit (us|our|the (bbc|website|site|store|page|homepage|app|[\w ]+ (website|page|site|section|hub|store)))\b/,
  read: /^read( (more|also|next|on|the full|full|our|original|this|it|about|all|another|related|and|in|latest|live|how|why|what|here|further|too))?\s*[:|>»\u2013-]|^read (more|also|next|full|our|original|further|this (next|story|article)|the (full|original|whole|rest|latest|complete|entire) (story|article|report|statement|post|piece|text|letter|interview|transcript|update|news|version|coverage)|on (for|to)|all (the|our|about|comments)|comments|in app|it (here|in full)|about (it|our|how)|here|this (in|on))/,
  see: /^see (also|more|all|our|related|inset|below|full|the (full|latest|gallery|video|map|photos|pictures|original|comments|list|slideshow)|photos?|pictures?|video|gallery|here|comments|what|how|why|who|where|map|page|results|offer|other)\b|^see:/,
  also: /^also (read|see|watch|on|in|by|from|listen|today|trending|check|worth)\b/,
  view: /^view (all|more|our|the|this|full|comments?|gallery|image|photos?|pictures?|video|slideshow|in|as|on|from|desktop|mobile|larger|archive|original|map|interactive|related|latest|offer|profile|list|\d+)\b/,
  watch:
    /^watch( (now|live|more|also|next|this|again|below|here|out for|video|our|it|full))?\s*[:|>»\u2013]|^watch (the (full|latest|video|moment|clip|trailer|interview|live|report|footage|highlights|programme|program|documentary|episode|story|press)|now|live|more|our|this|video|below|again|it|on|here|more|full|videos?|how|what|why)\b/,
  listen:
    /^listen( (now|live|here|again|below|also))?\s*[:|>»\u2013]|^listen (to|now|live|here|on|below|again|in|and)\b.*(podcast|here|episode|article|story|interview|live|programme|program|show|now|full|audio|spotify|below|report|this|radio|bbc|our)|^listen (now|live|here|below|again)/,
  hear: /^hear (more|the (full|latest|podcast|interview|episode)|from our)\b/,
  look: /^look (back at|inside|at (our|the|these|more) .*(photos|pictures|gallery|images))/,
  check: /^check (out|back|your (inbox|email|spam)|our|the latest|here|this out)\b/,
  browse: /^browse (our|all|more|the|through|by|related|archive|topics|latest)\b/,
  explore: /^explore (more|our|the (full|map|latest|interactive|topic|data)|all|further|related|topics|in|this)\b/,
  discover: /^discover (more|our|new|the|how|what)\b/,
  learn: /^learn (more|about (our|how|the)|how (we|you|to)|why|what)\b/,
  try: /^try (our|it|for free|free|the|a different|again|refreshing|reloading|[a-z ]+ free)\b/,
  download: /^download (our|the|now|a|for|on|it|and|as|pdf|free|today|from)\b/,
  install: /^install (our|the)\b/,
  open: /^open (in|image|gallery|menu|navigation|search|share|sidebar|full|the app|app|comments|extended|transcript|media|modal|main)\b/,
  get: /^get (our|the (latest|app|newsletter|best|day's|news|top|most|free|full|morning|bbc|biggest|inside|week's|\w+ (newsletter|app|briefing))|in touch|breaking|news|updates|alerts|email|notified|more (news|from|stories|on|like|updates)|all (the|our|of)|stories|unlimited|full access|access|instant|daily|weekly|up to|free|started|today's|your|top|local|exclusive|help|digital|a (daily|weekly|free|digest|roundup)|\S+ (in|to|straight|delivered|on) your)\b/,
  go: /^go (to (the )?(top|homepage|home|main|content|page|next|previous|start|app|comments|section|article|bbc)|back|ad[- ]?free|deeper|premium|further|beyond)\b/,
  return: /^return to (the )?(top|homepage|home page|home|main|article|index|news|previous|story|list)\b/,
  back: /^back to (the )?(top|homepage|home|main|article|index|news|results|search|list|previous|story|all|start|\w+ (home|page|index))\b/,
  buy: /^buy (now|tickets|the|a|this|today|our|it)\b.*(here|now|paper|edition|subscription|online|print|photo|copy|tickets|app|today)/,
  donate: /^donate\b/,
  support:
    /^support (our|us|the (guardian|site|newsroom|independent)|independent|quality|fearless|local|this|free|your|journalism|public|trusted|nonprofit)\b.*(journalism|reporting|newsroom|work|us|today|now|here|media|site|cause|radio|news|paper|mission|independen)/,
  help: /^help (us|fund|support|keep|improve|others|spread|center|centre|make (this|our)|and (support|feedback|faqs?)|&)\b/,
  become:
    /^become (a|an|our|one of) .*(member|subscriber|supporter|patron|fan|insider|contributor|donor|friend|partner)/,
  give: /^give (now|today|us|this article|a gift|a monthly|monthly|(your )?feedback|the gift|as a gift)\b/,
  gift: /^gift (this|article|a|an|subscription)\b/,
  contribute: /^contribute (now|today|to (our|this|the (discussion|conversation))|here|from)\b/,
  send: /^send (us|your|this|a|an?y|me|in|feedback|tips?|corrections|to|story|by|photos|pictures|pics|comments|email)\b.*(comments?|story|stories|news|tips?|email|e-mail|photos?|pictures?|pics|videos?|views|experiences?|friend|form|us|editor|letter|feedback|link|page|article|corrections?|inbox|messages?|whatsapp|questions?|alerts|updates|newsletter|here|thoughts|@)/,
  tell: /^tell us\b|^tell (a friend|your (story|friends)|the editor)/,
  let: /^let us know\b|^let's (stay|keep|connect) in touch/,
  contact:
    /^contact (us|the (author|reporter|writer|editor|newsroom|bbc|desk|publisher)|our|me|information|form|details|him at|her at|them at|[\w .]+ at \S+@|\S+@)/,
  submit: /^submit (a|an|your|here|news|tips?|story|comment|photos|this|feedback|corrections?)\b/,
  write: /^write (to us|for us|a comment|your comment|to the editor|a letter to|an? review|to \S+@)/,
  call: /^call us\b/,
  comment: /^comment (on this|below|here|now|is free|policy|guidelines|as|using)\b/,
  comments:
    /^comments (are|have been|on this|\(\d|powered|policy|closed|section|will|for this|that|posted)\b|^comments:? ?\d*$/,
  leave: /^leave (a (comment|reply|message|review)|your (comment|reply|thoughts|feedback)|us a)\b/,
  add: /^add (a comment|your|to (favou?rites|reading|my|your|calendar|cart|queue|playlist|home|google|bookmarks)|us|comment|as a? ?preferred|as preferred|\S+ (as|on|to) (a |your )?(preferred|google))/,
  enter: /^enter (your|an?) (e-?mail|name|search|keyword|comment|password|phone|username|query|zip|postcode)/,
  rate: /^rate (this|our|us)\b/,
  vote: /^vote (now|here|in our|below)\b/,
  take: /^take (our|the|a|this|part in our|part in the) .*(quiz|survey|poll|test|tour)\b/,
  play: /^play (video|audio|now|live|the|our|this|today's|clip|media|button|sound|again|full|all|episode|game|pause|trailer|slideshow)\b/,
  pause: /^pause (video|audio|slideshow)\b/,
  enlarge: /^enlarge\b/,
  hide: /^hide (caption|comments|this|transcript|message|ad|menu|all|details|map|footnotes?)\b/,
  show: /^show (more|less|caption|comments|all|transcript|menu|navigation|full|hide|this|details|replies|map|me|image|gallery|thumbnails|links|search)\b/,
  close:
    /^close (this|menu|video|transcript|panel|modal|search|navigation|share|gallery|the (menu|video|dialog|panel|window|share)|dialog|window|sidebar|ad|banner|message|x|player|popover)\b/,
  toggle: /^toggle\b/,
  load: /^load (more|comments|next|previous|all|the|older|entity)\b/,
  loading: /^loading\b/,
  expand: /^expand (to|image|all|this|menu|article|the image|photo|text|map|comments|summary)\b/,
  refresh: /^refresh (the|this|page|for|your|to)\b/,
  reload: /^reload (the|this|page|your)\b/,
  change:
    /^change (language|edition|location|your (settings|location|cookie|consent|preferences|region|password)|settings|font|text|region|country|city)\b/,
  switch: /^switch (to (the )?(desktop|mobile|dark|light|us|uk|international|english|\w+ edition)|edition|language)\b/,
  select:
    /^select (a |your |an? |the )?(language|edition|country|region|city|topic|section|language:|page|date|option|state|location|newsletter)/,
  choose:
    /^choose (your|a|an) (edition|language|region|plan|newsletter|country|subscription|topics|preference|location)/,
  manage:
    /^manage (your|my|cookies?|consent|preferences|subscription|account|alerts|settings|notifications|options|privacy|email|newsletters)\b/,
  accept: /^accept (all|cookies|and|our|the (cookies|terms)|only|necessary|additional|analytics)\b/,
  reject: /^reject (all|cookies|additional|non)\b/,
  allow: /^allow (all|cookies|notifications|us to|[\w ]+ content\?)/,
  update: /^update (your|my) (browser|preferences|settings|account|cookie|consent|profile|payment|subscription)\b/,
  enable: /^enable (javascript|cookies|notifications|push|sound|audio|your|desktop|alerts)\b/,
  turn: /^turn (on|off) (javascript|cookies|notifications|push|sound|desktop|alerts|your|captions|browser)\b/,
  please:
    /^please (note that (this|we|comments|your)|enable|wait|sign|log|subscribe|share|consider|read|click|register|refresh|reload|turn|upgrade|update|use|email|e-mail|contact|enter|include|check|select|choose|complete|fill|support|donate|upload|whitelist|disable|send|confirm|try|allow|accept|verify|visit|tick|whatsapp|help|follow|report|see our|review our|be aware|provide|leave|keep comments|tell us|ensure)\b/,
  thank: /^thank you (for|so much for|very much for|to our)\b/,
  thanks:
    /^thanks (for (reading|subscribing|signing|visiting|joining|your|watching|listening|registering|being|sharing)|to our (readers|sponsors|supporters|donors))\b/,
  you: /^you (are|have|can|must|may|need|will|might|could|should|'ve|only|seem)\b.*(subscri|article|signed|logged|newsletter|browser|cookie|comment|account|free|page|site|inbox|unsubscribe|member|log in|sign in|register|contact us|get in touch|email|whatsapp|also like|javascript|reading|redirected|download|app\b|listen|follow|watch|interested|preferences)/,
  your: /^your (browser|account|subscription|support|email|e-mail|privacy|ad\b|ads\b|comment|contribution|donation|feedback|source for|privacy|device|session|cookie|contact details|gift|device|free|newsletter|(daily|weekly|morning|evening) (guide|briefing|dose|digest|newsletter|roundup|news)|information will|details will|name|payment|message|access|device|trusted|guide to|choices|data|location|inbox|effective ad|california privacy)/,
  by: /^by (signing|clicking|subscribing|continuing|submitting|using|entering|registering|providing|joining|creating|accepting|logging|browsing|sending|checking|proceeding|posting) .*(you|our|terms|policy|agree|cookies)|^by providing|^by submitting/,
  to: /^to (read|view|see|watch|comment|continue|subscribe|contact|get|receive|enjoy|access|listen|play|share|order|report|use|support|unlock|find out|unsubscribe|learn|submit|send|post|leave|manage|sign|download|save|join|keep reading|request|inquire|license|purchase|reach|stay|personali[sz]e|help|hear|follow|advertise) .*(click|visit|sign|subscri|log ?in|register|enable|please|tap|here|javascript|account|newsletter|follow us|go to|email|call|https?:|www\.|need to|must|scroll|download|cookies|join|@)/,
  for: /^for (more|all|the (latest|best|full|most|day's)|full|further|daily|breaking|additional|other|help|questions|comments|inquiries|advertising|subscription|syndication|permission|live|regular|up-to-date|unlimited) .*(visit|see|click|go to|follow|read|sign|subscri|download|listen|check|join|contact|http|www\.|call|email|head (to|over)|tune in|tap|like us|use our|our (website|app|newsletter|page|site|live|coverage|channel)|here$|@)/,
  if: /^if you .*(get in touch|contact us|email|e-mail|let us know|tell us|click|sign up|subscri|please|whatsapp|send us|share this|our (newsletter|website|site|form|page|app|privacy|journalism)|this (page|site|article|form)|comment below|reading this page|using this|would like to (comment|contact|share|receive|support))/,
  not: /^not (a (member|subscriber)|registered|signed (in|up)|yet (a|registered)|subscribed|now|already|on (facebook|twitter|whatsapp))\b/,
  want: /^want (to|more|the latest|a|us|even more)\b/,
  need: /^need (help|support|advice|to (talk|contact|reset|know more|speak))\b/,
  got: /^got (a|an|any|something|news|more|questions?|tips?|feedback)\b/,
  looking: /^looking for (more|something|a |the latest|our|your|an )/,
  enjoy:
    /^enjoy (this|our|unlimited|reading|the|more|your|full|what)\b.*(article|story|read|content|newsletter|access|journalism|podcast|reading|subscri|free|issue)/,
  enjoyed: /^enjoyed (this|the|our|reading)\b/,
  enjoying: /^enjoying (this|the|our|your|reading)\b/,
  love: /^love (reading|this|our|what|the .*\?)/,
  never: /^never miss\b/,
  "don't": /^don't (miss|forget to|have an account|want to miss|see|already|show)\b/,
  stay: /^stay (up[- ]to[- ]date|informed|connected|in (touch|the (loop|know))|tuned|on top of|ahead|updated|with us|logged|signed|in)\b/,
  be: /^be (the first|in the know|part of|sure to|up to date)\b.*(comment|know|news|review|conversation|story|share|follow|subscri|check|community|like|read|hear|newsletter|informed)/,
  do: /^do (you|not sell|not share|you have)\b/,
  have: /^have (you|your say|an? (tip|story|question|opinion|news|account|view|comment|idea|something|confidential)|something|more|any|questions?|feedback|thoughts)\b/,
  are: /^are you\b/,
  were: /^were you\b/,
  what: /^what (do you think|are your (thoughts|views)|you need to know (about our|today)|is your (view|opinion|reaction|experience)|did you think|would you|to (read|watch) next|to (read|watch)$|we're reading)\b/,
  our: /^our (standards|newsletter|newsletters|app|apps|privacy|cookie|terms|website|weekly|daily|free|live (coverage|blog)|other|partners|picks|brands|code of|journalism (is|needs|depends)|readers|story comments|morning|community guidelines|sites|full|latest (stories|news|podcasts?|videos?)|award-winning|top (stories|picks)|team of|network|podcasts?)\b/,
  we: /^we (use|value|welcome|want to hear|would (like|love) to hear|'d (like|love) to hear|also use|and our (\d+ )?(partners|vendors)|have updated|have sent|('re| are) (always )?(interested|sorry|committed to (protecting|your privacy)|no longer|aware)|may (use|earn|receive|share)|earn|care about your|rely on (readers|your|support|the support)|need your (support|help|consent)|will (use|never (share|sell|sell)|send|not share|email)|respect your|no longer support|detected|noticed|'ve (updated|sent|detected|noticed)|recommend (you|upgrading|that you)|recommend)\b.*(cookie|our|comment|you|your|privacy|email|hear|link|partners|browser|consent|subscri|readers|support|terms|page|commission|reader|content|interested|inconvenience|discussion|feedback|policy|site|ads)/,
  this: /^this (website|web ?site|site|page|browser|video|audio|content|media|feature|form|link|newsletter|service|article|story|post|episode|copy|advert|ad|section|page's|material|comment|thread|image|live (page|blog|stream)|podcast|app|button|action|field|transcript|translation|work|entry|blog|slideshow|map|interactive|embed|tweet|story|piece|is a (modal|sponsored|paid|premium|subscriber|developing|breaking|preview|print version|corrected)) .*(cookies?|browser|javascript|available|unavailable|supported|viewed|loaded|rights reserved|published|broadcast|reproduced|redistributed|appeared|originally|translated|updated|update|subscri|copyright|licen[sc]e|window|modal|partners?|archived|external|newsletter|sponsored|advert|commission|permission|removed|expired|deleted|opens|closed|moderated|affiliate|syndicated|automatically|machine|generated|edited|powered|protected by recaptcha|best (viewed|experienced)|no longer being|paused|premium|exclusive|archive|page)/,
  more: /^more (on|from|about|in|by|for you|like this|stories|news|top|video|videos|photos|pictures|coverage|information|info|details|ways|to (explore|read|come|discover)|reading|headlines|than \d+ (comments|shares))\b/,
  most: /^most (read|popular|viewed|watched|shared|commented|recent|emailed|discussed)\b/,
  top: /^top (stories|news|picks|headlines|videos|comments|articles|reads|posts|of (the )?page)\b/,
  latest: /^latest (news|stories|updates?|headlines|videos?|articles|from|posts|comments|on|in|coverage)\b/,
  trending: /^trending\b/,
  related:
    /^related(:|( (to|in|on)| (topics?|articles?|stor(y|ies)|links?|news|coverage|content|posts?|reading|videos?|internet links|items|tags|searches|quiz|podcasts?|documents?|slideshow|gallery|companies|people|places|event|guides?))\b)/,
  recommended: /^recommended( (for|stories|reading|articles?|by|videos?|links))?\b/,
  suggested: /^suggested (for|stories|reading|articles?|topics|posts)\b/,
  sponsored: /^sponsored\b/,
  promoted: /^promoted (stories|content|by|links|post|articles|from)\b/,
  paid: /^paid (content|post|for (by|and)|partner|partnership|advert|program)\b/,
  presented: /^presented by\b/,
  powered: /^powered by\b/,
  brought: /^brought to you by\b/,
  advertisement: /^advertisement\b/,
  advertiser: /^advertiser (content|disclosure)\b/,
  ad: /^ad( feedback|choices| content| closed|:| \d| -|vert)\b|^ad (in|by|served|will)\b/,
  image: /^image (caption|source|credits?|copyright|provider|gallery|\d+ of \d+)\s*$|^image \d+ of \d+/,
  photo: /^photo (gallery|galleries|\d+ (of|\/) \d+|essay|credits?)\s*$|^photo \d+ (of|\/) \d+/,
  photos: /^photos ?(\d+ (of|\/) \d+|:?$)/,
  media: /^media (caption|playback|player|is (unsupported|not)|requires|error)\b/,
  video:
    /^video (caption|player|playback|journalist|duration|transcript|unavailable|settings|not|is|can(no|')t|\d+ of \d+|loading|source|gallery|embed|content)\b/,
  audio: /^audio (player|version|will be|not|is not|unavailable|article|available)\b/,
  gallery: /^gallery (\d+ of \d+|:)/,
  slide: /^slide \d+ of \d+/,
  page: /^page \d+( of \d+)?$|^page (last updated|not found|load)/,
  end: /^end of (twitter|facebook|instagram|youtube|tiktok|x|whatsapp|telegram|video|post|article|content|page|gallery|advert|dialog|interactive|embed|image|podcast|newsletter|related|carousel|the)\b.{0,40}$/,
  playback: /^playback (of|is|not|isn't|unsupported|error|on)\b/,
  unable: /^unable to (load|play|display|embed|connect)\b/,
  cookies: /^cookies (on|help|are (used|small)|policy|enable|to|preferences|settings|and)\b/,
  cookie: /^cookie (policy|settings|preferences|notice|consent|banner|policy|list|use)\b/,
  privacy:
    /^privacy (policy|notice|settings|statement|preferences|and cookies|& cookies|manager|choices|center|centre|rights|terms|&)/,
  terms: /^terms (of|and|&|apply|\|)/,
  accessibility: /^accessibility (links|help|statement|feedback|menu|tools|options|at)\b/,
  copyright: /^copyright\b/,
  trademark: /^trademarks?\b/,
  available:
    /^available (on|in|at|for|to|from) (the )?(app store|google play|itunes|spotify|apple|amazon|all good|ios|android|iphone|subscri|your|bbc|members)/,
  opens: /^opens in (a )?new\b/,
  external: /^external (link|sites|content)\b/,
  javascript: /^javascript (is|must|seems|required|needs|disabled)\b/,
  reading: /^reading (time|list|progress)\b/,
  estimated: /^estimated (read|reading)\b/,
  tags: /^tags?\s*[:|]/,
  tag: /^tags?\s*[:|]/,
  topics: /^topics?\s*[:|]|^topics (in|related|mentioned)/,
  topic: /^topics?\s*[:|]/,
  categories: /^categories\s*[:|]/,
  category: /^category\s*[:|]/,
  keywords: /^keywords\s*[:|]/,
  filed: /^filed under\b|^filed (in|to)\s*:/,
  posted: /^posted (in|under)\b/,
  published: /^published in\s*:/,
  home: /^home (page|›|>|»|\/|\|)|^home (news|world|sport|delivery)$/,
  breaking: /^breaking news (alerts?|emails?|in your|straight|updates?|newsletter)\b/,
  new: /^new to \S+( \S+)?\?|^new: /,
  catch: /^catch (up on|up with)\b/,
  meet: /^meet (the (author|team|reporter)|our)\b/,
  start:
    /^start (your|a|reading|watching|listening|the (day|conversation)|free|for) .*(trial|subscri|free|day|newsletter|conversation|today|now)/,
  unlock: /^unlock\b/,
  limited: /^limited(-| )time offer\b/,
  special: /^special offer\b/,
  free: /^free (newsletter|trial|access|for|daily|email|sign|registration|with|to read|download|article)\b/,
  delivered: /^delivered (to|straight|daily|every|each|weekly)\b/,
  only: /^only (£|\$|€|for subscribers|subscribers|available (to|for) subscribers)/,
  "editor's": /^editor's (picks?|choice|selection)\b/,
  "editors'": /^editors' (picks?|choice|selection)\b/,
  "here's":
    /^here's (how to|how you can|what (you|else)|more|our|everything you)\b.*(sign|subscri|follow|support|read|contact|read|newsletter)/,
  in: /^in (this (section|story|article|series|video)|pictures|photos|pics|case you missed|depth|other news|video)\s*[:|]?\s*$|^in (pictures|photos|pics|video|case you missed it)\s*[:|\u2013-]/,
  exclusive: /^exclusive (for|to|content|offer)\b.*(subscri|member|content|offer)/,
  all: /^all (rights reserved|times (are )?(gmt|bst|est|local|displayed|eastern|utc)|comments|topics|content|quotes delayed|photos|news|stories|posts|articles|sections|\d+ (comments|photos|images))\b/,
  '©': /^©/,
  '(c)': /^\(c\)/,
  no: /^no (comments( yet| found)?|results|related|ads|thanks|subscription|newsletter|spam|commitment)\b/,
  us: /^us (on|via) (facebook|twitter)/,
  when: /^when you (subscribe|sign up|purchase|buy|click|register|use|visit|join|post|make a purchase)\b/,
  some: /^some (of the (links|content|offers)|links|content|features|comments|articles)\b.*(affiliate|commission|site|available|browser|may|subscri|moderated)/,
  user: /^user (comments|agreement|guide|content|profile|reviews)\b/,
  sorry: /^sorry,? (this|the|we|your|there|comments|something|an|no|but)\b/,
  oops: /^oops\b/,
  error: /^error( \d+|:|$| loading)/,
  protected: /^protected by\b/,
  quotes: /^quotes (displayed|delayed)\b/,
  data: /^data (policy|provided by|is a real-time|delayed)\b/,
  market: /^market data (provided|delayed|by|is)\b/,
  "we're": /^we're (sorry|hiring|on|also on|always|working|testing|listening|no longer|aware)\b/,
  "we'd": /^we'd (like|love) (to hear|your)\b/,
  "you've": /^you've (reached|read|been|successfully|used|got|now|\d+)\b/,
  "you're": /^you're (reading|signed|all|currently|now|in|on|subscribed|logged|invited|about|viewing|using|using)\b/,
  "what's": /^what's (your (view|reaction|opinion)|hot|on tv|trending|new on|next\??$)/,
}

/** What gives a line away wherever it stands in it; lines of up to `most` words. */
export const ANYWHERE: readonly { readonly most: number; readonly pattern: RegExp }[] = [
  { most: 60, pattern: /\ball rights reserved\b/ },
  {
    most: 90,
    pattern:
      /\bmay not be (published|broadcast|rewritten|redistributed|reproduced|copied)\b.*(without|permission|redistributed|rewritten)/,
  },
  {
    most: 30,
    pattern:
      /\b(?:no part|nothing|material|content|article|story|text|page|site)\b.* be (?:copied|reproduced|republished|redistributed|reused|stored|reprinted|used)\b.*\b(?:without|only with|unless)\b/,
  },
  {
    most: 6,
    pattern:
      /^(?:what|what's|who|who's) else (?:is|are|happened|is happening|you|we|to)|^(?:most )?(?:popular|read|viewed|shared|watched|discussed) (?:this|last|in the (?:last|past)) |^(?:in the )?(?:last|past) (?:24 hours|7 days|30 days|seven days|hour)$|^must[- ](?:watch|see|read|listen|hear)|^(?!.*\b(?:19|20)\d\d\b)(?:last|first) (?:updated|modified|published|reviewed|edited|checked)\b|^(?:people|readers|others|users) (?:also|who|are) (?:read|ask|asked|watch|watched|view|viewed|like|liked|bought|reading|searched)|^also (?:available|published|appears) (?:in|on|as|at)\b/,
  },
  {
    most: 70,
    pattern:
      /^(?=.*\bcookies\b).*\b(we use|uses|use of|using|accept|consent to|store|block|delete|manage|about|our) (of )?(\w+ ){0,3}cookies\b.*(experience|policy|site|website|settings|consent|browser|continu|agree|preferences|improve|personal|analy|advert|learn|accept|content|traffic|device|service)/,
  },
  { most: 70, pattern: /\b(continu\w+|by|browsing|our|this|using)\b.*\b(site|website|browse|browsing)\b.*\bcookies\b/ },
  {
    most: 30,
    pattern:
      /^(?=.*\b(?:newsletters?|inbox)\b).*(?:\b(newsletters?|inbox)\b.*\b(sign|subscri|daily|weekly|free|your|our|get|every|delivered|join|receive|unsubscribe)|\b(sign|subscri\w+|daily|weekly|free|your|our|get|delivered|join|receive) (\S+ ){0,8}(newsletters?|inbox)\b)/,
  },
  {
    most: 40,
    pattern:
      /\b(have your say|send us your (comments|views|pictures|photos|videos|stories|story|thoughts|experiences?)|share your (experiences?|story|thoughts|views|comments) (with|by|in|below)|(comments?|comment|contact|feedback|online) (form|box|section) below|form below|comments section|post your comments?|leave (us )?a comment|emailing haveyoursay)\b/,
  },
  {
    most: 40,
    pattern:
      /\?\s.*\b(get in touch|contact us|e-?mail us|tell us|let us know|write to us|message us|share your|send us|whatsapp us|call us|sign up|subscribe|click here|join (us|our|the)|download|in the comments|follow us|tweet us)\b/,
  },
  {
    most: 30,
    pattern: /\bget in touch\b.*\b(with us|us|by|via|at|on|email|using|form|below|here)\b|^\S.{0,80}\bget in touch$/,
  },
  { most: 25, pattern: /\b(download|get|try|install|open|use) (the|our|this) (\S+ ){0,4}app\b/ },
  { most: 25, pattern: /\b(on|from|in) (the )?(app store|google play|apple store|play store)\b/ },
  {
    most: 25,
    pattern:
      /\bfollow (us|our|him|her|them|me|@\S+|[\w .]+?) on (twitter|facebook|instagram|x|whatsapp|telegram|tiktok|youtube|linkedin|threads|bluesky|google news)\b/,
  },
  {
    most: 30,
    pattern:
      /\b(click|tap) (here|on the|the link|below|to (read|view|see|subscribe|watch|enlarge|share|play|listen|expand|download|sign))\b/,
  },
  {
    most: 40,
    pattern:
      /\b(your browser|javascript|adobe flash|flash player|ad ?-?blocker)\b.*\b(support|enable|disabled?|update|upgrade|require[sd]?|install|need|turn|version|outdated|detected|off)/,
  },
  {
    most: 12,
    pattern:
      /\b(continues?|continued|resumes?) (below|after (the|this|our)? ?(ad|advert|advertisement|promotion|video|gallery|newsletter|image|photo))\b/,
  },
  {
    most: 30,
    pattern:
      /\bnot responsible for the content of external\b|\bexternal (web ?)?sites?\b.*\b(responsible|content|endorse)/,
  },
  {
    most: 20,
    pattern:
      /^\d[\d.,]*[km]? (shares?|comments?|views?|likes?|reactions?|retweets?|followers|replies|votes?|photos|images|items)$|^\(?\d+\)? comments?\b|^comments? ?\(?\d*\)?$/,
  },
  {
    most: 8,
    pattern: /^\d{1,3} ?-?(min|mins|minutes?)\.?( read| listen| video| watch)?$|^(a )?\d{1,3}[- ]minute (read|listen)$/,
  },
  { most: 12, pattern: /^(\d{1,2}:)?\d{1,2}:\d{2}( (now playing|play|watch|min))?$|^now playing\b|^duration:? \d/ },
  {
    most: 12,
    pattern:
      /^(\d+ ?(\/|of) ?\d+)( (photos|images|pictures|slides|videos|items))?$|^(1|2|3|4|5|6|7|8|9)$|^[|·•\-–—*_=~.›»]+$/,
  },
  {
    most: 40,
    pattern:
      /\b(support|fund|power|sustain) (our|quality|independent|fearless|investigative|trusted|local) (journalism|reporting|newsroom|work)\b/,
  },
  {
    most: 25,
    pattern:
      /\b(subscribe|sign up|log in|register|create an account|become a (member|subscriber))\b.*\b(to (read|continue|keep|unlock|access|comment|view|get|receive|support|our)|today|now|for (free|full|unlimited|just|only|more)|here|newsletter|channel|podcast|alerts|updates)\b/,
  },
  { most: 30, pattern: /\b(affiliate (links?|commission)|earn (a|an) (\w+ )?commission)\b/ },
  {
    most: 25,
    pattern:
      /\b(protected by recaptcha|terms of (use|service)|privacy (policy|notice)|cookie policy|terms (and|&) conditions|community guidelines)\b.*(apply|agree|read|see|our|policy|\||and|contact|more|terms)/,
  },
  {
    most: 25,
    pattern:
      /\b(a version of this (article|story)|this (article|story|report|piece|post) (was|has been|first|originally)) (\w+ )?(first |originally |also )?(published|appeared|appears|printed|amended|updated|corrected|translated|syndicated|produced|edited)\b/,
  },
  {
    most: 25,
    pattern:
      /\b(delivered|sent|straight|direct|right) (directly |straight |right )?(to|into) your (inbox|phone|email|door|mobile|device)\b/,
  },
  {
    most: 20,
    pattern:
      /\b(photo|image|video|media|audio|picture|content|clip) (is |was )?(currently )?(unavailable|not available|no longer available|not supported|cannot be (played|displayed))\b/,
  },
  {
    most: 14,
    pattern:
      /^(read|watch|listen|see|view|hear|explore|get|find|learn|discover|join|follow|share|catch|visit|browse|download) .*\b(here|below|this (article|story|page|video|post)|our (app|newsletter|website|site|page|channel|podcast|coverage|live blog|full coverage|newsletters|homepage|archive|guide))$/,
  },
]

/**
 * Lines that name another story: a label, a mark, its headline. Not for the first line of a report, which may be a
 * headline of that form itself.
 */
export const POINTER =
  /^(read|read (more|also|next|on|this|the (full|latest)[\w ]*)|more|see|see also|see more|also|also read|also see|also watch|also on [\w ]+|watch|watch (now|live|this|more|also)|video|audio|photos?|pictures|in pictures|in photos|in pics|in video|gallery|photo gallery|podcast|listen|listen (now|here|to)|related|related (story|stories|article|articles|news|coverage|reading|video|link|links)|recommended|must read|must watch|don't miss|explainer|explained|explain|quiz|poll|interactive|map|live|live (updates|blog|coverage)|follow live|opinion|comment|editorial|further reading|previously|earlier|next|up next|more on this|more on this story|most read|trending|you may also like|top stor(y|ies)|you might also like|background|timeline|factbox|fact check|profile|deep dive|long read|big read|special report|newsletter|tune in|from the archives?|flashback|recap|catch up|in case you missed it|icymi|what to know|what we know|key points|takeaways|analysis|exclusive|full (story|coverage|report|transcript|text))\s*(:|\||>|»|→|–|—| - )\s*\S/
