import {
  abTestResults,
  campaignResults,
  createAbTest,
  createCampaign,
  deleteCampaign,
  endAbTest,
  getAbTest,
  getCampaign,
  listAbTests,
  listCampaigns,
  putCampaignPicture,
  replaceCampaign,
  resultsOfCampaigns,
} from '#modules/campaigns'
import type { FileLinks } from '#platform/files'
import type { Op } from '../operation.ts'
import {
  campaignFromWire,
  campaignResultsToWire,
  campaignToWire,
  testFromWire,
  testResultsToWire,
  testToWire,
} from '../wire/campaign.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'

/** Campaigns and the tests that try them. */
export function campaignOperations(files: FileLinks) {
  const list: Op<'listCampaigns'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const { name, segment, promotionType, enabled } = query
    const page = { after: readCursor(query.cursor)?.id, limit: limit + 1 }
    const campaigns = await listCampaigns(ctx, { name, segment, promotionType, enabled }, page)
    return pageOf(campaigns, limit, byId, campaignToWire)
  }

  const create: Op<'createCampaign'> = async ({ ctx, body }) =>
    campaignToWire(await createCampaign(ctx, campaignFromWire(body)))

  const get: Op<'getCampaign'> = async ({ ctx, path }) => campaignToWire(await getCampaign(ctx, path.campaignId))

  const replace: Op<'replaceCampaign'> = async ({ ctx, path, body }) =>
    campaignToWire(await replaceCampaign(ctx, path.campaignId, campaignFromWire(body)))

  const remove: Op<'deleteCampaign'> = async ({ ctx, path }) => deleteCampaign(ctx, path.campaignId)

  const putPicture: Op<'putCampaignPicture'> = async ({ ctx, path, query, request }) => {
    const place =
      query.product === undefined ? { of: 'campaign' as const } : { of: 'product' as const, position: query.product }
    const content = request.rawBody ?? Buffer.alloc(0)
    return campaignToWire(await putCampaignPicture(ctx, files, { campaignId: path.campaignId, place, content }))
  }

  const results: Op<'getCampaignResults'> = async ({ ctx, path }) =>
    campaignResultsToWire(await campaignResults(ctx, path.campaignId))

  const listResults: Op<'listCampaignResults'> = async ({ ctx, query }) => {
    const found = await resultsOfCampaigns(ctx, query.campaignId)
    return {
      items: [...found].map(([campaignId, result]) => ({ campaignId, ...campaignResultsToWire(result) })),
    }
  }

  const listTests: Op<'listAbTests'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const tests = await listAbTests(ctx, { after: readCursor(query.cursor)?.id, limit: limit + 1 })
    return pageOf(tests, limit, byId, testToWire)
  }

  const createTest: Op<'createAbTest'> = async ({ ctx, body }) =>
    testToWire(await createAbTest(ctx, testFromWire(body)))

  const getTest: Op<'getAbTest'> = async ({ ctx, path }) => testToWire(await getAbTest(ctx, path.abTestId))

  const endTest: Op<'endAbTest'> = async ({ ctx, path }) => testToWire(await endAbTest(ctx, path.abTestId))

  const testResults: Op<'getAbTestResults'> = async ({ ctx, path }) =>
    testResultsToWire(await abTestResults(ctx, path.abTestId))

  return {
    listCampaigns: list,
    createCampaign: create,
    getCampaign: get,
    replaceCampaign: replace,
    deleteCampaign: remove,
    putCampaignPicture: putPicture,
    getCampaignResults: results,
    listCampaignResults: listResults,
    listAbTests: listTests,
    createAbTest: createTest,
    getAbTest: getTest,
    endAbTest: endTest,
    getAbTestResults: testResults,
  }
}
