import './shift-mark.css'

/** A shift as the planner draws it: its short name on its colour. */
export function ShiftMark({ short, tone }: { short: string; tone: number }) {
  return <span className={`shift-mark tone-${tone}`}>{short}</span>
}
