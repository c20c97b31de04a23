// Claims by what a person made of them last; normal are those that nobody reviewed, too.
//
// @param  rank  string
// @filter
MATCH (_claim:Claim)
WHERE $rank = 'normal' AND NOT EXISTS { (_claim)<-[:OF]-(:Review) }
  OR EXISTS {
    MATCH (_claim)<-[:OF]-(_last:Review {rank: $rank})
    WHERE NOT EXISTS {
      MATCH (_claim)<-[:OF]-(_later:Review)
      WHERE _later.serial > _last.serial
    }
  }
