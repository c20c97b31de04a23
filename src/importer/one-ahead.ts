/** The same items, the next one on its way while one is worked on. */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]()
  let coming = source.next()
  try {
    while (true) {
      const { done, value } = await coming
      if (done) return
      coming = source.next()
      // What goes wrong with it is told once it is asked for.
      coming.catch(() => {})
      yield value
    }
  } finally {
    await source.return?.()
  }
}
