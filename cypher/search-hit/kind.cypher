// What kind of thing it is, or a passage.
//
// @parent this   SearchHit
// @one    Kind
RETURN CASE this.thing.type WHEN 'Contact' THEN coalesce(this.thing.kind, 'contact') ELSE coalesce(toLower(this.thing.type), 'passage') END AS _kind
