/** The words of the tours: their list, and the card of a stop. */
export const TOUR_WORDS = {
  en: {
    intro:
      'Short walks through the graph. Each stop is an ordinary view: leave at any time and go on by yourself.',
    stops: (n: string) => `${n} stops`,
    tour: 'Tour',
    place: (text: { place: string; total: string }) => `Stop ${text.place} of ${text.total}`,
    previous: 'Previous stop',
    next: 'Next stop',
    end: 'End the tour',
    more: 'Other tours',
    keys: 'Keys: j for the next stop, Shift+j for the previous one',
    from: (questions: string) => `Figures: ${questions}`,
    unknownFigure: 'an unknown number of',
    gone: 'This tour is not here any more. The other tours are in the list on the left.',
  },
  zh: {
    intro: '带您走一走这张图谱。每一站都是普通的视图：随时可以离开，自行探索。',
    stops: (n: string) => `${n} 站`,
    tour: '导览',
    place: (text: { place: string; total: string }) => `第 ${text.place} 站，共 ${text.total} 站`,
    previous: '上一站',
    next: '下一站',
    end: '结束导览',
    more: '其他导览',
    keys: '按键：j 下一站，Shift+j 上一站',
    from: (questions: string) => `数据来自：${questions}`,
    unknownFigure: '若干',
    gone: '此导览已不存在。其他导览见左侧列表。',
  },
};
