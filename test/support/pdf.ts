export const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0

/** Widths of the bars and gaps among the filled rectangles of the first page of a document that is not compressed. */
export function barWidths(pdf: Buffer): number[] {
  const [page = ''] = pdf.toString('latin1').split('endstream')
  const bars = [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)]
    .map(([, x, , width]) => ({ x: Number(x), width: Number(width) }))
    .sort((a, b) => a.x - b.x)
  return bars.flatMap((bar, index) => {
    const next = bars[index + 1]
    return next ? [bar.width, next.x - bar.x - bar.width] : [bar.width]
  })
}
