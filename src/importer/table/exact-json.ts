import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'

/** JSON of which a whole number beyond 2^53 stays as it is written: as a JavaScript number two ids would become one. */
export function parseExactly(text: string): unknown {
  // Of the few texts with a number so long the rest is read more slowly.
  return /\d{16}/.test(text) ? JSON.parse(text, exactly) : JSON.parse(text)
}

const exactly = (_name: string, value: unknown, { source = '' }: { source?: string } = {}): unknown =>
  typeof value === 'number' && isInexact(source) ? source : value

const isInexact = (written: string): boolean =>
  /^-?\d{16,}$/.test(written) && !Number.isSafeInteger(Number(written))

/** The same of a text that comes in pieces. @param found is handed the values at a way such as `$.*`. */
export function exactParser(way: string, found: (value: unknown) => void) {
  const tokens = new NumbersAsWritten()
  const values = new TokenParser({ paths: [way], keepStack: false })
  tokens.onToken = (token) =>
    values.write(
      token.token === TokenType.NUMBER && isInexact(tokens.written)
        ? { token: TokenType.STRING, value: tokens.written, offset: token.offset }
        : token,
    )
  values.onValue = ({ value }) => found(value)
  values.onError = (error) => tokens.error(error)
  values.onEnd = () => {
    if (!tokens.isEnded) tokens.end()
  }
  return {
    write: (piece: string) => tokens.write(piece),
    isEnded: () => tokens.isEnded && values.isEnded,
  }
}

class NumbersAsWritten extends Tokenizer {
  /** The number that the next token has. */
  written = ''

  protected override parseNumber(written: string): number {
    this.written = written
    return super.parseNumber(written)
  }
}
