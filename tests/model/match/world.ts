import type { Candidate } from '../../../src/model/match/mention.ts'
import { known, term } from './known.ts'

const states: Readonly<Record<string, readonly string[]>> = {
  ARM: ['Armenia', 'Republic of Armenia'],
  AZE: ['Azerbaijan', 'Republic of Azerbaijan'],
  RUS: ['Russia', 'Russian Federation'],
  USA: ['United States', 'United States of America', 'US', 'USA'],
  GBR: ['United Kingdom', 'UK', 'Great Britain', 'Britain'],
  FRA: ['France', 'French Republic'],
  DEU: ['Germany', 'Federal Republic of Germany'],
  CHN: ['China', "People's Republic of China"],
  TWN: ['Taiwan', 'Republic of China'],
  PRK: ['North Korea', "Democratic People's Republic of Korea", 'DPRK'],
  KOR: ['South Korea', 'Republic of Korea'],
  SGP: ['Singapore'],
  YEM: ['Yemen', 'Republic of Yemen'],
  SAU: ['Saudi Arabia', 'Kingdom of Saudi Arabia'],
  JOR: ['Jordan', 'Hashemite Kingdom of Jordan'],
  EGY: ['Egypt', 'Arab Republic of Egypt'],
  SYR: ['Syria', 'Syrian Arab Republic'],
  IRQ: ['Iraq'],
  IRN: ['Iran', 'Islamic Republic of Iran'],
  ISR: ['Israel'],
  UKR: ['Ukraine'],
  GEO: ['Georgia'],
  KAZ: ['Kazakhstan'],
  TUR: ['Turkey', 'Türkiye'],
  IND: ['India'],
  PAK: ['Pakistan'],
  JPN: ['Japan'],
  VNM: ['Vietnam', 'Viet Nam'],
  BRA: ['Brazil'],
  VEN: ['Venezuela'],
  CUB: ['Cuba'],
  MEX: ['Mexico'],
  ZAF: ['South Africa'],
  NGA: ['Nigeria'],
  NER: ['Niger'],
  COG: ['Republic of the Congo', 'Congo-Brazzaville'],
  COD: ['Democratic Republic of the Congo', 'DR Congo', 'Congo-Kinshasa'],
  SDN: ['Sudan'],
  SSD: ['South Sudan'],
  GIN: ['Guinea'],
  GNB: ['Guinea-Bissau'],
  GMB: ['Gambia', 'The Gambia'],
  ZMB: ['Zambia'],
  IRL: ['Ireland'],
  ISL: ['Iceland'],
  SVK: ['Slovakia'],
  SVN: ['Slovenia'],
  AUT: ['Austria'],
  AUS: ['Australia'],
  DMA: ['Dominica'],
  DOM: ['Dominican Republic'],
  HUN: ['Hungary'],
  PHL: ['Philippines'],
  VAT: ['Holy See', 'Vatican'],
  CAN: ['Canada'],
}

const isoNumbers: Readonly<Record<string, number>> = {
  ARM: 371,
  AZE: 373,
  RUS: 365,
  USA: 2,
  GMB: 420,
  ZMB: 551,
}

