// Contacts and agreements that possibly, or certainly, touch a window.
//
// @param  window  map  from, to: days or null; certainty
// @filter
MATCH (_item:Contact|Agreement)
WHERE _item.earliest <= date(coalesce($window.to, '9999-12-31'))
  AND _item.latest >= date(coalesce($window.from, '0001-01-01'))
  AND ($window.certainty = 'possibly'
    OR (_item.startLatest <= date(coalesce($window.to, '9999-12-31'))
      AND _item.endEarliest >= date(coalesce($window.from, '0001-01-01'))))
