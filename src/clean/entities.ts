/**
 * Named character references of HTML: the 252 of HTML 4 and the commoner ones HTML 5 added.
 * Source: the HTML 4.01 entity sets (W3C) and the WHATWG list; compiled by hand.
 */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  )

const OTHERS: Readonly<Record<string, number>> = {
  quot: 34, amp: 38, lt: 60, gt: 62, apos: 39, QUOT: 34, AMP: 38, LT: 60, GT: 62,
  OElig: 338, oelig: 339, Scaron: 352, scaron: 353, Yuml: 376, fnof: 402, circ: 710, tilde: 732,
  Alpha: 913, Beta: 914, Gamma: 915, Delta: 916, Epsilon: 917, Zeta: 918, Eta: 919, Theta: 920, Iota: 921, Kappa: 922,
  Lambda: 923, Mu: 924, Nu: 925, Xi: 926, Omicron: 927, Pi: 928, Rho: 929, Sigma: 931, Tau: 932, Upsilon: 933, Phi: 934,
  Chi: 935, Psi: 936, Omega: 937, alpha: 945, beta: 946, gamma: 947, delta: 948, epsilon: 949, zeta: 950, eta: 951,
  theta: 952, iota: 953, kappa: 954, lambda: 955, mu: 956, nu: 957, xi: 958, omicron: 959, pi: 960, rho: 961,
  sigmaf: 962, sigma: 963, tau: 964, upsilon: 965, phi: 966, chi: 967, psi: 968, omega: 969,
  ensp: 8194, emsp: 8195, thinsp: 8201, hairsp: 8202, zwnj: 8204, zwj: 8205, lrm: 8206, rlm: 8207,
  ndash: 8211, mdash: 8212, horbar: 8213, lsquo: 8216, rsquo: 8217, sbquo: 8218, ldquo: 8220, rdquo: 8221, bdquo: 8222,
  dagger: 8224, Dagger: 8225, bull: 8226, bullet: 8226, hellip: 8230, mldr: 8230, permil: 8240, prime: 8242, Prime: 8243,
  lsaquo: 8249, rsaquo: 8250, oline: 8254, frasl: 8260, euro: 8364, image: 8465, weierp: 8472, real: 8476, trade: 8482,
  alefsym: 8501, larr: 8592, uarr: 8593, rarr: 8594, darr: 8595, harr: 8596, crarr: 8629, lArr: 8656, uArr: 8657,
  rArr: 8658, dArr: 8659, hArr: 8660, forall: 8704, part: 8706, exist: 8707, empty: 8709, nabla: 8711, isin: 8712,
  notin: 8713, ni: 8715, prod: 8719, sum: 8721, minus: 8722, lowast: 8727, radic: 8730, prop: 8733, infin: 8734,
  ang: 8736, and: 8743, or: 8744, cap: 8745, cup: 8746, int: 8747, there4: 8756, sim: 8764, cong: 8773, asymp: 8776,
  ne: 8800, equiv: 8801, le: 8804, ge: 8805, sub: 8834, sup: 8835, nsub: 8836, sube: 8838, supe: 8839, oplus: 8853,
  otimes: 8855, perp: 8869, sdot: 8901, lceil: 8968, rceil: 8969, lfloor: 8970, rfloor: 8971, lang: 9001, rang: 9002,
  loz: 9674, spades: 9824, clubs: 9827, hearts: 9829, diams: 9830,
  comma: 44, period: 46, excl: 33, quest: 63, colon: 58, semi: 59, lpar: 40, rpar: 41, lsqb: 91, lbrack: 91, rsqb: 93,
  rbrack: 93, lbrace: 123, lcub: 123, rbrace: 125, rcub: 125, num: 35, dollar: 36, percnt: 37, ast: 42, plus: 43, sol: 47,
  bsol: 92, equals: 61, commat: 64, lowbar: 95, grave: 96, vert: 124, verbar: 124, hyphen: 8208, dash: 8208, Tab: 9,
  NewLine: 10, check: 10003, cross: 10007, star: 9734, starf: 9733, phone: 9742, inodot: 305, imath: 305,
  Amacr: 256, amacr: 257, Abreve: 258, abreve: 259, Aogon: 260, aogon: 261, Cacute: 262, cacute: 263, Ccaron: 268,
  ccaron: 269, Dcaron: 270, dcaron: 271, Dstrok: 272, dstrok: 273, Emacr: 274, emacr: 275, Eogon: 280, eogon: 281,
  Ecaron: 282, ecaron: 283, Gbreve: 286, gbreve: 287, Imacr: 298, imacr: 299, Idot: 304, Lstrok: 321, lstrok: 322,
  Nacute: 323, nacute: 324, Ncaron: 327, ncaron: 328, Omacr: 332, omacr: 333, Odblac: 336, odblac: 337, Rcaron: 344,
  rcaron: 345, Sacute: 346, sacute: 347, Scedil: 350, scedil: 351, Tcedil: 354, tcedil: 355, Tcaron: 356, tcaron: 357,
  Umacr: 362, umacr: 363, Uring: 366, uring: 367, Udblac: 368, udblac: 369, Zacute: 377, zacute: 378, Zdot: 379,
  zdot: 380, Zcaron: 381, zcaron: 382,
} // biome-ignore format: one row a set reads best

const NAMED: ReadonlyMap<string, number> = new Map([
  ...LATIN_1.map((name, i) => [name, 160 + i] as const),
  ...Object.entries(OTHERS),
])

/** Names browsers know without a closing semicolon: those of Latin 1 and the four of markup. */
const BARE = new Set([...LATIN_1, 'quot', 'amp', 'lt', 'gt', 'QUOT', 'AMP', 'LT', 'GT'])

/** Numbers 128–159 mean windows-1252 characters (WHATWG, numeric character reference end state). */
export const WINDOWS_1252: readonly number[] = [
  8364, 129, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 141, 381, 143, 144, 8216, 8217, 8220, 8221,
  8226, 8211, 8212, 732, 8482, 353, 8250, 339, 157, 382, 376,
]

/**
 * The character of a reference given without `&`: `amp;`, `#8217;`, `#x2019`. Null when it is none.
 * Without its semicolon only what a browser takes is taken, and that only when `bare` allows it (HTML, not plain text).
 * U+0000, surrogates and what lies beyond Unicode are null too.
 */
export function characterOf(reference: string, bare: boolean): string | null {
  const closed = reference.endsWith(';')
  if (!closed && !bare) return null
  const body = closed ? reference.slice(0, -1) : reference
  if (body.startsWith('#')) {
    const hex = body[1] === 'x' || body[1] === 'X'
    const number = hex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
    if (!(number > 0 && number <= 0x10ffff) || (number >= 0xd800 && number <= 0xdfff)) return null
    return String.fromCodePoint(number >= 128 && number < 160 ? WINDOWS_1252[number - 128]! : number)
  }
  if (!closed && !BARE.has(body)) return null
  const code = NAMED.get(body)
  return code === undefined ? null : String.fromCodePoint(code)
}
