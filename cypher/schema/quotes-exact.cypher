// Search of passages by their words, accents aside.
//
// @none
CREATE FULLTEXT INDEX quotes_exact IF NOT EXISTS
FOR ()-[quotes:QUOTES]-()
ON EACH [quotes.exact]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
