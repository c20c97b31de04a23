// Years in which contacts began, as far as that is known: what is asked of all contacts is asked year by year.
//
// @many
// @column year integer
MATCH (contact:Contact)
WHERE contact.earliest > date('0001-01-01')
RETURN DISTINCT contact.earliest.year AS year
ORDER BY year
LIMIT 3000
