// Dates whose bounds are inverted.
//
// @many
MATCH (dated:Contact|Agreement|Document|Claim)
WHERE dated.earliest > dated.startLatest OR dated.endEarliest > dated.latest OR dated.earliest > dated.latest
RETURN dated.id AS dated, dated.edtf AS edtf
ORDER BY dated
LIMIT 100
