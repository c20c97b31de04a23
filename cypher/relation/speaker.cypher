// Who did so, where one side did.
//
// @parent this   Relation
// @one    Participant
MATCH (_speaker:Thing {id: this.speakerId})
RETURN _speaker
