/**
 * A word that the graph gave back, as one of those it can be.
 * @throws {Error} when it is another: somebody wrote to the graph past the importer.
 */
export function oneOf<Word extends string>(words: readonly Word[], found: string): Word {
  const word = words.find((each) => each === found)
  if (word === undefined) throw new Error(`The graph holds "${found}" where it takes ${words.join(', ')}.`)
  return word
}
