import { BlockList, isIPv6 } from 'node:net'

/** IPv4 that came over an IPv6 socket is the IPv4 it is. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')

/** Is this address in one of these networks (`203.0.113.0/24`, or an address alone)? */
export function isInNetworks(address: string | undefined, networks: readonly string[]): boolean {
  if (!address || networks.length === 0) return false
  const list = new BlockList()
  for (const network of networks) {
    const [base = '', bits] = network.split('/')
    if (bits === undefined) list.addAddress(base, familyOf(base))
    else list.addSubnet(base, Number(bits), familyOf(base))
  }
  const own = plain(address)
  return list.check(own, familyOf(own))
}
