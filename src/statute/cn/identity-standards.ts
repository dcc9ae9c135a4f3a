import type { Version } from '../parameter.ts'
import { cite } from './laws.ts'

const standard = (zh: string, en: string, from: string): Version<null> => ({
  from,
  value: null,
  source: cite({ zh, en }),
  status: '正式',
})

/** The standards that numbers of people and companies are checked by. */
export const identityStandards = {
  residentId: standard('GB 11643-1999《公民身份号码》', 'GB 11643-1999, Resident ID number', '1999-07-01'),
  uscc: standard(
    'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》',
    'GB 32100-2015, Unified social credit code',
    '2015-10-01',
  ),
}