/** A person a line: id | names | born | died | offices with their bodies and days. */
const people = `
ilham-aliyev | Ilham Aliyev; Aliyev; İlham Əliyev | 1961-12-24 | | AZE President 2003-10-31/..; AZE Prime Minister 2003-08-04/2003-10-31
heydar-aliyev | Heydar Aliyev; Heydər Əliyev | 1923-05-10 | 2003-12-12 | AZE President 1993-06-24/2003-10-31
nikol-pashinyan | Nikol Pashinyan; Pashinyan | 1975-06-01 | | ARM Prime Minister 2018-05-08/..
serzh-sargsyan | Serzh Sargsyan | 1954-06-30 | | ARM President 2008-04-09/2018-04-09; ARM Prime Minister 2018-04-17/2018-04-23
vazgen-sargsyan | Vazgen Sargsyan | 1959-03-05 | 1999-10-27 | ARM Prime Minister 1999-06-11/1999-10-27
armen-sarkissian | Armen Sarkissian | 1953-06-23 | | ARM President 2018-04-09/2022-02-01
ararat-mirzoyan | Ararat Mirzoyan; Mirzoyan | 1979-11-23 | | ARM Minister of Foreign Affairs 2021-08-19/..
jeyhun-bayramov | Jeyhun Bayramov; Bayramov; Ceyhun Bayramov | 1973-09-25 | | AZE Minister of Foreign Affairs 2020-07-16/..
vladimir-putin | Vladimir Putin; Putin; Vladimir Vladimirovich Putin | 1952-10-07 | | RUS President 2000-05-07/2008-05-07; RUS Prime Minister 2008-05-08/2012-05-07; RUS President 2012-05-07/..
dmitry-medvedev | Dmitry Medvedev; Dmitri Medvedev | 1965-09-14 | | RUS President 2008-05-07/2012-05-07; RUS Prime Minister 2012-05-08/2020-01-16
boris-yeltsin | Boris Yeltsin | 1931-02-01 | 2007-04-23 | RUS President 1991-07-10/1999-12-31
sergey-lavrov | Sergey Lavrov; Sergei Lavrov | 1950-03-21 | | RUS Minister of Foreign Affairs 2004-03-09/..
mikhail-gorbachev | Mikhail Gorbachev | 1931-03-02 | 2022-08-30 |
joe-biden | Joe Biden; Joseph Robinette Biden Jr. | 1942-11-20 | | USA Vice President 2009-01-20/2017-01-20; USA President 2021-01-20/2025-01-20
barack-obama | Barack Obama; Barack Hussein Obama II | 1961-08-04 | | USA President 2009-01-20/2017-01-20
donald-trump | Donald Trump; Donald J. Trump | 1946-06-14 | | USA President 2017-01-20/2021-01-20; USA President 2025-01-20/..
george-w-bush | George W. Bush; George Walker Bush | 1946-07-06 | | USA President 2001-01-20/2009-01-20
george-h-w-bush | George H. W. Bush; George Herbert Walker Bush | 1924-06-12 | 2018-11-30 | USA Vice President 1981-01-20/1989-01-20; USA President 1989-01-20/1993-01-20
bill-clinton | Bill Clinton; William Jefferson Clinton | 1946-08-19 | | USA President 1993-01-20/2001-01-20
hillary-clinton | Hillary Clinton; Hillary Rodham Clinton | 1947-10-26 | | USA Secretary of State 2009-01-21/2013-02-01
john-f-kennedy | John F. Kennedy; John Fitzgerald Kennedy | 1917-05-29 | 1963-11-22 | USA President 1961-01-20/1963-11-22
antony-blinken | Antony Blinken | 1962-04-16 | | USA Secretary of State 2021-01-26/2025-01-20
james-baker | James Baker; James A. Baker III | 1930-04-28 | | USA Secretary of State 1989-01-25/1992-08-23
elizabeth-ii | Elizabeth II | 1926-04-21 | 2022-09-08 | GBR Queen 1952-02-06/2022-09-08
elizabeth-i | Elizabeth I | 1533-09-07 | 1603-03-24 | GBR Queen 1558-11-17/1603-03-24
charles-iii | Charles III; Prince Charles | 1948-11-14 | | GBR King 2022-09-08/..
boris-johnson | Boris Johnson; Alexander Boris de Pfeffel Johnson | 1964-06-19 | | GBR Prime Minister 2019-07-24/2022-09-06
liz-truss | Liz Truss; Elizabeth Truss | 1975-07-26 | | GBR Prime Minister 2022-09-06/2022-10-25; GBR Foreign Secretary 2021-09-15/2022-09-06
rishi-sunak | Rishi Sunak | 1980-05-12 | | GBR Prime Minister 2022-10-25/2024-07-05
margaret-thatcher | Margaret Thatcher | 1925-10-13 | 2013-04-08 | GBR Prime Minister 1979-05-04/1990-11-28
david-cameron | David Cameron | 1966-10-09 | | GBR Prime Minister 2010-05-11/2016-07-13; GBR Foreign Secretary 2023-11-13/2024-07-05
emmanuel-macron | Emmanuel Macron | 1977-12-21 | | FRA President 2017-05-14/..
charles-de-gaulle | Charles de Gaulle | 1890-11-22 | 1970-11-09 | FRA President 1959-01-08/1969-04-28
francois-mitterrand | François Mitterrand | 1916-10-26 | 1996-01-08 | FRA President 1981-05-21/1995-05-17
francois-hollande | François Hollande | 1954-08-12 | | FRA President 2012-05-15/2017-05-14
angela-merkel | Angela Merkel | 1954-07-17 | | DEU Chancellor 2005-11-22/2021-12-08
olaf-scholz | Olaf Scholz | 1958-06-14 | | DEU Chancellor 2021-12-08/2025-05-06
helmut-kohl | Helmut Kohl | 1930-04-03 | 2017-06-16 | DEU Chancellor 1982-10-01/1998-10-26
helmut-schmidt | Helmut Schmidt | 1918-12-23 | 2015-11-10 | DEU Chancellor 1974-05-16/1982-10-01
xi-jinping | Xi Jinping; 习近平 | 1953-06-15 | | CHN President 2013-03-14/..
hu-jintao | Hu Jintao | 1942-12-21 | | CHN President 2003-03-15/2013-03-14
li-keqiang | Li Keqiang | 1955-07-01 | 2023-10-27 | CHN Premier 2013-03-15/2023-03-11
li-qiang | Li Qiang | 1959-07-23 | | CHN Premier 2023-03-11/..
li-peng | Li Peng | 1928-10-20 | 2019-07-22 | CHN Premier 1988-03-25/1998-03-17
mao-zedong | Mao Zedong; Mao Tse-tung | 1893-12-26 | 1976-09-09 |
deng-xiaoping | Deng Xiaoping; Teng Hsiao-ping | 1904-08-22 | 1997-02-19 |
wang-yi | Wang Yi | 1953-10-19 | | CHN Minister of Foreign Affairs 2013-03-16/2022-12-30; CHN Minister of Foreign Affairs 2023-07-25/..
kim-il-sung | Kim Il Sung; Kim Il-sung | 1912-04-15 | 1994-07-08 | PRK President 1972-12-28/1994-07-08
kim-jong-il | Kim Jong Il; Kim Jong-il | 1941-02-16 | 2011-12-17 | PRK Supreme Leader 1994-07-08/2011-12-17
kim-jong-un | Kim Jong Un; Kim Jong-un | 1984-01-08 | | PRK Supreme Leader 2011-12-17/..
kim-dae-jung | Kim Dae-jung | 1924-01-06 | 2009-08-18 | KOR President 1998-02-25/2003-02-25
kim-young-sam | Kim Young-sam | 1928-12-20 | 2015-11-22 | KOR President 1993-02-25/1998-02-25
moon-jae-in | Moon Jae-in | 1953-01-24 | | KOR President 2017-05-10/2022-05-10
lee-myung-bak | Lee Myung-bak | 1941-12-19 | | KOR President 2008-02-25/2013-02-25
lee-kuan-yew | Lee Kuan Yew | 1923-09-16 | 2015-03-23 | SGP Prime Minister 1959-06-05/1990-11-28
lee-hsien-loong | Lee Hsien Loong | 1952-02-10 | | SGP Prime Minister 2004-08-12/2024-05-15
ali-abdullah-saleh | Ali Abdullah Saleh | 1947-03-21 | 2017-12-04 | YEM President 1990-05-22/2012-02-25
mohammed-bin-salman | Mohammed bin Salman; Mohammed bin Salman Al Saud; MBS | 1985-08-31 | | SAU Crown Prince 2017-06-21/..; SAU Prime Minister 2022-09-27/..
king-salman | Salman bin Abdulaziz Al Saud; King Salman | 1935-12-31 | | SAU King 2015-01-23/..
king-abdullah-saudi | Abdullah bin Abdulaziz Al Saud; King Abdullah | 1924-08-01 | 2015-01-23 | SAU King 2005-08-01/2015-01-23
abdullah-ii | Abdullah II; Abdullah II bin Al-Hussein; King Abdullah II | 1962-01-30 | | JOR King 1999-02-07/..
hussein-of-jordan | Hussein of Jordan; Hussein bin Talal; King Hussein | 1935-11-14 | 1999-02-07 | JOR King 1952-08-11/1999-02-07
gamal-abdel-nasser | Gamal Abdel Nasser | 1918-01-15 | 1970-09-28 | EGY President 1956-06-23/1970-09-28
anwar-sadat | Anwar Sadat; Anwar el-Sadat | 1918-12-25 | 1981-10-06 | EGY President 1970-10-15/1981-10-06
hosni-mubarak | Hosni Mubarak | 1928-05-04 | 2020-02-25 | EGY President 1981-10-14/2011-02-11
abdel-fattah-el-sisi | Abdel Fattah el-Sisi | 1954-11-19 | | EGY President 2014-06-08/..
hafez-al-assad | Hafez al-Assad | 1930-10-06 | 2000-06-10 | SYR President 1971-03-12/2000-06-10
bashar-al-assad | Bashar al-Assad | 1965-09-11 | | SYR President 2000-07-17/2024-12-08
saddam-hussein | Saddam Hussein | 1937-04-28 | 2006-12-30 | IRQ President 1979-07-16/2003-04-09
muammar-gaddafi | Muammar Gaddafi | 1942-06-07 | 2011-10-20 |
hassan-rouhani | Hassan Rouhani | 1948-11-12 | | IRN President 2013-08-03/2021-08-03
ebrahim-raisi | Ebrahim Raisi | 1960-12-14 | 2024-05-19 | IRN President 2021-08-03/2024-05-19
javad-zarif | Mohammad Javad Zarif; Javad Zarif | 1960-01-08 | | IRN Minister of Foreign Affairs 2013-08-15/2021-08-25
ruhollah-khomeini | Ruhollah Khomeini | 1902-09-24 | 1989-06-03 | IRN Supreme Leader 1979-12-03/1989-06-03
ali-khamenei | Ali Khamenei | 1939-04-19 | | IRN Supreme Leader 1989-06-04/..
benjamin-netanyahu | Benjamin Netanyahu; Binyamin Netanyahu | 1949-10-21 | | ISR Prime Minister 1996-06-18/1999-07-06; ISR Prime Minister 2009-03-31/2021-06-13; ISR Prime Minister 2022-12-29/..
israel-katz | Israel Katz | 1955-09-21 | | ISR Foreign Minister 2024-01-01/2024-11-08
volodymyr-zelenskyy | Volodymyr Zelenskyy; Volodymyr Zelensky | 1978-01-25 | | UKR President 2019-05-20/..
leonid-kuchma | Leonid Kuchma | 1938-08-09 | | UKR President 1994-07-19/2005-01-23
leonid-kravchuk | Leonid Kravchuk | 1934-01-10 | 2022-05-10 | UKR President 1991-12-05/1994-07-19
eduard-shevardnadze | Eduard Shevardnadze | 1928-01-25 | 2014-07-07 | GEO President 1995-11-26/2003-11-23
mikheil-saakashvili | Mikheil Saakashvili | 1967-12-21 | | GEO President 2004-01-25/2013-11-17
nursultan-nazarbayev | Nursultan Nazarbayev | 1940-07-06 | | KAZ President 1991-12-16/2019-03-20
recep-tayyip-erdogan | Recep Tayyip Erdoğan | 1954-02-26 | | TUR Prime Minister 2003-03-14/2014-08-28; TUR President 2014-08-28/..
ahmet-davutoglu | Ahmet Davutoğlu | 1959-02-26 | | TUR Prime Minister 2014-08-28/2016-05-24
indira-gandhi | Indira Gandhi | 1917-11-19 | 1984-10-31 | IND Prime Minister 1980-01-14/1984-10-31
rajiv-gandhi | Rajiv Gandhi | 1944-08-20 | 1991-05-21 | IND Prime Minister 1984-10-31/1989-12-02
narendra-modi | Narendra Modi | 1950-09-17 | | IND Prime Minister 2014-05-26/..
nawaz-sharif | Nawaz Sharif | 1949-12-25 | | PAK Prime Minister 2013-06-05/2017-07-28
shehbaz-sharif | Shehbaz Sharif | 1951-09-23 | | PAK Prime Minister 2022-04-11/2023-08-14
shinzo-abe | Shinzo Abe | 1954-09-21 | 2022-07-08 | JPN Prime Minister 2012-12-26/2020-09-16
to-lam | Tô Lâm | 1957-07-10 | | VNM President 2024-05-22/2024-10-21
lula | Luiz Inácio Lula da Silva; Lula | 1945-10-27 | | BRA President 2003-01-01/2011-01-01; BRA President 2023-01-01/..
dilma-rousseff | Dilma Rousseff | 1947-12-14 | | BRA President 2011-01-01/2016-08-31
hugo-chavez | Hugo Chávez; Hugo Rafael Chávez Frías | 1954-07-28 | 2013-03-05 | VEN President 1999-02-02/2013-03-05
fidel-castro | Fidel Castro | 1926-08-13 | 2016-11-25 | CUB President 1976-12-02/2008-02-24
raul-castro | Raúl Castro | 1931-06-03 | | CUB President 2008-02-24/2018-04-19
enrique-pena-nieto | Enrique Peña Nieto | 1966-07-20 | | MEX President 2012-12-01/2018-11-30
nelson-mandela | Nelson Mandela; Nelson Rolihlahla Mandela | 1918-07-18 | 2013-12-05 | ZAF President 1994-05-10/1999-06-14
muhammadu-buhari | Muhammadu Buhari | 1942-12-17 | 2025-07-13 | NGA President 2015-05-29/2023-05-29
mahamadou-issoufou | Mahamadou Issoufou | 1952-01-01 | | NER President 2011-04-07/2021-04-02
joseph-kabila | Joseph Kabila | 1971-06-04 | | COD President 2001-01-17/2019-01-24
laurent-kabila | Laurent-Désiré Kabila | 1939-11-27 | 2001-01-16 | COD President 1997-05-17/2001-01-16
viktor-orban | Viktor Orbán | 1963-05-31 | | HUN Prime Minister 2010-05-29/..
ferdinand-marcos | Ferdinand Marcos; Ferdinand E. Marcos | 1917-09-11 | 1989-09-28 | PHL President 1965-12-30/1986-02-25
bongbong-marcos | Bongbong Marcos; Ferdinand Marcos Jr. | 1957-09-13 | | PHL President 2022-06-30/..
john-paul-ii | John Paul II | 1920-05-18 | 2005-04-02 | VAT Pope 1978-10-16/2005-04-02
john-paul-i | John Paul I | 1912-10-17 | 1978-09-28 | VAT Pope 1978-08-26/1978-09-28
pierre-trudeau | Pierre Trudeau; Pierre Elliott Trudeau | 1919-10-18 | 2000-09-28 | CAN Prime Minister 1980-03-03/1984-06-30
justin-trudeau | Justin Trudeau | 1971-12-25 | | CAN Prime Minister 2015-11-04/2025-03-14
`

function person(line: string): Candidate {
  const [id = '', names = '', born, died, offices = ''] = line.split('|').map((part) => part.trim())
  const terms = offices
    .split('; ')
    .filter(Boolean)
    .map((office) => {
      const [state = '', ...rest] = office.split(' ')
      return term(rest.join(' '), `state/${state}`, states[state] ?? [])
    })
  return known(`leader/${id}`, names.split('; '), { born: born || null, died: died || null, terms })
}

/** Leaders and states of all regions, with those who are easily taken for each other. */
export const world: readonly Candidate[] = [
  ...Object.entries(states).map(([iso3, names]) =>
    known(`state/${iso3}`, names, { iso3, cow: isoNumbers[iso3] ?? null }),
  ),
  ...people.trim().split('\n').map(person),
]
