/** Labels, share bars and services of web pages in English. Compiled by hand from general knowledge of news sites. */

/** Whole lines that are a label of a page and nothing else. `|` parts alternatives; each is a whole line. */
export const LABELS: ReadonlySet<string> = new Set(
  `ad|ads|advert|adverts|advertisement|advertisements|advertising|advertise|advertise with us|sponsored|sponsored content|sponsored links
|promoted|promoted stories|promoted content|paid content|paid post|partner content|from our partners|from the web|around the web
|related|related topics|related articles|related article|related stories|related story|related links|related news|related coverage
|related content|related posts|related reading|related video|related videos|related internet links|related items|related tags
|more on this story|more on this topic|more on this|more stories|more news|more top stories|more headlines|more information|more info|more videos
|most read|most popular|most viewed|most watched|most shared|most commented|most recent|most emailed|most discussed|most liked
|top stories|top story|top news|top headlines|latest|latest news|latest stories|latest headlines|latest updates|latest videos|headlines|world news
|trending|trending now|trending topics|trending stories|popular|popular now|popular stories|popular posts|what's hot
|recommended|recommended for you|recommended stories|recommended reading|recommended articles|for you|suggested|suggested for you
|editor's pick|editor's picks|editors' picks|editor's choice|our picks|must read|must reads|must-read|don't miss|in case you missed it
|you may like|you may also like|you might like|you might also like|you may also be interested in|you might be interested in|you may have missed
|what to read next|read next|up next|next|next up|next article|next story|next page|next post|previous|previous article|previous story|previous page
|also in this section|in this section|in this story|in this article|in this series|on this page|on this story|inside this story|in other news|elsewhere
|topics|tags|tag|filed under|categories|category|keywords|sections|section|explore more|explore|discover more|discover|find out more|learn more
|share|share this|share on|sharing|share page|share article|share story|share link|social media|sharing options|share options|share save|share full article
|comments|comment|view comments|show comments|hide comments|all comments|no comments|no comments yet|add a comment|post a comment|leave a comment
|leave a reply|post comment|write a comment|comments are closed|join the conversation|join the discussion|join the debate|have your say|your say
|what do you think|tell us what you think|be the first to comment|discuss|reply|replies|report abuse|report comment|report an error|report a typo
|image caption|media caption|image source|image copyright|image credit|photo credit|caption|image|images|photo|photos|picture|pictures|video|videos|audio
|photo gallery|image gallery|picture gallery|gallery|slideshow|view gallery|open gallery|view photos|view images|hide caption|toggle caption|show caption
|enlarge|enlarge image|enlarge this image|view image|view larger|full screen|fullscreen|view in fullscreen|open image in fullscreen|view image in fullscreen
|play|play video|play audio|pause|mute|unmute|replay|watch|watch now|watch live|watch video|watch the video|watch again|watch more|listen|listen now|listen live
|listen to this article|listen to the article|listen to this story|live|live now|live tv|live updates|on air|breaking|breaking news|exclusive|transcript|close transcript
|loading|loading comments|please wait|close|close menu|dismiss|cancel|ok|okay|got it|i agree|i accept|accept|accept all|reject all|decline|agree|submit|send|go|done|yes|no thanks
|menu|main menu|search|search site|home|homepage|home page|contact|contact us|about|about us|about this site|careers|jobs|help|help center|help centre|faq|faqs|feedback
|terms|terms of use|terms of service|terms and conditions|terms & conditions|privacy|privacy policy|privacy notice|privacy settings|cookie policy|cookies|cookie settings
|cookie preferences|manage cookies|accessibility|accessibility help|accessibility links|accessibility statement|site map|sitemap|site index|rss|rss feed|rss feeds|newsletter|newsletters
|subscribe|subscribe now|subscriptions|subscribers only|subscriber only|subscriber exclusive|premium|sign in|sign up|sign out|log in|login|log out|logout|register|my account|your account
|account|settings|profile|edition|change edition|language|languages|weather|shopping|crossword|crosswords|horoscopes|tv guide|e-paper|epaper|archive|archives
|back|back to top|back to home|go back|return to top|to top|top|top of page|print|print this|print article|print page|print this page|printer friendly|printer-friendly version
|email|e-mail|email this|email this article|email this page|email article|e-mail this|copy link|copy|link copied|copied|save|saved|save article|save for later|bookmark|bookmarks
|download|download pdf|download app|get the app|open in app|view in app|read in app|add to favorites|add to favourites|add to reading list|remove from reading list
|font size|text size|smaller|larger|increase text size|decrease text size|resize text|dark mode|night mode|reading mode|listen to story
|about the author|about the authors|about the writer|more from the author|more by this author|author|more about the author|follow|following|follow us|follow on|like|likes|like this
|donate|donate now|donate today|support us|support our work|become a member|become a supporter|give now|subscribe today|try it free|start free trial|view all|see all|see more|see also|show more
|show less|load more|view more|more|more details|details|read more|read on|read full story|read full article|read the full story|read the full article|full story|full article|continue|continue reading
|end of advertisement|story highlights|highlights|quick read|quick links|useful links|external links|links|disclaimer|correction policy|our standards|ethics policy|notice|new|updated|opens in new window
|opens in a new tab|external link|this link opens in a new window|embed|embed code|expand|collapse|expand all|collapse all|key points|at a glance|table of contents|contents|all rights reserved
|get the newsletter|get alerts|get email alerts|notifications|enable notifications|turn on notifications|allow notifications|not now|maybe later|skip|skip ad|skip ads|skip advert|skip links|ad feedback|remove ads`
    .replace(/\n/g, '')
    .split('|'),
)

/** Where pages are shared to, and the words of share bars: a line of these alone is a share bar. */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  `share shares tweet tweets retweet pin post like likes email e-mail mail print save copy link url bookmark follow send comment comments on via to by with and or this page article story
facebook twitter x instagram whatsapp telegram linkedin reddit pinterest tumblr messenger viber line vk weibo wechat snapchat tiktok youtube threads bluesky mastodon flipboard pocket digg
delicious stumbleupon google google+ plus gmail yahoo skype sms rss facebook. close more options`.split(/\s+/),
)

/** Services a page asks to be followed on. */
export const SERVICES =
  'facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|pinterest|youtube|tiktok|snapchat|threads|bluesky|mastodon|flipboard|google news|apple news|google|social media|messenger|signal|weibo|spotify|apple podcasts|itunes|google play|the app store|app store|rss|viber|tumblr'
