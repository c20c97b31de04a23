// Takes from things and claims the mark that they were recorded later than the projection stands for; what was withdrawn
// keeps it.
//
// @none
MATCH (recorded:Unprojected&!Withdrawn)
REMOVE recorded:Unprojected
