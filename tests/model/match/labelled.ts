/**
 * Who is meant, labelled by hand against `world`: words, day or nothing, state spoken for or nothing, and the label.
 * `= id` is this one; `? id` cannot be told from the words, and this one comes into question; `≠ id` is not this one.
 */
const rows = `
Ilham Aliyev | | | = ilham-aliyev
Ilham Aliev | | | = ilham-aliyev
İlham Əliyev | | | = ilham-aliyev
Ильхам Алиев | | | = ilham-aliyev
Алиев Ильхам | 2022-05-01 | AZE | = ilham-aliyev
Ilham Heydar oglu Aliyev | | | = ilham-aliyev
Ilham Heydaroglu Aliyev | | | = ilham-aliyev
Aliyev, Ilham | | | = ilham-aliyev
ALIYEV, Ilham H. | | | = ilham-aliyev
Ilham Alijew | | | = ilham-aliyev
Ilham Aliyev | | | ≠ heydar-aliyev
Heydar Aliyev | | | = heydar-aliyev
Geydar Aliyev | | | = heydar-aliyev
Гейдар Алиев | | | = heydar-aliyev
Heydar Aliyev | | | ≠ ilham-aliyev
Heydar Aliyev | 2010-05-01 | | ≠ heydar-aliyev
Aliyev | | | ? ilham-aliyev
Aliyev | 1996-05-01 | | ? heydar-aliyev
President Aliyev | | | ? heydar-aliyev
President Aliyev | 1996-05-01 | | = heydar-aliyev
President Aliyev | 1996-05-01 | | ≠ ilham-aliyev
President Aliyev | 2022-04-06 | | = ilham-aliyev
the Azerbaijani leader | 2022-04-06 | | = ilham-aliyev
the Azerbaijani leader | 1999-04-06 | | = heydar-aliyev
the Azerbaijani leader | | | ? ilham-aliyev
the Azerbaijani leader | | | ? heydar-aliyev
Azerbaijani President Ilham Aliyev | 2022-04-06 | | = ilham-aliyev
President of the Republic of Azerbaijan Ilham Aliyev | 2022-04-06 | | = ilham-aliyev
Prime Minister of Azerbaijan | 2003-09-01 | | = ilham-aliyev
President of Azerbaijan | 2003-10-31 | | ? heydar-aliyev
President of Azerbaijan | 2003-10-31 | | ? ilham-aliyev
Nikol Pashinyan | | | = nikol-pashinyan
Nikol Pashinian | | | = nikol-pashinyan
Никол Пашинян | | | = nikol-pashinyan
Paschinjan | 2022-04-06 | ARM | = nikol-pashinyan
Prime Minister Pashinyan | 2022-04-06 | | = nikol-pashinyan
prime minister of Armenia | 2022-04-06 | | = nikol-pashinyan
Armenian Prime Minister | 1999-08-01 | | = vazgen-sargsyan
the Armenian premier | 2018-04-20 | | = serzh-sargsyan
prime minister of Armenia | | | ? nikol-pashinyan
the Armenian leader | 2022-04-06 | | = nikol-pashinyan
Armenia's prime minister | 2021-02-02 | | = nikol-pashinyan
Serzh Sargsyan | | | = serzh-sargsyan
Serge Sarkisian | | | ≠ vazgen-sargsyan
Serzh Sargsyan | | | ≠ vazgen-sargsyan
Sargsyan | 2005-01-01 | | ≠ vazgen-sargsyan
President Sargsyan | 2010-01-01 | | = serzh-sargsyan
President Sarkissian | 2020-06-01 | ARM | = armen-sarkissian
Ararat Mirzoyan | | | = ararat-mirzoyan
Foreign Minister of Armenia Ararat Mirzoyan | 2022-04-12 | | = ararat-mirzoyan
Ararat Mirzoyan, Minister of Foreign Affairs of the Republic of Armenia | 2022-04-12 | | = ararat-mirzoyan
Armenian foreign minister | 2022-04-12 | | = ararat-mirzoyan
his Armenian counterpart | 2022-04-12 | | ≠ ararat-mirzoyan
Jeyhun Bayramov | | | = jeyhun-bayramov
Ceyhun Bayramov | | | = jeyhun-bayramov
Dzheykhun Bayramov | | | = jeyhun-bayramov
Джейхун Байрамов | | | = jeyhun-bayramov
Jeyhum Bayramov | | | ? jeyhun-bayramov
Jeyhum Bayramov | 2022-12-23 | AZE | = jeyhun-bayramov
FM Bayramov | 2022-12-23 | AZE | = jeyhun-bayramov
Vladimir Putin | | | = vladimir-putin
Wladimir Putin | | | = vladimir-putin
Vladimir V. Putin | | | = vladimir-putin
Владимир Владимирович Путин | | | = vladimir-putin
Putin, Vladimir | | | = vladimir-putin
Poutine | 2010-06-01 | RUS | = vladimir-putin
President Putin | 2022-04-08 | | = vladimir-putin
the Russian president | 2009-01-01 | | = dmitry-medvedev
the Russian president | 2022-04-08 | | = vladimir-putin
the Russian president | 1998-04-08 | | = boris-yeltsin
the Russian president | | | ? vladimir-putin
Russian president | 2008-05-07 | | ? vladimir-putin
Russian Prime Minister Vladimir Putin | 2010-01-01 | | = vladimir-putin
Dmitrij Medwedjew | | | = dmitry-medvedev
Dmitriy Medvedev | | | = dmitry-medvedev
Boris Jelzin | | | = boris-yeltsin
Борис Ельцин | | | = boris-yeltsin
Boris Johnson | | | ≠ boris-yeltsin
Sergei Lavrov | | | = sergey-lavrov
Sergej Lawrow | | | = sergey-lavrov
Сергей Лавров | | | = sergey-lavrov
Lavrov | 2022-04-08 | RUS | ? sergey-lavrov
Foreign Minister Lavrov | 2022-04-08 | | = sergey-lavrov
Michail Gorbatschow | | | ? mikhail-gorbachev
Mikhail Gorbachov | | | = mikhail-gorbachev
Joe Biden | | | = joe-biden
Joseph R. Biden | | | = joe-biden
Joseph R. Biden, Jr. | | | = joe-biden
Biden, Joseph R. | | | = joe-biden
Biden | 2022-06-01 | USA | ? joe-biden
President Biden | 2022-06-01 | | = joe-biden
Vice President Biden | 2012-06-01 | | = joe-biden
Vice President Biden | 2022-06-01 | | ≠ donald-trump
Hunter Biden | | | ≠ joe-biden
the US president | 2022-06-01 | | = joe-biden
American President | 1962-06-01 | | = john-f-kennedy
Barack H. Obama | | | = barack-obama
Barak Obama | | | = barack-obama
Michelle Obama | | | ≠ barack-obama
Donald J. Trump | | | = donald-trump
Donald Trump Jr. | | | ? donald-trump
Ivanka Trump | | | ≠ donald-trump
George W. Bush | | | = george-w-bush
George Walker Bush | | | = george-w-bush
George W. Bush | | | ≠ ilham-aliyev
George H. W. Bush | | | = george-h-w-bush
George Herbert Walker Bush | | | = george-h-w-bush
George H.W. Bush | | | = george-h-w-bush
George Bush | | | ? george-h-w-bush
George Bush | | | ? george-w-bush
George Bush | 1990-06-01 | USA | = george-h-w-bush
George Bush | 2020-06-01 | | ≠ george-h-w-bush
President Bush | | | ? george-w-bush
President Bush | 1990-06-01 | | = george-h-w-bush
President Bush | 2004-06-01 | | = george-w-bush
Vice President Bush | 1985-06-01 | | = george-h-w-bush
Jeb Bush | | | ≠ george-w-bush
William J. Clinton | | | = bill-clinton
Bill Clinton | | | ≠ hillary-clinton
Hilary Clinton | | | = hillary-clinton
Clinton | | | ? bill-clinton
Secretary of State Clinton | 2010-06-01 | | = hillary-clinton
President Clinton | 1996-06-01 | | = bill-clinton
John F. Kennedy | | | = john-f-kennedy
John Kennedy | 1962-06-01 | USA | = john-f-kennedy
Robert F. Kennedy | | | ≠ john-f-kennedy
John F. Kennedy Jr. | | | ? john-f-kennedy
John F. Kennedy | 1970-06-01 | | ≠ john-f-kennedy
Tony Blinken | | | = antony-blinken
US Secretary of State Antony Blinken | 2022-06-01 | | = antony-blinken
James A. Baker, III | | | = james-baker
Jim Baker | 1990-06-01 | USA | = james-baker
Elizabeth II | | | = elizabeth-ii
Queen Elizabeth II | | | = elizabeth-ii
Queen Elizabeth II of the United Kingdom | | | = elizabeth-ii
Elizabeth I | | | ≠ elizabeth-ii
Elizabeth I | | | = elizabeth-i
Queen Elizabeth | 1990-05-05 | | = elizabeth-ii
Elizabeth II | 2023-05-05 | | ≠ elizabeth-ii
King Charles III | 2023-05-05 | | = charles-iii
the British Prime Minister | 2022-10-01 | | = liz-truss
British Foreign Secretary | 2022-03-01 | | = liz-truss
Elizabeth Truss | | | = liz-truss
Liz Truss | | | ≠ elizabeth-ii
UK Foreign Secretary David Cameron | 2024-01-15 | | = david-cameron
James Cameron | | | ≠ david-cameron
Emanuel Macron | | | = emmanuel-macron
Эммануэль Макрон | | | = emmanuel-macron
General de Gaulle | | | ? charles-de-gaulle
President de Gaulle | 1965-05-05 | | = charles-de-gaulle
Francois Mitterrand | | | = francois-mitterrand
François Hollande | | | ≠ francois-mitterrand
President of France | 2013-05-05 | | = francois-hollande
Chancellor Merkel | 2015-05-05 | | = angela-merkel
German Chancellor Angela Merkel | 2015-05-05 | | = angela-merkel
Chancellor Helmut Kohl | 1990-05-05 | | = helmut-kohl
Chancellor Helmut | 1990-05-05 | | ≠ helmut-schmidt
Helmut Schmidt | | | ≠ helmut-kohl
Olaf Scholz | | | = olaf-scholz
Xi Jinping | | | = xi-jinping
习近平 | | | = xi-jinping
Си Цзиньпин | | | ? xi-jinping
Xi Jin-ping | | | = xi-jinping
President Xi | 2018-05-05 | | = xi-jinping
Chinese President | 2010-05-05 | | = hu-jintao
Li Keqiang | | | ≠ li-qiang
Li Qiang | | | = li-qiang
Premier Li | 2015-05-05 | | = li-keqiang
Premier Li | 1990-05-05 | | = li-peng
Li Peng | | | ≠ li-qiang
Mao Tse-tung | | | = mao-zedong
Deng Xiao-ping | | | = deng-xiaoping
Hu Jintao | | | ≠ xi-jinping
Kim Il Sung | | | = kim-il-sung
Kim Il-song | | | ≠ kim-jong-il
Kim Jong Il | | | = kim-jong-il
Kim Jong-il | | | ≠ kim-jong-un
Kim Jong Un | | | = kim-jong-un
Kim Jong-un | | | ≠ kim-jong-il
Kim Jong | | | ? kim-jong-un
Kim | | | ? kim-jong-il
North Korean leader | 2018-06-12 | | = kim-jong-un
North Korean leader | 2005-06-12 | | = kim-jong-il
Kim Jong Un | 2005-06-12 | | = kim-jong-un
Kim Jong Il | 2018-06-12 | | ≠ kim-jong-il
Kim Dae Jung | | | = kim-dae-jung
Kim Dae-jung | | | ≠ kim-jong-un
President Kim | 1995-06-12 | KOR | = kim-young-sam
President Kim | 2000-06-12 | | = kim-dae-jung
South Korean President Moon Jae-in | 2018-06-12 | | = moon-jae-in
Lee Kuan Yew | | | = lee-kuan-yew
Lee Hsien Loong | | | = lee-hsien-loong
Lee Hsien Loong | | | ≠ lee-kuan-yew
Prime Minister Lee | 2015-06-12 | SGP | = lee-hsien-loong
Prime Minister Lee | 1985-06-12 | SGP | = lee-kuan-yew
Lee Myung-bak | | | ≠ lee-hsien-loong
Ali Abdullah Saleh | | | = ali-abdullah-saleh
Ali Abdallah Salih | | | = ali-abdullah-saleh
Ali Saleh | 2000-05-05 | YEM | = ali-abdullah-saleh
Abdullah Saleh | | | ? ali-abdullah-saleh
Yemeni President | 2005-05-05 | | = ali-abdullah-saleh
Mohammed bin Salman | | | = mohammed-bin-salman
Muhammad bin Salman | | | = mohammed-bin-salman
Mohamed bin Salman Al Saud | | | = mohammed-bin-salman
Saudi Crown Prince Mohammed bin Salman | 2022-07-15 | | = mohammed-bin-salman
the Saudi crown prince | 2022-07-15 | | = mohammed-bin-salman
Salman bin Abdulaziz Al Saud | | | = king-salman
Salman bin Abdul Aziz | 2017-05-05 | SAU | = king-salman
King Salman | 2017-05-05 | | = king-salman
King Salman | 2017-05-05 | | ≠ mohammed-bin-salman
King Abdullah II of Jordan | 2004-05-05 | | = abdullah-ii
King Abdullah of Jordan | 2004-05-05 | | = abdullah-ii
King Abdullah of Saudi Arabia | 2006-05-05 | | = king-abdullah-saudi
King Abdullah | 2006-05-05 | | ? abdullah-ii
King Hussein of Jordan | 1994-07-25 | | = hussein-of-jordan
King Hussein | 1994-07-25 | | = hussein-of-jordan
Saddam Hussein | | | ≠ hussein-of-jordan
Saddam Husayn | | | = saddam-hussein
Gamal Abd al-Nasir | | | = gamal-abdel-nasser
Jamal Abdul Nasser | | | = gamal-abdel-nasser
Anwar al-Sadat | | | = anwar-sadat
Muhammad Anwar Sadat | | | ? anwar-sadat
Hosni Mubarak | | | = hosni-mubarak
Abdul Fattah al-Sisi | | | = abdel-fattah-el-sisi
Abd al-Fattah as-Sisi | | | ? abdel-fattah-el-sisi
Bashar al-Asad | | | = bashar-al-assad
Bashar Assad | | | = bashar-al-assad
Башар Асад | | | = bashar-al-assad
Hafez al-Assad | | | ≠ bashar-al-assad
Hafiz al-Assad | 1985-05-05 | SYR | = hafez-al-assad
President Assad | 1985-05-05 | | = hafez-al-assad
President Assad | 2015-05-05 | | = bashar-al-assad
Assad | | | ? bashar-al-assad
Moammar Qaddafi | | | = muammar-gaddafi
Muammar al-Qadhafi | | | = muammar-gaddafi
Hassan Rohani | | | = hassan-rouhani
Ibrahim Raisi | | | = ebrahim-raisi
Iranian President | 2015-05-05 | | = hassan-rouhani
Mohammad Javad Zarif | | | = javad-zarif
Ayatollah Khomeini | 1985-05-05 | IRN | ≠ ali-khamenei
Ali Khamenei | | | ≠ ruhollah-khomeini
Bibi Netanyahu | 2015-05-05 | ISR | = benjamin-netanyahu
Benyamin Netanyahu | | | = benjamin-netanyahu
Foreign Minister Israel Katz | 2024-05-05 | | = israel-katz
Israeli Prime Minister | 2015-05-05 | | = benjamin-netanyahu
Vladimir Zelensky | | | = volodymyr-zelenskyy
Volodymyr Zelenskyi | | | = volodymyr-zelenskyy
Владимир Зеленский | | | = volodymyr-zelenskyy
Leonid Kutschma | | | = leonid-kuchma
Leonid Kravchuk | | | ≠ leonid-kuchma
President of Ukraine | 1993-05-05 | | = leonid-kravchuk
Mikhail Saakashvili | | | = mikheil-saakashvili
Georgian President | 2001-05-05 | | = eduard-shevardnadze
Nursultan Nazarbaev | | | = nursultan-nazarbayev
Kazakh President Nursultan Nazarbayev | 2010-05-05 | | = nursultan-nazarbayev
Tayyip Erdogan | 2016-05-05 | TUR | ? recep-tayyip-erdogan
Recep Erdogan | | | = recep-tayyip-erdogan
Turkish Prime Minister | 2010-05-05 | | = recep-tayyip-erdogan
Turkish Prime Minister | 2015-05-05 | | = ahmet-davutoglu
Indira Gandhi | | | ≠ rajiv-gandhi
Prime Minister Gandhi | 1986-05-05 | | = rajiv-gandhi
Prime Minister Gandhi | 1984-10-31 | | ? indira-gandhi
Narendra Modi | | | = narendra-modi
Sharif | | | ? nawaz-sharif
Shahbaz Sharif | | | ≠ nawaz-sharif
Prime Minister Sharif | 2016-05-05 | PAK | = nawaz-sharif
Abe Shinzo | 2014-05-05 | JPN | = shinzo-abe
Shinzō Abe | | | = shinzo-abe
To Lam | | | = to-lam
President Tô Lâm | 2024-07-07 | | = to-lam
President Lula | 2005-05-05 | | = lula
Luiz Inacio Lula da Silva | | | = lula
Luis Inácio Lula da Silva | | | ? lula
Hugo Chavez Frias | | | = hugo-chavez
Fidel Castro Ruz | | | ? fidel-castro
Fidel Castro Ruz | 1990-05-05 | CUB | = fidel-castro
Raul Castro | | | ≠ fidel-castro
President Castro | 2010-05-05 | | = raul-castro
Castro | | | ? fidel-castro
Enrique Peña | 2014-05-05 | MEX | = enrique-pena-nieto
Nelson R. Mandela | | | = nelson-mandela
Winnie Mandela | | | ≠ nelson-mandela
Nigerian President | 2018-05-05 | | = muhammadu-buhari
Nigerien President | 2018-05-05 | | = mahamadou-issoufou
Joseph Kabila | | | ≠ laurent-kabila
President Kabila | 1999-05-05 | | = laurent-kabila
President Kabila | 2005-05-05 | | = joseph-kabila
Orbán Viktor | | | ? viktor-orban
Orbán Viktor | 2015-05-05 | HUN | = viktor-orban
Ferdinand Marcos | | | ? ferdinand-marcos
Ferdinand Marcos | | | ? bongbong-marcos
Ferdinand Marcos | 1975-05-05 | | = ferdinand-marcos
Ferdinand Marcos Jr. | | | = bongbong-marcos
Ferdinand Marcos | 2023-05-05 | PHL | = bongbong-marcos
Pope John Paul II | | | = john-paul-ii
Pope John Paul I | | | ≠ john-paul-ii
Pope John Paul | 1990-05-05 | | = john-paul-ii
Pierre Trudeau | | | ≠ justin-trudeau
Prime Minister Trudeau | 2018-05-05 | | = justin-trudeau
Prime Minister Trudeau | 1982-05-05 | | = pierre-trudeau
Canadian Prime Minister | 2018-05-05 | | = justin-trudeau
former President Clinton | 2009-08-05 | | ? bill-clinton
the former US president | 2009-08-05 | | ? bill-clinton
Armenia | | | = ARM
Republic of Armenia | | | = ARM
Armenian | | | = ARM
Armenien | | | ≠ AZE
Aserbaidschan | | | = AZE
Azerbaïdjan | | | = AZE
Азербайджан | | | = AZE
Azerbijan | | | ? AZE
Rossiya | | | ≠ RUS
U.S. | | | = USA
the United States of America | | | = USA
USA | | | = USA
GBR | | | = GBR
Korea | | | ≠ PRK
Republic of Korea | | | = KOR
Republic of Korea | | | ≠ CHN
Democratic People's Republic of Korea | | | = PRK
Republic of China | | | = TWN
Republic of China | | | ≠ PRK
People's Republic of China | | | = CHN
Republic of the Congo | | | = COG
Republic of the Congo | | | ≠ COD
Niger | | | ≠ NGA
Nigeria | | | = NGA
Nigerian | | | = NGA
Nigerien | | | = NER
Sudan | | | = SDN
South Sudan | | | ≠ SDN
Guinea | | | ≠ GNB
Guinea-Bissau | | | = GNB
Gambia | | | = GMB
Zambia | | | = ZMB
Iran | | | ≠ IRQ
Ireland | | | = IRL
Iceland | | | = ISL
Slovakia | | | ≠ SVN
Slovenia | | | = SVN
Austria | | | ≠ AUS
Australia | | | = AUS
Dominica | | | ≠ DOM
Dominican Republic | | | = DOM
Dutch | | | ≠ DEU
German | | | = DEU
`

export type Labelled = {
  readonly text: string
  readonly on: string | null
  readonly of: string | null
  readonly label: 'same' | 'doubtful' | 'different'
  readonly id: string
}

const labels: Readonly<Record<string, Labelled['label']>> = { '=': 'same', '?': 'doubtful', '≠': 'different' }

export const labelled: readonly Labelled[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [text = '', on = '', of = '', told = ''] = row.split('|').map((cell) => cell.trim())
    const [mark = '', name = ''] = told.split(' ')
    const id = /^[A-Z]{3}$/.test(name) ? `state/${name}` : `leader/${name}`
    return {
      text,
      on: on || null,
      of: of === '' ? null : `state/${of}`,
      label: labels[mark] ?? 'different',
      id,
    }
  })
