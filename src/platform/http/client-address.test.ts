import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

it.each([
  ['no proxy: the header is not believed', 0, '203.0.113.7', '10.0.0.1'],
  ['one proxy', 1, '203.0.113.7', '203.0.113.7'],
  ['one proxy, and a header that the caller made up', 1, '1.1.1.1, 203.0.113.7', '203.0.113.7'],
  ['two proxies', 2, '1.1.1.1, 203.0.113.7, 10.0.0.9', '203.0.113.7'],
  ['two proxies, one of them passed by', 2, '203.0.113.7', '203.0.113.7'],
  ['with a port', 1, '203.0.113.7:4711', '203.0.113.7'],
  ['IPv6', 1, '2001:db8::1', '2001:db8::1'],
  ['IPv6 with a port', 1, '[2001:db8::1]:4711', '2001:db8::1'],
  ['no header', 1, undefined, '10.0.0.1'],
  ['not an address', 1, 'unknown', '10.0.0.1'],
])('%s', (_, proxies, header, expected) => {
  const headers = new Headers(header === undefined ? {} : { 'x-forwarded-for': header })
  expect(clientAddress(headers, '10.0.0.1', proxies)).toBe(expected)
})
