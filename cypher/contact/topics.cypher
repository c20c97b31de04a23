// What a contact was about.
//
// @parent this   Contact
// @many   SubjectMatter
MATCH (this)-[_matter:ABOUT]->(_subject:Thing)
RETURN _matter
ORDER BY _subject.id, _matter.key
LIMIT 200
