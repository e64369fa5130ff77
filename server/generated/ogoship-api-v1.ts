// Generated from contracts/ogoship-api-v1.yaml. Do not edit.
export interface paths {
    "/OAuth/Token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue or refresh an access token
         * @description Parameters come as a form body or in the query string, and may be mixed; the merged set must satisfy OAuthTokenRequest. JSON objects are not supported: `invalid_request`. The body is read as form data whatever the Content-Type says, because the .NET client sends form data labelled application/json.
         *
         *     Client credentials come as client_id and client_secret or as HTTP Basic, not both. A parameter sent twice in the same place is `invalid_request`.
         *
         *     password: username is the merchant id, password its secret token. refresh_token: the token must be unused, unexpired and of the same client; scope may only narrow.
         *
         *     The access token is a JWT valid for 5400 seconds. Each answer carries a new refresh token, valid for 14 days and for one use. Presenting a used refresh token is `invalid_grant` and revokes every token descended from the same password grant.
         *
         *     JWT claims: iss, sub (merchant id), client_id, scope (space separated), iat, exp, jti. The answer lists the granted scope, which may be smaller than the requested one; if nothing is left it is `invalid_scope`.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metadata/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an order, product or return. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Get metadata
         * @description Returns all metadata of the object; an empty map when it has none. 404 when no object of the merchant has the id.
         */
        get: operations["getMetadata"];
        /**
         * Update metadata
         * @description Merges: given keys are set, keys whose value is null are removed, other keys stay. At most 50 keys, keys of 1 to 100 characters, values of up to 4000. All or nothing. The id in the body is ignored. The object's editTime does not change and no webhook is sent.
         */
        put: operations["updateMetadata"];
        post?: never;
        /**
         * Delete metadata
         * @description Removes the named keys, or all metadata of the object when no key is given. Unknown keys are ignored, so the call is idempotent.
         */
        delete: operations["deleteMetadata"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search orders
         * @description Filters are combined with AND. An empty array when nothing matches. Ordered by creation, oldest first, so that orders changed while a client pages are never skipped. Clients page until an answer has fewer than limit items; there is no total.
         */
        get: operations["searchOrders"];
        put?: never;
        /**
         * Create order
         * @description status may be New (default), Draft, Reserved or Locked; anything else is 400. New with insufficient available stock is stored and returned as Pending. Stock is reserved in the same transaction for every status but Draft, and for no test order.
         *
         *     400 when the reference exists already, a product code is unknown, the shipping code is missing or not enabled, the shipping method needs a pickup point or cash on delivery and it is missing, or a document has neither url nor base64Content. For Draft only unknown product codes and a duplicate reference are checked.
         *
         *     Answers 200, not 201. Sends ProductStockLevelChanged for each product whose figures changed.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{reference}": {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Order reference, percent-encoded, or base64url text when base64url=true. */
                reference: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update order
         * @description Partial in effect: members that are absent or null stay as they are; an empty string clears a text. orderLines and documents, if given, replace the whole list. cashOnDelivery with amount 0 removes it.
         *
         *     Content (everything but status, comments and documents) may change only if the order is Draft before or after this request; a value equal to the stored one is not a change. comments and documents may change until Collecting. Otherwise 400.
         *
         *     Status moves a merchant may make: Draft to New, Reserved, Locked, Cancelled; New, Pending, Reserved and Locked to New, Reserved, Locked, Draft or Cancelled; Cancelled to Draft or New. Repeating the current status is no change. From Collecting, Shipped and Returned nothing moves through this API. A forbidden move is 400 and changes nothing.
         *
         *     Moving to New validates as creation does and yields Pending when stock is short. Reservations follow the new status in the same transaction. Sends OrderStatusChanged and ProductStockLevelChanged where they apply.
         */
        put: operations["updateOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update order
         * @description Same request, rules and answer as PUT on this path. (The original lists two operations titled "Update order" and the path of the second is not public.)
         */
        patch: operations["patchOrder"];
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search products
         * @description Filters are combined with AND. An empty array when nothing matches. Ordered by creation, oldest first. No total; page until fewer than limit items come.
         */
        get: operations["searchProducts"];
        put?: never;
        /**
         * Add new product
         * @description 400 when the code exists already. The product starts with no stock. Answers 200.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productCode}": {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Current product code, percent-encoded, or base64url text when base64url=true. */
                productCode: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update product
         * @description Absent or null members stay; an empty string clears a text. A different code in the body renames the product (400 when it is taken); orders keep their lines and show the new code. An EAN code that is set already is not overwritten and no error is given. Stock figures in the body are ignored.
         */
        put: operations["updateProduct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search returns
         * @description Filters are combined with AND. An empty array when nothing matches. Ordered by creation, oldest first. No total.
         */
        get: operations["searchReturns"];
        put?: never;
        /**
         * Create return
         * @description Announces a return to the warehouse; it is Waiting, and any other status is 400. With orderReference the order must be Shipped or Returned, each code must be on it, and the quantities, with those of its other returns that are not Cancelled, must not exceed what was ordered. Without it customer is required. Otherwise 400, as for a reference that exists already.
         *
         *     No stock changes until the warehouse has handled the return. The same record is the myOGO1 (warehouse) return of the Order Service. Answers 200.
         */
        post: operations["createReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{reference}": {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Return reference, percent-encoded, or base64url text when base64url=true. */
                reference: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update return
         * @description Absent or null members stay. Lines, customer, order and warehouse may change while Waiting; tracking codes and comments until Handled. The merchant may move Waiting to Cancelled and back; Arrived, Processing and Handled are the warehouse's. A forbidden change is 400. Sends ReturnStatusChanged when the status changes. If a return of the Order Service stands behind the record, its quantities and status are changed there, and changing the lines or the status here is 400.
         */
        put: operations["updateReturn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search stock levels
         * @description One item per product, summed over all warehouses. modifiedAfter compares with modified. Ordered by creation of the product. 404 when productCode is given and no such product exists; otherwise an empty array when nothing matches.
         */
        get: operations["searchStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/StockUpdate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search stock updates
         * @description Filters are combined with AND. An empty array when nothing matches. modifiedAfter compares with modified, or created while modified is null. Ordered by creation, oldest first.
         */
        get: operations["searchStockUpdates"];
        put?: never;
        /**
         * Add stock update (purchase order)
         * @description Announces incoming goods; status is always NEW. Adds to stockUpdate of the products, never to stock: stock grows when the warehouse books receivedQuantity. Unknown product codes that carry a name are created as products with the merchant's default language; without a name they are 400. The answer holds every member of the request plus what the service assigned. Answers 200.
         */
        post: operations["createStockUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List active webhook subscriptions
         * @description All active subscriptions of the merchant, oldest first, without paging. Deactivated ones are left out.
         */
        get: operations["listWebHooks"];
        put?: never;
        /**
         * Add webhook
         * @description Several subscriptions may have the same type and url; each gets its own delivery. Answers 200: the .NET client takes any other status as failure.
         */
        post: operations["createWebHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Subscription id. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Get webhook info
         * @description Also returns a deactivated subscription.
         */
        get: operations["getWebHook"];
        /**
         * Update webhook
         * @description Absent or null members stay; an empty customHeaders map removes the headers. An id in the body is ignored. Any update activates a deactivated subscription again. Deliveries already queued go to the new url, signed with the new key.
         */
        put: operations["updateWebHook"];
        post?: never;
        /**
         * Remove webhook
         * @description Drops its queued deliveries too. Answers 204 without a body.
         */
        delete: operations["deleteWebHook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    OrderShipped: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was shipped
         * @description Sent when an order becomes Shipped; once more if its trackingNumber or trackingUrl was empty then and is filled later. The type is documented, the payload inferred: the order as the API returns it.
         */
        post: operations["onOrderShipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ProductStockLevelChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock figures of a product changed
         * @description Sent when stock, reserved or stockAvailable of a product changed. Changes of one product within a few seconds may be merged; the payload is the state at sending, so receivers compare modified. The type is documented, the payload inferred.
         */
        post: operations["onProductStockLevelChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    OrderStatusChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The status of an order changed
         * @description Sent for every status change after creation, Shipped included, whoever made it.
         */
        post: operations["onOrderStatusChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ReturnStatusChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The status of a return changed
         * @description Sent for every status change after creation.
         */
        post: operations["onReturnStatusChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    StockUpdateStatusChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A stock update moved on
         * @description Sent for every status change after creation and when received quantities change.
         */
        post: operations["onStockUpdateStatusChanged"];
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
         * @description ISO 8601 date or date-time; up to 9 decimals; without an offset it is UTC. Date alone is midnight UTC.
         * @example 2026-01-15T09:30:00Z
         */
        DateTimeInput: string;
        /**
         * @description Order status.
         * @enum {string}
         */
        OrderStatus: "New" | "Draft" | "Reserved" | "Locked" | "Collecting" | "Pending" | "Cancelled" | "Shipped" | "Returned";
        /**
         * @description OrderStatus by name in any letter case, or by number (New 0 to Returned 8).
         * @example New
         */
        OrderStatusInput: string | number | null;
        /**
         * @description Waiting: announced. Arrived: at the warehouse. Processing: being inspected. Handled: inspected, stock booked. Cancelled: not expected any more. The same states as EWarehouseReturnStatus of the Order Service.
         * @enum {string}
         */
        ReturnStatus: "Waiting" | "Arrived" | "Processing" | "Handled" | "Cancelled";
        /**
         * @description ReturnStatus in any letter case.
         * @example Waiting
         */
        ReturnStatusInput: string | null;
        /**
         * @description NEW is documented; the others are designed.
         * @enum {string}
         */
        StockUpdateStatus: "NEW" | "ARRIVED" | "PROCESSING" | "COMPLETED" | "CANCELLED";
        /**
         * @description OrderShipped and ProductStockLevelChanged are documented; the names of the other three are designed. The .NET client fails to read a list that holds a type it does not know.
         * @enum {string}
         */
        WebhookType: "OrderShipped" | "ProductStockLevelChanged" | "OrderStatusChanged" | "ReturnStatusChanged" | "StockUpdateStatusChanged";
        /**
         * @description WebhookType by name in any letter case, or by number (1 to 5).
         * @example OrderShipped
         */
        WebhookTypeInput: string | number;
        /** @description Recipient (of a return: sender). */
        Customer: {
            /** @description Recipient name. */
            name: string;
            company?: string | null;
            /** @description Street address. */
            address1: string;
            address2?: string | null;
            city: string;
            /**
             * @description ISO 3166-1 alpha-2. Any letter case is accepted; stored and returned in upper case.
             * @example FI
             */
            countryCode: string;
            zip?: string | null;
            phone?: string | null;
            email?: string | null;
        };
        /** @description Order line. */
        OrderLine: {
            /** @description Product code (SKU). */
            code: string;
            /**
             * Format: int32
             * @description Units ordered.
             */
            quantity: number;
            /** @description Price of one unit, VAT included. */
            unitPrice?: number | null;
            /** @description VAT percentage contained in unitPrice. */
            vatPercentage?: number | null;
            /** @description Product page that helps the picker to recognise the item. */
            productInfoUrl?: string | null;
            /** @description Product picture that helps the picker to recognise the item. */
            productPictureUrl?: string | null;
        };
        /** @description Required when the shipping method is cash on delivery. */
        CashOnDelivery: {
            /** @description Amount to collect from the recipient. */
            amount: number;
            /**
             * @description ISO 4217. Absent: the merchant default currency.
             * @example EUR
             */
            currencyCode?: string | null;
            /** @description Bank reference. Absent: derived from the order reference plus its check digits. */
            reference?: string | null;
        };
        /** @description Document attached to the order. Give url or base64Content. Type receipt is printed into every delivery by default. */
        Document: {
            /** @description Kind of document, for example receipt. */
            type: string;
            /** @description Where the service fetches the document. */
            url?: string | null;
            /** @description The document itself, Base64. */
            base64Content?: string | null;
        } | {
            url: string;
        } | {
            base64Content: string;
        };
        /** @description Stored document; uploaded content gets a url of this service. */
        DocumentResponse: {
            type: string;
            /** @description Full url of the document. */
            url: string;
        };
        /** @description New order. */
        OrderRequest: {
            /**
             * @description Merchant's order reference, unique per merchant.
             * @example A-1001
             */
            reference: string;
            /** @description Code of one of the merchant's enabled shipping methods. Optional only when exactly one method is enabled (that one is used) or when none is configured (any code is stored as given). */
            shippingCode?: string | null;
            /** @description Code of the pickup point, for shipping methods that deliver to one. */
            pickUpPointCode?: string | null;
            status?: components["schemas"]["OrderStatusInput"];
            /** @description At least one line. */
            orderLines: components["schemas"]["OrderLine"][];
            customer: components["schemas"]["Customer"];
            /** @description Merchant's comments for the warehouse. */
            comments?: string | null;
            /** @description Order total. */
            priceTotal?: number | null;
            /**
             * @description ISO 4217 currency of priceTotal and of the line prices.
             * @example EUR
             */
            priceCurrency?: string | null;
            cashOnDelivery?: components["schemas"]["CashOnDelivery"] | null;
            /** @description true: a test order. It never reserves stock and never goes to the warehouse; webhooks fire normally. */
            test?: boolean | null;
            documents?: components["schemas"]["Document"][] | null;
        };
        /** @description Changes of an order. The original uses OrderRequest here and requires reference, status and customer; nothing is required in this contract. */
        OrderUpdateRequest: {
            /** @description If given and different from the path, the order is renamed; the new reference must be free. */
            reference?: string | null;
            /** @description Code of one of the merchant's enabled shipping methods. Optional only when exactly one method is enabled (that one is used) or when none is configured (any code is stored as given). */
            shippingCode?: string | null;
            /** @description Code of the pickup point, for shipping methods that deliver to one. */
            pickUpPointCode?: string | null;
            status?: components["schemas"]["OrderStatusInput"];
            /** @description If given, replaces all order lines. */
            orderLines?: components["schemas"]["OrderLine"][] | null;
            customer?: components["schemas"]["Customer"] | null;
            /** @description Merchant's comments for the warehouse. */
            comments?: string | null;
            /** @description Order total. */
            priceTotal?: number | null;
            /**
             * @description ISO 4217 currency of priceTotal and of the line prices.
             * @example EUR
             */
            priceCurrency?: string | null;
            cashOnDelivery?: components["schemas"]["CashOnDelivery"] | null;
            /** @description true: a test order. It never reserves stock and never goes to the warehouse; webhooks fire normally. */
            test?: boolean | null;
            /** @description If given, replaces all documents; an empty array removes them. */
            documents?: components["schemas"]["Document"][] | null;
        };
        /** @description Order as stored. */
        OrderResponse: {
            /**
             * Format: uuid
             * @description Internal id; the key of the order's metadata.
             */
            id: string;
            reference: string;
            shippingCode: string | null;
            pickUpPointCode: string | null;
            status: components["schemas"]["OrderStatus"];
            orderLines: components["schemas"]["OrderLine"][];
            customer: components["schemas"]["Customer"];
            comments: string | null;
            documents: components["schemas"]["DocumentResponse"][];
            priceTotal: number | null;
            priceCurrency: string | null;
            cashOnDelivery: components["schemas"]["CashOnDelivery"] | null;
            test: boolean | null;
            /** @description Set by the warehouse when known; several parcels are separated by a comma. */
            trackingNumber: string | null;
            /** @description Set by the warehouse when known. */
            trackingUrl: string | null;
            /** @description Comments from the warehouse. */
            warehouseComments: string | null;
            /**
             * Format: date-time
             * @description Time of the latest change of the order; what modifiedAfter is compared with.
             */
            editTime: string;
        };
        /** @description New product. */
        Product: {
            /**
             * @description Unique product code (SKU).
             * @example SKU-1
             */
            code: string;
            /** @description Display name. */
            name?: string | null;
            description?: string | null;
            /** @description The supplier's code of the product. */
            supplierCode?: string | null;
            /** @description Supplier name. */
            supplier?: string | null;
            /** @description Product group, for reporting. */
            group?: string | null;
            /** @description EAN / barcode, stored as given. Once set it is never overwritten: a different value is silently ignored. */
            eanCode?: string | null;
            /** @description Purchase price, for stock valuation. */
            supplyPrice?: number | null;
            /** @description Sales price. */
            salesPrice?: number | null;
            /**
             * @description ISO 4217 currency of supplyPrice.
             * @example EUR
             */
            currencyCode?: string | null;
            /** @description Product page in the shop. */
            infoUrl?: string | null;
            /** @description Product picture in the shop. */
            pictureUrl?: string | null;
            /** @description ISO 3166-1 alpha-2, for customs. Absent: the sending country is declared. Any letter case; returned in upper case. */
            countryOfOrigin?: string | null;
            /** @description Text for customs documents. */
            customsDescription?: string | null;
            /** @description Harmonised System code. */
            hsCode?: string | null;
            /**
             * @description ISO 639-1 language of the product texts. Any letter case; returned in lower case. The original restricts it by warehouse (TLL fi,en; GOT en,sv; VNT fi,en); any two letters are accepted here.
             * @example en
             */
            languageCode: string;
        };
        /** @description Changes of a product. The original uses Product here and requires code and languageCode. */
        ProductUpdate: {
            /** @description If given and different from the path, the product is renamed; the new code must be free. */
            code?: string | null;
            /** @description Display name. */
            name?: string | null;
            description?: string | null;
            /** @description The supplier's code of the product. */
            supplierCode?: string | null;
            /** @description Supplier name. */
            supplier?: string | null;
            /** @description Product group, for reporting. */
            group?: string | null;
            /** @description EAN / barcode, stored as given. Once set it is never overwritten: a different value is silently ignored. */
            eanCode?: string | null;
            /** @description Purchase price, for stock valuation. */
            supplyPrice?: number | null;
            /** @description Sales price. */
            salesPrice?: number | null;
            /**
             * @description ISO 4217 currency of supplyPrice.
             * @example EUR
             */
            currencyCode?: string | null;
            /** @description Product page in the shop. */
            infoUrl?: string | null;
            /** @description Product picture in the shop. */
            pictureUrl?: string | null;
            /** @description ISO 3166-1 alpha-2, for customs. Absent: the sending country is declared. Any letter case; returned in upper case. */
            countryOfOrigin?: string | null;
            /** @description Text for customs documents. */
            customsDescription?: string | null;
            /** @description Harmonised System code. */
            hsCode?: string | null;
            /**
             * @description ISO 639-1 language of the product texts. Any letter case; returned in lower case. The original restricts it by warehouse (TLL fi,en; GOT en,sv; VNT fi,en); any two letters are accepted here.
             * @example en
             */
            languageCode?: string | null;
        };
        /** @description Product as stored, with stock figures over all warehouses. */
        ProductResponse: {
            /**
             * Format: uuid
             * @description Internal id; the key of the product's metadata.
             */
            id: string;
            code: string;
            name: string | null;
            description: string | null;
            supplierCode: string | null;
            supplier: string | null;
            group: string | null;
            eanCode: string | null;
            supplyPrice: number | null;
            salesPrice: number | null;
            currencyCode: string | null;
            infoUrl: string | null;
            pictureUrl: string | null;
            countryOfOrigin: string | null;
            customsDescription: string | null;
            hsCode: string | null;
            languageCode: string;
            /**
             * Format: int32
             * @description Physical units in all warehouses, not yet picked.
             */
            stock: number;
            /**
             * Format: int32
             * @description Units available for new orders: stock minus reserved. Negative while orders wait for stock.
             */
            stockAvailable: number;
            /**
             * Format: int32
             * @description Units reserved for orders that are not picked yet.
             */
            reserved: number;
            /**
             * Format: int32
             * @description Units still expected from open stock updates.
             */
            stockUpdate: number;
            /**
             * Format: date-time
             * @description Earliest receiveDate among those stock updates; null when there is none.
             */
            stockUpdateTime: string | null;
            /**
             * Format: date-time
             * @description Time of the latest change of the product or of any of its stock figures.
             */
            editTime: string;
        };
        /** @description Stock level of a product over all warehouses. */
        StockResponse: {
            /** @description Product code. */
            productCode: string;
            /**
             * Format: int32
             * @description Physical units in all warehouses, not yet picked.
             */
            stock: number;
            /**
             * Format: int32
             * @description stock minus reserved; negative while orders wait for stock.
             */
            stockAvailable: number;
            /**
             * Format: int32
             * @description Units reserved for orders that are not picked yet.
             */
            reserved: number;
            /**
             * Format: date-time
             * @description Time of the latest change of any of the three figures.
             */
            modified: string;
        };
        /** @description Expected product of a stock update. */
        ProductUpdateRequest: {
            /** @description Product code. An unknown code with a name creates the product; an unknown code without one is rejected. */
            code: string;
            /** @description Product name. */
            name?: string | null;
            /**
             * Format: int32
             * @description Units expected.
             */
            expectedQuantity: number;
            /** @description Unit purchase price, for stock valuation. */
            supplyPrice?: number | null;
            /** @description EAN / barcode. Fills an empty EAN of the product; never overwrites one. */
            eanCode?: string | null;
            /** @description ISO 3166-1 alpha-2, for customs. Any letter case. */
            countryOfOrigin: string;
            /** @description What the product is and what it is made of. */
            customsDescription?: string | null;
            /** @description Two digit chapter plus six digit harmonised code. */
            hsCode?: string | null;
        };
        /** @description Product of a stock update with what arrived. */
        ProductUpdateInfo: {
            code: string;
            name: string | null;
            eanCode: string | null;
            countryOfOrigin: string | null;
            customsDescription: string | null;
            hsCode: string | null;
            /** Format: int32 */
            expectedQuantity: number;
            supplyPrice: number | null;
            /**
             * Format: int32
             * @description Units received so far.
             */
            receivedQuantity: number;
            /** @description Warehouse comments on the line. */
            warehouseComments: string | null;
        };
        /** @description Incoming delivery to announce. */
        StockUpdateRequest: {
            /** @description Receiving warehouse. Absent: the merchant's default warehouse. */
            warehouseCode?: string | null;
            /** @description Supplier name. */
            supplier: string;
            /** @description Incoming containers. */
            containers?: number | null;
            /** @description Incoming pallets. */
            pallets?: number | null;
            /** @description Incoming parcels. */
            parcels?: number | null;
            /** @description Carrier that brings the goods. */
            deliveredBy?: string | null;
            receiveDate: components["schemas"]["DateTimeInput"];
            merchantComments?: string | null;
            /** @description Tracking codes of the incoming goods. */
            trackingCodes?: string[] | null;
            /** @description Instructions for special handling. */
            specialAction?: string | null;
            /** @description Merchant's reference. Need not be unique. */
            reference: string;
            /** @description Ignored on input: a new stock update always starts as NEW. */
            status?: string | null;
            products?: components["schemas"]["ProductUpdateRequest"][] | null;
        };
        /** @description Stock update as stored. */
        StockUpdateResponse: {
            status: components["schemas"]["StockUpdateStatus"];
            /**
             * Format: date-time
             * @description When the goods reached the warehouse.
             */
            arrivalDate: string | null;
            warehouseCode: string | null;
            supplier: string;
            containers: number | null;
            pallets: number | null;
            parcels: number | null;
            deliveredBy: string | null;
            /**
             * Format: date-time
             * @description Best estimate of the delivery date.
             */
            receiveDate: string;
            merchantComments: string | null;
            trackingCodes: string[];
            specialAction: string | null;
            reference: string;
            /** @description Reference assigned by the service, unique per merchant; to be shown on the incoming goods. */
            autoReference: string;
            /** @description Warehouse comments on the whole delivery. */
            warehouseComments: string | null;
            /** Format: date-time */
            created: string;
            /**
             * Format: date-time
             * @description Null until the first change after creation.
             */
            modified: string | null;
            products: components["schemas"]["ProductUpdateInfo"][];
        };
        /** @description Returned product. */
        ReturnLine: {
            /** @description Product code. */
            code: string;
            /**
             * Format: int32
             * @description Units the customer sends back.
             */
            quantity: number;
            /** @description Reason code or text of the merchant. */
            reason?: string | null;
            /** @description Customer's or merchant's comment on the line. */
            comments?: string | null;
        };
        /** @description Returned product with what the warehouse found. */
        ReturnLineResponse: {
            /** @description Product code. */
            code: string;
            /**
             * Format: int32
             * @description Units the customer sends back.
             */
            quantity: number;
            /** @description Reason code or text of the merchant. */
            reason: string | null;
            /** @description Customer's or merchant's comment on the line. */
            comments: string | null;
            /**
             * Format: int32
             * @description Units that arrived.
             */
            receivedQuantity: number;
            /**
             * Format: int32
             * @description Units put back to stock; never above receivedQuantity.
             */
            stockedQuantity: number;
            /**
             * @description What the warehouse found.
             * @enum {string|null}
             */
            condition: "Unknown" | "Sellable" | "Opened" | "Damaged" | "WrongItem" | "Missing" | null;
            /** @description Warehouse's note on the condition. */
            warehouseComments: string | null;
        };
        /** @description New return. */
        ReturnRequest: {
            /** @description Merchant's return reference, unique per merchant. Absent: the service assigns R-<order reference>-<n>. */
            reference?: string | null;
            /** @description Reference of the order that is returned. Absent: a return of unknown origin, which needs customer. */
            orderReference?: string | null;
            status?: components["schemas"]["ReturnStatusInput"];
            /** @description At least one line. */
            returnLines: components["schemas"]["ReturnLine"][];
            customer?: components["schemas"]["Customer"] | null;
            /** @description Merchant's comments for the warehouse. */
            comments?: string | null;
            /** @description Warehouse the parcel goes to. Absent: the merchant's return warehouse. */
            warehouseCode?: string | null;
            /** @description Tracking numbers of the return parcels. */
            trackingCodes?: string[] | null;
            /** @description true: a test return; it never changes stock. */
            test?: boolean | null;
        };
        /** @description Changes of a return. */
        ReturnUpdateRequest: {
            /** @description Reference of the order that is returned. Absent: a return of unknown origin, which needs customer. */
            orderReference?: string | null;
            status?: components["schemas"]["ReturnStatusInput"];
            /** @description If given, replaces all lines. */
            returnLines?: components["schemas"]["ReturnLine"][] | null;
            customer?: components["schemas"]["Customer"] | null;
            /** @description Merchant's comments for the warehouse. */
            comments?: string | null;
            /** @description Warehouse the parcel goes to. Absent: the merchant's return warehouse. */
            warehouseCode?: string | null;
            /** @description Tracking numbers of the return parcels. */
            trackingCodes?: string[] | null;
            /** @description true: a test return; it never changes stock. */
            test?: boolean | null;
        };
        /** @description Return as stored. */
        ReturnResponse: {
            /**
             * Format: uuid
             * @description Internal id; the key of the return's metadata.
             */
            id: string;
            reference: string;
            orderReference: string | null;
            /**
             * Format: uuid
             * @description Internal id of the returned order.
             */
            orderId: string | null;
            status: components["schemas"]["ReturnStatus"];
            returnLines: components["schemas"]["ReturnLineResponse"][];
            customer: components["schemas"]["Customer"] | null;
            comments: string | null;
            warehouseCode: string | null;
            trackingCodes: string[];
            test: boolean | null;
            /** @description false: the parcel came to the warehouse without having been announced. */
            announced: boolean;
            warehouseComments: string | null;
            /**
             * Format: date-time
             * @description When the parcel reached the warehouse.
             */
            arrivalDate: string | null;
            /**
             * Format: date-time
             * @description When the warehouse finished inspecting it.
             */
            handledDate: string | null;
            /** Format: date-time */
            created: string;
            /**
             * Format: date-time
             * @description Time of the latest change.
             */
            editTime: string;
        };
        /** @description New webhook subscription. */
        WebHook: {
            /**
             * @description Receiver url, http or https, with a dotted host name or address.
             * @example https://shop.example.com/hooks/ogoship
             */
            url: string;
            /** @description Secret that signs the callbacks. */
            key: string;
            type: components["schemas"]["WebhookTypeInput"];
            /** @description Extra headers sent with every callback. Names that the service itself sets are rejected. */
            customHeaders?: {
                [key: string]: string;
            } | null;
        };
        /** @description Changes of a subscription. The original sends the whole WebHookResponse. */
        WebHookUpdate: {
            /**
             * @description Receiver url, http or https, with a dotted host name or address.
             * @example https://shop.example.com/hooks/ogoship
             */
            url?: string | null;
            /** @description Secret that signs the callbacks. */
            key?: string | null;
            type?: components["schemas"]["WebhookTypeInput"] | null;
            /** @description Extra headers sent with every callback. Names that the service itself sets are rejected. */
            customHeaders?: {
                [key: string]: string;
            } | null;
        };
        /** @description Webhook subscription. */
        WebHookResponse: {
            /** Format: uuid */
            id: string;
            url: string;
            /** @description The secret, as stored. */
            key: string;
            type: components["schemas"]["WebhookType"];
            customHeaders: {
                [key: string]: string;
            } | null;
        };
        /** @description Metadata of an object. */
        ObjectMetadata: {
            /**
             * Format: uuid
             * @description Id of the object.
             */
            id: string;
            /** @description Free-form text by key. */
            metadata: {
                [key: string]: string;
            };
        };
        /** @description Metadata to merge. */
        ObjectMetadataUpdate: {
            /**
             * Format: uuid
             * @description Ignored.
             */
            id?: string | null;
            /** @description Text to set by key; null removes the key. */
            metadata: {
                [key: string]: string | null;
            };
        };
        /** @description Error. errors is an addition of this contract and is left out when empty. */
        ApiError: {
            /**
             * Format: int32
             * @description HTTP status.
             */
            statusCode: number;
            /** @description Reason phrase. */
            statusDescription?: string | null;
            /** @description What is wrong, for people; all violations in one text. */
            message?: string | null;
            /** @description Violations, one per item. */
            errors?: {
                /** @description Member path such as orderLines[0].code. */
                field: string;
                message: string;
            }[];
        };
        /** @description Form fields of the token endpoint; together with the query they must form an OAuthTokenRequest. Bounds are checked on the merged set only, so that errors have the OAuth format. */
        OAuthTokenForm: {
            /**
             * @description Grant.
             * @example password
             * @example refresh_token
             */
            grant_type?: string;
            /** @description Application id. 123456 is the public demo application. */
            client_id?: string;
            /** @description Application secret. abcdef for the demo application. */
            client_secret?: string;
            /** @description Merchant id (password grant). */
            username?: string;
            /** @description Merchant's secret token (password grant). */
            password?: string;
            /** @description Unused refresh token (refresh_token grant). */
            refresh_token?: string;
            /**
             * @description Space separated scopes. Absent: all the client may have (password), or those of the refresh token (refresh_token).
             * @example read:order write:order read:product write:product
             */
            scope?: string;
        };
        /** @description Merged token request. Without client_id and client_secret HTTP Basic is required. */
        OAuthTokenRequest: {
            /** @constant */
            grant_type: "password";
            /** @description Application id. 123456 is the public demo application. */
            client_id?: string;
            /** @description Application secret. abcdef for the demo application. */
            client_secret?: string;
            /** @description Merchant id (password grant). */
            username: string;
            /** @description Merchant's secret token (password grant). */
            password: string;
            /** @description Unused refresh token (refresh_token grant). */
            refresh_token?: string;
            /**
             * @description Space separated scopes. Absent: all the client may have (password), or those of the refresh token (refresh_token).
             * @example read:order write:order read:product write:product
             */
            scope?: string;
        } | {
            /** @constant */
            grant_type: "refresh_token";
            /** @description Application id. 123456 is the public demo application. */
            client_id?: string;
            /** @description Application secret. abcdef for the demo application. */
            client_secret?: string;
            /** @description Merchant id (password grant). */
            username?: string;
            /** @description Merchant's secret token (password grant). */
            password?: string;
            /** @description Unused refresh token (refresh_token grant). */
            refresh_token: string;
            /**
             * @description Space separated scopes. Absent: all the client may have (password), or those of the refresh token (refresh_token).
             * @example read:order write:order read:product write:product
             */
            scope?: string;
        };
        /** @description Issued tokens. */
        OAuthTokenResponse: {
            /** @description JWT. */
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            /**
             * @description Lifetime of the access token in seconds.
             * @example 5400
             */
            expires_in: number;
            /** @description Opaque, one use, 14 days. */
            refresh_token: string;
            /** @description Granted scopes, space separated. */
            scope: string;
        };
        /** @description Error of RFC 6749 section 5.2. */
        OAuthError: {
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "temporarily_unavailable" | "server_error";
            error_description?: string;
            error_uri?: string;
        };
    };
    responses: {
        /** @description The request is malformed, violates a bound or a business rule. Nothing was changed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "statusCode": 400,
                 *       "statusDescription": "Bad Request",
                 *       "message": "orderLines[0].code: unknown product SKU-9"
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description No, invalid or expired credentials. */
        Unauthorized: {
            headers: {
                /** @description Bearer challenge. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "statusCode": 401,
                 *       "statusDescription": "Unauthorized",
                 *       "message": "The access token has expired."
                 *     }
                 */
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description The credentials lack the scope. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description No such object of this merchant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description Internal error. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description Any other error, such as 405, 413, 415 or 429 (with Retry-After). */
        UnexpectedError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
    };
    parameters: {
        /** @description Items per page. Out of bounds is 400. */
        Limit: number;
        /** @description Page number, from 1. A page past the end is an empty array. */
        Page: number;
        /**
         * @description Only what changed strictly later. Without an offset it is UTC; a space before the offset is read as a plus sign.
         * @example 2026-01-15T09:30:00.0000000Z
         */
        ModifiedAfter: components["schemas"]["DateTimeInput"];
        /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
        Base64Url: boolean;
        /** @description Base64 of HMAC-SHA256 over the raw body bytes, keyed with the UTF-8 bytes of the subscription's key. */
        HmacHeader: string;
        /** @description Type of the callback (designed). */
        WebhookTypeHeader: components["schemas"]["WebhookType"];
        /** @description Id of the subscription (designed). */
        WebhookIdHeader: string;
        /** @description Id of the event, the same on every retry, for deduplication (designed). */
        DeliveryIdHeader: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createToken: {
        parameters: {
            query?: {
                /** @description Same as the form field grant_type; the form field wins when both are sent. */
                grant_type?: string;
                /** @description Same as the form field client_id; the form field wins when both are sent. */
                client_id?: string;
                /** @description Same as the form field client_secret; the form field wins when both are sent. */
                client_secret?: string;
                /** @description Same as the form field username; the form field wins when both are sent. */
                username?: string;
                /** @description Same as the form field password; the form field wins when both are sent. */
                password?: string;
                /** @description Same as the form field refresh_token; the form field wins when both are sent. */
                refresh_token?: string;
                /** @description Same as the form field scope; the form field wins when both are sent. */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OAuthTokenForm"];
                "multipart/form-data": components["schemas"]["OAuthTokenForm"];
            };
        };
        responses: {
            /** @description Tokens. */
            200: {
                headers: {
                    "Cache-Control"?: "no-store";
                    Pragma?: "no-cache";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthTokenResponse"];
                };
            };
            /** @description invalid_request, invalid_grant, unauthorized_client, unsupported_grant_type or invalid_scope. */
            400: {
                headers: {
                    "Cache-Control"?: "no-store";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description invalid_client. */
            401: {
                headers: {
                    /** @description Basic challenge, when the client used HTTP Basic. */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description Too many failed attempts for this client or merchant. */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description Unexpected error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
        };
    };
    getMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an order, product or return. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metadata of the object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectMetadata"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an order, product or return. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Keys to set or remove. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectMetadataUpdate"];
            };
        };
        responses: {
            /** @description All metadata after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectMetadata"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    deleteMetadata: {
        parameters: {
            query?: {
                /** @description Key to remove; repeatable. */
                key?: string[];
            };
            header?: never;
            path: {
                /** @description Id of an order, product or return. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
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
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    searchOrders: {
        parameters: {
            query?: {
                /** @description Exact order reference. */
                reference?: string;
                /**
                 * @description Only what changed strictly later. Without an offset it is UTC; a space before the offset is read as a plus sign.
                 * @example 2026-01-15T09:30:00.0000000Z
                 */
                modifiedAfter?: components["parameters"]["ModifiedAfter"];
                /** @description Items per page. Out of bounds is 400. */
                limit?: components["parameters"]["Limit"];
                /** @description Page number, from 1. A page past the end is an empty array. */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The order. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description The order as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateOrder: {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Order reference, percent-encoded, or base64url text when base64url=true. */
                reference: string;
            };
            cookie?: never;
        };
        /** @description Changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdateRequest"];
            };
        };
        responses: {
            /** @description The order as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    patchOrder: {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Order reference, percent-encoded, or base64url text when base64url=true. */
                reference: string;
            };
            cookie?: never;
        };
        /** @description Changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdateRequest"];
            };
        };
        responses: {
            /** @description The order as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    searchProducts: {
        parameters: {
            query?: {
                /** @description Exact product code. */
                code?: string;
                /** @description Exact EAN code. */
                eanCode?: string;
                /**
                 * @description Only what changed strictly later. Without an offset it is UTC; a space before the offset is read as a plus sign.
                 * @example 2026-01-15T09:30:00.0000000Z
                 */
                modifiedAfter?: components["parameters"]["ModifiedAfter"];
                /** @description Items per page. Out of bounds is 400. */
                limit?: components["parameters"]["Limit"];
                /** @description Page number, from 1. A page past the end is an empty array. */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of products. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The product. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Product"];
            };
        };
        responses: {
            /** @description The product as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateProduct: {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Current product code, percent-encoded, or base64url text when base64url=true. */
                productCode: string;
            };
            cookie?: never;
        };
        /** @description Changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductUpdate"];
            };
        };
        responses: {
            /** @description The product as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    searchReturns: {
        parameters: {
            query?: {
                /** @description Exact return reference. */
                reference?: string;
                /** @description Exact reference of the returned order. */
                orderReference?: string;
                /** @description Return status, any letter case. */
                status?: string;
                /**
                 * @description Only what changed strictly later. Without an offset it is UTC; a space before the offset is read as a plus sign.
                 * @example 2026-01-15T09:30:00.0000000Z
                 */
                modifiedAfter?: components["parameters"]["ModifiedAfter"];
                /** @description Items per page. Out of bounds is 400. */
                limit?: components["parameters"]["Limit"];
                /** @description Page number, from 1. A page past the end is an empty array. */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of returns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnResponse"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createReturn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The return. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description The return as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateReturn: {
        parameters: {
            query?: {
                /** @description true: the path value is unpadded base64url of the UTF-8 text, for values that a path cannot carry. Undecodable text is 400. */
                base64url?: components["parameters"]["Base64Url"];
            };
            header?: never;
            path: {
                /** @description Return reference, percent-encoded, or base64url text when base64url=true. */
                reference: string;
            };
            cookie?: never;
        };
        /** @description Changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnUpdateRequest"];
            };
        };
        responses: {
            /** @description The return as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    searchStock: {
        parameters: {
            query?: {
                /** @description Exact product code. */
                productCode?: string;
                /**
                 * @description Only what changed strictly later. Without an offset it is UTC; a space before the offset is read as a plus sign.
                 * @example 2026-01-15T09:30:00.0000000Z
                 */
                modifiedAfter?: components["parameters"]["ModifiedAfter"];
                /** @description Items per page. Out of bounds is 400. */
                limit?: components["parameters"]["Limit"];
                /** @description Page number, from 1. A page past the end is an empty array. */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of stock levels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockResponse"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    searchStockUpdates: {
        parameters: {
            query?: {
                /** @description Exact merchant reference; several stock updates may share one. */
                reference?: string;
                /** @description Exact reference assigned by the service. */
                autoreference?: string;
                /**
                 * @description Only what changed strictly later. Without an offset it is UTC; a space before the offset is read as a plus sign.
                 * @example 2026-01-15T09:30:00.0000000Z
                 */
                modifiedAfter?: components["parameters"]["ModifiedAfter"];
                /** @description Items per page. Out of bounds is 400. */
                limit?: components["parameters"]["Limit"];
                /** @description Page number, from 1. A page past the end is an empty array. */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of stock updates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdateResponse"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createStockUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The incoming delivery. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockUpdateRequest"];
            };
        };
        responses: {
            /** @description The stock update as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdateResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listWebHooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Active subscriptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebHookResponse"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createWebHook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The subscription. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebHook"];
            };
        };
        responses: {
            /** @description The subscription as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebHookResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getWebHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Subscription id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebHookResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateWebHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Subscription id. */
                id: string;
            };
            cookie?: never;
        };
        /** @description Changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebHookUpdate"];
            };
        };
        responses: {
            /** @description The subscription as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebHookResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    deleteWebHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Subscription id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
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
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    onOrderShipped: {
        parameters: {
            query?: never;
            header: {
                /** @description Base64 of HMAC-SHA256 over the raw body bytes, keyed with the UTF-8 bytes of the subscription's key. */
                "X-OGOship-Hmac-SHA256": components["parameters"]["HmacHeader"];
                /** @description Type of the callback (designed). */
                "X-OGOship-Webhook-Type": components["parameters"]["WebhookTypeHeader"];
                /** @description Id of the subscription (designed). */
                "X-OGOship-Webhook-Id": components["parameters"]["WebhookIdHeader"];
                /** @description Id of the event, the same on every retry, for deduplication (designed). */
                "X-OGOship-Delivery-Id": components["parameters"]["DeliveryIdHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderResponse"];
            };
        };
        responses: {
            /** @description The receiver is gone: the subscription is deactivated at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer, a redirect, or none within 10 seconds: the delivery is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onProductStockLevelChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description Base64 of HMAC-SHA256 over the raw body bytes, keyed with the UTF-8 bytes of the subscription's key. */
                "X-OGOship-Hmac-SHA256": components["parameters"]["HmacHeader"];
                /** @description Type of the callback (designed). */
                "X-OGOship-Webhook-Type": components["parameters"]["WebhookTypeHeader"];
                /** @description Id of the subscription (designed). */
                "X-OGOship-Webhook-Id": components["parameters"]["WebhookIdHeader"];
                /** @description Id of the event, the same on every retry, for deduplication (designed). */
                "X-OGOship-Delivery-Id": components["parameters"]["DeliveryIdHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockResponse"];
            };
        };
        responses: {
            /** @description The receiver is gone: the subscription is deactivated at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer, a redirect, or none within 10 seconds: the delivery is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderStatusChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description Base64 of HMAC-SHA256 over the raw body bytes, keyed with the UTF-8 bytes of the subscription's key. */
                "X-OGOship-Hmac-SHA256": components["parameters"]["HmacHeader"];
                /** @description Type of the callback (designed). */
                "X-OGOship-Webhook-Type": components["parameters"]["WebhookTypeHeader"];
                /** @description Id of the subscription (designed). */
                "X-OGOship-Webhook-Id": components["parameters"]["WebhookIdHeader"];
                /** @description Id of the event, the same on every retry, for deduplication (designed). */
                "X-OGOship-Delivery-Id": components["parameters"]["DeliveryIdHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderResponse"];
            };
        };
        responses: {
            /** @description The receiver is gone: the subscription is deactivated at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer, a redirect, or none within 10 seconds: the delivery is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReturnStatusChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description Base64 of HMAC-SHA256 over the raw body bytes, keyed with the UTF-8 bytes of the subscription's key. */
                "X-OGOship-Hmac-SHA256": components["parameters"]["HmacHeader"];
                /** @description Type of the callback (designed). */
                "X-OGOship-Webhook-Type": components["parameters"]["WebhookTypeHeader"];
                /** @description Id of the subscription (designed). */
                "X-OGOship-Webhook-Id": components["parameters"]["WebhookIdHeader"];
                /** @description Id of the event, the same on every retry, for deduplication (designed). */
                "X-OGOship-Delivery-Id": components["parameters"]["DeliveryIdHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnResponse"];
            };
        };
        responses: {
            /** @description The receiver is gone: the subscription is deactivated at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer, a redirect, or none within 10 seconds: the delivery is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onStockUpdateStatusChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description Base64 of HMAC-SHA256 over the raw body bytes, keyed with the UTF-8 bytes of the subscription's key. */
                "X-OGOship-Hmac-SHA256": components["parameters"]["HmacHeader"];
                /** @description Type of the callback (designed). */
                "X-OGOship-Webhook-Type": components["parameters"]["WebhookTypeHeader"];
                /** @description Id of the subscription (designed). */
                "X-OGOship-Webhook-Id": components["parameters"]["WebhookIdHeader"];
                /** @description Id of the event, the same on every retry, for deduplication (designed). */
                "X-OGOship-Delivery-Id": components["parameters"]["DeliveryIdHeader"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockUpdateResponse"];
            };
        };
        responses: {
            /** @description The receiver is gone: the subscription is deactivated at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer, a redirect, or none within 10 seconds: the delivery is retried. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
