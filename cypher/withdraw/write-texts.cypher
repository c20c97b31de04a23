// Writes texts of nodes in place of others.
//
// @param rows list of map  element, key and text
// @none
UNWIND $rows AS row
MATCH (found)
WHERE elementId(found) = row.element
SET found[row.key] = row.text
