// Agreements whose making possibly, or certainly, falls into a window.
//
// @param  window  map  from, to: days or null; certainty
// @filter
MATCH (_agreement:Agreement)
WHERE _agreement.earliest <= date(coalesce($window.to, '9999-12-31'))
  AND _agreement.latest >= date(coalesce($window.from, '0001-01-01'))
  AND ($window.certainty = 'possibly'
    OR (_agreement.startLatest <= date(coalesce($window.to, '9999-12-31'))
      AND _agreement.endEarliest >= date(coalesce($window.from, '0001-01-01'))))
