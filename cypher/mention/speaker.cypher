// Who referenced it.
//
// @parent this   Mention
// @one    Participant
RETURN this.speaker AS _speaker
