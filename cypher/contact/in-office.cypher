// Terms of an office on whose days the contact possibly, or certainly, took place, latest first. Certainly: whichever days of those possible were the last of the term and the first of the contact, and the other way round.
//
// @parent this       Contact
// @param  office     id
// @param  certainty  string
// @many   Term
MATCH (:Thing {id: $office})-[:SAME_AS*0..1]->(_office:Office)<-[_term:HELD]-(_leader:Leader)
WHERE _term.earliest <= this.latest AND _term.latest >= this.earliest
  AND ($certainty = 'possibly'
    OR (_term.startLatest <= this.endEarliest AND _term.endEarliest >= this.startLatest))
RETURN _term
ORDER BY nullif(_term.startLatest, date('9999-12-31')) IS NULL, _term.startLatest DESC, _leader.id, _term.key
LIMIT 200
