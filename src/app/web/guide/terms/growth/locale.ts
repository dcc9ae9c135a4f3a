import type { Terms } from '../term.ts'

export const growthTerms: Terms = {
  turnoverRate: {
    said: ['离职率', 'Turnover'],
    means: [
      '国际口径是离职人数除以平均在职人数；国内常用的是除以期初加入职人数。两种不能混着比。',
      'Internationally leavers divided by average headcount; in China often by those at the start plus joiners. The two can’t be compared.',
    ],
    page: '/insight/metrics',
  },
  regrettableLeaving: {
    said: ['可惜流失', 'Regrettable leaving'],
    means: ['绩效好或处在关键岗位的人走了。', 'Somebody who performs well, or holds a key position, leaves.'],
    page: '/insight/metrics',
  },
  retention: {
    said: ['留任率', 'Retention'],
    means: ['一批人过了一段时间还在的比例。', 'The share of a group that is still here after some time.'],
    page: '/insight/metrics',
  },
  requisition: {
    said: ['招聘需求', 'Requisition'],
    means: ['某个岗位要招几个人、何时到岗。', 'How many people a position needs, and when.'],
  },
  candidate: {
    said: ['候选人', 'Candidate'],
    means: [
      '应聘的人；暂时不合适的可以留在人才库。',
      'Somebody who applies; who does not fit now may stay in the talent pool.',
    ],
  },
  offer: {
    said: ['录用通知', 'Offer'],
    means: [
      '公司发出的录用意向，写明岗位、工资和到岗日，不等于劳动合同。',
      'The company’s offer of post, pay and first day; it is not the labour contract.',
    ],
  },
  competency: {
    said: ['胜任力', 'Competency'],
    means: ['做好一个职位所需要的能力。', 'What one must be able to do to do a job well.'],
  },
  objective: {
    said: ['目标与关键结果（OKR）', 'Objectives and key results (OKR)'],
    means: ['写清楚要达到什么，以及怎样算达到。', 'What shall be reached, and what shows that it is.'],
  },
  kpi: {
    said: ['关键绩效指标（KPI）', 'Key performance indicator (KPI)'],
    means: ['衡量工作结果的少数几个数字。', 'The few numbers by which the result of work is measured.'],
  },
  calibration: {
    said: ['绩效校准', 'Calibration'],
    means: ['主管们一起看打分，让标准一致。', 'Managers look at the ratings together so that all use one measure.'],
  },
  nineBox: {
    said: ['九宫格', 'Nine-box'],
    means: [
      '按绩效和潜力把人放进九个格子，用于人才盘点。',
      'People in nine boxes by performance and potential, for a talent review.',
    ],
  },
  successor: {
    said: ['继任者', 'Successor'],
    means: [
      '可以接任某个关键岗位的人，以及准备到什么程度。',
      'Who could take over a key position, and how ready that person is.',
    ],
  },
  pip: {
    said: ['绩效改进计划（PIP）', 'Performance improvement plan'],
    means: [
      '写明差在哪里、怎样改、到何时看结果。',
      'Says what falls short, how it gets better, and when it is looked at again.',
    ],
  },
  engagement: {
    said: ['敬业度', 'Engagement'],
    means: [
      '员工对工作和公司投入的程度，常用问卷来量。',
      'How much people put themselves into work and company, usually asked in a survey.',
    ],
  },
}
