/*
title: { en: 'Organisations that contributed to a release', zh: '为某版本做出贡献的组织' }
parameters:
  release: { type: node, kind: Release, title: { en: 'Release', zh: '版本' }, default: 'release:2025.2-flamingo' }
columns:
  organisation: { en: 'Organisation', zh: '组织' }
  commits: { en: 'Commits', zh: '提交数' }
  authors: { en: 'Authors', zh: '作者数' }
  share: { en: 'Share of the commits', zh: '提交占比' }
  unattributed: { en: 'Share that could not be attributed', zh: '未能归属的占比' }
*/
MATCH (organisation)-[contribution:CONTRIBUTED_TO]->(release:Release {id: $release})
RETURN organisation AS organisation, contribution.commits AS commits, contribution.authors AS authors,
  contribution.share AS share, release.unattributedShare AS unattributed
ORDER BY coalesce(contribution.commits, 0) DESC, organisation.id, contribution.id
