// Who the counterpart is.
//
// @parent this   Counterpart
// @one    Participant
RETURN this.participant AS _participant
