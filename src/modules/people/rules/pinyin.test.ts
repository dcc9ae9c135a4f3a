import { expect, it } from 'vitest'
import { pinyinOf, spokenName } from './pinyin.ts'

it.each([
  ['顾清和', 'guqinghe', 'gqh', 'Gù Qīnghé'],
  ['单雄信', 'shanxiongxin', 'sxx', 'Shàn Xióngxìn'],
  ['曾小婉', 'zengxiaowan', 'zxw', 'Zēng Xiǎowǎn'],
  ['欧阳晓婉', 'ouyangxiaowan', 'oyxw', 'Ōuyáng Xiǎowǎn'],
  ['吕布', 'lvbu', 'lb', 'Lǚ Bù'],
  ['Anna Lee', 'annalee', 'al', 'Anna Lee'],
  ['👍', '', '', '👍'],
])('%s is found as %s and %s, read %s', (name, pinyin, initials, spoken) => {
  expect(pinyinOf(name)).toEqual({ pinyin, initials })
  expect(spokenName(name)).toBe(spoken)
})
