import { defineWords, type WordTable } from '#platform/words.ts'

export const words = defineWords('start', {
  welcome: ['欢迎使用人和', 'Welcome to Renhe'],
  promise: [
    '五分钟后，你会看到自己公司的花名册和组织架构。',
    'Five minutes from now you will see your own roster and organisation chart.',
  ],
  otherLanguage: ['English', '中文'],
  company: ['公司', 'Company'],
  administrator: ['第一位管理员', 'First administrator'],
  roster: ['导入花名册', 'Import the roster'],
  companyTitle: ['从我的公司开始', 'Start with my company'],
  companyNote: ['名称和所在城市以后都能改。', 'You can change the name and the city later.'],
  companyName: ['公司简称', 'Company name'],
  companyNameHint: ['显示在左上角和组织架构顶端', 'Shown at the top left and at the top of the chart'],
  legalEntity: ['用人单位全称', 'Employing entity'],
  legalEntityHint: ['写在劳动合同上的名称', 'As written in labour contracts'],
  creditCode: ['统一社会信用代码', 'Unified social credit code'],
  city: ['主要用工城市', 'Main city of work'],
  next: ['下一步', 'Next'],
  back: ['上一步', 'Back'],
  adminTitle: ['你来当第一位管理员', 'You are the first administrator'],
  adminNote: ['用它登录。人和没有默认密码。', 'You sign in with it. Renhe has no default password.'],
  name: ['姓名', 'Name'],
  email: ['邮箱', 'E-mail'],
  password: ['密码', 'Password'],
  passwordHint: [
    '至少10个字。一句好记的话比一串符号更安全。',
    'At least 10 characters. A sentence you remember is safer than a string of symbols.',
  ],
  passwordMore: ['还差{{count}}个字', '{{count}} more character', '{{count}} more characters'],
  passwordEnough: ['长度够了', 'Long enough'],
  found: ['建好公司', 'Set up the company'],
  whereTitle: ['你的数据在哪里', 'Where your data is'],
  whereHere: ['只在这台电脑的数据库里，不上传任何地方', 'Only in the database on this computer; nothing is uploaded'],
  whereSealed: [
    '身份证号、银行卡号加密保存，查看会留痕',
    'Identity and bank numbers are encrypted; each look leaves a trace',
  ],
  whereTraced: ['每次改动都能查到是谁、何时、为什么', 'Every change shows who, when and why'],
  rosterTitle: ['把花名册放进来', 'Bring in the roster'],
  rosterNote: [
    'Excel 或 CSV，任何列名都可以；下一步由你核对，不会直接写入。',
    'Excel or CSV, any headings; you check it in the next step, nothing is written yet.',
  ],
  drop: ['把花名册拖到这里，或', 'Drop the roster here, or '],
  choose: ['选择文件', 'choose a file'],
  uploading: ['正在上传 {{share}}', 'Uploading {{share}}'],
  byHand: ['手工录入第一位员工', 'Enter the first employee by hand'],
  later: ['以后再说，先看看', 'Later; look around first'],
  sampleTitle: ['先用一家示例公司试试', 'Try a sample company first'],
  sampleNote: [
    '{{count}}名虚构的员工、三年的入职、调动、调薪、合同、考勤、请假和离职，还埋了几处问题等你发现。公司名称会改成“云岭科技（示例）”。以后要用自己的数据，请另建一个数据文件夹。',
    '{{count}} invented employee with three years of joining, moving, pay, contracts, time, leave and leaving.',
    '{{count}} invented employees with three years of joining, moving, pay, contracts, time, leave and leaving, and a few troubles for you to find. The company then carries the name of the sample. For data of your own, begin later with another data folder.',
  ],
  sampleStart: ['用示例公司试试', 'Try the sample company'],
  sampleFilling: ['正在建立示例公司', 'Setting up the sample company'],
  samplePeople: ['{{done}} / {{total}}人', '{{done}} of {{total}} people'],
  alreadyTitle: ['公司已经建好了', 'The company is set up'],
  signIn: ['去登录', 'Sign in'],
  underwayTitle: [
    '公司已经在用了，花名册里有{{count}}人',
    'Your company is under way, with {{count}} person in the roster',
    'Your company is under way, with {{count}} people in the roster',
  ],
  underwayNote: ['今天要办的事都在工作台里。', 'What there is to do today stands on the page Today.'],
  underwayImport: [
    '今天要办的事都在工作台里；还有别的花名册，随时可以再导入。',
    'What there is to do today stands on the page Today. Another roster can be imported at any time.',
  ],
  toToday: ['去工作台', 'Go to Today'],
  toRoster: ['看花名册', 'See the roster'],
  importMore: ['再导入一份', 'Import another roster'],
})

export const operationWords: WordTable = {
  'start.state': ['查看是否已建好公司', 'See whether the company is set up'],
  'start.setUp': ['建好公司', 'Set up the company'],
  'start.setUp#sentence': [
    '公司建好了，第一位管理员是{{subject}}',
    'The company was set up; its first administrator is {{subject}}',
  ],
  'start.fillSample': ['建立示例公司', 'Set up the sample company'],
  'start.fillSample#sentence': [
    '开始建立一家{{people}}人的示例公司',
    'A sample company of {{people}} people was asked for',
  ],
}

export const refusalWords: WordTable = {
  'start.creditCode': [
    '统一社会信用代码的校验位不对，请对照营业执照再填，或先留空',
    'The check character of the credit code is wrong: compare it with the business licence, or leave it empty for now',
  ],
  'start.notEmpty': [
    '这里已经有人员或部门了。示例公司只能放进空的安装：请用一个新的数据文件夹再试',
    'There are people or units here already. The sample company only goes into an empty installation: use a new data folder',
  ],
  'start.alreadySetUp': ['公司已经建好了，请登录', 'The company is set up already; please sign in'],
}

export const refusals = defineWords('start.refusals', refusalWords)
