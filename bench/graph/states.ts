/** ISO 3166-1 codes, two letters and three. */
const codes =
  'RU RUS AZ AZE AM ARM TR TUR GE GEO IR IRN FR FRA US USA DE DEU GB GBR UA UKR KZ KAZ UZ UZB BY BLR CN CHN IN IND ' +
  'IT ITA ES ESP PL POL RO ROU HU HUN CZ CZE SK SVK SI SVN HR HRV RS SRB BG BGR GR GRC CY CYP IL ISR EG EGY SA SAU ' +
  'AE ARE QA QAT KW KWT IQ IRQ SY SYR JO JOR LB LBN PK PAK AF AFG TJ TJK KG KGZ TM TKM MN MNG JP JPN KR KOR VN VNM ' +
  'TH THA MY MYS ID IDN PH PHL AU AUS NZ NZL CA CAN MX MEX BR BRA AR ARG CL CHL PE PER CO COL VE VEN BO BOL UY URY ' +
  'PY PRY EC ECU CU CUB ZA ZAF NG NGA KE KEN ET ETH DZ DZA MA MAR TN TUN LY LBY SD SDN GH GHA SN SEN CI CIV ML MLI ' +
  'NE NER TD TCD CM CMR AO AGO MZ MOZ TZ TZA UG UGA RW RWA ZM ZMB ZW ZWE NA NAM BW BWA PT PRT NL NLD BE BEL LU LUX ' +
  'CH CHE AT AUT DK DNK SE SWE NO NOR FI FIN IS ISL IE IRL EE EST LV LVA LT LTU MD MDA AL ALB MK MKD ME MNE BA BIH ' +
  'MT MLT BD BGD LK LKA NP NPL MM MMR KH KHM LA LAO SG SGP BN BRN OM OMN YE YEM BH BHR'

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
