/**
 * The codes that the code books want for a country, beside the two letters that sitrep knows it by. Compiled by hand: ISO
 * 3166-1 for letters and numbers, the list of states by Gleditsch and Ward for theirs, the 17 regions as ACLED names them.
 *
 * A row: alpha-2, alpha-3, number (000 for Kosovo, which ISO gives none), Gleditsch and Ward's number (0 for a territory
 * that is no state of theirs), region.
 */
const ROWS = `
Western Africa: BJ BEN 204 434, BF BFA 854 439, CV CPV 132 402, CI CIV 384 437, GM GMB 270 420, GH GHA 288 452,
 GN GIN 324 438, GW GNB 624 404, LR LBR 430 450, ML MLI 466 432, MR MRT 478 435, NE NER 562 436, NG NGA 566 475,
 SN SEN 686 433, SL SLE 694 451, TG TGO 768 461
Middle Africa: AO AGO 024 540, CM CMR 120 471, CF CAF 140 482, TD TCD 148 483, CG COG 178 484, CD COD 180 490,
 GQ GNQ 226 411, GA GAB 266 481, ST STP 678 403
Eastern Africa: BI BDI 108 516, KM COM 174 581, DJ DJI 262 522, ER ERI 232 531, ET ETH 231 530, KE KEN 404 501,
 MG MDG 450 580, MW MWI 454 553, MU MUS 480 590, YT MYT 175 0, MZ MOZ 508 541, RE REU 638 0, RW RWA 646 517,
 SC SYC 690 591, SO SOM 706 520, SS SSD 728 626, TZ TZA 834 510, UG UGA 800 500, ZM ZMB 894 551, ZW ZWE 716 552
Southern Africa: BW BWA 072 571, SZ SWZ 748 572, LS LSO 426 570, NA NAM 516 565, ZA ZAF 710 560
Northern Africa: DZ DZA 012 615, EG EGY 818 651, LY LBY 434 620, MA MAR 504 600, SD SDN 729 625, TN TUN 788 616,
 EH ESH 732 0
South Asia: AF AFG 004 700, BD BGD 050 771, BT BTN 064 760, IN IND 356 750, MV MDV 462 781, NP NPL 524 790,
 PK PAK 586 770, LK LKA 144 780
Southeast Asia: BN BRN 096 835, KH KHM 116 811, ID IDN 360 850, LA LAO 418 812, MY MYS 458 820, MM MMR 104 775,
 PH PHL 608 840, SG SGP 702 830, TH THA 764 800, TL TLS 626 860, VN VNM 704 816
Middle East: BH BHR 048 692, IR IRN 364 630, IQ IRQ 368 645, IL ISR 376 666, JO JOR 400 663, KW KWT 414 690,
 LB LBN 422 660, OM OMN 512 698, PS PSE 275 0, QA QAT 634 694, SA SAU 682 670, SY SYR 760 652, TR TUR 792 640,
 AE ARE 784 696, YE YEM 887 678
Europe: AL ALB 008 339, AD AND 020 232, AT AUT 040 305, BY BLR 112 370, BE BEL 056 211, BA BIH 070 346, BG BGR 100 355,
 HR HRV 191 344, CY CYP 196 352, CZ CZE 203 316, DK DNK 208 390, EE EST 233 366, FO FRO 234 0, FI FIN 246 375,
 FR FRA 250 220, DE DEU 276 260, GI GIB 292 0, GR GRC 300 350, GG GGY 831 0, HU HUN 348 310, IS ISL 352 395,
 IE IRL 372 205, IM IMN 833 0, IT ITA 380 325, JE JEY 832 0, XK XKX 000 347, LV LVA 428 367, LI LIE 438 223,
 LT LTU 440 368, LU LUX 442 212, MT MLT 470 338, MD MDA 498 359, MC MCO 492 221, ME MNE 499 341, NL NLD 528 210,
 MK MKD 807 343, NO NOR 578 385, PL POL 616 290, PT PRT 620 235, RO ROU 642 360, RU RUS 643 365, SM SMR 674 331,
 RS SRB 688 340, SK SVK 703 317, SI SVN 705 349, ES ESP 724 230, SE SWE 752 380, CH CHE 756 225, UA UKR 804 369,
 GB GBR 826 200, VA VAT 336 0
Caucasus and Central Asia: AM ARM 051 371, AZ AZE 031 373, GE GEO 268 372, KZ KAZ 398 705, KG KGZ 417 703,
 TJ TJK 762 702, TM TKM 795 701, UZ UZB 860 704
East Asia: CN CHN 156 710, HK HKG 344 0, JP JPN 392 740, MO MAC 446 0, MN MNG 496 712, KP PRK 408 731, KR KOR 410 732,
 TW TWN 158 713
Central America: BZ BLZ 084 80, CR CRI 188 94, SV SLV 222 92, GT GTM 320 90, HN HND 340 91, MX MEX 484 70,
 NI NIC 558 93, PA PAN 591 95
South America: AR ARG 032 160, BO BOL 068 145, BR BRA 076 140, CL CHL 152 155, CO COL 170 100, EC ECU 218 130,
 FK FLK 238 0, GF GUF 254 0, GY GUY 328 110, PY PRY 600 150, PE PER 604 135, SR SUR 740 115, UY URY 858 165,
 VE VEN 862 101
Caribbean: AI AIA 660 0, AG ATG 028 58, AW ABW 533 0, BS BHS 044 31, BB BRB 052 53, VG VGB 092 0, KY CYM 136 0,
 CU CUB 192 40, CW CUW 531 0, DM DMA 212 54, DO DOM 214 42, GD GRD 308 55, GP GLP 312 0, HT HTI 332 41, JM JAM 388 51,
 MQ MTQ 474 0, MS MSR 500 0, PR PRI 630 0, KN KNA 659 60, LC LCA 662 56, VC VCT 670 57, TT TTO 780 52, TC TCA 796 0,
 VI VIR 850 0
North America: BM BMU 060 0, CA CAN 124 20, GL GRL 304 0, US USA 840 2
Oceania: AS ASM 016 0, AU AUS 036 900, CK COK 184 0, FJ FJI 242 950, PF PYF 258 0, GU GUM 316 0, KI KIR 296 970,
 MH MHL 584 983, FM FSM 583 987, NR NRU 520 971, NC NCL 540 0, NZ NZL 554 920, MP MNP 580 0, PW PLW 585 986,
 PG PNG 598 910, WS WSM 882 990, SB SLB 090 940, TO TON 776 972, TV TUV 798 973, VU VUT 548 935
`

