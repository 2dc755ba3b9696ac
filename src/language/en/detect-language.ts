/**
 * Which language a text is in, by its script and its commonest function words. Lists compiled by hand from general
 * knowledge of each language; words that several share count for each.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from his he it be are were has have had but not this which they their its an who will would been after about more when there said also she her or one into than out up over new two no if we you',
  de: 'der die das und in den von zu mit ist des im für auf nicht ein eine als auch sich dem an es bei werden wurde nach wie aus er sie hat sind war dass um einen einer noch über haben durch vor zum zur oder wir ich nur',
  fr: 'le la les de des et un une du en est que dans pour qui sur par pas au plus ne se ce il elle avec son sont aux ont été cette mais ses ou nous comme leur deux après à être fait sans',
  es: 'el la los las de que y en un una del se por con para es su al lo como más o pero sus le ha este fue sin sobre entre cuando muy son también hasta desde nos están esta ser dos',
  pt: 'o a os as de que e do da em um uma para com não por mais dos das no na se ao foi como pelo pela são sua seu mas também já ou ser está entre até sobre depois nos às à aos',
  it: 'il lo la i gli le di che e un una in per con del della dei non è si da al alla sono nel ha più anche come ma dal delle su dopo questo questa hanno stato nella essere o ed',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar werd worden heeft nog maar uit over dan tot hij ze zich na hebben wordt was ik of deze',
  sv: 'och i att det som en på är av för med den till har de inte om ett han var men sig från så vi när kan nu eller efter vid ska också mot under hade',
  da: 'og i at det som en på er af for med den til har de ikke om et han var men sig fra så vi når kan nu eller efter ved skal også mod under havde blev bliver',
  no: 'og i at det som en på er av for med den til har de ikke om et han var men seg fra så vi når kan nå eller etter ved skal også mot under hadde ble blir',
  fi: 'ja on ei että se oli ovat mukaan hän myös kun mutta tai ole joka olla sen ovat niin kuin jos voi vain vuoden jälkeen jo nyt sekä mitä ne tämä',
  pl: 'w i na z się do nie że o to jest od za jak po przez dla ale ich był są oraz jego przed który która które może tym tego już być tylko',
  cs: 'a v se na že je s z do o to za by jsou pro jako ale po podle od jeho který která které také byl bylo ve k při může však jen než mezi být',
  sk: 'a v sa na že je s z do o to za by sú pre ako ale po podľa od jeho ktorý ktorá ktoré tiež bol bolo vo k pri môže však len než medzi byť',
  hu: 'a az és hogy nem is egy van volt meg ez csak de már el ki szerint még azt mint vagy után lesz ha között pedig minden aki',
  ro: 'de și în a la cu pe din că nu este o un care pentru mai au fost sau ce după prin dar sunt să se al ale lui fi către între',
  hr: 'i je u na se da su za od s a koji to kao o ne ili što iz po do će bi nije ali te biti samo prema koja koje bio već nakon',
  tr: 've bir bu da de için ile çok olarak daha olan sonra gibi kadar ne en göre ancak var değil ise her o olduğunu dedi ama ki hem veya',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam pada akan juga ke oleh karena ada mereka telah sebagai adalah bisa atau kata tersebut saat lebih para sudah',
  ms: 'yang dan di itu dengan untuk tidak ini dari dalam pada akan juga ke oleh kerana ada mereka telah sebagai adalah boleh atau berkata tersebut ketika lebih para beliau',
  vi: 'của và các là có được trong cho không những một với người này đã để khi từ đến về ra cũng như tại năm sau đó vào bị',
  tl: 'ang ng sa na mga ay at si ni nang para hindi ito kay niya siya pa rin din kung may mula ayon kanyang ito noong',
  sw: 'ya na wa kwa ni katika za la kuwa cha hiyo huo wake alisema hilo baada ambao lakini hii zaidi kama huyo watu yake ili',
  so: 'oo iyo ka ku ay in la waxaa uu ee si aan ah kale lagu kuwa wuxuu ayaa isaga markii sheegay',
  ha: 'da na a ta ya ba shi su an ga don kuma cewa wani ne ce yadda sun daga inda amma kan wata lokacin',
  sq: 'në e të dhe për që me një është nga si u së do ka janë por ai kanë më kjo ishte duke nuk',
  ku: 'û li di ji bi ku de jî ew bo ye re ne her tê kir jê wê dike hat navbera',
}

/** Scripts that one language, or nearly, is read from; others are only named by their script. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['el', /[\u0370-\u03ff\u1f00-\u1fff]/g],
  ['ru', /[\u0400-\u052f]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['ar', /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['pa', /[\u0a00-\u0a7f]/g],
  ['gu', /[\u0a80-\u0aff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['te', /[\u0c00-\u0c7f]/g],
  ['kn', /[\u0c80-\u0cff]/g],
  ['ml', /[\u0d00-\u0d7f]/g],
  ['si', /[\u0d80-\u0dff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['lo', /[\u0e80-\u0eff]/g],
  ['bo', /[\u0f00-\u0fff]/g],
  ['my', /[\u1000-\u109f]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['am', /[\u1200-\u137f]/g],
  ['km', /[\u1780-\u17ff]/g],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/g],
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u4e00-\u9fff]/g],
]

const LANGUAGES = Object.keys(FUNCTION_WORDS)
const WORDS: ReadonlyMap<string, readonly number[]> = (() => {
  const words = new Map<string, number[]>()
  for (const [i, language] of LANGUAGES.entries())
    for (const word of new Set(FUNCTION_WORDS[language]!.split(' '))) words.set(word, [...(words.get(word) ?? []), i])
  return words
})()

/** Enough of a report to know its language by. */
const SAMPLE = 900
/** Of English prose 40–50 % are words of the list; of headlines and lists still 15 %. */
const SURE = 0.12
/** With fewer words than this, one chance word decides: it cannot be told. */
const FEWEST = 4

