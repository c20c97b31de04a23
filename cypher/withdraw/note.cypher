// Notes that something was withdrawn: by which load, by whom, when and why.
//
// @param id      id       what was asked for
// @param ids     list of id  all that went with it
// @param version integer
// @param claims  integer  how many claims went with it
// @param at      string   ISO 8601, with its offset
// @param by      string
// @param why     string
// @none
CREATE (withdrawal:Withdrawal {id: $id, version: $version, claims: $claims, at: $at, by: $by, why: $why})
WITH withdrawal
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
CREATE (withdrawal)-[:OF]->(thing)
