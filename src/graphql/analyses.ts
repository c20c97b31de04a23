import { statements } from '../neo4j/statements.ts'

/** Every file of `cypher/analysis/`, as the field that it answers. */
export const analyses = [...statements.values()]
  .filter(({ name }) => name.startsWith('analysis/'))
  .map(({ name, sentence, text }) => ({
    file: name.slice('analysis/'.length),
    field: name.slice('analysis/'.length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    question: sentence,
    cypher: text,
  }))
