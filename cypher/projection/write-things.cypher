// Writes labels and derived properties of things.
//
// @param rows list of map  id, labels, properties and days
// @none
UNWIND $rows AS row
MATCH (thing:Thing {id: row.id})
SET
  thing:$(row.labels),
  thing += row.properties,
  thing.earliest = date(row.days.earliest),
  thing.startLatest = date(row.days.startLatest),
  thing.endEarliest = date(row.days.endEarliest),
  thing.latest = date(row.days.latest),
  thing.sortDay = date(row.days.sortDay)
