import { defineWords, type Language, sentenceOf } from '#platform/words.ts'

/** What the engine tells while it starts and runs. Process numbers are texts: they take no thousands separators. */
export type EngineNote = { code: keyof typeof engineNotes.table; params: Record<string, string | number> }

export const engineNotes = defineWords('engine.note', {
  'engine.initialised': [
    '新数据库已建好（{{milliseconds}} 毫秒）：{{data}}',
    'New database made in {{milliseconds}} ms: {{data}}',
  ],
  'engine.adopted': [
    '上次没有正常退出，数据库还在运行（进程 {{pid}}），已接管，数据完好。',
    'The last run did not end properly; its database (process {{pid}}) was still running and is taken over. Nothing is lost.',
  ],
  'engine.stoppedOrphan': [
    '上次留下的数据库（进程 {{pid}}）无法接管，已停止，现在重新启动。',
    'The database left by the last run (process {{pid}}) could not be taken over; it was stopped and starts afresh.',
  ],
  'engine.staleLock': [
    '上次数据库没有正常关闭（进程 {{pid}} 已不在），正在自行恢复。',
    'The database was not shut down properly (process {{pid}} is gone); it repairs itself now.',
  ],
  'engine.movedData': [
    '以 root 启动，而数据库用户进不了 {{from}}，数据库放在 {{to}}。',
    'Started as root, and the database user can’t enter {{from}}: the database is kept in {{to}}.',
  ],
  'engine.copiedBinaries': [
    '数据库程序已复制到 {{to}}（只需一次）。',
    'The database programs were copied to {{to}} (once).',
  ],
  'engine.setAside': [
    '{{from}} 是已删除的数据文件夹留下的旧数据库，已改名保留为 {{to}}，现在另建新库。',
    'The old database in {{from}} belongs to a data folder that is gone; it is kept as {{to}}, and a new one is made.',
  ],
  'engine.down': [
    '数据库意外停止，正在重新启动。{{reason}}',
    'The database stopped unexpectedly and is being restarted. {{reason}}',
  ],
  'engine.recovered': [
    '数据库意外停止，已自动重启（{{milliseconds}} 毫秒），已保存的数据都在。',
    'The database had stopped and was restarted in {{milliseconds}} ms. Everything saved is there.',
  ],
  'engine.plainCharacters': [
    '这个数据库的 LC_CTYPE 是 {{ctype}}，中文搜索会变慢或搜不到；建库时请用 UTF-8 区域设置。',
    'LC_CTYPE of this database is {{ctype}}: searching Chinese text will be slow or miss. Create it with a UTF-8 locale.',
  ],
})

/** Why the engine won't start, and what to do. */
export const engineRefusals = defineWords('engine.refusal', {
  'engine.inUse': [
    '这个数据文件夹正被另一个人和进程使用（进程 {{pid}}）：{{folder}}。请先停掉它，或用 RENHE_DATA 换一个文件夹。',
    'Another Renhe (process {{pid}}) is using this data folder: {{folder}}. Stop it, or choose another folder with RENHE_DATA.',
  ],
  'engine.tooOld': [
    'DATABASE_URL 的 PostgreSQL 版本是 {{found}}，需要 {{needed}} 或更高。',
    'DATABASE_URL points at PostgreSQL {{found}}; {{needed}} or newer is needed.',
  ],
  'engine.cannotConnect': [
    '连不上 DATABASE_URL（{{host}}）：{{reason}}。请检查地址、账号和网络。',
    'Can’t connect to DATABASE_URL ({{host}}): {{reason}}. Check the address, the account and the network.',
  ],
  'engine.notUnicode': [
    'DATABASE_URL 的数据库编码是 {{encoding}}，需要 UTF8。请用 ENCODING ‘UTF8’ 新建一个。',
    'The database of DATABASE_URL is encoded in {{encoding}}; UTF8 is needed. Create one with ENCODING ‘UTF8’.',
  ],
  'engine.otherVersion': [
    '{{data}} 是 PostgreSQL {{found}} 的数据，这个版本的人和用 {{needed}}。请用原来的版本备份，再在这里恢复。',
    '{{data}} was written by PostgreSQL {{found}}; this release brings {{needed}}. Back up with the former release, then restore here.',
  ],
  'engine.foreignOwner': [
    '{{data}} 属于另一个系统用户（uid {{uid}}）。请用那个用户启动，或改回文件夹的所有者。',
    '{{data}} belongs to another system user (uid {{uid}}). Start as that user, or give the folder to yours.',
  ],
  'engine.unreachable': [
    '{{data}} 里有数据库，但以 root 启动时数据库用户进不去。请给上级文件夹加上执行权限（chmod o+x），或用普通用户启动。',
    'There is a database in {{data}}, but started as root its user can’t enter. Make the parent folders passable (chmod o+x), or start as an ordinary user.',
  ],
  'engine.wrongSecret': [
    '{{file}} 打不开 {{data}} 里的数据库：密码不对或文件丢失。请从备份找回这个文件。',
    '{{file}} does not open the database in {{data}}: it is missing or from elsewhere. Bring it back from a backup.',
  ],
  'engine.unsupported': [
    '{{platform}} 上没有自带的数据库。请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL。',
    'There is no built-in database for {{platform}}. Install PostgreSQL 15 or newer and set DATABASE_URL.',
  ],
  'engine.cannotSwitchUser': [
    '以 root 启动时数据库需要换成普通用户运行，但系统不允许（{{reason}}）。请用普通用户启动，或设置 DATABASE_URL。',
    'Started as root, the database must run as an ordinary user, which the system forbids ({{reason}}). Start as an ordinary user, or set DATABASE_URL.',
  ],
  'engine.cannotStart': [
    '数据库起不来：{{reason}}。详情见 {{log}}。',
    'The database does not start: {{reason}}. See {{log}}.',
  ],
  'engine.cannotInitialise': [
    '建不了新数据库（{{data}}）：{{reason}}',
    'A new database can’t be made in {{data}}: {{reason}}',
  ],
})

/** The sentence of a note, or of a refusal of the engine: `noteText({ code: refusal.code, params: refusal.details }, 'zh')`. */
export function noteText(note: { code: string; params: Record<string, unknown> }, language: Language): string {
  return sentenceOf(note.code, note.params, language, [engineNotes, engineRefusals]).trimEnd()
}
