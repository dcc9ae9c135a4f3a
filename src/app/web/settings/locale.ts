import { defineWords } from '#platform/words.ts'

export const words = defineWords('settings', {
  company: ['公司', 'Company'],
  name: ['公司简称', 'Company name'],
  nameHint: ['显示在左上角和组织架构顶端', 'Shown at the top left and at the top of the chart'],
  city: ['主要用工城市', 'Main city of work'],
  timeZone: ['时区', 'Time zone'],
  timeZoneHint: ['公司的一天从哪里的零点算起', 'Where the company’s days begin'],
  save: ['保存', 'Save'],
  saved: ['公司信息已保存', 'The company is saved'],

  system: ['运行与备份', 'System and backup'],
  state: ['运行状态', 'State'],
  thisSystem: ['这套系统', 'This system'],
  running: ['正常', 'Running'],
  notRunning: ['没有回答', 'No answer'],
  version: ['版本', 'Version'],
  address: ['地址', 'Address'],
  measures: ['运行指标（Prometheus）', 'Figures for Prometheus'],
  backupTitle: ['备份与恢复', 'Backup and restore'],
  backupWhy: [
    '备份在服务器上用命令做：整个数据库和文件在一个文件里，做的时候不用停。',
    'Backups are made on the server by a command: the whole database and the files in one file, while work goes on.',
  ],
  backupKey: [
    '备份里没有密钥。请把 RENHE_KEY（或数据文件夹里 secrets 下的 key）另外保管好，没有它，身份证号和银行卡号读不出来。',
    'A backup does not hold the key. Keep RENHE_KEY (or the file “key” under “secrets” in the data folder) elsewhere: without it identity and bank numbers cannot be read.',
  ],
  backup: ['备份', 'Back up'],
  restore: ['恢复到一个空的系统', 'Restore into an empty system'],
  verify: ['检查审计链', 'Check the audit chain'],
})
