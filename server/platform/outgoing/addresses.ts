import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address, as text, is one that the public internet routes. Ranges with another purpose are not, nor is
 * IPv6 that carries an IPv4 address; of those only NAT64 is judged by the address inside, since networks without IPv4
 * reach public servers that way. Anything that is no address is not global.
 */
export function isGlobalAddress(text: string): boolean {
  // A zone names an interface of this machine.
  if (text.includes('%') || !ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast' && ipaddr.IPv4.isValidFourPartDecimal(text)
  return isGlobalV6(address)
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

function isGlobalV6(address: ipaddr.IPv6): boolean {
  if (address.match(NAT64)) return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === 'unicast'
  return address.match(GLOBAL_UNICAST) && address.range() === 'unicast' && !isIsatap(address)
}

/** An interface id of ISATAP holds the IPv4 address that packets are sent to. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200)
}
