import ipaddr from 'ipaddr.js'

/** What an address that is not of the public Internet is for. The keys are the ranges that ipaddr.js tells apart. */
const RANGES: Readonly<Record<string, string>> = {
  unspecified: 'this computer',
  loopback: 'this computer',
  private: 'a private network',
  uniqueLocal: 'a private network',
  deprecatedSiteLocal: 'a private network',
  carrierGradeNat: "a provider's inner network",
  linkLocal: 'the local link',
  multicast: 'many hosts',
  broadcast: 'many hosts',
  ipv4Mapped: 'an IPv4 address in disguise',
  rfc6145: 'an IPv4 address in disguise',
  rfc6052: 'an IPv4 address in disguise',
  '6to4': 'an IPv4 address in disguise',
  teredo: 'an IPv4 address in disguise',
}

/** The addresses 2000::/3: all that the Internet uses of IPv6. */
const GLOBAL_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]
/** The well-known prefix of NAT64 (RFC 6052), under which a resolver hands out IPv4-only hosts to IPv6-only networks. */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96]

/**
 * What an address is for when it is not one of the public Internet; null when it is. Everything is refused that is not
 * plainly public: loopback, private, link-local, shared and reserved ranges, and IPv6 forms that carry an IPv4 address.
 * Of these, a resolver (`resolved`) may answer with the NAT64 form of a public address. What is no address is refused.
 */
export function notPublic(address: string, resolved: boolean): string | null {
  if (!ipaddr.isValid(address)) return 'no address'
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (parsed instanceof ipaddr.IPv6) {
    if (resolved && parsed.match(NAT64)) return notPublic(parsed.toByteArray().slice(12).join('.'), true)
    if (range === 'unicast' && !parsed.match(GLOBAL_IPV6)) return 'a reserved range'
  }
  return range === 'unicast' ? null : (RANGES[range] ?? 'a reserved range')
}
