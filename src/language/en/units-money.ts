import type { Piece } from './numbers-pieces.ts'

/** Currencies: signs, codes and words. A bare "$" or "dollar" is taken for the US dollar. Compiled by hand. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'US dollar',
  '€': 'euro',
  '£': 'pound sterling',
  '¥': 'Japanese yen',
  '₹': 'Indian rupee',
  '₽': 'Russian rouble',
  '₪': 'Israeli shekel',
  '₺': 'Turkish lira',
  '₩': 'South Korean won',
  '₦': 'Nigerian naira',
  '₴': 'Ukrainian hryvnia',
  '₱': 'Philippine peso',
  '₫': 'Vietnamese dong',
  '฿': 'Thai baht',
  '₨': 'rupee',
  '৳': 'Bangladeshi taka',
}

/** What stands before "$": "A$", "HK$", "US $". */
const DOLLARS: Readonly<Record<string, string>> = {
  us: 'US dollar',
  a: 'Australian dollar',
  au: 'Australian dollar',
  c: 'Canadian dollar',
  ca: 'Canadian dollar',
  can: 'Canadian dollar',
  nz: 'New Zealand dollar',
  hk: 'Hong Kong dollar',
  s: 'Singapore dollar',
  nt: 'New Taiwan dollar',
}

const CODES: Readonly<Record<string, string>> = {
  USD: 'US dollar',
  EUR: 'euro',
  GBP: 'pound sterling',
  AUD: 'Australian dollar',
  CAD: 'Canadian dollar',
  CHF: 'Swiss franc',
  INR: 'Indian rupee',
  PKR: 'Pakistani rupee',
  JPY: 'Japanese yen',
  CNY: 'Chinese yuan',
  RUB: 'Russian rouble',
  TRY: 'Turkish lira',
  NGN: 'Nigerian naira',
  KES: 'Kenyan shilling',
  PHP: 'Philippine peso',
  Rs: 'rupee',
  RM: 'Malaysian ringgit',
  Tk: 'Bangladeshi taka',
  Rp: 'Indonesian rupiah',
  Php: 'Philippine peso',
  KSh: 'Kenyan shilling',
  IDR: 'Indonesian rupiah',
  THB: 'Thai baht',
  ZAR: 'South African rand',
  BRL: 'Brazilian real',
  MXN: 'Mexican peso',
  SAR: 'Saudi riyal',
  AED: 'Emirati dirham',
  EGP: 'Egyptian pound',
  BDT: 'Bangladeshi taka',
  LKR: 'Sri Lankan rupee',
  NPR: 'Nepalese rupee',
  UAH: 'Ukrainian hryvnia',
  SEK: 'Swedish krona',
  NOK: 'Norwegian krone',
  DKK: 'Danish krone',
  PLN: 'Polish zloty',
}

/** Letters that touch a sum: "P200,000". */
const LETTERS: Readonly<Record<string, string>> = {
  P: 'Philippine peso',
  R: 'South African rand',
  N: 'Nigerian naira',
}

/** Names of currencies, plural to singular. Those with other meanings want a word of nation before them. */
const NAMES: Readonly<Record<string, string>> = {
  dollar: 'dollar',
  dollars: 'dollar',
  euro: 'euro',
  euros: 'euro',
  rupee: 'rupee',
  rupees: 'rupee',
  yen: 'Japanese yen',
  yuan: 'Chinese yuan',
  renminbi: 'Chinese yuan',
  rouble: 'rouble',
  roubles: 'rouble',
  ruble: 'rouble',
  rubles: 'rouble',
  lira: 'lira',
  liras: 'lira',
  shekel: 'shekel',
  shekels: 'shekel',
  dinar: 'dinar',
  dinars: 'dinar',
  dirham: 'dirham',
  dirhams: 'dirham',
  riyal: 'riyal',
  riyals: 'riyal',
  naira: 'naira',
  peso: 'peso',
  pesos: 'peso',
  reais: 'real',
  rand: 'rand',
  franc: 'franc',
  francs: 'franc',
  krona: 'krona',
  kronor: 'krona',
  krone: 'krone',
  kroner: 'krone',
  crowns: 'krone',
  baht: 'baht',
  rupiah: 'rupiah',
  ringgit: 'ringgit',
  taka: 'taka',
  hryvnia: 'hryvnia',
  hryvnias: 'hryvnia',
  zloty: 'zloty',
  zlotys: 'zloty',
  forint: 'forint',
  forints: 'forint',
  shilling: 'shilling',
  shillings: 'shilling',
  afghani: 'afghani',
  afghanis: 'afghani',
  birr: 'birr',
  cedi: 'cedi',
  cedis: 'cedi',
  cent: 'cent',
  cents: 'cent',
  pence: 'penny',
  deutschmarks: 'mark',
  bitcoin: 'bitcoin',
  bitcoins: 'bitcoin',
}
const WITH_NATION: Readonly<Record<string, string>> = {
  ...NAMES,
  pound: 'pound',
  pounds: 'pound',
  won: 'won',
  real: 'real',
  dong: 'dong',
  crown: 'krone',
  mark: 'mark',
  marks: 'mark',
  rial: 'rial',
  rials: 'rial',
}

