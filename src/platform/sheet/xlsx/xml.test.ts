import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute, XmlScanner } from './xml.ts'

function eventsOf(pieces: string[]): string[] {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(`text ${text}`)
    text = ''
  }
  const scanner = new XmlScanner({
    open(name, attributes) {
      flush()
      events.push(`open ${name}${attributes.trimEnd()}`)
    },
    close(name) {
      flush()
      events.push(`close ${name}`)
    },
    text(piece) {
      text += piece
    },
  })
  for (const piece of pieces) scanner.write(piece)
  scanner.end()
  return events
}

const sample =
  '<?xml version="1.0"?>\r\n<!-- a <b> --><x:a b="1>2" c=\'"\'>t&amp;&#20154;\r\nu<d/><e f="g" /><![CDATA[<h>]]]></x:a>\n'
const events = [
  'open a b="1>2" c=\'"\'',
  'text t&人\nu',
  'open d',
  'close d',
  'open e f="g"',
  'close e',
  'text <h>]',
  'close a',
]

test('tells elements, attributes, text and CDATA', () => expect(eventsOf([sample])).toEqual(events))

test('the pieces in which a document arrives do not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: sample.length }), { maxLength: 30 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), sample.length]
      expect(eventsOf(places.slice(1).map((to, index) => sample.slice(places[index], to)))).toEqual(events)
    }),
  )
  expect(eventsOf([...sample])).toEqual(events)
})

test.each([
  '<a>',
  '<a></b>',
  '</a>',
  'text',
  '<a/>text',
  '<a',
  '<!DOCTYPE a><a/>',
  '<a>&b;</a>',
  '<a>& b</a>',
  '< a/>',
  '<a>&#x110000;</a>',
])('%s is refused', (xml) => expect(() => eventsOf([xml])).toThrow(/^xml\./))

test.each([
  [' r="A1" s=\'2\' t = "s"', ['A1', '2', 's', undefined]],
  ['\n r="a &amp; b" xr="1"', ['a & b', undefined, undefined, undefined]],
  [' x:r="no" r="yes"', ['yes', undefined, undefined, undefined]],
])('attributes %j', (attributes, expected) => {
  expect(['r', 's', 't', 'q'].map((name) => attribute(attributes, name))).toEqual(expected)
})
