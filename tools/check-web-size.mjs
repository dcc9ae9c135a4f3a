// Fails when a page grows over what its first visitor should have to wait for. Looks at dist/web, or at the folder that is named.
import { bars, webSizes } from './web-size.mjs'

const { home, routes } = webSizes(process.argv[2])
const [largest] = routes
const shown = ({ name, size }) => `${name} ${size.toFixed(1)} KB`
const tooLarge = [
  ...(home > bars.home ? [`/ ${home.toFixed(1)} KB, the bar is ${bars.home}`] : []),
  ...routes.filter(({ size }) => size > bars.route).map((route) => `${shown(route)}, the bar is ${bars.route}`),
]
for (const line of tooLarge) process.stderr.write(`  too large: ${line}\n`)
process.stdout.write(`  gzip of a first page: / ${home.toFixed(1)} KB (≤ ${bars.home}), `)
process.stdout.write(`largest of ${routes.length}: ${shown(largest)} (≤ ${bars.route})\n`)
process.exitCode = tooLarge.length === 0 ? 0 : 1
