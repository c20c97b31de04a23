// Who referenced it, where one side did.
//
// @parent this   Reference
// @one    Participant
MATCH (_speaker:Thing {id: this.speakerId})
RETURN _speaker
