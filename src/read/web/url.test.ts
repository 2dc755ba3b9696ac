import { describe, expect, it } from 'vitest'
import { WebFailure } from './failure.ts'
import { isWebAddress, parseAddress, parseRedirect, withoutSecret } from './url.ts'

describe('isWebAddress()', () => {
  it('knows http and https, in any case, and nothing else', () => {
    expect(['http://a', 'HTTPS://a/b', 'http://'].map(isWebAddress)).toEqual([true, true, true])
    expect(['file:///a', 'ftp://a', 'a/http://b', 'http:/a', 'news/a.html'].some(isWebAddress)).toBe(false)
  })
})

describe('parseAddress()', () => {
  it('takes user name and password out of everything but the header of the host named', () => {
    const address = parseAddress('https://ann:s%20cret@news.example/a?b#c')
    expect(address).toMatchObject({
      source: 'https://news.example/a?b#c',
      authorization: `Basic ${Buffer.from('ann:s cret').toString('base64')}`,
    })
    expect('url' in address && address.url.href).toBe('https://news.example/a?b')
  })
  it.each(['http://', 'http://a b/', 'http://host:99999/', 'http://1.2.3.4.5/', `http://a/${'x'.repeat(5000)}`])(
    'refuses %.30s',
    (input) => {
      expect(parseAddress(input)).toBeInstanceOf(WebFailure)
    },
  )
})

describe('parseRedirect()', () => {
  const from = new URL('https://news.example/a/b')
  it('reads relative addresses and drops user names', () => {
    const href = (location: string) => {
      const url = parseRedirect(location, from)
      return url instanceof WebFailure ? url.rule : url.href
    }
    expect(href('../c?d')).toBe('https://news.example/c?d')
    expect(href('//user:word@other.example/x#y')).toBe('https://other.example/x')
    expect(href('http://[')).toBe('web/redirect@1')
  })
  it.each(['file:///etc/passwd', 'ftp://a/b', 'data:text/html,x', 'javascript:alert(1)', 'gopher://a'])(
    'goes nowhere by %s',
    (location) => {
      expect(parseRedirect(location, from)).toBeInstanceOf(WebFailure)
    },
  )
})

describe('withoutSecret()', () => {
  it('cleans what is no valid URL too', () => {
    expect(withoutSecret('http://me:word@host:99999/x@y')).toBe('http://host:99999/x@y')
    expect(withoutSecret('http://host/x@y')).toBe('http://host/x@y')
  })
})
