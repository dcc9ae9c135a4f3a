import type { WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  insight: ['洞察', 'Insight'],
  'insight.layout': ['查看自己的工作台布局', 'Open the layout of one’s own cockpit'],
  'insight.saveLayout': ['调整自己的工作台', 'Arrange one’s own cockpit'],
  'insight.saveLayout#sentence': ['{{actor}}调整了自己的工作台', '{{actor}} arranged the cockpit'],
}
