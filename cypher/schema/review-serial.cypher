// Reviews in the order of recording.
//
// @none
CREATE INDEX review_serial IF NOT EXISTS
FOR (review:Review)
ON (review.serial)
