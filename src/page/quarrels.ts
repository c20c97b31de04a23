import { ask } from './ask.ts'
import { QuarrelsDocument } from './documents.generated.ts'
import { element } from './elements.ts'
import { inWords } from './wording.ts'
import { wordsBehind } from './words.ts'

/** Where documents cannot both be right about a thing: what each side says, side by side. */
export async function quarrelsAbout(id: string, stopped: AbortSignal): Promise<HTMLElement[]> {
  const { disagreements } = await ask(QuarrelsDocument, { about: id }, stopped)
  return disagreements.nodes.map(({ field, sides }) =>
    element(
      'section',
      { class: 'relation' },
      element('h3', {}, `Documents disagree on its ${inWords(field)}`),
      element(
        'div',
        { class: 'sides' },
        ...sides.map(({ value, claims }) =>
          element(
            'div',
            {},
            element('p', {}, element('strong', {}, value)),
            ...wordsBehind(claims.flatMap(({ evidence }) => evidence)),
          ),
        ),
      ),
    ),
  )
}
