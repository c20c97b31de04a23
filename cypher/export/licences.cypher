// On what terms documents may be used, as far as that is told, and how many do not tell it.
//
// @column  licences  list of string  SPDX
// @column  untold    integer
// @many
MATCH (_document:Document)
RETURN collect(DISTINCT _document.licence) AS licences,
  sum(CASE WHEN _document.licence IS NULL THEN 1 ELSE 0 END) AS untold
