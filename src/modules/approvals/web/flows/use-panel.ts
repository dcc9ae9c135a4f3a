import { useQueryState } from '#platform/client/use-address.ts'
import { useNarrow } from '#platform/ui/media.ts'
import type { Flow } from '../../contract.ts'

const others = ['settings', 'try', 'versions'] as const
type Other = (typeof others)[number]

/** What stands beside the picture. `step` is its key. */
export type Panel = { at: 'step'; step: string } | { at: Other }

export type PanelChoice = ReturnType<typeof usePanel>

/** The panel and the version looked at, kept in the address: Back closes what was opened. */
export function usePanel(flow: Flow) {
  const [query, setQuery] = useQueryState()
  const narrow = useNarrow()
  const put = (next: { step?: string | undefined; panel?: Other | undefined }) =>
    setQuery({ step: undefined, panel: undefined, ...next }, query.step === undefined && query.panel === undefined)
  return {
    panel: panelOf(query, flow),
    version: query.version === undefined ? undefined : Number(query.version),
    toStep: (step: string) => put({ step }),
    to: (panel: Other) => put({ panel }),
    close: () => setQuery({ step: undefined, panel: undefined }),
    /** Where the panel lies over the picture it makes room for what one wants to look at. */
    look: (number: number | undefined) =>
      setQuery({
        ...{ version: number === undefined ? undefined : String(number), step: undefined },
        ...(narrow && { panel: undefined }),
      }),
  }
}

function panelOf(query: Record<string, string | undefined>, flow: Flow): Panel | undefined {
  if (flow.steps.some(({ key }) => key === query.step)) return { at: 'step', step: query.step ?? '' }
  const at = others.find((each) => each === query.panel)
  return at && { at }
}
