import type { WordTable } from '../words.ts'

export const operationWords: WordTable = {
  'backup.restore': ['从备份恢复', 'Restore from a backup'],
  'backup.restore#sentence': [
    '{{actor}}从 {{from}} 的备份恢复了全部数据',
    '{{actor}} restored everything from the backup of {{from}}',
  ],
}

export const refusalWords: WordTable = {
  'backup.notFound': ['没有找到备份文件 {{path}}', 'There is no backup file {{path}}'],
  'backup.notABackup': ['{{path}} 不是人和的备份文件', '{{path}} is not a backup of Renhe'],
  'backup.damaged': [
    '备份文件 {{path}} 已损坏或不完整，请换一份备份',
    'The backup {{path}} is damaged or incomplete; use another one',
  ],
  'backup.wrongKey': [
    '密钥和备份对不上。请把做备份时的 RENHE_KEY（或 secrets/key）放回来再恢复；备份里不含密钥',
    'The key is not the one of this backup. Bring back the RENHE_KEY (or secrets/key) it was made with; a backup never holds it',
  ],
  'backup.notEmpty': [
    '这个数据库里已有数据，恢复只能用空的数据库。请换一个空的数据文件夹（RENHE_DATA）或新建一个数据库',
    'This database is not empty, and a restore needs an empty one. Choose an empty data folder (RENHE_DATA) or make a new database',
  ],
  'backup.otherVersion': [
    '备份来自另一个版本（{{level}}，当前是 {{here}}）。请用做备份的版本恢复，再升级',
    'The backup is from another version ({{level}}; here it is {{here}}). Restore it with that version, then upgrade',
  ],
  'backup.notProven': [
    '恢复后核对不符（{{what}}），请不要使用这份数据，换一份备份再试',
    'The restored data does not match the backup ({{what}}). Do not use it; try another backup',
  ],
}
