/*
title: { en: 'What happened, in order', zh: '大事记' }
columns:
  event: { en: 'Event', zh: '事件' }
  date: { en: 'Date', zh: '日期' }
  whole: { en: 'Who and what', zh: '涉及' }
*/
MATCH (event:Event)
OPTIONAL MATCH (event)-[:INVOLVES]->(party:Entity)
WITH event, party
ORDER BY party.id
WITH event, collect(party.name) AS whole
RETURN event AS event, event.date AS date, whole AS whole
ORDER BY date, event.id
