import { describe, expect, it } from 'vitest'
import { readText } from '../../src/extract/read-text.ts'

const forms: readonly (readonly [kind: string, status: string, sentence: string])[] = [
  ['call', 'held', 'Vladimir Putin spoke over the phone with President of Turkey Recep Tayyip Erdogan.'],
  [
    'call',
    'held',
    'A telephone conversation took place between Vladimir Putin and President of Turkey Recep Tayyip Erdogan.',
  ],
  ['call', 'held', 'President of Turkey Recep Tayyip Erdogan called Vladimir Putin.'],
  ['call', 'held', 'Vladimir Putin and Recep Tayyip Erdogan, the President of Turkey, spoke by phone.'],
  [
    'call',
    'held',
    'There was a telephone conversation between Vladimir Putin and Recep Tayyip Erdogan, President of Turkey.',
  ],
  [
    'call',
    'held',
    'As the Turkish side had asked, Vladimir Putin had a phone call with the President of Turkey, Recep Tayyip Erdogan.',
  ],
  [
    'call',
    'held',
    'President of Russia Vladimir Putin had a second telephone conversation with Recep Tayyip Erdogan, President of Turkey, this evening.',
  ],
  [
    'call',
    'held',
    'Vladimir Putin had a conversation via videoconference with President of Turkey Recep Tayyip Erdogan.',
  ],
  [
    'call',
    'held',
    'Vladimir Putin held a meeting via videoconference with President of Turkey Recep Tayyip Erdogan.',
  ],
  [
    'meeting',
    'held',
    'Vladimir Putin met in the Kremlin with President of Turkey Recep Tayyip Erdogan, who is in Russia on a working visit.',
  ],
  ['meeting', 'held', 'Vladimir Putin received President of Turkey Recep Tayyip Erdogan in Sochi.'],
  [
    'meeting',
    'held',
    'Vladimir Putin held talks with President of Turkey Recep Tayyip Erdogan in Sochi, who arrived in Russia on a working visit.',
  ],
  [
    'meeting',
    'held',
    'Russian-Turkish talks were held in Sochi between President Vladimir Putin and President Recep Tayyip Erdogan.',
  ],
  [
    'meeting',
    'held',
    'The President of Russia had a brief meeting with President of Turkey Recep Tayyip Erdogan on the sidelines of the summit. Vladimir Putin was pleased.',
  ],
  [
    'meeting',
    'planned',
    'President of Turkey Recep Tayyip Erdogan has arrived in Sochi for talks with Vladimir Putin.',
  ],
  ['meeting', 'held', 'Vladimir Putin welcomed President Recep Tayyip Erdogan to the Kremlin.'],
  [
    'meeting',
    'held',
    'On the margins of the G20 in Osaka, Vladimir Putin held a bilateral meeting with Recep Tayyip Erdogan.',
  ],
  ['meeting', 'held', 'Vladimir Putin and Recep Tayyip Erdogan held one-on-one talks in Tehran.'],
  [
    'meeting',
    'held',
    'The presidents of Russia and Turkey, Vladimir Putin and Recep Tayyip Erdogan, met in Tehran.',
  ],
  ['meeting', 'held', 'Vladimir Putin sat down with Recep Tayyip Erdogan in Tehran for two hours.'],
  [
    'meeting',
    'planned',
    'Vladimir Putin will meet with President of Turkey Recep Tayyip Erdogan in Sochi tomorrow.',
  ],
  ['meeting', 'planned', 'Vladimir Putin is to meet President of Turkey Recep Tayyip Erdogan next week.'],
  [
    'call',
    'planned',
    'Vladimir Putin plans to have a telephone conversation with Recep Tayyip Erdogan, President of Turkey, tomorrow.',
  ],
  [
    'call',
    'planned',
    'A call between Vladimir Putin and President Recep Tayyip Erdogan is scheduled for Friday.',
  ],
  ['call', 'planned', 'Vladimir Putin is expected to speak by phone with Recep Tayyip Erdogan later today.'],
  [
    'meeting',
    'proposed',
    'Recep Tayyip Erdogan, the Turkish president, proposed a meeting with Vladimir Putin in Istanbul.',
  ],
  [
    'meeting',
    'cancelled',
    'A meeting between Vladimir Putin and President Recep Tayyip Erdogan was cancelled at the last minute.',
  ],
  [
    'meeting',
    'cancelled',
    'Recep Tayyip Erdogan, the Turkish president, has postponed his meeting with Vladimir Putin.',
  ],
  [
    'visit',
    'planned',
    'President of Turkey Recep Tayyip Erdogan will visit Russia on 5 August at the invitation of Vladimir Putin.',
  ],
  [
    'call',
    'held',
    'In a phone call on Monday, Vladimir Putin told Turkish President Recep Tayyip Erdogan that the talks were over.',
  ],
  [
    'call',
    'held',
    'Vladimir Putin told Turkish President Recep Tayyip Erdogan in a phone call on Monday that the talks were over.',
  ],
  [
    'call',
    'held',
    'Turkish President Recep Tayyip Erdogan discussed grain exports with Vladimir Putin by phone on Monday.',
  ],
  [
    'call',
    'held',
    'Turkish President Recep Tayyip Erdogan and Vladimir Putin discussed grain exports over the phone on Monday.',
  ],
  [
    'meeting',
    'held',
    'Turkish President Recep Tayyip Erdogan discussed grain exports with Vladimir Putin at a meeting in Sochi on Monday.',
  ],
]

describe('a sentence', () => {
  it.each(forms)('tells of one %s, %s: %s', (kind, status, sentence) => {
    const { contacts } = readText(`News from the region\nJuly 20, 2022\n\n${sentence}\n`, null)
    const told = contacts.map((contact) => [
      contact.kind,
      contact.status,
      [...contact.participants.keys()].map(({ name }) => name).sort(),
    ])
    expect(told).toEqual([[kind, status, ['Recep Tayyip Erdoğan', 'Vladimir Putin']]])
  })

  it.each([
    'Vladimir Putin did not meet Recep Tayyip Erdogan, the Turkish president.',
    'Vladimir Putin congratulated President of Turkey Recep Tayyip Erdogan on his birthday.',
    'The NATO summit was on the minds of Vladimir Putin and President Recep Tayyip Erdogan.',
  ])('may name two people and tell of no contact: %s', (sentence) => {
    expect(readText(`News\nJuly 20, 2022\n\n${sentence}\n`, null).contacts).toEqual([])
  })
})
