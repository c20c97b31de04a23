// Contacts in which both took part or were represented, and agreements that both signed or are party to.
//
// @param  between  list of id 2..2  two leaders, states or organisations
// @filter
MATCH (:Thing {id: $between[0]})-[:SAME_AS*0..1]->(:Thing)-[:PARTICIPATED_IN|INVOLVED_IN|SIGNED|PARTY_TO]->(_item:Contact|Agreement)<-[:PARTICIPATED_IN|INVOLVED_IN|SIGNED|PARTY_TO]-(:Thing)<-[:SAME_AS*0..1]-(:Thing {id: $between[1]})
WITH DISTINCT _item
