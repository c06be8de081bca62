/*
title: { en: 'What an organisation contributed, release by release', zh: '某组织历次版本的贡献' }
parameters:
  organisation: { type: node, title: { en: 'Organisation', zh: '组织' }, default: 'org:red-hat' }
columns:
  release: { en: 'Release', zh: '版本' }
  commits: { en: 'Commits', zh: '提交数' }
  share: { en: 'Share of all commits', zh: '占全部提交的比例' }
  authors: { en: 'Authors', zh: '作者数' }
  unattributed: { en: 'Share of the release that could not be attributed', zh: '该版本无法归属的比例' }
  receipts: { en: 'Receipts', zh: '出处' }
*/
MATCH (organisation:Entity {id: $organisation})-[contribution:CONTRIBUTED_TO]->(release:Release)
RETURN release AS release, contribution.commits AS commits, contribution.share AS share,
  contribution.authors AS authors, release.unattributedShare AS unattributed,
  contribution.sources AS receipts
ORDER BY release.number, contribution.id
