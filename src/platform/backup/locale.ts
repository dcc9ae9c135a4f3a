import type { WordTable } from '../words.ts'

export const operationWords: WordTable = {
  backup: ['运行与备份', 'System and backup'],
  'backup.list': ['查看备份', 'See the backups'],
  'backup.make': ['备份', 'Back up'],
  'backup.make#sentence': ['{{actor}}开始了一次备份', '{{actor}} started a backup'],
  'backup.download': ['下载备份', 'Download a backup'],
  'backup.download#sentence': ['{{actor}}下载了 {{at}} 的备份', '{{actor}} downloaded the backup of {{at}}'],
  'backup.remove': ['删除备份', 'Delete a backup'],
  'backup.remove#sentence': ['{{actor}}删除了 {{at}} 的备份', '{{actor}} deleted the backup of {{at}}'],
  'backup.health': ['查看运行情况', 'See how the system stands'],
  'backup.restore': ['从备份恢复', 'Restore from a backup'],
  'backup.restore#sentence': [
    '{{actor}}从 {{from}} 的备份恢复了全部数据',
    '{{actor}} restored everything from the backup of {{from}}',
  ],
}

export const refusalWords: WordTable = {
  'backup.keptNotFound': ['这份备份已经不在了，请刷新后再看', 'This backup is no longer there; reload and look again'],
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
    '备份来自更新的版本（{{level}}，当前只到 {{here}}）。请先把程序升级到做备份时的版本，再恢复',
    'The backup is from a newer version ({{level}}; this one knows up to {{here}}). Upgrade to the version it was made with, then restore',
  ],
  'backup.notProven': [
    '恢复后核对不符（{{what}}），请不要使用这份数据，换一份备份再试',
    'The restored data does not match the backup ({{what}}). Do not use it; try another backup',
  ],
}
