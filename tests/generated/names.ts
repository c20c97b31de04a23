export const stateNames = [
  ...['Aldoria', 'Brevania', 'Cassavia', 'Dorland', 'Estmark'],
  ...['Ferrania', 'Galdova', 'Hestria', 'Ilmaria', 'Jorvland'],
]
export const bodyNames = ['Council of the Four Rivers', 'Highland Union']
export const outletNames = ['Morning Courier', 'Harbour Dispatch', 'Evening Ledger']
export const topicNames = ['Borders', 'Prisoners', 'Transport routes', 'Trade', 'Water', 'Peace treaty']
export const given = ['Ada', 'Bálint', 'Chloé', 'Davit', 'Elchin', 'Fatma', 'Gösta', 'Hana', 'Iveta', 'Jorge']
export const families = [
  ...['Marand', 'Tolveshko', 'Vekström', 'Saride', 'Brenovic', 'Kovára', 'Halulli', 'Drustre', 'Fenimov'],
  ...['Galanoğlu', 'Lorenko', 'Nimiel', 'Orsane', 'Pelkári', 'Quintas', 'Rudvane', 'Skarel', 'Tarnøy'],
  ...['Ustinel', 'Varga', 'Welmin', 'Xandor', 'Yildane', 'Zoranic', 'Ambrel', 'Bostane', 'Ceydar', 'Delmas'],
  ...['Egrin', 'Farkel', 'Gorvan', 'Hadric', 'Ishane', 'Jelvik', 'Kastel', 'Lindar', 'Morvay', 'Nadrel'],
  ...['Osvald', 'Pintér', 'Ralune', 'Sorvik', 'Temren', 'Ulvane'],
]

/** The name as it is typed without accents; nothing where it has none. */
export const spelledPlainly = (name: string): string[] => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace('ø', 'o').replace('ğ', 'g')
  return plain === name ? [] : [plain]
}

export const slug = (name: string): string =>
  (spelledPlainly(name)[0] ?? name).toLowerCase().replace(/[^a-z0-9]+/g, '-')
