import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGlobalAddress } from './addresses.ts'

const GLOBAL = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00:1450:4001:80b::200e',
  '2001:4860:4860::8888',
  '64:ff9b::8.8.8.8',
]

const NOT_GLOBAL = {
  'this network': ['0.0.0.0', '0.1.2.3'],
  private: ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  loopback: ['127.0.0.1', '127.255.255.255', '::1'],
  'link-local and metadata': ['169.254.0.1', '169.254.169.254', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  'protocol assignments': ['192.0.0.1', '192.0.0.9', '192.88.99.1'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1', '3fff:fff::1'],
  benchmarking: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1'],
  reserved: ['240.0.0.1', '254.1.1.1', '4000::1', '8000::1', 'e000::1'],
  broadcast: ['255.255.255.255'],
  unspecified: ['::'],
  'IPv4 in IPv6': [
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '::8.8.8.8',
    '::ffff:0:127.0.0.1',
  ],
  'NAT64 of a private address': ['64:ff9b::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe'],
  'local NAT64': ['64:ff9b:1::1', '64:ff9b:1::8.8.8.8'],
  '6to4': ['2002:7f00:1::', '2002:808:808::1'],
  'Teredo and other assignments': ['2001::1', '2001:1::1', '2001:10::1', '2001:20::1', '2001:1ff::1'],
  ISATAP: ['2606:4700::5efe:7f00:1', '2606:4700::200:5efe:10.0.0.1'],
  'unique local': ['fc00::1', 'fdff::1'],
  'site-local': ['fec0::1', 'feff::1'],
  'discard only': ['100::1'],
  'segment routing': ['5f00::1'],
  'no address': ['', 'localhost', '1.2.3', '127.1', '0x7f000001', '2130706433', '0177.0.0.1', '[::1]', '1.2.3.4.5'],
}

for (const address of GLOBAL) {
  test(`${address} is global`, () => assert.equal(isGlobalAddress(address), true))
}

for (const [kind, addresses] of Object.entries(NOT_GLOBAL)) {
  for (const address of addresses) {
    test(`${kind}: ${address || 'an empty text'} is not global`, () => assert.equal(isGlobalAddress(address), false))
  }
}
