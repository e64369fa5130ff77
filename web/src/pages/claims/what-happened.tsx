import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { claimTexts } from './texts.ts'

type Claim = Schemas['Claim']

const HEAD = 'border-line border-b px-4 py-1.5 text-left font-medium text-muted text-xs'
const CELL = 'border-line border-b px-4 py-1.5 align-top break-words'

/** What the customer says, about which goods, and what they would like. */
export function WhatHappened({ claim }: { claim: Claim }) {
  const { facts, types, resolutions } = useWords(claimTexts)
  const permitted = claim.dropOffPermitted === null ? null : claim.dropOffPermitted ? facts.yes : facts.no
  const rows: (readonly [string, ReactNode])[] = [
    [facts.wish, claim.wish && resolutions[claim.wish]],
    [facts.told, claim.toldReason],
    [facts.dropOff, permitted],
    [facts.signed, claim.signedName],
  ]
  return (
    <Section title={facts.happened}>
      <div className="grid gap-3 px-4 pb-4">
        <p className="font-medium">{facts.reported(types[claim.type])}</p>
        {claim.description ? (
          <blockquote className="max-w-[68ch] whitespace-pre-wrap break-words border-line-strong border-l-2 pl-3">
            {claim.description}
          </blockquote>
        ) : (
          <p className="text-muted">{facts.nothingSaid}</p>
        )}
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {rows.map(
            ([name, value]) =>
              value && (
                <div key={name} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="text-muted">{name}</dt>
                  <dd className="break-words">{value}</dd>
                </div>
              ),
          )}
        </dl>
        {claim.signatureUrl && (
          <img
            src={claim.signatureUrl}
            alt={facts.signature}
            className="max-h-24 max-w-full rounded-md border border-line bg-white object-contain"
          />
        )}
      </div>
      {claim.lines.length > 0 ? <Goods claim={claim} /> : <p className="px-4 pb-4 text-muted">{facts.wholeParcel}</p>}
    </Section>
  )
}

function Goods({ claim: { lines, refundTerms } }: { claim: Claim }) {
  const { language } = useLanguage()
  const { facts } = useWords(claimTexts)
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0" aria-label={facts.goods}>
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              {facts.product}
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {facts.quantity}
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {facts.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sku, title, quantity, unitPrice }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: products repeat, and the lines never move
            <tr key={index}>
              <td className={CELL}>
                {title ?? sku}
                {title && sku && <span className="block font-mono text-muted text-xs">{sku}</span>}
              </td>
              <td className={`${CELL} text-right`}>{count(quantity, language)}</td>
              <td className={`${CELL} whitespace-nowrap text-right`}>{unitPrice && money(unitPrice, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refundTerms?.value && (
        <p className="flex justify-end gap-4 px-4 py-2 font-medium tabular-nums">
          <span>{facts.worth}</span>
          <span>{money(refundTerms.value, language)}</span>
        </p>
      )}
    </div>
  )
}
