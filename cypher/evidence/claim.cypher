// The claim that the words state.
//
// @parent this   Evidence
// @one    Claim
RETURN startNode(this) AS _claim
