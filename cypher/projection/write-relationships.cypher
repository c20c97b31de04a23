// Writes derived relationships.
//
// @param rows list of map  type, start, end, properties, sources and days
// @none
UNWIND $rows AS row
MATCH (start:Thing {id: row.start})
MATCH (end:Thing {id: row.end})
CREATE (start)-[relationship:$(row.type)]->(end)
SET
  relationship = row.properties,
  relationship.sources = toInteger(row.sources),
  relationship.earliest = date(row.days.earliest),
  relationship.startLatest = date(row.days.startLatest),
  relationship.endEarliest = date(row.days.endEarliest),
  relationship.latest = date(row.days.latest)
