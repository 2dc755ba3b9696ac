import { describe, expect, it } from 'vitest'
import { notPublic } from './address.ts'

describe('notPublic()', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2001:4860:4860::8888', '100.128.0.1', '172.32.0.1'])(
    'lets %s through',
    (address) => {
      expect(notPublic(address, false)).toBeNull()
      expect(notPublic(address, true)).toBeNull()
    },
  )

  it.each([
    ['127.0.0.1', 'this computer'],
    ['127.255.255.254', 'this computer'],
    ['0.0.0.0', 'this computer'],
    ['0.1.2.3', 'this computer'],
    ['::1', 'this computer'],
    ['::', 'this computer'],
    ['10.0.0.1', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['fd00:ec2::254', 'a private network'],
    ['fec0::1', 'a private network'],
    ['100.64.0.1', "a provider's inner network"],
    ['169.254.169.254', 'the local link'],
    ['fe80::1', 'the local link'],
    ['224.0.0.1', 'many hosts'],
    ['ff02::1', 'many hosts'],
    ['255.255.255.255', 'many hosts'],
    ['::ffff:8.8.8.8', 'an IPv4 address in disguise'],
    ['::ffff:127.0.0.1', 'an IPv4 address in disguise'],
    ['::ffff:0:127.0.0.1', 'an IPv4 address in disguise'],
    ['64:ff9b::808:808', 'an IPv4 address in disguise'],
    ['64:ff9b::7f00:1', 'an IPv4 address in disguise'],
    ['64:ff9b:1::7f00:1', 'an IPv4 address in disguise'],
    ['2002:7f00:1::', 'an IPv4 address in disguise'],
    ['2001:0:7f00:1::', 'an IPv4 address in disguise'],
    ['192.0.2.1', 'a reserved range'],
    ['198.18.0.1', 'a reserved range'],
    ['240.0.0.1', 'a reserved range'],
    ['2001:db8::1', 'a reserved range'],
    ['4000::1', 'a reserved range'],
    ['localhost', 'no address'],
    ['', 'no address'],
  ])('says that %s is of %s', (address, kind) => {
    expect(notPublic(address, false)).toBe(kind)
  })

  it('refuses an IPv4 address inside an IPv6 one of the old compatible form', () => {
    expect(notPublic('::127.0.0.1', false)).not.toBeNull()
    expect(notPublic('::8.8.8.8', false)).not.toBeNull()
  })

  it('takes the NAT64 form of a public address from a resolver, and of no other', () => {
    expect(notPublic('64:ff9b::808:808', true)).toBeNull()
    expect(notPublic('64:ff9b::7f00:1', true)).toBe('this computer')
    expect(notPublic('64:ff9b::a00:1', true)).toBe('a private network')
    expect(notPublic('64:ff9b:1::808:808', true)).not.toBeNull()
  })
})
