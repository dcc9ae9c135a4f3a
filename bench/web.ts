import { bars, webSizes } from '../tools/web-size.mjs'
import { absolute, type Measurement } from './measurement.ts'

const shown = 5

/** Gzip of all that is loaded for a first page: for `/`, and for the heaviest routes when one begins there. */
export async function measure(): Promise<Measurement[]> {
  const { entry, home, routes } = webSizes()
  return [
    absolute('web.entry', routes.length, entry, 'KB', bars.home),
    absolute('web./', routes.length, home, 'KB', bars.home),
    ...routes
      .slice(0, shown)
      .map(({ name, size }) => absolute(`web.route ${name}`, routes.length, size, 'KB', bars.route)),
  ]
}
