/** ISO 3166-1 codes, two letters and three. */
const codes =
  'RU RUS AZ AZE AM ARM TR TUR GE GEO IR IRN FR FRA US USA DE DEU GB GBR UA UKR KZ KAZ UZ UZB BY BLR CN CHN IN IND ' +
  'IT ITA ES ESP PL POL RO ROU HU HUN CZ CZE SK SVK SI SVN HR HRV RS SRB BG BGR GR GRC CY CYP IL ISR EG EGY SA SAU ' +
  'AE ARE QA QAT KW KWT IQ IRQ SY SYR JO JOR LB LBN PK PAK AF AFG TJ TJK KG KGZ TM TKM MN MNG JP JPN KR KOR VN VNM ' +
  'TH THA MY MYS ID IDN PH PHL AU AUS NZ NZL CA CAN MX MEX BR BRA AR ARG CL CHL PE PER CO COL VE VEN BO BOL UY URY ' +
  'PY PRY EC ECU CU CUB ZA ZAF NG NGA KE KEN ET ETH DZ DZA MA MAR TN TUN LY LBY SD SDN GH GHA SN SEN CI CIV ML MLI ' +
  'NE NER TD TCD CM CMR AO AGO MZ MOZ TZ TZA UG UGA RW RWA ZM ZMB ZW ZWE NA NAM BW BWA PT PRT NL NLD BE BEL LU LUX ' +
  'CH CHE AT AUT DK DNK SE SWE NO NOR FI FIN IS ISL IE IRL EE EST LV LVA LT LTU MD MDA AL ALB MK MKD ME MNE BA BIH ' +
  'MT MLT BD BGD LK LKA NP NPL MM MMR KH KHM LA LAO SG SGP BN BRN OM OMN YE YEM BH BHR ' +
  'AD AND AG ATG BS BHS BB BRB BZ BLZ BJ BEN BT BTN BF BFA BI BDI CV CPV CF CAF KM COM CG COG CD COD CR CRI ' +
  'DJ DJI DM DMA DO DOM SV SLV GQ GNQ ER ERI SZ SWZ FJ FJI GA GAB GM GMB GD GRD GT GTM GN GIN GW GNB GY GUY ' +
  'HT HTI HN HND JM JAM KI KIR KP PRK LS LSO LR LBR LI LIE MG MDG MW MWI MV MDV MH MHL MR MRT MU MUS FM FSM ' +
  'MC MCO NR NRU NI NIC PW PLW PA PAN PG PNG KN KNA LC LCA VC VCT WS WSM SM SMR ST STP SC SYC SL SLE SB SLB ' +
  'SO SOM SS SSD SR SUR TL TLS TG TGO TO TON TT TTO TV TUV VU VUT VA VAT PS PSE'

export type StateCodes = { readonly iso2: string; readonly iso3: string }

export const stateCodes: readonly StateCodes[] = (codes.match(/[A-Z]{2} [A-Z]{3}/g) ?? []).map((pair) => ({
  iso2: pair.slice(0, 2),
  iso3: pair.slice(3),
}))

const inEnglish = new Intl.DisplayNames('en', { type: 'region' })
const inOthers = ['ru', 'fr', 'tr', 'de', 'az'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region' }),
)

/** What the state is called: in English first, then as its partners call it. */
export function namesOfState({ iso2 }: StateCodes): string[] {
  return [...new Set([inEnglish, ...inOthers].map((names) => names.of(iso2) ?? iso2))]
}