/** What the code books call a country. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-3; XKX for Kosovo. */
  readonly alpha3: string
  /** ISO 3166-1 numeric; 0 for Kosovo. */
  readonly numeric: number
  /** Of Gleditsch and Ward's list of states; null for a territory that is none of them. */
  readonly state: number | null
  /** As ACLED names it. */
  readonly acledRegion: string
  /** As UCDP names it, told from the range in which the state's number lies; null without one. */
  readonly ucdpRegion: string | null
}

const BY_CODE: ReadonlyMap<string, CountryCodes> = new Map(
  ROWS.trim()
    .split(/\n(?=\S)/)
    .flatMap((line) => {
      const [region, rows] = line.split(': ') as [string, string]
      return rows.split(',').map((row): [string, CountryCodes] => {
        const [alpha2, alpha3, numeric, number] = row.trim().split(' ') as [string, string, string, string]
        const state = number === '0' ? null : Number(number)
        return [alpha2, { alpha3, numeric: Number(numeric), state, acledRegion: region, ucdpRegion: regionOf(state) }]
      })
    }),
)

/** UCDP's five regions are ranges of Gleditsch and Ward's numbers. */
function regionOf(state: number | null): string | null {
  if (state === null) return null
  if (state < 200) return 'Americas'
  if (state < 400) return 'Europe'
  if (state < 630) return 'Africa'
  return state < 700 ? 'Middle East' : 'Asia'
}

/** The codes of a country by its two letters; null for letters that the table does not have. */
export const countryCodesOf = (code: string | null): CountryCodes | null =>
  code === null ? null : (BY_CODE.get(code) ?? null)
