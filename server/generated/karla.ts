// Generated from contracts/karla.yaml. Do not edit.
export interface paths {
    "/v1/shops/{slug}/ab-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ab Tests
         * @description Lists the A/B tests of the shop, newest first.
         */
        get: operations["listAbTests"];
        put?: never;
        /**
         * Create Ab Test
         * @description Creates an A/B test. Every campaign must belong to the shop, have promotion_type = campaign_type and the segment of the test; allocations add up to 100.
         *     While the test runs it decides what orders of the segment see: an order is put into the holdout group or given one campaign by a stable hash of test and order, and keeps it. Tested campaigns need not be enabled; an enabled campaign of the same segment and type is paused meanwhile.
         *     A test of the same segment and type with overlapping dates is a conflict.
         */
        post: operations["createAbTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/ab-tests/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ab Test
         * @description Answers one A/B test.
         */
        get: operations["getAbTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/ab-tests/{uuid}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Ab Test
         * @description Ends an A/B test now: end_date becomes the current time (start_date too, if it was still in the future) and paused campaigns resume. Ending an ended test is a conflict. Method and last path segment are inferred from the title; no body is sent.
         */
        post: operations["endAbTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Announcements
         * @description Searches announcements, newest first. All given filters must match: uuid and language exactly, text as a case-insensitive part of the text. The reference marks uuid and text as required.
         */
        get: operations["searchAnnouncements"];
        put?: never;
        /**
         * Create Announcement
         * @description Creates an announcement, shown on the tracking pages of the shop in its language. The same text in the same language twice is a conflict. The body of the answer is the JSON literal null.
         */
        post: operations["createAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/announcements/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Announcement
         * @description Deletes an announcement. A second call is 404. The body of the answer is the JSON literal null.
         */
        delete: operations["deleteAnnouncement"];
        options?: never;
        head?: never;
        /**
         * Update Announcement
         * @description Changes the given fields. The body of the answer is the JSON literal null.
         */
        patch: operations["updateAnnouncement"];
        trace?: never;
    };
    "/v1/shops/{slug}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Campaigns
         * @description Searches campaigns, newest first. All given filters must match: uuid, segment, promotion_type and enabled exactly, name as a case-insensitive part; start_date keeps campaigns that start at or after it, end_date those that end at or before it.
         */
        get: operations["searchCampaigns"];
        put?: never;
        /**
         * Create Campaign
         * @description Creates a campaign. A second campaign of the same name in the shop is a conflict. end_date must not be before start_date. Enabling a second campaign for a segment while another is enabled and not over is a conflict. Segments are opaque strings, compared byte for byte.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/campaigns/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Campaign
         * @description Replaces a campaign as a whole: optional fields that are absent fall back to their defaults (start_date to the stored one). end_date must not be before start_date. Enabling a second campaign for a segment while another is enabled and not over is a conflict. Segments are opaque strings, compared byte for byte.
         */
        put: operations["updateCampaign"];
        post?: never;
        /**
         * Delete Campaign
         * @description Deletes a campaign. A campaign of a running A/B test cannot be deleted (409). The body of the answer is {}.
         */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/campaigns/orders/{order_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Campaign By Order Number
         * @description Answers the campaign the customer of the order sees: the variant of a running A/B test of one of the order's segments, else an active campaign of one of its segments (stable choice by order), else the active campaign of segment default. 404 campaign_not_found when there is none or the order is in a holdout group. Segments are those stored at fulfilment, before that those at placement. The path is inferred.
         */
        get: operations["getCampaignByOrderNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/campaigns/{campaign_uuid}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Basic Campaign Image
         * @description Stores an image and sets promotion_properties.image_url of a basic or banner campaign to its public URL; 422 campaign_type_invalid for a product campaign. PNG, JPEG, WebP or GIF, checked by content, at most 10 MiB.
         */
        post: operations["uploadBasicCampaignImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/campaigns/{campaign_uuid}/products/{product_position}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Campaign Product Image
         * @description Stores an image and sets image_url of the recommended product at the zero-based position; 404 campaign_product_not_found when there is none, 422 campaign_type_invalid for another campaign type. PNG, JPEG, WebP or GIF, checked by content, at most 10 MiB.
         */
        post: operations["uploadCampaignProductImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Claims
         * @description Searches claims, newest first; all given filters must match exactly. Deleted claims are not listed.
         */
        get: operations["searchClaims"];
        put?: never;
        /**
         * Create Claim
         * @description Creates a claim for a shipment given by shipment_id or tracking_number (422 claim_shipment_missing when neither is given). Order, address, amounts, carrier, scan date (first in_transit event) and weight are copied from the shipment's order. A second claim that is not closed for the same shipment, reason and selected_items is a conflict. Sends claims/created to webhooks.
         */
        post: operations["createClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/claims/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Claim
         * @description Changes the given fields. Sending the stored values again is fine and changes nothing. Any real change of a closed claim is 409 claim_closed, as is taking back an accepted one whose refund or reshipment has begun. deleted_at is set when the status becomes closed. Sends claims/updated to webhooks when a value changed.
         */
        put: operations["updateClaim"];
        post?: never;
        /**
         * Delete Claim
         * @description Deletes a claim (kept internally with deleted_at). No webhook is sent. The body of the answer is {}.
         */
        delete: operations["deleteClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deals
         * @description Lists the deals of all shops the key may read, by rank, then oldest first. The path is inferred.
         */
        get: operations["listDeals"];
        put?: never;
        /**
         * Create Deal
         * @description Creates a deal for a shop the key may edit. The discount must belong to that shop; one deal per discount. An absent rank puts the deal last. The path is inferred. The body of the answer is the JSON literal null.
         */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Discounts
         * @description Searches discounts, newest first. All given filters must match exactly, title as a case-insensitive part.
         */
        get: operations["searchDiscounts"];
        put?: never;
        /**
         * Create Discount
         * @description Creates a discount. The same code and type twice in a shop is a conflict (a missing code never conflicts). The body of the answer is the JSON literal null.
         */
        post: operations["createDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/discounts/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Discount
         * @description Deletes a discount and takes it off campaigns that are not enabled. A discount of an enabled campaign or of a deal is a conflict. The body of the answer is the JSON literal null.
         */
        delete: operations["deleteDiscount"];
        options?: never;
        head?: never;
        /**
         * Update Discount
         * @description Changes the given fields; the type cannot be changed. The body of the answer is the JSON literal null.
         */
        patch: operations["updateDiscount"];
        trace?: never;
    };
    "/v1/shops/{slug}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Orders
         * @description Searches orders with their shipments, last placed first. All given filters must match: email_id and zip_code case-insensitively, the others exactly; order_placed_from and order_placed_to are inclusive bounds of order_placed_at; shipment_updated_since keeps orders with a shipment changed at or after it. No match is an empty list.
         */
        get: operations["searchOrders"];
        /**
         * Upsert Order
         * @description Finds the order by id and id_type; with order given and nothing found also by order.external_id.
         *     With order: creates it, or updates it field by field (products and discounts replaced; segments merged as a union until the first fulfilment, unchanged after it; absent or null fields kept). Without order: 404 order_not_found when it does not exist. With several matches (order_name): 409 reference_ambiguous.
         *     Each entry of trackings is upserted by tracking_number within the order: a known one is updated, a new one turns a draft shipment into a fulfilled one, or adds a shipment when no draft is left. Trackings that are not listed stay as they are; [] changes none.
         *     A created order gets expected_number_of_shipments drafts with an ORDER_CREATED event each; a fulfilled shipment gets ORDER_PROCESSED at tracking_placed_at. A tracking number is unique within its order only; an external_shipment_id used by another order is 409 shipment_exists. Repeating the same call changes nothing and emits nothing.
         *     The body of the answer is the JSON literal null.
         */
        put: operations["upsertOrder"];
        /**
         * Place Order
         * @description Places a new order with expected_number_of_shipments draft shipments and an ORDER_CREATED event each. An order with the same external_id or order_number in the shop is a conflict. The body of the answer is the JSON literal null.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Order
         * @description Changes the given fields. expected_number_of_shipments adds draft shipments or removes surplus drafts, never fulfilled ones; a number below the fulfilled ones counts as their number.
         */
        patch: operations["updateOrder"];
        trace?: never;
    };
    "/v1/shops/{slug}/orders/{order_id}/shipments/{shipment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Order Shipment
         * @description Changes tracking URL and products of a shipment of the order. products replaces the list, [] empties it.
         */
        patch: operations["updateOrderShipment"];
        trace?: never;
    };
    "/v1/shops/{slug}/orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Fulfill Orders
         * @description Does for every entry, in order, what Upsert Order does. All or nothing: the first entry that fails rolls the call back and its error is answered, with body and its index at the start of loc in an entry of errors. [] changes nothing. The body of the answer is the JSON literal null.
         */
        put: operations["fulfillOrders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/orders/trackpage-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Trackpage Url
         * @description Answers a signed link to the tracking page of the order. The same order gets the same link while its token is valid. Known from the Shopware plugin, which stores only https URLs.
         */
        post: operations["createTrackpageUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orgs/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Org
         * @description Answers the organization. The path is inferred from its members route.
         */
        get: operations["getOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orgs/{slug}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Org Members
         * @description Lists the members, by email. Invited users count as members from their first sign-in on. The email_id filter is known from the Dart client only.
         */
        get: operations["searchOrgMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orgs/{slug}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite User To Org
         * @description Invites a user by email with a role. An open invitation for the same email is replaced and sent again; an existing member is a conflict. The path is inferred from the title. The body of the answer is the JSON literal null.
         */
        post: operations["inviteUserToOrg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bulk Upsert Products
         * @description Creates or updates catalogue entries by product_id and variant_id; of duplicates in one call the last wins. All or nothing. Known from the Shopware plugin, which sends up to one batch of products with all their variants.
         */
        post: operations["bulkUpsertProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/products/{product_id}/variants/{variant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upsert Product Variant
         * @description Creates or updates one catalogue entry. Known from the Shopware plugin.
         */
        put: operations["upsertProductVariant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Product
         * @description Deletes a product with all its variants; orders keep their copies. Deleting an unknown product is 204 too. The Shopware plugin sends Content-Type: application/json without a body: that must not be an error.
         */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/shipments/{shipment_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create New Shipment Event
         * @description Adds an event to a shipment. external_id makes the call idempotent: a known one for the shipment changes nothing and is answered like a new one.
         *     Phase, state and flag of the shipment follow its newest event by event_time; an older event is stored and changes none of them. Only pre-transit events (draft: true in karla-events.json) fit a draft shipment, others are 422. An event with a notification group is sent to webhooks once, as shipments/{phase}/{event_name}; events without a group are not sent. The body of the answer is the JSON literal null.
         */
        post: operations["createShipmentEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/shopify/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Shopify Webhooks
         * @description Lists the Shopify webhooks of the shop, oldest first.
         */
        get: operations["searchShopifyWebhooks"];
        put?: never;
        /**
         * Create Shopify Webhook
         * @description Creates the webhook and registers it at Shopify with the stored access token; one per type and shop. Without a stored token or shop_admin_url it is 409 shop_key_missing. hook_url is a receiver of this server for the shop and type.
         */
        post: operations["createShopifyWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/shopify/webhooks/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Shopify Webhook By Uuid
         * @description Answers one Shopify webhook.
         */
        get: operations["getShopifyWebhookByUuid"];
        put?: never;
        post?: never;
        /**
         * Delete Shopify Webhook By Uuid
         * @description Deletes the webhook here and at Shopify; a webhook Shopify no longer knows is deleted too. The body of the answer is the JSON literal null.
         */
        delete: operations["deleteShopifyWebhookByUuid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/shopify/webhooks/types/{webhook_type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Shopify Webhook By Type
         * @description Answers the Shopify webhook of the type. The path is inferred: the reference gives only its parameters.
         */
        get: operations["getShopifyWebhookByType"];
        put?: never;
        post?: never;
        /**
         * Delete Shopify Webhook By Type
         * @description Deletes the Shopify webhook of the type, as by UUID. The path is inferred. The body of the answer is the JSON literal null.
         */
        delete: operations["deleteShopifyWebhookByType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Shops
         * @description Searches the shops the key may read, by slug. All given filters must match exactly, name as a case-insensitive part.
         */
        get: operations["searchShops"];
        put?: never;
        /**
         * Create Shop
         * @description Creates a shop with its settings. The slug is unique over all shops. An absent organization is that of the key. An organization that does not exist is created with the caller as admin; in an existing one the caller must be admin (403). The body of the answer is the JSON literal null.
         */
        post: operations["createShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Shop Detail
         * @description Answers one shop.
         */
        get: operations["getShop"];
        put?: never;
        post?: never;
        /**
         * Delete Shop
         * @description Deletes a shop with everything in it. Its webhooks get nothing any more; its slug may be used again. The body of the answer is the JSON literal null.
         */
        delete: operations["deleteShop"];
        options?: never;
        head?: never;
        /**
         * Update Shop
         * @description Changes the given fields; the slug cannot be changed. organization works as in Create Shop. The body of the answer is the JSON literal null.
         */
        patch: operations["updateShop"];
        trace?: never;
    };
    "/v1/shops/{slug}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Keys
         * @description Answers the integration keys, masked: the prefix up to the first underscore and the last 3 characters stay, every other character is an asterisk. The path is inferred from the set routes.
         */
        get: operations["listShopKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/keys/klaviyo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Klaviyo Key
         * @description Sets the Klaviyo API key. Stored encrypted, replaces an earlier one, never answered in clear. The body of the answer is the JSON literal null.
         */
        put: operations["setKlaviyoKey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/keys/shopify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Shopify Access Token
         * @description Sets the Shopify access token. Stored encrypted, replaces an earlier one, never answered in clear. The body of the answer is the JSON literal null.
         */
        put: operations["setShopifyAccessToken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/keys/shopware": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Shopware Api Credentials
         * @description Sets client id and secret of the Shopware API. Stored encrypted, replaces an earlier one, never answered in clear. The body of the answer is the JSON literal null.
         */
        put: operations["setShopwareApiCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/images/{image_type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Shop Image
         * @description Stores an image for the shop and answers its public URL; type logo also sets logo_url of the shop. Images of type signature get an unguessable URL. PNG, JPEG, WebP or GIF, checked by content, at most 10 MiB.
         */
        post: operations["uploadShopImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Shop Settings
         * @description Answers all settings of the shop, in the current flat and the older versioned form at once.
         */
        get: operations["getShopSettings"];
        put?: never;
        /**
         * Set Shop Settings
         * @deprecated
         * @description Replaces all settings, in the older versioned form. The flat flags follow: triggers.klaviyo and triggers.shopify from status = live, carriers.shipment_updates from pp_status or hc_status = live; segments stay. Known from the Dart client.
         */
        post: operations["setShopSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/settings/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Shop Carrier Settings
         * @description Changes the given carrier settings and answers all carrier settings. The method is inferred from the neighbouring settings route of the Dart client.
         */
        put: operations["updateShopCarrierSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Shop Carrier Settings (PATCH)
         * @description The same as PUT, since the reference does not show which of the two methods is meant.
         */
        patch: operations["patchShopCarrierSettings"];
        trace?: never;
    };
    "/v1/shops/{slug}/settings/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Shop Trigger Settings
         * @description Changes the given trigger settings and answers all trigger settings. The method is inferred from the neighbouring settings route of the Dart client.
         */
        put: operations["updateShopTriggerSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Shop Trigger Settings (PATCH)
         * @description The same as PUT, since the reference does not show which of the two methods is meant.
         */
        patch: operations["patchShopTriggerSettings"];
        trace?: never;
    };
    "/v1/shops/{slug}/settings/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Shop Segment Settings
         * @description Changes the given segment settings and answers all segment settings. The method is inferred from the neighbouring settings route of the Dart client.
         */
        put: operations["updateShopSegmentSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Shop Segment Settings (PATCH)
         * @description The same as PUT, since the reference does not show which of the two methods is meant.
         */
        patch: operations["patchShopSegmentSettings"];
        trace?: never;
    };
    "/v1/shops/{slug}/settings/trackpages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Shop Trackpages Settings
         * @description Replaces the tracking page settings and answers all settings. Known from the Dart client.
         */
        put: operations["updateShopTrackpagesSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Webhooks
         * @description Searches webhooks, newest first; all given filters must match exactly. Secrets are masked.
         */
        get: operations["searchWebhooks"];
        put?: never;
        /**
         * Create Webhook
         * @description Creates a webhook. A second one with the same url in the shop is a conflict. A secret that is not given is generated as a UUID. This answer is the only one that shows the secret in clear.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shops/{slug}/webhooks/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Webhook
         * @description Deletes a webhook and its pending deliveries. The body of the answer is the JSON literal null.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Update Webhook
         * @description Changes the given fields. The change holds for deliveries not yet sent. Setting status inactive drops pending retries. The body of the answer is the JSON literal null.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
}
export interface webhooks {
    shipmentEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipment event
         * @description A shipment got an event that has a notification group. Sent to every active webhook of the shop whose enabled_events match. Compact UTF-8 JSON with Content-Type application/json; the bytes signed are the bytes sent. t is the time of the attempt, so each retry is signed anew (receivers refuse signatures older than 300 s).
         *     Success is a 2xx within 10 s; redirects are not followed. Otherwise tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, then given up (schedule is ours). ref, event_data ids and triggered_at stay the same over retries; deliveries may arrive out of order or twice.
         */
        post: operations["receiveShipmentEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    claimEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim event
         * @description A claim was created or changed. Sent to every active webhook of the shop whose enabled_events match. Compact UTF-8 JSON with Content-Type application/json; the bytes signed are the bytes sent. t is the time of the attempt, so each retry is signed anew (receivers refuse signatures older than 300 s).
         *     Success is a 2xx within 10 s; redirects are not followed. Otherwise tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, then given up (schedule is ours). ref, event_data ids and triggered_at stay the same over retries; deliveries may arrive out of order or twice.
         */
        post: operations["receiveClaimEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description api_error: fault on the server side (5xx). invalid_request_error: fault in the request (4xx).
         * @enum {string}
         */
        ErrorTypeEnum: "api_error" | "invalid_request_error";
        /**
         * @description Stable snake_case key of an error. The keys listed in x-documented-keys are published; the others follow their pattern.
         * @enum {string}
         */
        ErrorKey: "campaign_type_invalid" | "carrier_reference_invalid" | "zip_code_invalid" | "announcement_not_found" | "campaign_not_found" | "campaign_product_not_found" | "discount_not_found" | "klaviyo_key_not_found" | "order_not_found" | "shipment_not_found" | "shop_not_found" | "shop_settings_not_found" | "webhook_not_found" | "announcement_exists" | "campaign_exists" | "campaign_active_segment_exists" | "order_exists" | "validation_error" | "credentials_missing" | "credentials_invalid" | "forbidden" | "route_not_found" | "ab_test_not_found" | "claim_not_found" | "org_not_found" | "shopify_webhook_not_found" | "ab_test_exists" | "ab_test_active_segment_exists" | "ab_test_ended" | "ab_test_allocation_invalid" | "campaign_date_range_invalid" | "campaign_in_use" | "claim_exists" | "claim_closed" | "claim_shipment_missing" | "deal_exists" | "discount_exists" | "discount_in_use" | "image_invalid" | "image_too_large" | "org_member_exists" | "reference_ambiguous" | "shipment_exists" | "shop_exists" | "shop_key_missing" | "shopify_webhook_exists" | "webhook_exists" | "rate_limited" | "body_too_large" | "unavailable" | "internal_error";
        /**
         * @description One invalid value of a request.
         * @example {
         *       "loc": [
         *         "body",
         *         "trackings",
         *         0,
         *         "tracking_number"
         *       ],
         *       "msg": "Field required",
         *       "field": "tracking_number",
         *       "type": "missing"
         *     }
         */
        ValidationErrorDTO: {
            /** @description Path to the faulty value, first element is where it was sent: body, path, query or header. */
            loc?: (string | number)[] | null;
            /** @description What is wrong with the value. */
            msg?: string | null;
            /** @description Name of the faulty field (last named element of loc). */
            field?: string | null;
            /** @description Machine-readable kind of the fault: missing, enum, string_type, int_parsing, uuid_parsing, datetime_parsing, greater_than, less_than_equal, string_too_short, string_too_long, url_parsing, json_invalid, value_error. */
            type?: string | null;
        };
        /**
         * @description Body of every non-2xx answer.
         * @example {
         *       "errors": [],
         *       "key": "order_not_found",
         *       "message": "Order not found",
         *       "type": "invalid_request_error"
         *     }
         */
        ErrorDTO: {
            /**
             * @description One entry per invalid value; empty for every error but 422.
             * @default []
             */
            errors: components["schemas"]["ValidationErrorDTO"][];
            /** @description Stable error key. */
            key: components["schemas"]["ErrorKey"];
            /** @description Human-readable message, in the language of Accept-Language where translated, else English. */
            message: string;
            /**
             * @description Error group.
             * @default api_error
             */
            type: components["schemas"]["ErrorTypeEnum"];
        };
        /**
         * @description Supported languages.
         * @enum {string}
         */
        LanguageEnum: "da" | "nl" | "en" | "fr" | "de" | "it" | "es";
        /**
         * @description Carrier reference.
         * @enum {string}
         */
        CarrierEnum: "amz" | "brt" | "depost" | "dhl" | "dhlexp" | "dhl_old" | "dhl2man" | "dpd" | "dpdn" | "dpduk" | "gls" | "gls_es" | "goexp" | "hrs" | "postat" | "rhe" | "royalmail" | "swisspost" | "ups" | "bpost" | "dao" | "anpost" | "bring" | "posti" | "postnl_inter" | "usps" | "fedex" | "postnord" | "parcelone" | "dachser" | "asendia_de";
        /**
         * @example {
         *       "text": "Deliveries are delayed today because of the storm",
         *       "language": "en"
         *     }
         */
        AnnouncementCreationDTO: {
            /** @description Announcement text */
            text: string;
            /** @description Language of the text */
            language: components["schemas"]["LanguageEnum"];
        };
        AnnouncementUpdateDTO: {
            /** @description Announcement text; null or absent leaves it unchanged */
            text?: string | null;
            /** @description Language of the text; null or absent leaves it unchanged */
            language?: components["schemas"]["LanguageEnum"] | null;
        };
        AnnouncementDetailDTO: {
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string | null;
            /**
             * Format: uuid
             * @description Announcement UUID, the id of the update and delete routes. Addition of ours to the published shape.
             */
            uuid: string;
            /** @description Slug of the owning shop. Addition of ours to the published shape. */
            shop_slug: string;
            /** @description Announcement text */
            text: string;
            /** @description Language of the text */
            language: components["schemas"]["LanguageEnum"];
        };
        /**
         * @description How the discounted line items or shipping lines are selected.
         * @enum {string}
         */
        DiscountTargetSelectionEnum: "all" | "group" | "specific";
        /**
         * @description Kind of line a discount applies to.
         * @enum {string}
         */
        DiscountTargetTypeEnum: "line_item" | "shipping_line";
        /**
         * @description Unit of the discount value.
         * @enum {string}
         */
        DiscountValueTypeEnum: "percentage" | "fixed_amount";
        /**
         * @description Type of discount.
         * @enum {string}
         */
        DiscountTypeEnum: "product" | "order" | "shipping";
        DiscountCreationDTO: {
            /**
             * @description Promotion code
             * @example KARLA
             */
            code?: string | null;
            /** @description Selection of the discounted lines */
            target_selection?: components["schemas"]["DiscountTargetSelectionEnum"] | null;
            /** @description Kind of line discounted */
            target_type?: components["schemas"]["DiscountTargetTypeEnum"] | null;
            /** @description Name shown to customers */
            title?: string | null;
            /** @description Unit of value */
            value_type?: components["schemas"]["DiscountValueTypeEnum"] | null;
            /**
             * @description Discount value in the unit of value_type
             * @example 3.49
             */
            value?: number | null;
            /** @description Type of discount */
            type: components["schemas"]["DiscountTypeEnum"];
        };
        /** @description Fields that are absent or null stay unchanged. */
        DiscountUpdateDTO: {
            /**
             * @description Promotion code
             * @example KARLA
             */
            code?: string | null;
            /** @description Selection of the discounted lines */
            target_selection?: components["schemas"]["DiscountTargetSelectionEnum"] | null;
            /** @description Kind of line discounted */
            target_type?: components["schemas"]["DiscountTargetTypeEnum"] | null;
            /** @description Name shown to customers */
            title?: string | null;
            /** @description Unit of value */
            value_type?: components["schemas"]["DiscountValueTypeEnum"] | null;
            /**
             * @description Discount value in the unit of value_type
             * @example 3.49
             */
            value?: number | null;
        };
        DiscountDTO: {
            /**
             * @description Promotion code
             * @example KARLA
             */
            code: string | null;
            /** @description Selection of the discounted lines */
            target_selection: components["schemas"]["DiscountTargetSelectionEnum"] | null;
            /** @description Kind of line discounted */
            target_type: components["schemas"]["DiscountTargetTypeEnum"] | null;
            /** @description Name shown to customers */
            title: string | null;
            /** @description Unit of value */
            value_type: components["schemas"]["DiscountValueTypeEnum"] | null;
            /** @description Discount value; 0 when none was given (never null, the Dart client cannot read null numbers) */
            value: number;
            /** @description Type of discount */
            type: components["schemas"]["DiscountTypeEnum"];
            /**
             * Format: uuid
             * @description Discount UUID
             */
            uuid: string;
        };
        DiscountResponseDTO: {
            /**
             * @description Promotion code
             * @example KARLA
             */
            code: string | null;
            /** @description Selection of the discounted lines */
            target_selection: components["schemas"]["DiscountTargetSelectionEnum"] | null;
            /** @description Kind of line discounted */
            target_type: components["schemas"]["DiscountTargetTypeEnum"] | null;
            /** @description Name shown to customers */
            title: string | null;
            /** @description Unit of value */
            value_type: components["schemas"]["DiscountValueTypeEnum"] | null;
            /** @description Discount value; 0 when none was given (never null, the Dart client cannot read null numbers) */
            value: number;
            /** @description Type of discount */
            type: components["schemas"]["DiscountTypeEnum"];
            /**
             * Format: uuid
             * @description Discount UUID
             */
            uuid: string;
            /** @description Slug of the owning shop */
            shop_slug: string;
        };
        /**
         * @description Type of campaign content.
         * @enum {string}
         */
        PromotionType: "product" | "basic" | "banner";
        /**
         * @description Derived, never stored from a request: scheduled = enabled and start_date in the future; active = enabled and inside its dates; paused = enabled and inside its dates but displaced by a running A/B test of the same segment and type; inactive = not enabled or end_date passed.
         * @enum {string}
         */
        CampaignStatus: "active" | "inactive" | "scheduled" | "paused";
        /**
         * @description Badge of a recommended product.
         * @enum {string}
         */
        ProductRecommendationCategory: "sale" | "new";
        /**
         * @description Kind of a sale discount.
         * @enum {string}
         */
        DiscountCategory: "percentage" | "fixed_amount" | "free_shipping";
        ProductSaleDiscountDTO: {
            /** @description Kind of the sale discount */
            category: components["schemas"]["DiscountCategory"];
            /** @description Sale discount amount */
            amount: number;
        };
        BasicPromotionPropertiesText: {
            /** @description Campaign title */
            title?: string | null;
            /** @description Subtitle */
            subtitle?: string | null;
            /** @description Call-to-action label */
            cta_label?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
            /** @description Image URL */
            image_url?: string | null;
        };
        BasicPromotionPropertiesI18n: {
            /** @description Language of the values (ISO 639-1) */
            language: string;
            /** @description Translated strings; a missing one falls back to the untranslated string */
            values: components["schemas"]["BasicPromotionPropertiesText"];
        };
        ProductPromotionPropertiesText: {
            /** @description Title */
            title?: string | null;
            /** @description Call-to-action label */
            cta_label?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
        };
        ProductPromotionPropertiesI18n: {
            /** @description Language of the values (ISO 639-1) */
            language: string;
            /** @description Translated strings; a missing one falls back to the untranslated string */
            values: components["schemas"]["ProductPromotionPropertiesText"];
        };
        ProductRecommendationText: {
            /** @description Product title */
            title?: string | null;
            /** @description Product image URL */
            image_url?: string | null;
            /** @description Product link */
            product_url?: string | null;
        };
        ProductRecommendationI18n: {
            /** @description Language of the values (ISO 639-1) */
            language: string;
            /** @description Translated strings; a missing one falls back to the untranslated string */
            values: components["schemas"]["ProductRecommendationText"];
        };
        BannerPromotionPropertiesText: {
            /** @description Title */
            title?: string | null;
            /** @description Subtitle */
            subtitle?: string | null;
            /** @description Call-to-action label */
            cta_label?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
            /** @description Image URL */
            image_url?: string | null;
        };
        BannerPromotionPropertiesI18n: {
            /** @description Language of the values (ISO 639-1) */
            language: string;
            /** @description Translated strings; a missing one falls back to the untranslated string */
            values: components["schemas"]["BannerPromotionPropertiesText"];
        };
        /** @description Content of a campaign with promotion_type basic. */
        BasicPromotionPropertiesDTO: {
            /** @description Campaign title */
            title?: string | null;
            /** @description Promotion subtitle */
            subtitle?: string | null;
            /** @description Call-to-action label */
            cta_label?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
            /** @description Image URL; the server answers with its placeholder image when none was given */
            image_url?: string | null;
            /**
             * @deprecated
             * @description Code applied to cta_url where the shop system can. Superseded by the discount object of the campaign.
             */
            discount_code?: string | null;
            /**
             * @description Translated strings
             * @default []
             */
            translations?: components["schemas"]["BasicPromotionPropertiesI18n"][] | null;
        };
        ProductRecommendationDTO: {
            /** @description Product title */
            title?: string | null;
            /** @description Image URL; the server answers with its placeholder image when none was given */
            image_url?: string | null;
            /** @description Product link */
            product_url: string;
            /** @description Product price */
            price?: number | null;
            /** @description ISO 4217 code of price */
            currency: string;
            /** @description Badge */
            category?: components["schemas"]["ProductRecommendationCategory"] | null;
            /** @description Sale discount of the product */
            discount?: components["schemas"]["ProductSaleDiscountDTO"] | null;
            /**
             * @description Translated strings
             * @default []
             */
            translations?: components["schemas"]["ProductRecommendationI18n"][] | null;
            /** @description SKU of the product */
            sku?: string | null;
        };
        /** @description Content of a campaign with promotion_type product. */
        ProductPromotionPropertiesDTO: {
            /** @description Campaign title */
            title?: string | null;
            /** @description Call-to-action label, e.g. of the story widget */
            cta_label?: string | null;
            /** @description Call-to-action link, e.g. of the story widget */
            cta_url?: string | null;
            /**
             * @description Recommended products, in display order
             * @default []
             */
            products?: components["schemas"]["ProductRecommendationDTO"][] | null;
            /**
             * @description Translated strings
             * @default []
             */
            translations?: components["schemas"]["ProductPromotionPropertiesI18n"][] | null;
        };
        /** @description Discount advertised by a banner. */
        BannerDiscountDTO: {
            /** @description Discount value */
            value?: number | null;
            /**
             * @description Unit of value
             * @enum {string|null}
             */
            value_type?: "percentage" | "fixed" | "fixed_amount" | null;
            /** @description Code shown on the banner */
            code?: string | null;
        };
        /** @description Content of a campaign with promotion_type banner (mobile only, top of the tracking page). */
        BannerPromotionPropertiesDTO: {
            /** @description Headline */
            title?: string | null;
            /** @description Second line */
            subtitle?: string | null;
            /** @description Call-to-action label */
            cta_label?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
            /** @description Image URL; the server answers with its placeholder image when none was given */
            image_url?: string | null;
            /** @description Advertised discount */
            discount?: components["schemas"]["BannerDiscountDTO"] | null;
            /**
             * @description Translated strings
             * @default []
             */
            translations?: components["schemas"]["BannerPromotionPropertiesI18n"][] | null;
        };
        /** @description Translation entry of any promotion type, as answered. */
        PromotionTranslationDTO: {
            /** @description Language of the values */
            language: string;
            /** @description Translated strings by field name */
            values: {
                [key: string]: unknown;
            };
        };
        /** @description Content of a campaign as answered: the union of the three promotion types. Only the fields of the campaign's promotion_type, and unknown fields that were sent, are present. */
        PromotionProperties: {
            /** @description Title */
            title?: string | null;
            /** @description Subtitle */
            subtitle?: string | null;
            /** @description Call-to-action label */
            cta_label?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
            /** @description Image URL; the server answers with its placeholder image when none was given */
            image_url?: string | null;
            /**
             * @deprecated
             * @description Deprecated code
             */
            discount_code?: string | null;
            /** @description Recommended products (promotion_type product) */
            products?: components["schemas"]["ProductRecommendationDTO"][];
            /** @description Advertised discount (promotion_type banner) */
            discount?: components["schemas"]["BannerDiscountDTO"] | null;
            /** @description Translated strings */
            translations?: components["schemas"]["PromotionTranslationDTO"][];
        } & {
            [key: string]: unknown;
        };
        CampaignRequestDTO: {
            /**
             * @description Visibility toggle. At most one campaign per segment may be enabled at a time.
             * @default false
             */
            enabled?: boolean | null;
            /**
             * @description Internal name
             * @example Q3 Campaign
             */
            name: string;
            /**
             * Format: date-time
             * @description Start of the campaign; null or absent means now
             */
            start_date?: string | null;
            /**
             * Format: date-time
             * @description End of the campaign; null means open end
             */
            end_date?: string | null;
            /**
             * @description Segment the campaign is shown to; default is the fallback for orders no other campaign matches
             * @example b2b
             */
            segment: string;
            /** @description Type of promotion */
            promotion_type: components["schemas"]["PromotionType"];
            /** @description Content; its shape follows promotion_type (see the conditions below). {} is allowed. */
            promotion_properties: components["schemas"]["BasicPromotionPropertiesDTO"] | components["schemas"]["ProductPromotionPropertiesDTO"] | components["schemas"]["BannerPromotionPropertiesDTO"];
            /**
             * Format: uuid
             * @description Discount of the same shop to attach
             */
            discount_id?: string | null;
        } & (unknown & unknown & unknown);
        CampaignResponseDTO: {
            /**
             * @description Visibility toggle. At most one campaign per segment may be enabled at a time.
             * @default false
             */
            enabled: boolean;
            /**
             * @description Internal name
             * @example Q3 Campaign
             */
            name: string;
            /**
             * Format: date-time
             * @description Start of the campaign
             */
            start_date: string;
            /**
             * Format: date-time
             * @description End of the campaign; null means open end
             */
            end_date: string | null;
            /**
             * @description Segment the campaign is shown to; default is the fallback for orders no other campaign matches
             * @example b2b
             */
            segment: string;
            /** @description Type of promotion */
            promotion_type: components["schemas"]["PromotionType"];
            /** @description Content */
            promotion_properties: components["schemas"]["PromotionProperties"];
            /**
             * Format: uuid
             * @description Campaign UUID
             */
            uuid: string;
            /** @description Slug of the owning shop */
            shop_slug: string;
            /** @description Derived status */
            status: components["schemas"]["CampaignStatus"];
            /** @description Attached discount */
            discount: components["schemas"]["DiscountDTO"] | null;
        };
        ABTestCampaignRequestDTO: {
            /**
             * Format: uuid
             * @description Campaign taking part
             */
            campaign_id: string;
            /** @description Share of the tested traffic in percent */
            allocation: number;
        };
        ABTestCreationDTO: {
            /**
             * @description Name of the A/B test
             * @example Holiday Promotion Test
             */
            name: string;
            /** @description Segment the test is targeted at */
            segment: string;
            /** @description Type of the campaigns tested, a PromotionType value; anything else is answered with 422 campaign_type_invalid */
            campaign_type: string;
            /** @description Campaigns and their allocations. Allocations add up to 100; a campaign appears once. */
            campaigns: components["schemas"]["ABTestCampaignRequestDTO"][];
            /**
             * @description Keep a group of customers without any campaign
             * @default false
             */
            has_holdout?: boolean | null;
            /** @description Size of the holdout group in percent of all customers; only used with has_holdout */
            holdout_percentage?: number | null;
            /**
             * Format: date-time
             * @description Start of the test
             */
            start_date: string;
            /**
             * Format: date-time
             * @description End of the test, not before start_date
             */
            end_date: string;
        };
        /** @description A campaign taking part in an A/B test, with its share. */
        ABTestCampaignDTO: {
            /**
             * @description Visibility toggle. At most one campaign per segment may be enabled at a time.
             * @default false
             */
            enabled: boolean;
            /**
             * @description Internal name
             * @example Q3 Campaign
             */
            name: string;
            /**
             * Format: date-time
             * @description Start of the campaign
             */
            start_date: string;
            /**
             * Format: date-time
             * @description End of the campaign; null means open end
             */
            end_date: string | null;
            /**
             * @description Segment the campaign is shown to; default is the fallback for orders no other campaign matches
             * @example b2b
             */
            segment: string;
            /** @description Type of promotion */
            promotion_type: components["schemas"]["PromotionType"];
            /** @description Content */
            promotion_properties: components["schemas"]["PromotionProperties"];
            /**
             * Format: uuid
             * @description Campaign UUID
             */
            uuid: string;
            /** @description Slug of the owning shop */
            shop_slug: string;
            /** @description Derived status */
            status: components["schemas"]["CampaignStatus"];
            /** @description Attached discount */
            discount: components["schemas"]["DiscountDTO"] | null;
            /** @description Share of the tested traffic in percent */
            allocation: number;
        };
        ABTestResponseDTO: {
            /**
             * Format: uuid
             * @description A/B test UUID
             */
            uuid: string;
            /** @description Name of the A/B test */
            name: string;
            /** @description Slug of the owning shop */
            shop_slug: string;
            /** @description Targeted segment */
            segment: string;
            /** @description Type of the campaigns tested */
            campaign_type: string;
            /** @description Campaigns taking part */
            campaigns: components["schemas"]["ABTestCampaignDTO"][];
            /** @description Whether a holdout group is kept */
            has_holdout: boolean;
            /** @description Size of the holdout group in percent; 0 without holdout */
            holdout_percentage: number;
            /**
             * Format: date-time
             * @description Start
             */
            start_date: string;
            /**
             * Format: date-time
             * @description End
             */
            end_date: string;
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
        };
        /**
         * @description What the customer would like.
         * @enum {string}
         */
        ClaimResolutionPreference: "reorder" | "refund";
        /**
         * @description Progress of a claim. pending, accepted and rejected may change into each other (accepted only until its refund or reshipment has begun) and into closed; closed is final.
         * @enum {string}
         */
        ClaimStatus: "pending" | "accepted" | "rejected" | "closed";
        /**
         * @description Why a claim was submitted.
         * @enum {string}
         */
        ClaimReason: "partial_damage" | "damage" | "investigation" | "support" | "return";
        /** @description Line item a claim is about. */
        SelectedItemSchema: {
            /** @description SKU of the item */
            sku?: string | null;
            /** @description Product title */
            title?: string | null;
            /** @description Affected units */
            quantity: number;
            /** @description Unit price without discount and tax */
            net_price?: number | null;
            /**
             * @description Product image URLs
             * @default []
             */
            image_urls?: string[];
        };
        /**
         * @deprecated
         * @description Deprecated form of SelectedItemSchema.
         */
        DamagedProductItemSchema: {
            /** @description SKU of the item */
            sku?: string | null;
            /** @description Product title */
            title?: string | null;
            /** @description Affected units */
            quantity: number;
            /** @description Unit price without discount and tax */
            net_price?: number | null;
            /**
             * @description Product image URLs
             * @default []
             */
            image_urls?: string[];
        };
        ClaimCreationDTO: {
            /** @description Wanted resolution */
            resolution_preference?: components["schemas"]["ClaimResolutionPreference"] | null;
            /** @description Reason of the claim */
            reason: components["schemas"]["ClaimReason"];
            /** @description Initial status; pending when absent */
            status?: components["schemas"]["ClaimStatus"] | null;
            /** @description Free text of the customer */
            description?: string | null;
            /** @description Private URL of the signature image */
            customer_signature_image_url?: string | null;
            /**
             * @description Affected items
             * @default []
             */
            selected_items?: components["schemas"]["SelectedItemSchema"][] | null;
            /**
             * @description Evidence image URLs
             * @default []
             */
            image_urls?: string[] | null;
            /** @description Whether the customer had allowed the carrier to leave the parcel at an agreed place */
            dropoff_permission?: boolean | null;
            /**
             * Format: uuid
             * @description Shipment the claim is about. Either this or tracking_number is needed.
             */
            shipment_id?: string | null;
            /** @description Tracking number of the shipment, used when shipment_id is absent. Named in the text of the API reference only. */
            tracking_number?: string | null;
            /**
             * @deprecated
             * @description Affected items, old form; merged into selected_items
             * @default []
             */
            damaged_product_items?: components["schemas"]["DamagedProductItemSchema"][] | null;
        };
        /** @description Fields that are absent or null stay unchanged. */
        ClaimUpdateDTO: {
            /** @description Wanted resolution */
            resolution_preference?: components["schemas"]["ClaimResolutionPreference"] | null;
            /** @description New status */
            status?: components["schemas"]["ClaimStatus"] | null;
        };
        /** @description Postal address without company. */
        AddressSchema: {
            /** @description First address line */
            address_line_1?: string | null;
            /** @description Second address line */
            address_line_2?: string | null;
            /** @description City */
            city?: string | null;
            /** @description Country name */
            country?: string | null;
            /** @description ISO 3166-1 alpha-2 code */
            country_code?: string | null;
            /** @description First and last name of the recipient */
            name?: string | null;
            /** @description Phone number */
            phone?: string | null;
            /** @description Province or state name */
            province?: string | null;
            /** @description Province or state code */
            province_code?: string | null;
            /** @description Both address lines in one string */
            street?: string | null;
            /** @description Postal code */
            zip_code?: string | null;
        };
        /** @description Postal address. */
        AddressDTO: {
            /** @description First address line */
            address_line_1?: string | null;
            /** @description Second address line */
            address_line_2?: string | null;
            /** @description City */
            city?: string | null;
            /** @description Country name */
            country?: string | null;
            /** @description ISO 3166-1 alpha-2 code */
            country_code?: string | null;
            /** @description First and last name of the recipient */
            name?: string | null;
            /** @description Phone number */
            phone?: string | null;
            /** @description Province or state name */
            province?: string | null;
            /** @description Province or state code */
            province_code?: string | null;
            /** @description Both address lines in one string */
            street?: string | null;
            /** @description Postal code */
            zip_code?: string | null;
            /** @description Company of the recipient */
            company?: string | null;
        };
        /** @description Postal address of a placed order; the postal code is mandatory. */
        AddressWithZipCodeDTO: {
            /** @description First address line */
            address_line_1?: string | null;
            /** @description Second address line */
            address_line_2?: string | null;
            /** @description City */
            city?: string | null;
            /** @description Country name */
            country?: string | null;
            /** @description ISO 3166-1 alpha-2 code */
            country_code?: string | null;
            /** @description First and last name of the recipient */
            name?: string | null;
            /** @description Phone number */
            phone?: string | null;
            /** @description Province or state name */
            province?: string | null;
            /** @description Province or state code */
            province_code?: string | null;
            /** @description Both address lines in one string */
            street?: string | null;
            /** @description Postal code */
            zip_code: string;
            /** @description Company of the recipient */
            company?: string | null;
        };
        ClaimResponseDTO: {
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When the claim was cancelled or completed
             */
            deleted_at: string | null;
            /**
             * Format: uuid
             * @description Claim UUID
             */
            uuid: string;
            /**
             * Format: uuid
             * @description Order UUID
             */
            order_id: string | null;
            /**
             * Format: uuid
             * @description Shipment UUID
             */
            shipment_id: string | null;
            /**
             * Format: uuid
             * @description Shop UUID
             */
            shop_id: string | null;
            /** @description Order number */
            order_number: string | null;
            /** @description Wanted resolution */
            resolution_preference: components["schemas"]["ClaimResolutionPreference"] | null;
            /** @description Reason */
            reason: components["schemas"]["ClaimReason"];
            /**
             * @description Progress
             * @default pending
             */
            status: components["schemas"]["ClaimStatus"];
            /** @description Free text of the customer */
            description: string | null;
            /** @description Private URL of the signature image */
            customer_signature_image_url: string | null;
            /**
             * @deprecated
             * @description Affected items, old form
             * @default []
             */
            damaged_product_items: components["schemas"]["DamagedProductItemSchema"][];
            /**
             * @description Affected items
             * @default []
             */
            selected_items: components["schemas"]["SelectedItemSchema"][];
            /**
             * @description Evidence image URLs
             * @default []
             */
            image_urls: string[];
            /** @description Delivery address of the order */
            address: components["schemas"]["AddressSchema"] | null;
            /** @description Order value without discounts, shipping and tax; 0 when unknown */
            net_invoice_amount: number;
            /** @description Tracking number */
            tracking_number: string | null;
            /** @description Carrier */
            carrier_reference: components["schemas"]["CarrierEnum"] | null;
            /**
             * Format: date-time
             * @description When the carrier took the parcel
             */
            scan_date: string | null;
            /** @description Parcel weight in kilograms; 0 when unknown */
            weight_kg: number;
            /** @description Drop-off permission given by the customer */
            dropoff_permission: boolean | null;
            /** @description Slug of the owning shop */
            shop_slug: string;
        };
        DealText: {
            /** @description Title */
            title?: string | null;
            /** @description Description */
            description?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
        };
        /** @description Translation entry of a deal, shaped like the translations of campaigns. */
        DealI18n: {
            /** @description Language of the values */
            language: string;
            /** @description Translated strings */
            values: components["schemas"]["DealText"];
        };
        DealCreationDTO: {
            /**
             * Format: uuid
             * @description Shop UUID
             */
            shop_id: string;
            /**
             * Format: uuid
             * @description Discount of that shop
             */
            discount_id: string;
            /** @description Brand image URL */
            brand_image_url?: string | null;
            /** @description Brand logo URL */
            brand_logo_url?: string | null;
            /** @description Call-to-action link */
            cta_url?: string | null;
            /** @description Title */
            title?: string | null;
            /** @description Description */
            description?: string | null;
            /** @description Translations */
            translations?: components["schemas"]["DealI18n"][] | null;
            /** @description Display order, lowest first */
            rank?: number | null;
        };
        DealDTO: {
            /**
             * Format: uuid
             * @description Deal UUID
             */
            uuid: string;
            /** @description Slug of the shop offering the deal */
            shop_slug: string;
            /**
             * Format: uuid
             * @description Shop UUID
             */
            shop_id: string;
            /**
             * Format: uuid
             * @description Discount of that shop
             */
            discount_id: string;
            /** @description Brand image URL */
            brand_image_url: string | null;
            /** @description Brand logo URL */
            brand_logo_url: string | null;
            /** @description Call-to-action link */
            cta_url: string | null;
            /** @description Title */
            title: string | null;
            /** @description Description */
            description: string | null;
            /** @description Translations */
            translations: components["schemas"]["DealI18n"][];
            /** @description Display order, lowest first */
            rank: number;
            /** @description The discount */
            discount: components["schemas"]["DiscountDTO"];
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
        };
        ProductImageSchema: {
            /** @description Source of the image. null is accepted because shop plugins send it for products without media; such an image is dropped. */
            src: string | null;
            /** @description Alternative text */
            alt?: string | null;
        };
        TaxLineSchema: {
            /** @description ISO 4217 code */
            currency?: string | null;
            /** @description Tax amount */
            price?: number | null;
            /** @description Tax rate */
            rate?: number | null;
            /** @description Name of the tax */
            title?: string | null;
        };
        /**
         * @description Individual product or bundle.
         * @enum {string}
         */
        ProductTypeEnum: "product" | "bundle";
        /** @description Product inside a bundle. */
        BaseProductSchema: {
            /** @description Product title */
            title?: string | null;
            /** @description Units */
            quantity?: number | null;
            /** @description Unit price */
            price?: number | null;
            /** @description Size */
            size?: string | null;
            /**
             * @description Images
             * @default []
             */
            images?: components["schemas"]["ProductImageSchema"][] | null;
            /** @description SKU */
            sku?: string | null;
            /** @description Weight in grams */
            weight?: number | null;
            /**
             * @description Tax lines
             * @default []
             */
            tax_lines?: components["schemas"]["TaxLineSchema"][] | null;
            /** @description Product id in the shop system; sent by shop plugins, refers to the product catalogue */
            product_id?: string | null;
            /** @description Variant id in the shop system; sent by shop plugins, refers to the product catalogue */
            variant_id?: string | null;
        };
        /** @description Product of a shipment. Answers carry price and weight as numbers (0 when unknown). */
        ProductSchema: {
            /** @description Product title */
            title?: string | null;
            /** @description Units */
            quantity?: number | null;
            /** @description Unit price */
            price?: number | null;
            /** @description Size */
            size?: string | null;
            /**
             * @description Images
             * @default []
             */
            images?: components["schemas"]["ProductImageSchema"][] | null;
            /** @description SKU */
            sku?: string | null;
            /** @description Weight in grams */
            weight?: number | null;
            /**
             * @description Tax lines
             * @default []
             */
            tax_lines?: components["schemas"]["TaxLineSchema"][] | null;
            /** @description Product id in the shop system; sent by shop plugins, refers to the product catalogue */
            product_id?: string | null;
            /** @description Variant id in the shop system; sent by shop plugins, refers to the product catalogue */
            variant_id?: string | null;
            /**
             * @description Products of a bundle
             * @default []
             */
            bundled_products?: components["schemas"]["BaseProductSchema"][] | null;
        };
        /** @description Line item of an order or shipment. Answers carry price and weight as numbers (0 when unknown). */
        ProductDTO: {
            /** @description Product title */
            title?: string | null;
            /** @description Units */
            quantity?: number | null;
            /** @description Unit price */
            price?: number | null;
            /** @description Size */
            size?: string | null;
            /**
             * @description Images
             * @default []
             */
            images?: components["schemas"]["ProductImageSchema"][] | null;
            /** @description SKU */
            sku?: string | null;
            /** @description Weight in grams */
            weight?: number | null;
            /**
             * @description Tax lines
             * @default []
             */
            tax_lines?: components["schemas"]["TaxLineSchema"][] | null;
            /** @description Product id in the shop system; sent by shop plugins, refers to the product catalogue */
            product_id?: string | null;
            /** @description Variant id in the shop system; sent by shop plugins, refers to the product catalogue */
            variant_id?: string | null;
            /**
             * @description Products of a bundle
             * @default []
             */
            bundled_products?: components["schemas"]["BaseProductSchema"][] | null;
            /**
             * Format: uuid
             * @description Shipment the product belongs to
             */
            shipment_id?: string | null;
            /**
             * @description Product or bundle
             * @default product
             */
            type?: components["schemas"]["ProductTypeEnum"] | null;
        };
        ProductVariantTranslationDTO: {
            /** @description Translated title */
            title?: string | null;
            /** @description Translated variant title */
            variant_title?: string | null;
            /** @description Product page in that language */
            product_url?: string | null;
        };
        /** @description Catalogue entry as sent by the Shopware plugin for one variant. A field that is absent is left unchanged; null clears it. */
        ProductVariantUpsertDTO: {
            /** @description Product title (parent title for variants) */
            title: string;
            /** @description Variant title; null for a product without variants */
            variant_title?: string | null;
            /** @description Gross price */
            price?: number | null;
            /** @description SKU */
            sku?: string | null;
            /** @description Product page */
            product_url?: string | null;
            /** @description Image URL */
            image_url?: string | null;
            /** @description Translated strings by ISO 639-1 language code */
            translations?: {
                [key: string]: components["schemas"]["ProductVariantTranslationDTO"];
            } | null;
        };
        ProductVariantBulkItemDTO: {
            /** @description Product id in the shop system */
            product_id: string;
            /** @description Variant id in the shop system; equals product_id for a product without variants */
            variant_id: string;
            /** @description Product title (parent title for variants) */
            title: string;
            /** @description Variant title; null for a product without variants */
            variant_title?: string | null;
            /** @description Gross price */
            price?: number | null;
            /** @description SKU */
            sku?: string | null;
            /** @description Product page */
            product_url?: string | null;
            /** @description Image URL */
            image_url?: string | null;
            /** @description Translated strings by ISO 639-1 language code */
            translations?: {
                [key: string]: components["schemas"]["ProductVariantTranslationDTO"];
            } | null;
        };
        ProductVariantDTO: {
            /**
             * Format: uuid
             * @description Catalogue entry UUID
             */
            uuid: string;
            /** @description Slug of the owning shop */
            shop_slug: string;
            /** @description Product id in the shop system */
            product_id: string;
            /** @description Variant id in the shop system */
            variant_id: string;
            /** @description Product title (parent title for variants) */
            title: string;
            /** @description Variant title; null for a product without variants */
            variant_title: string | null;
            /** @description Gross price */
            price: number | null;
            /** @description SKU */
            sku: string | null;
            /** @description Product page */
            product_url: string | null;
            /** @description Image URL */
            image_url: string | null;
            /** @description Translated strings by ISO 639-1 language code */
            translations: {
                [key: string]: components["schemas"]["ProductVariantTranslationDTO"];
            } | null;
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
        };
        ProductBulkResultDTO: {
            /** @description Entries created */
            created: number;
            /** @description Entries updated */
            updated: number;
        };
        /**
         * @description Phase of a shipment.
         * @enum {string}
         */
        PhaseEnum: "collect" | "delivery_failed" | "delivered" | "in_delivery" | "in_transit" | "order_created" | "order_processed" | "return_created" | "return_failed" | "return_received" | "return_transit" | "returned";
        /**
         * @description Coarse state of a shipment.
         * @enum {string}
         */
        StateEnum: "pending" | "transit" | "collect" | "delivered" | "archived" | "returned";
        /**
         * @description Health of a shipment, set by its latest event.
         * @enum {string}
         */
        FlagEnum: "normal" | "delay" | "error";
        /**
         * @description Forward shipment or return.
         * @enum {string}
         */
        ShipmentDirection: "merchant_customer" | "customer_merchant";
        /**
         * @description Where a parcel waits or was left.
         * @enum {string}
         */
        PickUpTypeEnum: "shop" | "neighbor" | "locker" | "letterbox";
        /**
         * @description Shipment event. Phase and notification group of each name are in karla-events.json.
         * @enum {string}
         */
        ShipmentEventName: "ACCEPTED_BY_DESTINATION_OFFICE" | "ACCEPTED_BY_ORIGIN_OFFICE" | "ARRIVAL_AT_FINAL_DELIVERY_CENTER" | "ARRIVAL_AT_TRANSPORT_HUB" | "ARRIVAL_IN_DESTINATION_COUNTRY" | "ARRIVED_AT_COMMUNITY_BOX" | "ARRIVED_AT_PARCEL_LOCKER" | "ARRIVED_AT_PARCEL_SHOP" | "ARRIVED_AT_PICKUP_POINT" | "ARRIVED_AT_POST_OFFICE" | "ARRIVED_AT_SORTING_CENTER" | "ASSIGNED_TO_TRANSPORT" | "ATTEMPTED_DELIVERY_UNDELIVERABLE" | "AT_SORTING_CENTER" | "AT_TRANSPORT_HUB" | "CARRIER_UNKNOWN" | "COMPLETION_OF_CUSTOMS_PROCESSING" | "COMPLETION_OF_EXPORT_PROCESSING" | "CUSTOMS_PROCESSING" | "DELAY_EXPECTED" | "DELAY_IN_TRANSPORT" | "DELAY_IN_TRANSPORT_MISROUTED_SHIPMENT" | "DELAY_IN_TRANSPORT_OFFLOADED_SHIPMENT" | "DELIVERY_ATTEMPTED" | "DELIVERY_ATTEMPTED_ADDRESSEE_MOVED" | "DELIVERY_ATTEMPTED_ADDRESSEE_NOT_KNOWN_AT_ADDRESS" | "DELIVERY_ATTEMPTED_ADDRESS_COULD_NOT_BE_FOUND" | "DELIVERY_ATTEMPTED_CASH_ON_DELIVERY_AMOUNT_NOT_READY" | "DELIVERY_ATTEMPTED_FAILED_WILL_TRY_AGAIN" | "DELIVERY_ATTEMPTED_FORWARDING_TO_PICKUP_LOCATION" | "DELIVERY_ATTEMPTED_LAST_ATTEMPT" | "DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME" | "DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME_CARD_LEFT" | "DELIVERY_ATTEMPTED_REJECTED_BY_ADDRESSEE" | "DELIVERY_FAILED_SHIPMENT_DESTROYED" | "DELIVERY_LAPSED" | "DELIVERY_OPTION_ALTERNATE_LOCATION_REQUESTED" | "DELIVERY_OPTION_ALTERNATE_LOCATION_REQUESTED_LOCKER" | "DELIVERY_OPTION_ALTERNATE_LOCATION_REQUESTED_SHOP" | "DELIVERY_OPTION_ALTERNATE_TIME_REQUESTED" | "DELIVERY_OPTION_REQUESTED_BY_RECEIVER" | "DELIVERY_SCHEDULED_IN_THE_FINAL_DELIVERY_DEPOT" | "DEPARTURE_FROM_TRANSPORT_HUB" | "DISPATCHED_FROM_DELIVERY_CENTER" | "DISPATCHED_FROM_FORWARDING_DEPOT" | "DISPATCHED_FROM_SORTING_CENTER" | "DISPATCHING_STARTED_AT_PROCESSING_CENTER" | "ENCODING_COMPLETED_AT_PROCESSING_CENTER" | "ENCODING_ERROR_IN_PROCESSING_AT_SORTING_CENTER" | "ENCODING_STARTED_AT_PROCESSING_CENTER" | "ERROR_IN_PARCEL_DATA_SUBMISSION" | "ERROR_IN_PROCESSING_AT_SORTING_CENTER" | "EXPORT_PROCESSING" | "FAILED_TO_HAND_OVER_TO_DELIVERY_PARTNER" | "HANDED_OVER_TO_DELIVERY_PARTNER" | "HELD_AT_CUSTOMS" | "HELD_AT_CUSTOMS_FOR_ADDITIONAL_PAYMENT" | "HELD_AT_CUSTOMS_FOR_CLARIFICATIONS" | "HELD_AT_EXPORT_PROCESSING" | "INBOUND_FLIGHT_ARRIVED" | "INBOUND_TRUCK_ARRIVED" | "IN_DELIVERY" | "ISSUES_IN_PROCESSING_BY_CUSTOMS_AUTHORITIES" | "MISSING_SHIPMENT_INFORMATION" | "MORE_INFO_ON_CARRIER_WEBSITE" | "NO_DELIVERY_ATTEMPT_ON_ROUTE" | "ORDER_CANCELLED" | "ORDER_CREATED" | "ORDER_DELAYED" | "ORDER_IN_PROCESSING" | "ORDER_PROCESSED" | "OUTBOUND_FLIGHT_DEPARTED" | "OUTBOUND_TRUCK_DEPARTED" | "OUT_FOR_DELIVERY" | "PACKAGE_REROUTING_CANCELED_ROUTE_TO_HOME" | "PARCEL_COLLECTED_FROM_DROP_OFF_LOCATION" | "PARCEL_DATA_SUBMISSION_DELAYED" | "PARCEL_DATA_SUBMITTED_TO_CARRIER" | "PARCEL_DISPATCHED" | "PARCEL_DROPPED_OFF_AT_PARCEL_LOCKER" | "PARCEL_DROPPED_OFF_AT_POST_OFFICE" | "PARCEL_DROPPED_OFF_IN_PARCEL_SHOP" | "PARCEL_DROPPED_OFF_OVER_THE_COUNTER" | "PARCEL_DROPPED_OFF_WITH_CARRIER" | "PARCEL_READY_FOR_PICKUP" | "PARCEL_TRANSFERRED_TO_THIRD_PARTY" | "PATCHED" | "PICKUP_ATTEMPTED" | "PICKUP_DELAYED" | "PICKUP_FAILED" | "PICKUP_SUCCESSFUL" | "PROCEEDING_TO_CARRIER_FACILITY" | "PROCESSED_AT_DELIVERY_CENTER" | "PROCESSING_AT_TRANSPORT_HUB" | "RECEIPT_AT_FORWARDING_DEPOT" | "RETURNED_TO_DELIVERY_DEPOT" | "RETURN_IN_PROGRESS" | "RETURN_TO_ORIGIN_COUNTRY_CANCELLED" | "RETURN_TO_ORIGIN_COUNTRY_COMPLETED" | "RETURN_TO_ORIGIN_COUNTRY_FAILED" | "RETURN_TO_SENDER_COMPLETED" | "RETURN_TO_SENDER_FAILED" | "RETURN_TO_SENDER_FAILED_RECIPIENT_VERIFICATION" | "SCANNED_AT_PROCESSING_CENTER" | "SHIPMENT_AT_FINAL_DELIVERY_CENTER" | "SHIPMENT_DAMAGED" | "SHIPMENT_DELAYED_DUE_TO_CUSTOMER_REQUEST" | "SHIPMENT_EN_ROUTE" | "SHIPMENT_INFO_SENT_TO_LAST_MILE_SERVICE_PROVIDER" | "SHIPMENT_LOST" | "SHIPMENT_LOST_IN_DELIVERY" | "SHIPMENT_LOST_IN_PROCESSING" | "SHIPMENT_LOST_IN_SORTING_CENTER" | "SHIPMENT_LOST_IN_TRANSIT" | "SHIPMENT_LOST_IN_TRANSPORT" | "SHIPMENT_LOST_UNKNOWN_REASON" | "SHIPMENT_MISROUTED" | "SHIPMENT_NEVER_ARRIVED" | "SHIPMENT_NOT_PICKED_UP_FROM_DEPOT_RETURNED_TO_BASE" | "SHIPMENT_NOT_PICKED_UP_FROM_DEPOT_RETURNED_TO_ORIGIN_COUNTRY" | "SHIPMENT_NOT_PICKED_UP_FROM_PARCEL_LOCKER_RETURNED_TO_BASE" | "SHIPMENT_NOT_PICKED_UP_FROM_PARCEL_LOCKER_RETURNED_TO_ORIGIN_COUNTRY" | "SHIPMENT_NOT_PICKED_UP_FROM_PARCEL_SHOP_RETURNED_TO_BASE" | "SHIPMENT_NOT_PICKED_UP_FROM_PARCEL_SHOP_RETURNED_TO_ORIGIN_COUNTRY" | "SHIPMENT_NOT_PICKED_UP_FROM_POST_OFFICE_RETURNED_TO_BASE" | "SHIPMENT_NOT_PICKED_UP_FROM_POST_OFFICE_RETURNED_TO_ORIGIN_COUNTRY" | "SHIPMENT_NOT_PICKED_UP_RETURNED_TO_BASE" | "SHIPMENT_NOT_PICKED_UP_RETURNED_TO_ORIGIN_COUNTRY" | "SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER" | "SHIPMENT_ON_ITS_WAY_TO_PICKUP_LOCATION" | "SHIPMENT_REJECTED_RETURNING_TO_SENDER" | "SHIPMENT_RETURNED_TO_ORIGIN_COUNTRY" | "SHIPMENT_RETURNED_TO_SENDER" | "SHIPMENT_RETURNING_TO_SENDER" | "SHIPMENT_SUCCESSFULLY_RETURNED_TO_SENDER" | "SHIPMENT_UPDATED_ETA" | "SORTING_COMPLETED_AT_PROCESSING_CENTER" | "SORTING_ERROR_IN_PROCESSING_AT_SORTING_CENTER" | "SORTING_STARTED_AT_PROCESSING_CENTER" | "START_OF_CUSTOMS_PROCESSING" | "START_OF_EXPORT_PROCESSING" | "SUCCESSFULLY_COLLECTED" | "SUCCESSFULLY_COLLECTED_AT_PARCEL_LOCKER" | "SUCCESSFULLY_COLLECTED_AT_PARCEL_SHOP" | "SUCCESSFULLY_COLLECTED_AT_POST_OFFICE" | "SUCCESSFULLY_DELIVERED" | "SUCCESSFULLY_DELIVERED_AND_CASH_ON_DELIVERY_COLLECTED" | "SUCCESSFULLY_DELIVERED_AND_LEFT_AT_DOOR" | "SUCCESSFULLY_DELIVERED_AND_LEFT_AT_LETTER_BOX" | "SUCCESSFULLY_DELIVERED_AND_PROOF_OF_DELIVERY_COLLECTED" | "SUCCESSFULLY_DELIVERED_TO_NEIGHBOR" | "SUCCESSFULLY_DELIVERED_TO_THE_COMMUNITY_MAILBOX" | "TRANSPORT_ARRIVED" | "TRANSPORT_DEPARTED" | "USER_SUCCESSFULLY_DELIVERED";
        EventAdditionalInfo: {
            /** @description Name of the pickup point */
            pickup_point?: string | null;
            /** @description URL of the pickup point */
            pickup_point_url?: string | null;
            /**
             * Format: date-time
             * @description Pickup time
             */
            pickup_time?: string | null;
            /** @description Opening hours by weekday */
            pickup_opening_hours?: {
                [key: string]: string;
            } | null;
            /** @description Message for notifications */
            mail_message?: string | null;
            /** @description Merchant name */
            merchant_name?: string | null;
            /**
             * Format: date-time
             * @description Delivery date wanted by the customer
             */
            preferred_delivery_date?: string | null;
            /**
             * Format: date-time
             * @description Date the event speaks of
             */
            date?: string | null;
        };
        /** @description Event strings in one language. */
        TrackingEventKeyTranslationsDTO: {
            /** @description Short status */
            event_status: string;
            /** @description Label in the event list */
            list_label: string;
            /** @description Headline of the page header */
            header_headline: string;
            /** @description Title of the page header */
            header_title: string;
            /** @description Subtitle of the page header */
            header_subtitle: string;
        };
        TrackingEventDTO: {
            /** @description Event name */
            event_key: components["schemas"]["ShipmentEventName"];
            /**
             * Format: date-time
             * @description When it happened
             */
            time: string | null;
            /** @description IANA time zone of the event location */
            timezone: string | null;
            /** @description Where it happened; keys such as city, country, postal_code, state */
            location: {
                [key: string]: unknown;
            } | null;
            /** @description Details */
            additional_info: components["schemas"]["EventAdditionalInfo"] | null;
            /** @description Phase the event puts the shipment in */
            phase: components["schemas"]["PhaseEnum"];
            /** @description Strings in the negotiated language */
            event_strings: components["schemas"]["TrackingEventKeyTranslationsDTO"];
            /** @description Language of event_strings */
            language: components["schemas"]["LanguageEnum"];
        };
        TrackingEstimatedArrivalDTO: {
            /** @description Estimated arrival as text in that language */
            time_prediction: string;
            /** @description Language of the text */
            language: components["schemas"]["LanguageEnum"];
        };
        CarrierDTO: {
            /** @description Tracking number */
            tracking_number: string;
            /** @description Carrier; null only while it could not be determined */
            carrier_reference: components["schemas"]["CarrierEnum"] | null;
            /** @description Tracking page of the carrier */
            tracking_url: string | null;
        };
        TrackingPickUpDTO: {
            /** @description Kind of place */
            type: components["schemas"]["PickUpTypeEnum"] | null;
            /** @description Name of the place */
            name: string;
            /** @description Address of the place */
            address: components["schemas"]["AddressDTO"] | null;
            /** @description URL of the place */
            url: string | null;
            /** @description Opening hours */
            opening_hours: string | null;
            /**
             * Format: date-time
             * @description Last day of storage
             */
            date_to: string | null;
        };
        /** @description A shipment as seen from its order. */
        TrackingDTO: {
            /**
             * Format: uuid
             * @description Shipment UUID, the shipment_id of the routes
             */
            uuid: string;
            /**
             * Format: date-time
             * @description Time of the last change
             */
            updated_at: string | null;
            /** @description Events, newest first */
            events: components["schemas"]["TrackingEventDTO"][];
            /** @description Expected delivery */
            estimated_arrival: components["schemas"]["TrackingEstimatedArrivalDTO"] | null;
            /** @description Carrier data; null for a draft shipment */
            carrier: components["schemas"]["CarrierDTO"] | null;
            /**
             * @description Coarse state. Present for older clients.
             * @default transit
             */
            state: components["schemas"]["StateEnum"];
            /**
             * @description Health
             * @default normal
             */
            flag: components["schemas"]["FlagEnum"];
            /** @description Current phase (phase of the newest event) */
            phase: components["schemas"]["PhaseEnum"] | null;
            /**
             * @description Forward or return
             * @default merchant_customer
             */
            direction: components["schemas"]["ShipmentDirection"];
            /** @description Pickup place */
            pickup: components["schemas"]["TrackingPickUpDTO"] | null;
            /**
             * @description Products in the shipment
             * @default []
             */
            products: components["schemas"]["ProductSchema"][];
            /** @description Shipment id in the shop system. Addition of ours. */
            external_shipment_id: string | null;
            /**
             * Format: uuid
             * @description Same value as uuid
             */
            id: string;
            /**
             * Format: uuid
             * @description Shop UUID
             */
            merchant_id: string;
            /** @description Same value as shop_slug */
            merchant_slug: string;
            /** @description Slug of the shop */
            shop_slug: string;
            /**
             * Format: uuid
             * @description Order UUID
             */
            order_id: string;
            /** @description Order number */
            order_number: string;
        };
        ShipmentAddEventRequestDTO: {
            /** @description Event to add */
            event_name: components["schemas"]["ShipmentEventName"];
            /**
             * Format: date-time
             * @description When it happened
             * @example 2021-09-01T00:00:00Z
             */
            event_time: string;
            /**
             * @description Id of the event at the sender; unique per shipment
             * @example 123456
             */
            external_id: string;
        };
        /**
         * @description Which order field an id refers to.
         * @enum {string}
         */
        OrderReferenceType: "uuid" | "external_id" | "order_name" | "order_number";
        OrderDiscountDTO: {
            /** @description Discount code. null is accepted (automatic promotions of shop plugins) and answered as an empty string. */
            code: string | null;
            /**
             * @description Amount. Published as a string; the Shopware plugin sends a (negative) number. Answered as a string with the sign kept.
             * @example 10.0
             */
            amount?: string | number | null;
            /** @description Type of the discount, e.g. percentage or absolute */
            type?: string | null;
        };
        /** @description The published reference names this object without its fields; these follow the from/to pattern of expected deliveries. Other fields are stored and answered as sent. */
        PreferredDeliveryDateDTO: {
            /** @description First wanted day or time, ISO 8601 date or date-time */
            from?: string | null;
            /** @description Last wanted day or time, ISO 8601 date or date-time */
            to?: string | null;
            /** @description IANA time zone for plain dates */
            timezone?: string | null;
        } & {
            [key: string]: unknown;
        };
        OrderPlacementDTO: {
            /**
             * @description Order number shown to the customer
             * @example 1234
             */
            order_number: string;
            /**
             * @description Order name
             * @example IXF1234
             */
            order_name?: string | null;
            /**
             * Format: date-time
             * @description When the order was placed; null or absent means now
             */
            order_placed_at?: string | null;
            /** @description Total price */
            total_order_price?: number | null;
            /** @description Shipping price */
            shipping_price?: number | null;
            /** @description Price of the items before shipping and discounts */
            sub_total_price?: number | null;
            /**
             * @description Sum of all discounts
             * @default 0
             */
            discount_price?: number | null;
            /**
             * @description Line items
             * @default []
             */
            products?: components["schemas"]["ProductDTO"][] | null;
            /**
             * @description Discounts applied
             * @default []
             */
            discounts?: components["schemas"]["OrderDiscountDTO"][] | null;
            /**
             * @description Email address of the customer
             * @example jane@example.com
             */
            email_id?: string | null;
            /** @description Delivery address */
            address: components["schemas"]["AddressWithZipCodeDTO"];
            /**
             * @description ISO 4217 code; null counts as EUR
             * @default EUR
             */
            currency?: string | null;
            /** @description Segments of the customer; opaque strings */
            segments?: string[] | null;
            /** @description Total weight in grams */
            weight?: number | null;
            /** @description Customer id in the shop system; null for guests */
            external_customer_id?: string | null;
            /** @description Order status page of the shop system */
            order_status_url?: string | null;
            /**
             * @description Order id in the shop system
             * @example 2205783916624
             */
            external_id: string;
            /** @description Wanted delivery date */
            preferred_delivery_date?: components["schemas"]["PreferredDeliveryDateDTO"] | null;
            /** @description User agent of the customer. The reference types it as a string and shows an array in its sample: both are accepted, of an array the first entry is stored. */
            user_agent?: string | string[] | null;
            /**
             * @description Attribution data for the merchant, stored and answered as sent (e.g. affiliate_code, campaign_code)
             * @default {}
             */
            order_analytics?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Number of parcels expected
             * @default 1
             */
            expected_number_of_shipments?: number | null;
        };
        OrderTrackingDTO: {
            /** @description Tracking number */
            tracking_number: string;
            /** @description Tracking page of the carrier */
            tracking_url?: string | null;
            /**
             * Format: date-time
             * @description When the parcel was handed over; null or absent means now
             */
            tracking_placed_at?: string | null;
            /** @description Carrier name; matched case-insensitively with CarrierEnum and its known aliases. null or absent: derived from tracking_url and the pattern of tracking_number. A name that matches nothing is answered with 422 carrier_reference_invalid. */
            carrier_reference?: string | null;
            /** @description Shipment id in the shop system, e.g. a Shopify fulfillment id */
            external_shipment_id?: string | null;
            /**
             * @description Line items in the parcel; empty or absent means all products of the order
             * @default []
             */
            products?: components["schemas"]["ProductDTO"][] | null;
        };
        OrderFulfillmentDTO: {
            /**
             * @description Order reference of the type in id_type
             * @example 11334422
             */
            id: string;
            /**
             * @description Type of id; null counts as order_number
             * @default order_number
             */
            id_type?: components["schemas"]["OrderReferenceType"] | null;
            /** @description Order data; makes the call an upsert */
            order?: components["schemas"]["OrderPlacementDTO"] | null;
            /** @description Parcels of the order; may be empty */
            trackings: components["schemas"]["OrderTrackingDTO"][];
            /** @description Sent here, next to order, by the Shopware plugin; treated like order.order_analytics, which wins where both are given */
            order_analytics?: {
                [key: string]: unknown;
            } | null;
        };
        OrderUpdateDTO: {
            /** @description New delivery address; null or absent leaves it unchanged */
            address?: components["schemas"]["AddressDTO"] | null;
            /** @description New number of parcels expected; null or absent leaves it unchanged */
            expected_number_of_shipments?: number | null;
        };
        OrderTrackingUpdateDTO: {
            /** @description Tracking page of the carrier; null or absent leaves it unchanged */
            tracking_url?: string | null;
            /** @description Replaces the products of the shipment, no merge; [] removes all; null or absent leaves them unchanged */
            products?: components["schemas"]["ProductDTO"][] | null;
        };
        OrderDetailDTO: {
            /**
             * @description Order number shown to the customer
             * @example 1234
             */
            order_number: string;
            /**
             * @description Order name
             * @example IXF1234
             */
            order_name: string | null;
            /**
             * Format: date-time
             * @description When the order was placed
             */
            order_placed_at: string;
            /** @description Total price; 0 when unknown */
            total_order_price: number;
            /** @description Shipping price; 0 when unknown */
            shipping_price: number;
            /** @description Price of the items before shipping and discounts; 0 when unknown */
            sub_total_price: number;
            /**
             * @description Sum of all discounts
             * @default 0
             */
            discount_price: number;
            /**
             * @description Line items
             * @default []
             */
            products: components["schemas"]["ProductDTO"][];
            /**
             * @description Discounts applied
             * @default []
             */
            discounts: components["schemas"]["OrderDiscountDTO"][];
            /**
             * @description Email address of the customer
             * @example jane@example.com
             */
            email_id: string | null;
            /** @description Delivery address, always an object */
            address: components["schemas"]["AddressDTO"];
            /**
             * @description ISO 4217 code
             * @default EUR
             */
            currency: string;
            /**
             * @description Segments of the order
             * @default []
             */
            segments: string[];
            /** @description Total weight in grams; 0 when unknown */
            weight: number;
            /** @description Customer id in the shop system */
            external_customer_id: string | null;
            /** @description Order status page of the shop system. Addition of ours. */
            order_status_url: string | null;
            /** @description Wanted delivery date. Addition of ours. */
            preferred_delivery_date: components["schemas"]["PreferredDeliveryDateDTO"] | null;
            /** @description Number of parcels expected. Addition of ours. */
            expected_number_of_shipments: number;
            /** @description Same value as shop_slug */
            merchant_slug: string;
            /** @description Slug of the shop. Addition of ours. */
            shop_slug: string;
            /** @description Order id in the shop system */
            external_id: string;
            /**
             * Format: uuid
             * @description Order UUID
             */
            uuid: string;
            /**
             * @description Fulfilled shipments of the order (drafts are not listed)
             * @default []
             */
            trackings: components["schemas"]["TrackingDTO"][];
        };
        TrackpageUrlRequestDTO: {
            /** @description Order reference of the type in id_type */
            id: string;
            /**
             * @description Type of id; null counts as order_number
             * @default order_number
             */
            id_type?: components["schemas"]["OrderReferenceType"] | null;
        };
        TrackpageUrlDTO: {
            /** @description Signed token that opens the tracking page of this order without further input */
            token: string;
            /**
             * Format: uri
             * @description Tracking page URL with orderNumber and token in the query; https, or clients drop it
             */
            url: string;
        };
        /**
         * @description Release ring of an organization or member.
         * @enum {string}
         */
        FeatureCommunity: "alpha" | "beta" | "live";
        /**
         * @description Role of a user or API key.
         * @enum {string}
         */
        UserRole: "admin" | "editor" | "viewer";
        OrganizationDTO: {
            /** @description Numeric id */
            id: number;
            /** @description Slug */
            slug: string;
            /** @description Name */
            name: string;
            /** @description Contact email */
            email: string | null;
            /** @description Contact phone */
            phone: string | null;
            /**
             * Format: uri
             * @description Website
             */
            website: string | null;
            /** @description Industry */
            industry: string | null;
            /** @description Email domain whose users may join by single sign-on */
            sso_domain: string | null;
            /** @description Release ring */
            feature_community: components["schemas"]["FeatureCommunity"];
            /** @description Feature name to value */
            feature_toggles: {
                [key: string]: unknown;
            };
        };
        OrgMemberDTO: {
            /** @description Email of the user */
            email_id: string;
            /** @description Release ring of the member */
            feature_community: components["schemas"]["FeatureCommunity"];
            /** @description Feature name to value */
            feature_toggles: {
                [key: string]: unknown;
            } | null;
            /** @description Slug of the organization */
            org: string;
            /** @description Slugs of the shops the member may use; ["*"] for all */
            shops: string[];
            /** @description Role of the member. Addition of ours. */
            role: components["schemas"]["UserRole"];
        };
        /**
         * @example {
         *       "email": "jane@example.com",
         *       "role": "viewer"
         *     }
         */
        OrgInvitationDTO: {
            /**
             * Format: email
             * @description Email of the user to invite
             */
            email: string;
            /** @description Role in the organization */
            role: components["schemas"]["UserRole"];
        };
        /**
         * @description Shop system of a shop.
         * @enum {string}
         */
        ShopProvider: "shopware" | "shopify";
        ShopInitialSettingsDTO: {
            /**
             * @description Initial value of settings.triggers.klaviyo
             * @default false
             */
            klaviyo_triggers_enabled?: boolean;
            /**
             * @description Initial value of settings.triggers.shopify
             * @default false
             */
            shopify_triggers_enabled?: boolean;
            /**
             * @description Initial value of settings.carriers.shipment_updates
             * @default false
             */
            carriers_enabled?: boolean;
        };
        MerchantCreationDTO: {
            /** @description Display name */
            name: string;
            /** @description Description */
            description?: string | null;
            /** @description Slug of the owning organization */
            organization?: string | null;
            /**
             * @description Fallback language of translations
             * @default en
             */
            language?: components["schemas"]["LanguageEnum"] | null;
            /** @description Shop system */
            shop_provider?: components["schemas"]["ShopProvider"] | null;
            /**
             * Format: uri
             * @description Base URL of the API of the shop system
             */
            shop_admin_url?: string | null;
            /** @description FAQ page */
            shop_faq_url?: string | null;
            /** @description Service page */
            shop_service_url?: string | null;
            /**
             * Format: uri
             * @description Shop front
             */
            shop_url?: string | null;
            /**
             * Format: uri
             * @description Logo image
             */
            logo_url?: string | null;
            /** @description Slug, unique on the server; becomes part of every path of the shop */
            slug: string;
            /**
             * @description Initial settings
             * @default {
             *       "klaviyo_triggers_enabled": false,
             *       "shopify_triggers_enabled": false,
             *       "carriers_enabled": false
             *     }
             */
            settings?: components["schemas"]["ShopInitialSettingsDTO"] | null;
            /**
             * @deprecated
             * @description Older name of settings.triggers.klaviyo
             */
            klaviyo_enabled?: boolean | null;
            /**
             * @deprecated
             * @description Whether the tracking page is on
             */
            web_tracking_enabled?: boolean | null;
        };
        /** @description Fields that are absent or null stay unchanged. (The reference prints a default of en for language; it is not applied on update.) */
        MerchantUpdateDTO: {
            /** @description Display name */
            name?: string | null;
            /** @description Description */
            description?: string | null;
            /** @description Slug of the owning organization */
            organization?: string | null;
            /** @description Fallback language of translations */
            language?: components["schemas"]["LanguageEnum"] | null;
            /** @description Shop system */
            shop_provider?: components["schemas"]["ShopProvider"] | null;
            /**
             * Format: uri
             * @description Base URL of the API of the shop system
             */
            shop_admin_url?: string | null;
            /** @description FAQ page */
            shop_faq_url?: string | null;
            /** @description Service page */
            shop_service_url?: string | null;
            /**
             * Format: uri
             * @description Shop front
             */
            shop_url?: string | null;
            /**
             * Format: uri
             * @description Logo image
             */
            logo_url?: string | null;
            /**
             * @deprecated
             * @description Older name of settings.triggers.klaviyo
             */
            klaviyo_enabled?: boolean | null;
            /**
             * @deprecated
             * @description Whether the tracking page is on
             */
            web_tracking_enabled?: boolean | null;
        };
        MerchantDetailDTO: {
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
            /**
             * Format: uuid
             * @description Shop UUID
             */
            uuid: string;
            /** @description Display name */
            name: string | null;
            /** @description Slug */
            slug: string;
            /** @description Slug of the owning organization */
            organization: string | null;
            /**
             * @description Fallback language
             * @default en
             */
            language: components["schemas"]["LanguageEnum"];
            /** @description Logo image */
            logo_url: string | null;
            /** @description Shop front */
            shop_url: string | null;
            /** @description Description */
            description: string | null;
            /** @description Shop system */
            shop_provider: components["schemas"]["ShopProvider"] | null;
            /** @description Base URL of the API of the shop system */
            shop_admin_url: string | null;
            /** @description FAQ page */
            shop_faq_url: string | null;
            /** @description Service page */
            shop_service_url: string | null;
            /**
             * @deprecated
             * @description Older name of settings.triggers.klaviyo
             * @default false
             */
            klaviyo_enabled: boolean;
            /**
             * @deprecated
             * @description Whether the tracking page is on
             * @default false
             */
            web_tracking_enabled: boolean;
            /**
             * Format: date-time
             * @deprecated
             * @description When the shop went live
             */
            go_live_at: string | null;
        };
        APIKeyDTO: {
            /** @description The key */
            api_key: string;
        };
        ClientIDAndSecretDTO: {
            /** @description The client id */
            client_id: string;
            /** @description The client secret; null or absent keeps a stored one */
            client_secret?: string | null;
        };
        IntegrationKeysDTO: {
            /**
             * @description Masked Klaviyo key; null when none is set
             * @example pk_*******************************123
             */
            klaviyo: string | null;
            /**
             * @description Masked Shopify token; null when none is set
             * @example shpua_****************************321
             */
            shopify: string | null;
            /** @description Masked Shopware client id; null when none is set. Addition of ours. */
            shopware: string | null;
        };
        /**
         * @description Use of an uploaded image.
         * @enum {string}
         */
        ImageType: "background" | "claim" | "logo" | "signature" | "product" | "voucher";
        ImageResponseDTO: {
            /** @description Public URL of the image */
            url: string;
            /** @description Use of the image */
            image_type: components["schemas"]["ImageType"];
            /** @description Slug of the shop */
            shop_slug: string;
        };
        /** @description Form with one file part. The Dart client also sends a text field named image; it is ignored. */
        ImageUploadForm: {
            /**
             * Format: binary
             * @description The image file
             */
            image: string;
        };
        /**
         * @description Status of an integration (older settings shape).
         * @enum {string}
         */
        SettingStatus: "disabled" | "live" | "testing";
        /**
         * @description Key by which notifications of a shipment are grouped (older settings shape).
         * @enum {string}
         */
        ShipmentGroupKey: "shipment_id" | "tracking_number" | "external_shipment_id";
        /** @deprecated */
        KlaviyoSettingsV1: {
            /** @description live: triggers are sent */
            status: components["schemas"]["SettingStatus"];
            /**
             * @description Custom triggers
             * @default []
             */
            custom_triggers?: {
                [key: string]: unknown;
            }[] | null;
            /**
             * @description Also send shipment_delivered_all_events
             * @default false
             */
            trigger_delivered_all_events?: boolean | null;
            /**
             * @description Grouping key
             * @default shipment_id
             */
            shipment_group_key?: components["schemas"]["ShipmentGroupKey"] | null;
            /**
             * @description Hours after which an event is too old to be sent
             * @default 4
             */
            stale_event_threshold?: number | null;
        };
        /** @deprecated */
        ShopifySettingsV1: {
            /**
             * @description live: triggers are sent
             * @default live
             */
            status?: components["schemas"]["SettingStatus"] | null;
        };
        /** @deprecated */
        TriggerSettingsV1: {
            klaviyo: components["schemas"]["KlaviyoSettingsV1"];
            shopify: components["schemas"]["ShopifySettingsV1"];
        };
        /** @deprecated */
        CarrierSettingsV1: {
            /**
             * @description Status of the aggregator pp
             * @default live
             */
            pp_status?: components["schemas"]["SettingStatus"] | null;
            /**
             * @description Carriers not sent to pp
             * @default []
             */
            pp_disabled_carriers?: string[] | null;
            /**
             * @description Status of the aggregator hc
             * @default live
             */
            hc_status?: components["schemas"]["SettingStatus"] | null;
            /**
             * @description Carriers sent to hc
             * @default []
             */
            hc_enabled_carriers?: string[] | null;
            /**
             * @description Segments always sent to pp
             * @default []
             */
            override_pp_tracking_config_for_segments?: string[] | null;
            /**
             * @description Segments always sent to hc
             * @default []
             */
            override_hc_tracking_config_for_segments?: string[] | null;
        };
        /** @deprecated */
        BaseTriggerSettings: {
            /**
             * @description Schema version
             * @default 1
             * @constant
             */
            version?: 1;
            /** @description Trigger settings */
            data: components["schemas"]["TriggerSettingsV1"];
        };
        /** @deprecated */
        BaseCarrierSettings: {
            /**
             * @description Schema version
             * @default 1
             * @constant
             */
            version?: 1;
            /** @description Carrier settings */
            data: components["schemas"]["CarrierSettingsV1"];
        };
        BaseTrackpagesSettings: {
            /**
             * @description Schema version
             * @default 1
             * @constant
             */
            version?: 1;
            /**
             * @description Look and content of the tracking page, free form (e.g. primary_color, logo_url, show_map, footer_links)
             * @default {}
             */
            data?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * @deprecated
         * @description Versioned settings as sent by the Dart client.
         */
        ShopSettingsRequestDTO: {
            triggers: components["schemas"]["BaseTriggerSettings"];
            carriers: components["schemas"]["BaseCarrierSettings"];
            trackpages: components["schemas"]["BaseTrackpagesSettings"];
        };
        CarrierSettingsUpdateDTO: {
            /** @description Fetch shipment updates from carriers; null or absent leaves it unchanged */
            shipment_updates?: boolean | null;
        };
        TriggerSettingsUpdateDTO: {
            /** @description Send triggers to Klaviyo; null or absent leaves it unchanged */
            klaviyo?: boolean | null;
            /** @description Send triggers to Shopify; null or absent leaves it unchanged */
            shopify?: boolean | null;
        };
        SegmentSettingsUpdateDTO: {
            /** @description Fetch segments from Klaviyo; null or absent leaves it unchanged */
            klaviyo?: boolean | null;
        };
        CarrierSettingsDTO: {
            /** @description Whether shipment updates are fetched from carriers */
            shipment_updates: boolean;
        };
        TriggerSettingsDTO: {
            /** @description Whether triggers go to Klaviyo */
            klaviyo: boolean;
            /** @description Whether triggers go to Shopify */
            shopify: boolean;
        };
        SegmentSettingsDTO: {
            /** @description Whether segments are fetched from Klaviyo */
            klaviyo: boolean;
            /** @description Whether order tags of Shopify become segments */
            shopify: boolean;
        };
        ShopCarrierSettingsDTO: {
            /** @description Whether shipment updates are fetched from carriers */
            shipment_updates: boolean;
            /**
             * @deprecated
             * @description Older shape: schema version, always 1
             */
            version: number;
            /**
             * @deprecated
             * @description Older shape: versioned carrier settings
             */
            data: components["schemas"]["CarrierSettingsV1"];
        };
        ShopTriggerSettingsDTO: {
            /** @description Whether triggers go to Klaviyo */
            klaviyo: boolean;
            /** @description Whether triggers go to Shopify */
            shopify: boolean;
            /**
             * @deprecated
             * @description Older shape: schema version, always 1
             */
            version: number;
            /**
             * @deprecated
             * @description Older shape: versioned trigger settings
             */
            data: components["schemas"]["TriggerSettingsV1"];
        };
        /** @description Settings of a shop. Carries the current flat flags and, for older clients, the versioned objects; both views show the same values. */
        ShopSettingsDTO: {
            carriers: components["schemas"]["ShopCarrierSettingsDTO"];
            triggers: components["schemas"]["ShopTriggerSettingsDTO"];
            segments: components["schemas"]["SegmentSettingsDTO"];
            trackpages: components["schemas"]["BaseTrackpagesSettings"];
        };
        /**
         * @description Kind of Shopify webhook. Topics: orders/create, orders/fulfilled, orders/partially_fulfilled, orders/updated, fulfillments/update.
         * @enum {string}
         */
        ShopifyWebhookType: "order-creation" | "order-fulfillment" | "order-partial-fulfillment" | "order-update" | "order-fulfillment-update";
        ShopifyWebhookCreationDTO: {
            /** @description Kind of webhook */
            webhook_type: components["schemas"]["ShopifyWebhookType"];
        };
        ShopifyWebhookDTO: {
            /** @description Kind of webhook */
            webhook_type: components["schemas"]["ShopifyWebhookType"];
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
            /**
             * Format: uuid
             * @description Webhook UUID
             */
            uuid: string;
            /** @description Slug of the shop */
            shop_slug: string;
            /**
             * @deprecated
             * @description Same value as shop_slug, for older clients
             */
            merchant_slug: string;
            /** @description Name of the webhook */
            name: string;
            /** @description Webhook id at Shopify; null until registered there */
            shopify_id: number | null;
            /**
             * @description Shopify topic
             * @example orders/create
             */
            topic: string;
            /** @description URL Shopify calls */
            hook_url: string;
            /** @description Fields Shopify is asked to send; null for all */
            fields: string[] | null;
        };
        /**
         * @description Whether events are delivered.
         * @enum {string}
         */
        WebhookStatus: "active" | "inactive";
        /**
         * @description Filter entry. "*": every event. "shipments" or "claims": every event of the source. "shipments/{phase}": every event of the phase. "shipments/{phase}/{EVENT_NAME}" or "claims/{created|updated}": one event. An event group name such as shipment_delivered: every event of the group. An entry that matches nothing is stored and never fires.
         * @example shipments/delivered
         */
        WebhookEvent: string;
        WebhookCreationDTO: {
            /**
             * @description Events to deliver
             * @default [
             *       "*"
             *     ]
             */
            enabled_events?: components["schemas"]["WebhookEvent"][] | null;
            /** @description Signing secret; null or absent: the server generates one */
            secret?: string | null;
            /** @description Description */
            description?: string | null;
            /**
             * @description Status
             * @default active
             */
            status?: components["schemas"]["WebhookStatus"] | null;
            /**
             * Format: uri
             * @description Endpoint that gets the POST requests
             */
            url: string;
        };
        /** @description Fields that are absent or null stay unchanged. The secret cannot be changed. */
        WebhookUpdateDTO: {
            /** @description Replaces the list; sent by the Shopware plugin and the Dart client, absent from the API reference */
            enabled_events?: components["schemas"]["WebhookEvent"][] | null;
            /** @description Description */
            description?: string | null;
            /** @description Status */
            status?: components["schemas"]["WebhookStatus"] | null;
            /**
             * Format: uri
             * @description Endpoint
             */
            url?: string | null;
        };
        WebhookDTO: {
            /** @description Events delivered */
            enabled_events: components["schemas"]["WebhookEvent"][];
            /** @description Signing secret. In clear only in the answer to Create Webhook; elsewhere masked with asterisks except its last 4 characters. */
            secret: string;
            /** @description Description */
            description: string | null;
            /** @description Status */
            status: components["schemas"]["WebhookStatus"];
            /** @description Endpoint */
            url: string;
            /**
             * Format: date-time
             * @description Creation time
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the last update
             */
            updated_at: string;
            /**
             * Format: uuid
             * @description Webhook UUID
             */
            uuid: string;
            /** @description Slug of the shop */
            shop_slug: string;
            /**
             * @deprecated
             * @description Same value as shop_slug, for older clients
             */
            merchant_slug: string;
        };
        /**
         * @description Notification group of an event. The return_shipment_* names are inferred, all others are published.
         * @enum {string}
         */
        EventGroup: "shipment_pre_transit" | "shipment_in_transit" | "shipment_damaged" | "shipment_carrier_delay" | "shipment_out_for_delivery" | "shipment_delivery_failed" | "shipment_delivery_failed_forwarded_to_parcel_shop" | "shipment_delivery_failed_address_issue" | "shipment_delivery_second_attempt" | "shipment_delivered" | "shipment_delivered_to_neighbour" | "shipment_delivered_to_letterbox" | "shipment_delivered_to_parcel_shop" | "shipment_delivered_to_parcel_locker" | "shipment_picked_up" | "shipment_failed_returned" | "shipment_refused_then_returned" | "shipment_not_picked_up_then_returned" | "shipment_delayed_due_to_customer_request" | "shipment_delivered_all_events" | "shipment_internal_trigger" | "shipment_carrier_changed" | "shipment_order_cancelled" | "return_shipment_pre_transit" | "return_shipment_in_transit" | "return_shipment_carrier_delay" | "return_shipment_failed" | "return_shipment_delivered" | "claim_created" | "claim_updated";
        ShipmentEventData: {
            /**
             * Format: uuid
             * @description Shipment UUID
             */
            shipment_id: string;
            /**
             * Format: uuid
             * @description Id of the event, stable over retries
             */
            event_id: string;
            /** @description Event */
            event_name: components["schemas"]["ShipmentEventName"];
            /**
             * Format: date-time
             * @description When it happened
             */
            event_time: string | null;
            /** @description Same value as in the envelope */
            event_group: components["schemas"]["EventGroup"];
            /** @description Phase of the event */
            phase: components["schemas"]["PhaseEnum"];
            /** @description Forward or return */
            direction: components["schemas"]["ShipmentDirection"];
            /** @description Carrier */
            carrier_reference: string | null;
            /** @description Tracking number; null for a draft shipment */
            tracking_number: string | null;
            /** @description Tracking page of the carrier */
            tracking_url: string | null;
            /** @description Shipment id in the shop system */
            external_shipment_id: string | null;
            /**
             * Format: date-time
             * @description Time of the shipment's last change
             */
            updated_at: string;
        };
        ClaimEventData: {
            /**
             * Format: uuid
             * @description Claim UUID
             */
            claim_id: string;
            /**
             * @description What happened
             * @enum {string}
             */
            event_name: "created" | "updated";
            /**
             * Format: date-time
             * @description Creation time of the claim
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Time of the claim's last update
             */
            updated_at: string;
            /** @description Same value as in the envelope */
            event_group: components["schemas"]["EventGroup"];
            /** @description Wanted resolution */
            resolution_preference: components["schemas"]["ClaimResolutionPreference"] | null;
            /** @description Reason */
            reason: components["schemas"]["ClaimReason"];
            /** @description Status */
            status: components["schemas"]["ClaimStatus"];
            /** @description Free text of the customer */
            description: string | null;
            /** @description Private URL of the signature image */
            customer_signature_image_url: string | null;
            /** @description Affected items */
            selected_items: components["schemas"]["SelectedItemSchema"][];
            /** @description Evidence image URLs */
            image_urls: string[];
            /** @description Further image URLs */
            optional_image_urls: string[];
        };
        /** @description Customer of the order; the object is present for guests too. */
        WebhookCustomerDTO: {
            /** @description Customer id in the shop system; null for guests */
            external_id: string | null;
            /** @description Email */
            email: string | null;
            /** @description First name */
            first_name: string | null;
            /** @description Last name */
            last_name: string | null;
        };
        /** @description State of everything involved at triggered_at. */
        WebhookContextDTO: {
            /** @description The order; trackings is empty here, see shipments */
            order: components["schemas"]["OrderDetailDTO"];
            customer: components["schemas"]["WebhookCustomerDTO"];
            /** @description All shipments of the order, drafts included */
            shipments: components["schemas"]["TrackingDTO"][];
            /** @description All claims of the order */
            claims: components["schemas"]["ClaimResponseDTO"][];
        };
        ShipmentWebhookEvent: {
            /**
             * @description Entity that produced the event
             * @constant
             */
            source: "shipments";
            /**
             * @description shipments/{phase}/{event_name}
             * @example shipments/delivered/SUCCESSFULLY_DELIVERED
             */
            ref: string;
            /**
             * @description Version of the envelope
             * @constant
             */
            version: 1;
            /**
             * Format: date-time
             * @description When the event was triggered
             */
            triggered_at: string;
            /** @description Notification group; always present */
            event_group: components["schemas"]["EventGroup"];
            event_data: components["schemas"]["ShipmentEventData"];
            context: components["schemas"]["WebhookContextDTO"];
            /** @description Slug of the shop */
            shop_slug: string;
            /**
             * Format: uuid
             * @description Shop UUID
             */
            shop_id: string;
        };
        ClaimWebhookEvent: {
            /**
             * @description Entity that produced the event
             * @constant
             */
            source: "claims";
            /**
             * @description claims/{action}
             * @example claims/created
             */
            ref: string;
            /**
             * @description Version of the envelope
             * @constant
             */
            version: 1;
            /**
             * Format: date-time
             * @description When the event was triggered
             */
            triggered_at: string;
            /** @description Notification group; always present */
            event_group: components["schemas"]["EventGroup"];
            event_data: components["schemas"]["ClaimEventData"];
            context: components["schemas"]["WebhookContextDTO"];
            /** @description Slug of the shop */
            shop_slug: string;
            /**
             * Format: uuid
             * @description Shop UUID
             */
            shop_id: string;
        };
    };
    responses: {
        /** @description The request cannot be served as sent; also answered when credentials are missing or no username/key pair can be read (credentials_missing). */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description Unknown, deleted or expired API key (credentials_invalid). */
        Unauthorized: {
            headers: {
                /** @description Always Basic realm="Karla" */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description The key is valid but has no sufficient role for this shop or organization (forbidden). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description A resource named in the path or body does not exist (*_not_found). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description The resource exists already or its state forbids the call. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description The uploaded file is too large (image_too_large). */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description The request is malformed or invalid (validation_error with one entry per fault in errors, or a specific *_invalid key). */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description The body is larger than this server reads (body_too_large). */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description More requests than the key may send (rate_limited); Retry-After says how long to wait. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description The server cannot answer for a moment (unavailable); Retry-After says how long to wait. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
        /** @description Fault on the server side (internal_error, type api_error). */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorDTO"];
            };
        };
    };
    parameters: {
        /** @description Slug of the shop */
        ShopSlug: string;
        /** @description Slug of the organization */
        OrgSlug: string;
        /** @description Page number, from 1 */
        Page: number;
        /** @description Items per page */
        PerPage: number;
        /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
        KarlaVersion: string;
        /** @description Language preference for localized strings; the best supported match wins, else en. */
        AcceptLanguage: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAbTests: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ABTestResponseDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAbTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ABTestCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ABTestResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAbTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the A/B test */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ABTestResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    endAbTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the A/B test */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ABTestResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchAnnouncements: {
        parameters: {
            query: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                /** @description UUID of the announcement */
                uuid: string;
                /** @description Text to look for */
                text: string;
                /** @description Language */
                language?: components["schemas"]["LanguageEnum"];
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDetailDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the announcement */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the announcement */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchCampaigns: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                uuid?: string;
                name?: string;
                start_date?: string;
                end_date?: string;
                segment?: string;
                promotion_type?: components["schemas"]["PromotionType"];
                enabled?: boolean;
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponseDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequestDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the campaign */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequestDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the campaign */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCampaignByOrderNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language preference for localized strings; the best supported match wins, else en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description Order number */
                order_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadBasicCampaignImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the campaign */
                campaign_uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImageUploadForm"];
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadCampaignProductImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the campaign */
                campaign_uuid: string;
                /** @description Position of the product in the list, from 0 */
                product_position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImageUploadForm"];
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchClaims: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                order_id?: string;
                shipment_id?: string;
                resolution_preference?: components["schemas"]["ClaimResolutionPreference"];
                status?: components["schemas"]["ClaimStatus"];
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponseDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the claim */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the claim */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeals: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchDiscounts: {
        parameters: {
            query?: {
                code?: string;
                target_selection?: components["schemas"]["DiscountTargetSelectionEnum"];
                target_type?: components["schemas"]["DiscountTargetTypeEnum"];
                title?: string;
                value_type?: components["schemas"]["DiscountValueTypeEnum"];
                value?: number;
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                uuid?: string;
                type?: components["schemas"]["DiscountTypeEnum"];
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountResponseDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the discount */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the discount */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchOrders: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                email_id?: string;
                external_id?: string;
                order_name?: string;
                order_number?: string;
                uuid?: string;
                zip_code?: string;
                order_placed_from?: string;
                order_placed_to?: string;
                shipment_updated_since?: string;
            };
            header?: {
                /** @description Language preference for localized strings; the best supported match wins, else en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetailDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsertOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFulfillmentDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPlacementDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language preference for localized strings; the best supported match wins, else en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the order */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetailDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOrderShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language preference for localized strings; the best supported match wins, else en. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the order */
                order_id: string;
                /** @description UUID of the shipment */
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTrackingUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    fulfillOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFulfillmentDTO"][];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTrackpageUrl: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackpageUrlRequestDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackpageUrlDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrg: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the organization */
                slug: components["parameters"]["OrgSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchOrgMembers: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                /** @description Exact email, case-insensitive */
                email_id?: string;
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the organization */
                slug: components["parameters"]["OrgSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgMemberDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    inviteUserToOrg: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the organization */
                slug: components["parameters"]["OrgSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrgInvitationDTO"];
            };
        };
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    bulkUpsertProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductVariantBulkItemDTO"][];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductBulkResultDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    upsertProductVariant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description Product id in the shop system */
                product_id: string;
                /** @description Variant id in the shop system */
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductVariantUpsertDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductVariantDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description Product id in the shop system */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createShipmentEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the shipment */
                shipment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentAddEventRequestDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchShopifyWebhooks: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopifyWebhookDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createShopifyWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopifyWebhookCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopifyWebhookDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getShopifyWebhookByUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the Shopify webhook */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopifyWebhookDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteShopifyWebhookByUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the Shopify webhook */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getShopifyWebhookByType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description Kind of webhook */
                webhook_type: components["schemas"]["ShopifyWebhookType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopifyWebhookDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteShopifyWebhookByType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description Kind of webhook */
                webhook_type: components["schemas"]["ShopifyWebhookType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchShops: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                uuid?: string;
                name?: string;
                slug?: string;
                shop_provider?: components["schemas"]["ShopProvider"];
                language?: components["schemas"]["LanguageEnum"];
                /** @description Slug of the organization */
                organization?: string;
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetailDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDetailDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShopKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationKeysDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setKlaviyoKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["APIKeyDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setShopifyAccessToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["APIKeyDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setShopwareApiCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientIDAndSecretDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadShopImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description Use of the image */
                image_type: components["schemas"]["ImageType"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImageUploadForm"];
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageResponseDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getShopSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setShopSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShopSettingsRequestDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateShopCarrierSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarrierSettingsUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchShopCarrierSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarrierSettingsUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateShopTriggerSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerSettingsUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchShopTriggerSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerSettingsUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateShopSegmentSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentSettingsUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchShopSegmentSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentSettingsUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateShopTrackpagesSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BaseTrackpagesSettings"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettingsDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchWebhooks: {
        parameters: {
            query?: {
                /** @description Page number, from 1 */
                page?: components["parameters"]["Page"];
                /** @description Items per page */
                per_page?: components["parameters"]["PerPage"];
                uuid?: string;
                status?: components["schemas"]["WebhookStatus"];
                url?: string;
            };
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDTO"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreationDTO"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDTO"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the webhook */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Dated API version, e.g. 2024-01-05. Absent or unknown: latest stable. */
                "Karla-Version"?: components["parameters"]["KarlaVersion"];
            };
            path: {
                /** @description Slug of the shop */
                slug: components["parameters"]["ShopSlug"];
                /** @description UUID of the webhook */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookUpdateDTO"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveShipmentEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description t={unix seconds},v1={hex HMAC-SHA256 with the webhook secret over "{t}.{raw body}"}; one line, no spaces. */
                "Karla-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentWebhookEvent"];
            };
        };
        responses: {
            /** @description Accepted. Any 2xx ends the delivery; the body is ignored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; tried again. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Failed; tried again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveClaimEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description t={unix seconds},v1={hex HMAC-SHA256 with the webhook secret over "{t}.{raw body}"}; one line, no spaces. */
                "Karla-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimWebhookEvent"];
            };
        };
        responses: {
            /** @description Accepted. Any 2xx ends the delivery; the body is ignored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; tried again. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Failed; tried again. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
