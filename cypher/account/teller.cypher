// Who told it first: null where neither a teller nor a publisher is known.
//
// @parent this   Account
// @one    Participant
RETURN this.teller AS _teller
