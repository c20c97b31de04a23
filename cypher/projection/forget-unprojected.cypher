// Takes from things and claims the mark that they were recorded later than the projection stands for.
//
// @none
MATCH (recorded:Unprojected)
REMOVE recorded:Unprojected
