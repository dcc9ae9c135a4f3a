import type { Row } from '../../contract.ts'

/** What goes along with a decision: the turn that was on the screen. */
export const turnOf = ({ turn }: Pick<Row, 'turn'>) => (turn === null ? {} : { turn })

/** The same for several at once. */
export const turnsOf = (requests: readonly Pick<Row, 'requestId' | 'turn'>[]): Record<string, string> =>
  Object.fromEntries(requests.flatMap(({ requestId, turn }) => (turn === null ? [] : [[requestId, turn]])))
