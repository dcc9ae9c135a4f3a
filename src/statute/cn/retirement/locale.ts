export const retirementWords = {
  oldAge: ['原法定退休月份', 'Retirement month by the former age'],
  oldAgeFormula: ['{{born}}出生，满{{years}}周岁', 'born {{born}}, {{years}} years'],
  delay: ['延迟月数', 'Months later'],
  delayFormula: [
    '每{{every}}个月延迟1个月，最多{{most}}个月：{{passed}} ÷ {{every}}向上取整',
    'a month for every {{every}}, at most {{most}}: {{passed}} ÷ {{every}} rounded up',
  ],
  notAffected: ['2025年之前到龄，不延迟', 'Of age before the reform: no delay'],
  month: ['法定退休月份', 'Retirement month'],
  monthFormula: ['{{month}} + {{delay}}个月', '{{month}} + {{delay}} months'],
  contribution: ['最低缴费月数', 'Months of contributions needed'],
  contributionFormula: ['按{{year}}年退休', 'retiring in {{year}}'],
  flexible: [
    '可弹性提前最多{{earlier}}年（不早于原退休年龄，并缴满最低年限，提前{{notice}}个月书面告知），经单位同意可推迟最多{{later}}年',
    'May be up to {{earlier}} years earlier (not before the former age, with the least contributions and {{notice}} months’ notice), or with the employer’s consent up to {{later}} years later',
  ],
} as const
