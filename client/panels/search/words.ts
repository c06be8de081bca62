export const WORDS = {
  en: {
    recent: 'Found recently',
    nearest: 'Nearest names',
    forget: 'Forget recent finds',
    connectTo: (name: string) => `Connect ${name} to …`,
    keyShow: 'add to the picture and select',
    keyFocus: 'focus on it',
    keyChoose: 'choose',
    keyCommands: 'commands',
  },
  zh: {
    recent: '最近找到的',
    nearest: '相近的名称',
    forget: '清除最近的查找',
    connectTo: (name: string) => `${name} 与……的联系`,
    keyShow: '加入图谱并选中',
    keyFocus: '聚焦于此',
    keyChoose: '选择',
    keyCommands: '命令',
  },
};
