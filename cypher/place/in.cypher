// In which state a place lies, as sources say.
//
// @parent this   Place
// @many   Location
MATCH (this)-[_location:IN]->(_state:State)
RETURN _location
ORDER BY _state.id, _location.key
LIMIT 20
