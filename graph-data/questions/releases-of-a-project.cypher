/*
title: { en: 'A project in its releases: commits, authors and what cannot be attributed', zh: '某项目的历次版本：提交、作者与无法归属的部分' }
parameters:
  project: { type: node, kind: Project, title: { en: 'Project', zh: '项目' }, default: 'project:nova' }
columns:
  release: { en: 'Release', zh: '版本' }
  date: { en: 'Date', zh: '日期' }
  commits: { en: 'Commits', zh: '提交数' }
  authors: { en: 'Authors', zh: '作者数' }
  independent: { en: 'Share of independent people', zh: '独立贡献者占比' }
  unattributed: { en: 'Share that could not be attributed', zh: '无法归属的占比' }
  receipts: { en: 'Receipts', zh: '出处' }
*/
MATCH (project:Project {id: $project})-[made:RELEASED_IN]->(release:Release)
RETURN release AS release, release.date AS date, made.commits AS commits, made.authors AS authors,
  made.independentShare AS independent, made.unattributedShare AS unattributed,
  made.sources AS receipts
ORDER BY release.number, made.id
