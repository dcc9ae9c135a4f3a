import { named } from '#platform/client/named.ts'
import type { law as contract } from '../contract.ts'

/* By name alone: the contracts themselves would bring zod into these screens. */
export const cities = named<typeof contract.cities>('law.cities')
export const figureOperations = {
  figures: named<typeof contract.figures>('law.figures'),
  add: named<typeof contract.addFigure>('law.addFigure'),
  confirm: named<typeof contract.confirmFigure>('law.confirmFigure'),
}
