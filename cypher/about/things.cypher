// How many things of each label; each number comes from the database's own count store.
//
// @parent this  About
// @many   Count
MATCH (_thing:Leader)
RETURN 'Leader' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:State)
RETURN 'State' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Organisation)
RETURN 'Organisation' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Publisher)
RETURN 'Publisher' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Office)
RETURN 'Office' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Agreement)
RETURN 'Agreement' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Contact)
RETURN 'Contact' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Call)
RETURN 'Call' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Meeting)
RETURN 'Meeting' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Visit)
RETURN 'Visit' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Message)
RETURN 'Message' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Topic)
RETURN 'Topic' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Place)
RETURN 'Place' AS of, count(_thing) AS count
UNION ALL
MATCH (_thing:Document)
RETURN 'Document' AS of, count(_thing) AS count
