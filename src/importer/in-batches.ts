const batchSize = 5_000

/** Hands on rows a few thousand at a time: one message with all of a large graph would not fit the database's memory. */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    await write(rows.slice(start, start + batchSize))
  }
}
