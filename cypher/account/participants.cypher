// Whom it names as taking part.
//
// @parent this   Account
// @many   Participant
UNWIND this.participants AS _participant
RETURN DISTINCT _participant
ORDER BY _participant.id
LIMIT 200
