// Writes words of quotes in place of others.
//
// @param rows list of map  element, key and text
// @none
UNWIND $rows AS row
MATCH ()-[quote:QUOTES]->()
WHERE elementId(quote) = row.element
SET quote[row.key] = row.text
