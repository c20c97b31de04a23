// Whether a dispatch tells it.
//
// @parent this   Evidence
// @one    Boolean
RETURN coalesce(this.retold, false) AS _retold
