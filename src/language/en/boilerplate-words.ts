/**
 * Words that pages speak to their readers with, for telling a page's talk by its shape where no phrase is known.
 * Lower case, straight marks. Compiled by hand from general knowledge of news sites.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What a page asks its reader to do: first words of buttons and invitations. */
export const PAGE_VERBS = set(
  `accept add adjust agree allow ask back bookmark browse buy call catch change check choose click close collapse comment
contact continue contribute copy customise customize decline delve did directly disable discover discuss dismiss dive do don't donate download
email enable enjoy enlarge enter expand explore fancy find flag follow fund get gift give go got grab have head hear hide install
join jump keep learn leave let's like link listen load log look looking make manage meet miss missed mute need never open order
pause pick pin play please post press print proceed rate read receive refresh register reject reload remove reply
report respond resume return review rotate save scroll search see select send set share shop show sign skip start stay
stop stream submit subscribe suggest support swipe switch take tap tell test thank thanks toggle try tune turn
tweet unlock unmute update upgrade upload use view visit vote want watch were write zoom any are arrange apply book
chat create cancel drag edit hold hover import licence license list notify pan pass personalise personalize preview publish rewind
remind report republish request reprint rewatch scan stick sync here's here submit swap translate type wish`,
)

/** Parts of a page that stories seldom speak of. */
export const PAGE_THINGS = set(
  `ad ads advert adverts advertisement advertisements advertiser advertisers sponsor sponsors e-newsletter newsletter newsletters
inbox mailbox slideshow homepage navigation clipboard cookie cookies bookmarks subscriber-only subscribers-only members-only
members-exclusive premium-only favourites favorites newsdesk fullscreen full-screen e-paper epaper rss sitemap hashtag permalink
paywall opt-out opt-in unsubscribe pop-up popup sidebar carousel thumbnail thumbnails audioguide ad-free ad-lite sign-up log-in
sign-in push-notifications webpage web-page subscription subscriptions crossword crosswords horoscope horoscopes puzzles
quizzes quiz podcast podcasts briefing-email disclaimer reprints syndication playlist livestream dropdown scrollbar captcha javascript
slide slides guestbook microsite livestreams wi-fi-login recaptcha toolbar e-edition comment-section qr hashtags permalinks`,
)

/** Parts of a page that stories speak of too. */
export const PAGE_NOUNS = set(
  `alert alerts app apps archive archives article articles audio author authors author's browser bulletin caption captions channel channels chat
clip clips column comment comments commenting content contents coverage discussion edition editions editor editors editor's editors'
email e-mail emails e-mails episode episodes explainer explainers featured feed feeds feedback forum galleries gallery graphic headline
headlines highlights icon image images infographic interactive journalism journalist journalists link links location map
members membership menu message messages moderator newsroom notification notifications offer offers page pages
partner partners photo photos picture pictures piece player poll post posts preferences privacy profile promotion
promotions reader readers reader's readers' replies report reporter reporters reporting screen section sections settings site
sites song sound sources stories story subscriber subscribers survey tab tag tags text theme timeline tip tips
tool tools topic topics transcript trial updates version video videos viewers volume website window thread magazine
correction corrections feature advertising paper visitors visitors' visitor slide shop mail store mailing radio`,
)

/** Small words that point into a page; alone they say nothing. */
export const PAGE_POINTERS = set(
  `above again all also below beneath best choice daily elsewhere everything free friend friends full here latest live
more most must near next now online other our past pick picks popular previous read recent recommended related same
selected similar today today's top trending us watch week weekly you your on in of for from by to with and this these
new news not only at about another extra further must-read must-watch must-see viewed shared watched discussed emailed end
people start available`,
)

/** The reader and the house behind the page. */
export const PAGE_PERSONS = set(`you your yours you're you've you'd us our ours we we'd we'll we're`)

/** Services a page is shared on; several of them in a line say no more than one. */
export const PAGE_SERVICES = set(
  'facebook twitter instagram whatsapp telegram linkedin reddit pinterest youtube tiktok snapchat bluesky mastodon flipboard',
)
