import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { serve } from '../child.ts'

export interface BareHttpJob {
  url: string
  role: string
  shopId: string
  connections: number
}

const ORDERS = `select id, reference, status, test, shipping_code, pick_up_point_code, customer, comments,
  warehouse_comments, price_total, currency, cash_on_delivery, tracking_number, tracking_url, edited_at
  from sales_order`
const BY_REFERENCE = `${ORDERS} where shop_id = $1 and reference = $2 order by id limit 50`
const PAGE = `${ORDERS} where shop_id = $1 and id > $2 order by id limit 50`
const LINES = `select l.order_id, v.code, l.quantity, l.unit_price, l.vat_percentage, l.info_url, l.picture_url
  from order_line l join variant v on v.id = l.variant_id
  where l.shop_id = $1 and v.shop_id = $1 and l.order_id = any($2::uuid[]) order by l.order_id, l.position`
const DOCUMENTS = `select order_id, type, url from order_document
  where shop_id = $1 and order_id = any($2::uuid[]) order by order_id, position`

type Row = Record<string, unknown>

const price = (amount: unknown): number | null => (amount === null ? null : Number(amount) / 10_000)

function shown(order: Row, lines: Row[], documents: Row[]): Row {
  return {
    id: order.id,
    reference: order.reference,
    shippingCode: order.shipping_code,
    pickUpPointCode: order.pick_up_point_code,
    status: order.status,
    orderLines: lines.map((line) => ({
      code: line.code,
      quantity: line.quantity,
      unitPrice: price(line.unit_price),
      vatPercentage: line.vat_percentage === null ? null : Number(line.vat_percentage),
      productInfoUrl: line.info_url,
      productPictureUrl: line.picture_url,
    })),
    customer: order.customer,
    comments: order.comments,
    documents: documents.map(({ type, url }) => ({ type, url })),
    priceTotal: price(order.price_total),
    priceCurrency: order.currency,
    cashOnDelivery: order.cash_on_delivery,
    test: order.test,
    trackingNumber: order.tracking_number,
    trackingUrl: order.tracking_url,
    warehouseComments: order.warehouse_comments,
    editTime: order.edited_at,
  }
}

/** What the same answers cost with nothing around them: no checks, no sign-in, no log. */
async function open(job: BareHttpJob): Promise<{ port: number }> {
  const pool = new pg.Pool({ connectionString: job.url, max: job.connections, pipeline: true } as pg.PoolConfig) // `pipeline` is newer than the published types
  // The database stops before this process does.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    void client.query(`set role ${job.role}; set app.shop_id = '${job.shopId}'`)
  })

  async function answer(name: string, text: string, key: string, response: ServerResponse): Promise<void> {
    const { rows } = await pool.query<Row>({ name, text, values: [job.shopId, key] })
    const values = [job.shopId, rows.map((row) => row.id)]
    const [lines, documents] = await Promise.all([
      pool.query<Row>({ name: 'lines', text: LINES, values }),
      pool.query<Row>({ name: 'documents', text: DOCUMENTS, values }),
    ])
    const linesOf = Map.groupBy(lines.rows, (line) => line.order_id)
    const documentsOf = Map.groupBy(documents.rows, (document) => document.order_id)
    const orders = rows.map((row) => shown(row, linesOf.get(row.id) ?? [], documentsOf.get(row.id) ?? []))
    const body = JSON.stringify(orders)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  }

  const server = createServer((request, response) => {
    const [, kind, key = ''] = (request.url ?? '').split('/')
    const answered =
      kind === 'reference'
        ? answer('reference', BY_REFERENCE, key, response)
        : answer('page', PAGE, key || '00000000-0000-0000-0000-000000000000', response)
    answered.catch((error) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // safe: listening on TCP
  return { port }
}

serve(open)