const LONGEST_WORD = [...WORDS.keys()].reduce((most, word) => Math.max(most, word.length), 0)

/** A letter or a mark on one, by its code unit in lower case: as near as a count of words needs it. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x2000 || (code >= 0x2c00 && (code < 0x3000 || code > 0x303f))))

/** BCP 47 of the text's language; `und` when it cannot be told. Reads the middle of the text too: heads are often not prose. */
export function detectLanguage(text: string): string {
  const sample =
    text.length <= 2 * SAMPLE
      ? text
      : `${text.slice(0, SAMPLE)} ${text.slice(text.length >> 1, (text.length >> 1) + SAMPLE)}`
  if (/[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufefe]/.test(sample)) {
    const script = byScript(sample)
    if (script !== null) return script
  }
  const scores = new Array<number>(LANGUAGES.length).fill(0)
  let total = 0
  const lower = sample.toLowerCase()
  for (let at = 0; at < lower.length; ) {
    if (!isLetter(lower.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    while (at < lower.length && isLetter(lower.charCodeAt(at))) at++
    total++
    const found = at - start > LONGEST_WORD ? undefined : WORDS.get(lower.slice(start, at))
    if (found) for (const language of found) scores[language]! += 1
  }
  if (total < FEWEST) return 'und'
  let best = 0
  let second = -1
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) {
      second = best
      best = i
    } else if (second < 0 || scores[i]! > scores[second]!) second = i
  }
  const [most, next] = [scores[best]!, scores[second]!]
  return most / total >= SURE && most >= 2 && (most > next * 1.1 || most - next >= 3) ? LANGUAGES[best]! : 'und'
}

/** The language of a script that more than half of the letters are in; null when it is Latin. */
function byScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const counts = SCRIPTS.map(([language, pattern]) => [language, sample.match(pattern)?.length ?? 0] as const)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  if (all * 2 <= letters) return null
  const [language] = counts.reduce((a, b) => (b[1] > a[1] ? b : a))
  const has = (pattern: RegExp) => pattern.test(sample)
  if (language === 'zh' && /[\u3040-\u30ff]/.test(sample)) return 'ja'
  if (language === 'ru') {
    if (has(/[іїєґ]/i)) return has(/ў/i) ? 'be' : 'uk'
    if (has(/[ђјљњћџ]/i)) return has(/[ѓќѕ]/i) ? 'mk' : 'sr'
    if (has(/[әғқңөұүһ]/i)) return 'kk'
    return has(/[ыэё]/i) ? 'ru' : has(/ъ/i) ? 'bg' : 'ru'
  }
  if (language === 'ar') {
    if (has(/[ٹڈڑےں]/)) return 'ur'
    if (has(/[ټډړښځڅ]/)) return 'ps'
    if (has(/[ەێۆڵڕ]/)) return 'ckb'
    if (has(/[پچژگ]/) && has(/[یک]/)) return 'fa'
  }
  if (language === 'he' && has(/[ײױ]/)) return 'yi'
  return language
}
