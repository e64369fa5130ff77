const TABLE = '<rect width="960" height="720" fill="#cdbfae"/><rect y="470" width="960" height="250" fill="#a88f74"/>'
const MUG =
  '<ellipse cx="480" cy="560" rx="190" ry="30" fill="#8a745c"/><path d="M330 250h280v240a60 60 0 0 1-60 60H390a60 60 0 0 1-60-60z" fill="#f3efe8"/><path d="M610 300h50a60 60 0 0 1 0 120h-50" fill="none" stroke="#f3efe8" stroke-width="30"/><ellipse cx="470" cy="250" rx="140" ry="26" fill="#ded6c9"/>'

const DRAWINGS = {
  /** A mug with a crack from its rim. */
  crackedMug: `${MUG}<path d="M420 262l22 60-26 40 34 52-18 60" fill="none" stroke="#4a3b2c" stroke-width="6" stroke-linejoin="round"/>`,
  /** The same one without its handle, which lies beside it. */
  brokenHandle: `${MUG}<path d="M600 286h74a74 74 0 0 1 0 148h-74z" fill="#cdbfae"/><path d="M600 470h74v-36h-74z" fill="#cdbfae"/><path d="M700 610a60 60 0 0 1 110-40" fill="none" stroke="#f3efe8" stroke-width="30" stroke-linecap="round"/>`,
  /** A parcel whose corner was pressed in. */
  dentedParcel:
    '<ellipse cx="480" cy="590" rx="280" ry="34" fill="#8a745c"/><path d="M220 300l260-70 260 70v240l-260 70-260-70z" fill="#c79a62"/><path d="M220 300l260 70 260-70-260-70z" fill="#dab07a"/><path d="M480 370v240l260-70V300z" fill="#b5854d"/><path d="M740 300l-96 26 34 46-40 34 54 30 48-20z" fill="#8a6236"/><path d="M350 265l260 70v50" fill="none" stroke="#efe3cf" stroke-width="26" opacity=".7"/>',
} as const

export type DemoPicture = keyof typeof DRAWINGS

/** What a customer's camera saw, as a PNG. */
export async function draw(name: DemoPicture): Promise<Buffer> {
  // Needed once in the life of an installation.
  const { default: sharp } = await import('sharp')
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720">${TABLE}${DRAWINGS[name]}</svg>`
  return sharp(Buffer.from(drawing)).png().toBuffer()
}
