// Contacts that possibly, or certainly, touch a window. What is certain is also possible, and that part has the index.
//
// @param  window  map  from, to: days or null; certainty
// @filter
MATCH (_contact:Contact)
WHERE _contact.earliest <= date(coalesce($window.to, '9999-12-31'))
  AND _contact.latest >= date(coalesce($window.from, '0001-01-01'))
  AND ($window.certainty = 'possibly'
    OR (_contact.startLatest <= date(coalesce($window.to, '9999-12-31'))
      AND _contact.endEarliest >= date(coalesce($window.from, '0001-01-01'))))
