/*
title: { en: 'Who bought whom', zh: '收购关系' }
columns:
  buyer: { en: 'Buyer', zh: '收购方' }
  bought: { en: 'Bought', zh: '被收购方' }
  date: { en: 'Date', zh: '日期' }
*/
MATCH (buyer:Organisation)-[purchase:ACQUIRED]->(bought:Organisation)
RETURN buyer AS buyer, bought AS bought, purchase.date AS date
ORDER BY date, buyer.id, bought.id
