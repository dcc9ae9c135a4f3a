import type { Helps } from '../help.ts'

export const payrollItemsHelps: Helps = {
  '/payroll/items': {
    title: ['薪资项目', 'Pay items'],
    purpose: [
      '工资由哪些项目组成，每一项怎么来：公式、每人固定金额、逐笔录入，或按法律规定。',
      'What pay is made of, and where each part comes from: a formula, a fixed amount, entries one by one, or the law.',
    ],
    doing: [
      [
        '点一个项目的名字来修改；写公式时会提示可用的名称，写错的地方划波浪线，并说明怎么改。',
        'Choose an item’s name to change it. Names are offered as you write a formula; what is wrong is underlined, with what to do.',
      ],
      [
        '「加一项」在这一类里加项目，箭头调整它在工资条上的先后。',
        '“Add” brings another item of that kind; the arrows move it on the payslip.',
      ],
      [
        '保存前用「试算」看一个人按这一套会得到多少，什么都不会留下。',
        'Before saving, “Try out” shows what somebody would be paid by it. Nothing is kept.',
      ],
      [
        '最下面选从哪个月起生效，再保存；之前的月份照旧。',
        'Below, choose the month from which it is to stand, and save. Months before it stay as they are.',
      ],
    ],
    knowing: [
      [
        '已锁定的月份不会变，新版本只能从之后的月份开始。',
        'Locked months never change: a new version begins after them.',
      ],
      [
        '社保、公积金、个税和加班倍数不写在这里，系统按月份和城市查找。',
        'Rates of insurance, fund, tax and overtime are not written here: they are looked up for the month and the city.',
      ],
      [
        '工会经费和残保金一开始没有启用，先把公式里的 0% 换成贵公司确认过的比例。',
        'Union fee and disability levy begin turned off: put your confirmed rate in the place of 0 % first.',
      ],
      [
        '应发合计只能用在税后项目和公司承担的项目里。',
        'Gross pay can be named only by items after tax and by those of the company.',
      ],
    ],
    pages: ['/payroll/groups'],
    terms: ['grossPay', 'annualBonus', 'socialInsurance', 'housingFund'],
  },
  '/payroll/groups': {
    title: ['发薪组', 'Pay groups'],
    purpose: ['谁在一起核薪、按哪个模板、哪天发。', 'Who is paid together, by which template, on which day.'],
    doing: [
      ['点组名，右边看现在有谁、为什么在这一组。', 'Choose a group to see who is in it now and why.'],
      [
        '「单独指定」让一个人从某个月起在这一组，不管用人单位和城市；「取消指定」让他回去。',
        '“Put in by hand” has somebody paid here from a month on, whatever the legal entity and city; “Take out” undoes it.',
      ],
      [
        '「新发薪组」选模板、用人单位、城市和发薪日。',
        '“New pay group” takes a template, legal entity, city and pay day.',
      ],
    ],
    knowing: [
      [
        '写得越具体越优先：用人单位加城市，再是用人单位，再是城市，最后是其余所有人。',
        'The closest goes first: legal entity and city, then legal entity, then city, then everybody else.',
      ],
      [
        '锁定过工资的组，模板、用人单位和城市不再变；要改，就给模板加新版本，或停用后新建一组。',
        'Once pay was locked in it, a group keeps its template, legal entity and city. Add a version to the template, or make another group.',
      ],
      [
        '不在任何组里的人不会被核薪，页面上方会提醒。',
        'Nobody counts who is in no group; the page says so at the top.',
      ],
    ],
    pages: ['/payroll/items'],
    terms: ['netPay'],
  },
}
