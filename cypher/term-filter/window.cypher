// Terms that possibly, or certainly, touch a window.
//
// @param  window  map  from, to: days or null; certainty
// @filter
WITH *
WHERE _term.earliest <= date(coalesce($window.to, '9999-12-31'))
  AND _term.latest >= date(coalesce($window.from, '0001-01-01'))
  AND ($window.certainty = 'possibly'
    OR (_term.startLatest <= date(coalesce($window.to, '9999-12-31'))
      AND _term.endEarliest >= date(coalesce($window.from, '0001-01-01'))))
