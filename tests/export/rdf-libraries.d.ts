/** The parts of two packages that are used; they come without types of their own. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: {
        readonly format: 'application/n-quads'
        readonly documentLoader: (address: string) => Promise<never>
      },
    ): Promise<string>
  }
  export = jsonld
}

declare module 'n3' {
  type Term = { readonly value: string; readonly datatype?: { readonly value: string } }
  export type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }
  export class Parser {
    constructor(options: { readonly format: 'N-Quads' })
    parse(text: string): Quad[]
  }
}
