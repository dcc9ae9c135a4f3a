import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { words } from '../locale.ts'
import type { LeaveType } from '../types.ts'

type Version = LeaveType['versions'][number]
type VersionsProps = { type: LeaveType; today: Day; onChoose: (version: Version) => void }

/** The rules by the days from which they stand; choosing one takes it up as it was. */
export function Versions({ type: { versions }, today, onChoose }: VersionsProps) {
  const t = useWords(words)
  const standing = versions.find(({ from }) => from <= today)
  if (versions.length < 2) return null
  return (
    <div>
      <p className="dense soft">{t('versions')}</p>
      <ul className="leave-versions">
        {versions.map((version) => (
          <li key={version.from}>
            <button className="bare link" type="button" onClick={() => onChoose(version)}>
              {t('versionFrom', { day: version.from })}
            </button>{' '}
            {version === standing && <span className="quiet small">{t('standsNow')}</span>}
            {version.from > today && <span className="waits small">{t('standsLater')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
