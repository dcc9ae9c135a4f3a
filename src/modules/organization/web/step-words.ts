import { useWords } from '#platform/client/use-words.ts'
import type { Step } from '../contract.ts'
import { words } from './locale.ts'

/** What a step does, in a sentence. */
export function useStepSentence(nameOf: (id: string) => string): (step: Step) => string {
  const t = useWords(words)
  const listed = (ids: readonly string[]) => ids.map(nameOf).join(t('comma'))
  const sentences: { [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => string } = {
    create: ({ name, parentId }) => t('stepCreate', { name, parent: nameOf(parentId) }),
    move: ({ unitId, parentId }) => t('stepMove', { unit: nameOf(unitId), parent: nameOf(parentId) }),
    rename: ({ unitId, name }) => t('stepRename', { unit: nameOf(unitId), name }),
    merge: ({ unitIds, intoId }) => t('stepMerge', { units: listed(unitIds), into: nameOf(intoId) }),
    split: ({ unitId, parts, close }) =>
      t(close ? 'stepSplitEnd' : 'stepSplit', {
        unit: nameOf(unitId),
        parts: parts.map((part) => part.name).join(t('comma')),
      }),
    close: ({ unitId, peopleToId }) =>
      peopleToId
        ? t('stepCloseTo', { unit: nameOf(unitId), to: nameOf(peopleToId) })
        : t('stepClose', { unit: nameOf(unitId) }),
    changeHead: ({ unitId, headId }) => t(headId ? 'stepHead' : 'stepNoHead', { unit: nameOf(unitId) }),
    setHeadcount: ({ unitId, count }) => t('stepPlan', { unit: nameOf(unitId), number: count }),
  }
  return (step) => sentences[step.kind](step as never)
}

/** Units that steps make, by their id. */
export const unitsMade = (steps: readonly Step[]): Map<string, string> =>
  new Map(
    steps.flatMap((step) => {
      if (step.kind === 'create') return [[step.unitId, step.name] as const]
      if (step.kind === 'split') return step.parts.map((part) => [part.unitId, part.name] as const)
      return []
    }),
  )

/** Units that steps name, each once. */
export const unitsNamed = (steps: readonly Step[]): string[] => [...new Set(steps.flatMap(namedIn))]

function namedIn(step: Step): string[] {
  if (step.kind === 'create') return [step.parentId]
  if (step.kind === 'move') return [step.unitId, step.parentId]
  if (step.kind === 'merge') return [...step.unitIds, step.intoId]
  if (step.kind === 'close') return [step.unitId, ...(step.peopleToId ? [step.peopleToId] : [])]
  return [step.unitId]
}