const NATION = /^(?:US|U\.S\.|[A-Z]\p{L}+(?:an|ish|ese|i|ch|ss|sh|ic))$/u

/** A currency sign that ends just before piece `i`: where it starts and what it is. */
export function moneyBefore(p: readonly Piece[], i: number): { readonly first: number; readonly unit: string } | null {
  const sign = p[i - 1]
  if (!sign) return null
  if (sign.kind === 'word') {
    // "$US113": the sign, then the nation.
    const dollar = p[i - 2]
    if (dollar?.text === '$' && sign.glued && p[i]!.glued && DOLLARS[sign.lower])
      return { first: i - 2, unit: DOLLARS[sign.lower]! }
    if (p[i]!.glued && Object.hasOwn(LETTERS, sign.text)) return { first: i - 1, unit: LETTERS[sign.text]! }
    return Object.hasOwn(CODES, sign.text) ? { first: i - 1, unit: CODES[sign.text]! } : null
  }
  if (sign.kind !== 'mark') return null
  if (sign.text === '.' && p[i - 2]?.text === 'Rs') return { first: i - 2, unit: 'rupee' }
  const unit = Object.hasOwn(SIGNS, sign.text) ? SIGNS[sign.text]! : null
  if (!unit) return null
  const nation = p[i - 2]
  if (sign.text === '$' && nation?.kind === 'word') {
    const near = sign.glued || nation.text === 'US' || nation.text === 'U.S.'
    if (near && Object.hasOwn(DOLLARS, nation.lower) && nation.text === nation.text.toUpperCase())
      return { first: i - 2, unit: DOLLARS[nation.lower]! }
  }
  return { first: i - 1, unit }
}

/** The currency word that starts at piece `i` ("Syrian pounds", "euros"); `large`: the number before it has a multiplier. */
export function moneyAfter(
  p: readonly Piece[],
  i: number,
  large: boolean,
): { readonly unit: string; readonly next: number } | null {
  const piece = p[i]
  if (!piece || (piece.kind !== 'word' && piece.kind !== 'mark')) return null
  if (Object.hasOwn(SIGNS, piece.text) && piece.glued) return { unit: SIGNS[piece.text]!, next: i + 1 }
  if (Object.hasOwn(CODES, piece.text)) return { unit: CODES[piece.text]!, next: i + 1 }
  // "164p" are pence, "1080p" are lines of a picture.
  if (piece.text === 'p' && piece.glued && !/^(?:480|720|1080|1440|2160)$/.test(p[i - 1]?.text ?? ''))
    return { unit: 'penny', next: i + 1 }
  const second = p[i + 1]
  if (second?.kind === 'word' && NATION.test(piece.text) && Object.hasOwn(WITH_NATION, second.lower)) {
    const name = WITH_NATION[second.lower]!
    const nation = piece.text === 'U.S.' || piece.text === 'American' ? 'US' : piece.text
    return {
      unit:
        name === 'euro'
          ? 'euro'
          : /^(?:British)$/.test(nation) && name === 'pound'
            ? 'pound sterling'
            : `${nation} ${lastWord(name)}`,
      next: i + 2,
    }
  }
  if (Object.hasOwn(NAMES, piece.lower))
    return { unit: NAMES[piece.lower] === 'dollar' ? 'US dollar' : NAMES[piece.lower]!, next: i + 1 }
  if (large && /^pounds?$/.test(piece.lower)) return { unit: 'pound sterling', next: i + 1 }
  return null
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
