/** What the sample company is made of. All of it is invented and says so. */

export const companyName = '云岭科技（示例）'
export const mailDomain = 'yunling.example'
export const bankName = '示例银行'

type City = { name: string /** Where its people are employed and insured. */; insuredIn: string; payLevel: number }

export const cities: readonly City[] = [
  { name: '上海', insuredIn: '上海', payLevel: 1.1 },
  { name: '杭州', insuredIn: '杭州', payLevel: 1.05 },
  { name: '成都', insuredIn: '杭州', payLevel: 0.9 },
  { name: '西安', insuredIn: '上海', payLevel: 0.85 },
]

export const legalEntities = [
  { name: '上海云岭示例科技有限公司', city: '上海' },
  { name: '杭州云岭示例智造有限公司', city: '杭州' },
] as const

export type Trade = { name: string; family: string; job: string; sections: readonly string[] }

/** Departments, most needed first; a small company has only the first of them. */
export const trades: readonly Trade[] = [
  { name: '研发中心', family: '技术', job: '开发工程师', sections: ['平台部', '应用部', '测试部', '算法部', '终端部'] },
  { name: '销售中心', family: '市场', job: '销售顾问', sections: ['华东区', '华北区', '西南区', '渠道部', '大客户部'] },
  {
    name: '生产中心',
    family: '生产运营',
    job: '生产技术员',
    sections: ['装配部', '调试部', '工艺部', '设备部', '计划部'],
  },
  { name: '职能中心', family: '职能', job: '专员', sections: ['人力资源部', '财务部', '行政部', '法务部', '信息部'] },
  { name: '产品中心', family: '产品', job: '产品经理', sections: ['企业产品部', '设计部', '数据产品部', '硬件产品部'] },
  { name: '客户服务中心', family: '生产运营', job: '客服顾问', sections: ['在线服务部', '现场服务部', '培训部'] },
  { name: '市场中心', family: '市场', job: '市场策划', sections: ['品牌部', '活动部', '内容部'] },
  { name: '质量中心', family: '生产运营', job: '质量工程师', sections: ['来料检验部', '过程检验部', '体系部'] },
  { name: '供应链中心', family: '生产运营', job: '采购专员', sections: ['采购部', '仓储部', '物流部'] },
  { name: '数据中心', family: '技术', job: '数据工程师', sections: ['数据平台部', '数据分析部', '数据治理部'] },
  { name: '工程中心', family: '技术', job: '实施工程师', sections: ['交付部', '运维部', '安全部'] },
  { name: '海外中心', family: '市场', job: '海外运营', sections: ['东南亚部', '欧洲部', '北美部'] },
]

const figures = '零一二三四五六七八九'

/** 7 → 七, 23 → 二十三; as teams are counted. */
export function counted(at: number): string {
  if (at < 10) return figures.charAt(at)
  if (at >= 100) return [...String(at)].map((figure) => figures.charAt(Number(figure))).join('')
  const [tens, ones] = [Math.floor(at / 10), at % 10]
  return `${tens > 1 ? figures.charAt(tens) : ''}十${ones > 0 ? figures.charAt(ones) : ''}`
}

export const levels = ['P1', 'P2', 'P3', 'P4', 'P5'] as const

/** Fen a month, before the city and the person. */
export const wages: Record<string, number> = {
  ...{ P1: 800_000, P2: 1_200_000, P3: 1_800_000, P4: 2_800_000, P5: 4_200_000 },
  ...{ M1: 2_000_000, M2: 3_200_000, M4: 4_800_000, M5: 9_000_000 },
}

type Reason = { kind: 'voluntary' | 'involuntary' | 'other'; reason: string }

/** Why people go: how, in which words, how often. */
export const reasons: readonly (readonly [Reason, number])[] = [
  [{ kind: 'voluntary', reason: '个人发展' }, 30],
  [{ kind: 'voluntary', reason: '薪酬' }, 22],
  [{ kind: 'voluntary', reason: '家庭原因' }, 14],
  [{ kind: 'voluntary', reason: '工作地点' }, 7],
  [{ kind: 'involuntary', reason: '绩效不达标，解除合同' }, 12],
  [{ kind: 'involuntary', reason: '岗位取消，协商解除' }, 7],
  [{ kind: 'other', reason: '劳动合同期满，不再续签' }, 8],
]

export const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖',
]
export const givenNames = {
  male: [...'伟强磊军洋勇杰涛明超刚浩然宇轩泽俊思远嘉懿煜城博晨建国志海鹏飞文华', '子墨', '景行', '知远', '若谷'],
  female: [...'芳娜敏静丽艳娟霞秀玉兰红燕欣怡涵诗琪雅曦婉清宁悦晴雯', '若溪', '清和', '念慈', '书意'],
}
export const schooling = [
  ['大专', 22],
  ['本科', 55],
  ['硕士', 20],
  ['博士', 3],
] as const
