// A change that is known, and the next ones after it, in their order. Where the first row is another than the one that is
// known, another graph has taken the place of the one that it was of.
//
// @param  number  integer
// @param  most    integer         rows
// @many
// @column number  integer
// @column kind    string          load or rebuild
// @column version integer
// @column at      string          ISO 8601, UTC
// @column by      string?         who loaded or decided; nobody is named for a rebuild
// @column claims  integer
// @column quotes  integer
// @column reviews integer
// @column things  integer?
// @column ids     list of id
// @column kinds   list of string
// @column hows    list of string
MATCH (change:Change)
WHERE change.number >= $number
WITH change
ORDER BY change.number
LIMIT $most
RETURN
  change.number AS number,
  change.kind AS kind,
  change.version AS version,
  toString(change.at) AS at,
  CASE change.kind
    WHEN 'load' THEN head(COLLECT {
      MATCH (load:Load {version: change.version})
      RETURN load.by
    })
  END AS by,
  change.claims AS claims,
  change.quotes AS quotes,
  change.reviews AS reviews,
  change.things AS things,
  change.ids AS ids,
  change.kinds AS kinds,
  change.hows AS hows
ORDER BY number
