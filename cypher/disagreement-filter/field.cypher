// Disagreements on one field.
//
// @param  field  string
// @filter
MATCH (_disagreement:Disagreement)
WHERE _disagreement.field = $field
