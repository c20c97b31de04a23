// The passage with where it stands.
//
// @parent this   SearchHit
// @one    Evidence
RETURN this.quotes AS _evidence
