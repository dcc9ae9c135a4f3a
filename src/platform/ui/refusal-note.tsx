import { Icon } from './icons.tsx'
import './refusal-note.css'

/** A way out of a refusal: 改为2个月. */
export type WayOut = { label: string; onTake: () => void }

type RefusalNoteProps = { reason: string; ways?: readonly WayOut[]; id?: string }

/** The rule says no: why, with its article, and the ways out, where it happened. */
export function RefusalNote({ reason, ways = [], id }: RefusalNoteProps) {
  return (
    <div className="refusal" role="alert" id={id}>
      <p>
        <Icon name="warning" size={16} />
        <span>{reason}</span>
      </p>
      {ways.length > 0 && (
        <div className="refusal-ways">
          {ways.map(({ label, onTake }) => (
            <button key={label} className="bare link" type="button" onClick={onTake}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
