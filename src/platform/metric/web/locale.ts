import { defineWords } from '#platform/words.ts'

export const words = defineWords('platform.metric', {
  people: ['人', ''],
  years: ['年', 'years'],
  ratio: ['', ''],
  hours: ['小时', 'h'],
  times: ['次', 'times'],
  score: ['分', 'points'],
  points: ['{{points}}个百分点', '{{points}} pp'],
  against: ['较上期{{change}}', '{{change}} on the period before'],
  both: ['{{relative}}，{{absolute}}', '{{relative}}, {{absolute}}'],
  unchanged: ['与上期持平', 'As in the period before'],
  targetDown: ['目标≤{{target}}', 'Target ≤ {{target}}'],
  targetUp: ['目标≥{{target}}', 'Target ≥ {{target}}'],
  targetNear: ['目标{{target}}', 'Target {{target}}'],
  toDate: ['截至{{day}}', 'up to {{day}}'],
  month: ['{{year}}年{{month}}月', '{{month}}/{{year}}'],
  span: ['{{from}}–{{to}}', '{{from}} – {{to}}'],
  none: ['没有数据', 'No data'],
  hidden: ['为保护少数人，不显示', 'Not shown, to protect a few'],
  hiddenWhy: [
    '少于{{count}}人的数字，以及能推出它们的数字，只给能看到这些人的人看',
    'Figures about fewer than {{count}} people, and those that would tell them, are only for readers who may see the people',
  ],
  small: ['样本小', 'Small sample'],
  interval: ['95%区间{{low}}–{{high}}', '95 % interval {{low}}–{{high}}'],
  source: ['{{key}} · 数据截至{{day}}', '{{key}} · data up to {{day}}'],
})
