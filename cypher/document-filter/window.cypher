// Documents whose publication possibly, or certainly, falls into a window.
//
// @param  window  map  from, to: days or null; certainty
// @filter
MATCH (_document:Document)
WHERE _document.earliest <= date(coalesce($window.to, '9999-12-31'))
  AND _document.latest >= date(coalesce($window.from, '0001-01-01'))
  AND ($window.certainty = 'possibly'
    OR (_document.startLatest <= date(coalesce($window.to, '9999-12-31'))
      AND _document.endEarliest >= date(coalesce($window.from, '0001-01-01'))))
