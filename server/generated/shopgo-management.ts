// Generated from contracts/shopgo-management.yaml. Do not edit.
export interface paths {
    "/v1/management/auth/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a dashboard user's email and password for the user's API key
         * @description - Returns the user's current key. Repeated calls return the same key until the key is revoked or the password changes.
         *     - Email compares case-insensitively. Wrong password, unknown email and disabled user are indistinguishable: 401
         *       `incorrect credentials`, after the same amount of work.
         *     - After 10 failures for one email or one client address within 15 minutes further attempts get 429.
         *     - `tenant_id` and `user_id` repeat `tenant.id` and `user.id`.
         */
        post: operations["retrieveUserApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/auth/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Test the key (and tenant header) of a request
         * @description Answers 200 when the key is valid; with a platform key the tenant header must also name an existing tenant.
         *     With a user key the body is `{"result": "success"}`; with the platform key it also has an empty `payload`.
         */
        get: operations["testAuthentication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all orders of the tenant
         * @description - Returns every order that was created for the tenant, hidden (`visible: false`) and cancelled ones included, newest
         *       `created` first, ties by `number` descending.
         *     - Unconfirmed orders (price quotes the shopper has not committed to) are included with `confirmed: false`.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/order/available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the store takes new orders
         * @description This static path wins over `/order/{number}`; no order may be numbered `available`.
         *     Without an override the store is available.
         */
        get: operations["getStoreAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Override the store's availability
         * @description - Sets the override. It stays until the next override.
         *     - While false, checkout and confirmation of new orders are refused; existing orders, payments and shipments go on.
         *     - The public document lists `available` as a "path parameter" of a path that has none. The server reads it from the
         *       JSON body and, when the body is empty, from the query string. Neither given: 400.
         */
        patch: operations["overrideStoreAvailability"];
        trace?: never;
    };
    "/v1/management/order/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        /**
         * Get one order
         * @description The payload key is `orders` (plural) and holds ONE Order object, not an array. Clients depend on this; keep it.
         *     Reading does not change `viewed`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Authorize, cancel, show or hide an order
         * @description One operation serves Authorize Order, Cancel Order and Update Order Visibility. All given fields are applied in one
         *     transaction or not at all. A body without any known field gets 400. Setting a field to its present value succeeds
         *     and changes nothing.
         *
         *     `authorized`
         *     - `true`: merchant clears fulfilment. Needs `confirmed: true` and `cancelled: false`, else 400. Does not need payment.
         *     - `false`: withdraws clearance. Allowed while every shipment is `ready` and the warehouse has not begun; otherwise 400.
         *
         *     `cancelled`
         *     - `true`: stops authorization and fulfilment for good; sets `authorized` to false and freezes shipments. Allowed while
         *       every shipment is `ready` and the warehouse has not begun; otherwise 400 (goods that come back are a return). Payments
         *       and refunds stay possible; nothing is refunded by itself.
         *     - `false` on a cancelled order: 400 (cancellation is permanent).
         *     - `restock: true` frees the stock reserved for goods that have not been shipped. Default false: reserved goods are
         *       written off. `restock` is accepted only together with `cancelled: true` (else 400). Sending
         *       `cancelled: true, restock: true` again for an order cancelled without restock frees the stock once.
         *     - `authorized: true` together with `cancelled: true`: 400.
         *
         *     `visible` shows or hides the order in dashboard and storefront. Lists of this API are not affected.
         *     `viewed` (our addition) marks the order as seen by staff.
         */
        patch: operations["updateOrder"];
        trace?: never;
    };
    "/v1/management/order/{number}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment or a refund for an order
         * @description Every field is optional. Defaults: `total` = order balance, `method` = `cash_on_delivery`, `created` = server time,
         *     `transaction_data` = `{}`. So an empty body (zero bytes, or `{}`) settles the order in cash. A request with no
         *     body must be accepted whether or not it has a Content-Type header.
         *
         *     - Balance = `order.total` - sum of `payments[].total`. It is not a field of Order; clients compute it.
         *     - Payment (`cash_on_delivery`, `credit_card`): amount greater than 0. More than the balance is accepted (balance
         *       turns negative). Without `total` and with a balance of 0 or less: 400.
         *     - Refund (`method: refund`): `total` is required and its amount is below 0, else 400. A refund may not exceed the
         *       net amount paid so far, else 400. A negative amount with another method: 400.
         *     - Currency must equal the order's, else 400. More decimals than the currency has: 400.
         *     - Independent of the other processes: allowed before and after confirmation, authorization, completion and
         *       cancellation.
         *     - Not idempotent: each accepted call appends one entry to `payments`. Concurrent calls for one order are serialised,
         *       so two empty-body calls yield one payment and one 400.
         *     - The server moves no money; it records.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/order/{number}/shipment/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
                /** @description Shipment identifier, unique within the tenant. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a shipment's state or planned delivery time
         * @description - At least one of `state` and `target_delivery` is needed, else 400. Both are applied together or not at all.
         *     - `state` needs the parent order to be authorized and not cancelled, else 400.
         *     - Moves: ready to shipped or delivered; shipped to delivered; delivered is final. Same state again: success, no effect.
         *       Anything else: 400, also back to ready (what has left the warehouse comes back as a return).
         *     - Leaving `ready` is the warehouse step: the first shipment that leaves takes the goods of the order out of reserved
         *       stock. While goods of the order are missing (it waits for stock): 400.
         *     - `target_delivery` may change until the shipment is delivered or the order is cancelled; `null` clears it.
         *     - When the last shipment becomes `delivered` the order is complete.
         */
        patch: operations["updateShipment"];
        trace?: never;
    };
    "/v1/management/user/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dashboard user's profile
         * @description A user key may always read its own user. Reading another user of the tenant needs the `settings` permission
         *     (staff accounts live there), else 403. The platform key reads any user of the selected tenant.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the permissions of the calling key
         * @description The authorization guide names a Get Permissions call but its endpoint page is not published; path and shape are ours.
         *     For a user key: the user's permissions. For the platform key: all true.
         */
        get: operations["getPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the tenant account behind the key
         * @description Any valid key may read its tenant. Answers also when the subscription has expired, so that a client can see why.
         */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/settings/legal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the store's legal information
         * @description Fields the merchant has not filled in are empty strings (both languages for bilingual fields).
         */
        get: operations["getLegal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/management/settings/webhook/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Webhook name. Any other name gets 400. */
                name: components["schemas"]["WebhookName"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook's address
         * @description `url` is null while the webhook is not configured.
         */
        get: operations["getWebhookUrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set, change or clear a webhook's address
         * @description - A valid absolute http(s) URL switches the webhook on; null or an empty string switches it off.
         *     - Anything else gets 400. URLs with credentials, and hosts that resolve to private, loopback or link-local
         *       addresses, get 400 unless the operator allows private targets. The host is checked again at each delivery.
         *     - Takes effect for the next event; the server sends no test call.
         */
        patch: operations["changeWebhookUrl"];
        trace?: never;
    };
}
export interface webhooks {
    "calculate-shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the merchant for the shipping rates of a checkout
         * @description Synchronous. Called each time the server calculates shipping rates while an address is configured.
         *     - Request: the rates the server found, plus the addresses of the checkout. The key of the address that goods leave from is
         *       `shipping` (the guide's prose calls it source).
         *     - Response: the full list of rates to use, as a bare JSON array (no envelope). It may be the same list, changed or
         *       entirely different. `[]` means that nothing can be shipped there.
         *     - One attempt, 5 s limit for the whole exchange, no redirects, response at most 1 MiB. On timeout, non-2xx or a body
         *       that fails this schema, the server keeps its own rates and logs the failure; checkout is never blocked.
         *     - Rates with a repeated `id`, a negative price or a currency other than the store's make the whole answer invalid.
         *     - The answer is used for this calculation only; it is not cached or stored.
         */
        post: operations["onCalculateShippingRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "confirm-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the merchant that a shopper confirmed an order
         * @description The name is documented, the payload is not; this shape follows the other webhook. Asynchronous, at least once.
         *     - Sent after the transaction in which `confirmed` turned true has been committed; once per order.
         *     - Success is any 2xx within 10 s; the response body is ignored; redirects are not followed.
         *     - Otherwise retried with the same `webhook-id` and the body as first built: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h
         *       and 10 h (8 attempts), each delay with up to 10 % jitter; then given up and kept for manual replay. 410 Gone stops
         *       retries at once.
         *     - A failing receiver never undoes the confirmation. Receivers must ignore a `webhook-id` they have already handled.
         */
        post: operations["onConfirmOrder"];
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
         * @description Decimal amount as a string and its ISO 4217 currency. The server writes at least two decimals and more only where the
         *     value needs them and the currency has them (JOD 25 is "25.00", JOD 1.125 is "1.125").
         */
        Money: {
            /** @example 24.00 */
            amount: string;
            /** @example JOD */
            currency: string;
        };
        /**
         * Format: date-time
         * @description ISO 8601 timestamp with offset. The server writes UTC with microseconds and `+00:00`. In requests any offset (or Z)
         *     and 0 to 9 fraction digits are accepted.
         * @example 2021-01-09T15:10:39.064734+00:00
         */
        DateTime: string;
        /** @description Text in English and Arabic. A missing translation is an empty string. */
        BilingualString: {
            /** @example hello */
            en: string;
            /** @example مرحباً */
            ar: string;
        };
        /**
         * @description Postal and contact address. Every value is a string, coordinates too; unknown values are empty strings. `country` is
         *     the country's English name, not a code.
         */
        Address: {
            /** @example Jane Doe */
            name: string;
            /** @example Amman */
            city: string;
            /** @example jane@example.com */
            email: string;
            /** @example Jordan */
            country: string;
            /** @example 1234 */
            postcode: string;
            /** @example +15550100 */
            telephone: string;
            /** @example 12 Example Street */
            line1: string;
            /** @example Example Quarter */
            line2: string;
            /**
             * @description Longitude, decimal degrees.
             * @example 35.9125
             */
            lng: string;
            /**
             * @description Latitude, decimal degrees.
             * @example 31.9445
             */
            lat: string;
        };
        /** @description Exchange of goods or services. `total` = sum of `purchases[].total` + sum of `adjustments[].total`. */
        Order: {
            /**
             * @description Order number (R and digits for orders numbered by the server).
             * @example R1500000000
             */
            number: string;
            buyer: components["schemas"]["Buyer"];
            /** @description Amount due. */
            total: components["schemas"]["Money"];
            created: components["schemas"]["DateTime"];
            billing_address: components["schemas"]["Address"];
            shipping_address: components["schemas"]["Address"];
            /** @description In order of recording; refunds included. */
            payments: components["schemas"]["Payment"][];
            shipments: components["schemas"]["Shipment"][];
            purchases: components["schemas"]["Purchase"][];
            adjustments: components["schemas"]["Adjustment"][];
            /** @description Shown in dashboard and storefront. New orders: true. */
            visible: boolean;
            /** @description Seen by staff. New orders: false. */
            viewed: boolean;
            /** @description Cancelled for good. */
            cancelled: boolean;
            /** @description The shopper has committed to the order. */
            confirmed: boolean;
            /** @description The merchant has cleared fulfilment. */
            authorized: boolean;
            /**
             * @description Sales channel that the order came from (free text).
             * @example flat
             */
            source: string;
            payment_method: components["schemas"]["OrderPaymentMethod"];
        };
        /**
         * @description Method the shopper chose at checkout. The methods of the recorded payments may differ.
         * @enum {string}
         */
        OrderPaymentMethod: "cash" | "credit_card" | "bank_transfer" | "other";
        Buyer: {
            /**
             * @description Client address at checkout; empty if unknown.
             * @example 192.0.2.10
             */
            ip: string;
            /** @example Jane Doe */
            name: string;
            /**
             * @description Empty string if not given.
             * @example jane@example.com
             */
            email: string;
            /** @example +15550100 */
            phone: string;
        };
        /** @description Money received (positive) or given back (negative, method `refund`). Immutable once recorded. */
        Payment: {
            total: components["schemas"]["Money"];
            method: components["schemas"]["PaymentMethod"];
            created: components["schemas"]["DateTime"];
            transaction_data: components["schemas"]["TransactionData"];
        };
        /** @enum {string} */
        PaymentMethod: "cash_on_delivery" | "credit_card" | "refund";
        /** @description Free-form log data of the payment service, stored and returned verbatim (any JSON values, 64 KiB at most). */
        TransactionData: {
            [key: string]: unknown;
        };
        /** @description Physical or digital transfer of ordered goods. Created when the order is confirmed, in state `ready`. `delivered` is also set by tracking. */
        Shipment: {
            /** @example 1 */
            id: string;
            state: components["schemas"]["ShipmentState"];
            /** @description Pick-up address. */
            source: components["schemas"]["Address"];
            /** @description Delivery address. */
            destination: components["schemas"]["Address"];
            created: components["schemas"]["DateTime"];
            /**
             * @description Machine-friendly name of the shipping service.
             * @example matrix-rate
             */
            provider: string;
            /**
             * Format: date-time
             * @description Planned delivery (DateTime); null until planned.
             */
            target_delivery: string | null;
        };
        /** @enum {string} */
        ShipmentState: "ready" | "shipped" | "delivered";
        /** @description Order line. `total` = `quantity` x `unit_price` + sum of `charges[].total`. */
        Purchase: {
            /** @example demo-dress-0001-00 */
            sku: string;
            name: components["schemas"]["BilingualString"];
            total: components["schemas"]["Money"];
            /**
             * @description Absolute URL of the product picture; empty if none.
             * @example https://cdn.example.com/demo/dress.jpg
             */
            image: string;
            charges: components["schemas"]["Charge"][];
            /** @example 2 */
            quantity: number;
            unit_price: components["schemas"]["Money"];
            attributes: components["schemas"]["Attribute"][];
        };
        /**
         * @description Change of the order's price that belongs to the order as a whole. The object is documented by name and role only; fields
         *     follow Purchase. Discounts have negative totals.
         */
        Adjustment: {
            /**
             * @description What the adjustment is for.
             * @enum {string}
             */
            type: "shipping" | "tax" | "discount" | "coupon" | "fee" | "other";
            name: components["schemas"]["BilingualString"];
            total: components["schemas"]["Money"];
        };
        /** @description Extra amount that belongs to one order line (per line, not per unit). Fields deduced as for Adjustment. */
        Charge: {
            /** @enum {string} */
            type: "tax" | "option" | "discount" | "fee" | "other";
            name: components["schemas"]["BilingualString"];
            total: components["schemas"]["Money"];
        };
        /** @description Chosen option of the purchased product, such as size or colour. */
        Attribute: {
            name: components["schemas"]["BilingualString"];
            value: components["schemas"]["BilingualString"];
        };
        DashboardUser: {
            /** @example 1 */
            id: string;
            /** @example Jane */
            first_name: string;
            /** @example Doe */
            last_name: string;
            created: components["schemas"]["DateTime"];
            /** @example jane@example.com */
            email: string;
            /** @example +15550100 */
            phone: string;
            permissions: components["schemas"]["Permissions"];
        };
        Tenant: {
            /**
             * @description Decimal digits; the same number is used in X-TENANT-ID.
             * @example 1
             */
            id: string;
            /**
             * @description Unique over the platform but may be changed.
             * @example matjar
             */
            name: string;
            owner: components["schemas"]["DashboardUser"];
            /**
             * @description ISO 3166-1 alpha-2.
             * @example JO
             */
            country: string;
            /**
             * @description Host name linked last.
             * @example matjar.example.com
             */
            store_host: string;
            /**
             * @description A running trial counts as active.
             * @enum {string}
             */
            subscribed: "active" | "expired";
            /**
             * @description IANA time zone.
             * @example Asia/Amman
             */
            timezone: string;
            /** @description Dashboard sections enabled for the tenant. */
            permissions: components["schemas"]["Permissions"];
        };
        /**
         * @description Dashboard and API rights. `analytics` is the right that the authorization guide calls `reports`. `home` and
         *     `appearance` matter to the dashboard only.
         */
        Permissions: {
            home: boolean;
            orders: boolean;
            products: boolean;
            customers: boolean;
            analytics: boolean;
            appearance: boolean;
            settings: boolean;
        };
        Legal: {
            /** @example Amman */
            city: string;
            /** @example hello@example.com */
            email: string;
            /** @example Jordan */
            country: string;
            /** @example 123 */
            phone_no: string;
            /** @example 123 */
            license_no: string;
            /** @example 123 */
            tax_ref_no: string;
            address_line1: components["schemas"]["BilingualString"];
            address_line2: components["schemas"]["BilingualString"];
            business_name: components["schemas"]["BilingualString"];
        };
        /** @enum {string} */
        WebhookName: "confirm-order" | "calculate-shipping-rates";
        Credentials: {
            email: string;
            password: string;
        };
        /** @description At least one of the fields. `viewed` is our addition. */
        OrderUpdate: {
            authorized?: boolean;
            cancelled?: boolean;
            /** @description Only together with `cancelled: true`. */
            restock?: boolean;
            visible?: boolean;
            viewed?: boolean;
        };
        /** @description Payment with every field optional; see the operation for the defaults. */
        PaymentInput: {
            total?: components["schemas"]["Money"];
            method?: components["schemas"]["PaymentMethod"];
            created?: components["schemas"]["DateTime"];
            transaction_data?: components["schemas"]["TransactionData"];
        };
        /** @description At least one of the fields. */
        ShipmentUpdate: {
            state?: components["schemas"]["ShipmentState"];
            /**
             * Format: date-time
             * @description DateTime, or null to clear.
             */
            target_delivery?: string | null;
        };
        AvailabilityOverride: {
            available?: boolean;
        };
        WebhookUrlUpdate: {
            url: string | null;
        };
        Error: {
            /** @constant */
            result: "error";
            /** @description What went wrong, for people. */
            description: string;
        };
        EmptySuccess: {
            /** @constant */
            result: "success";
            /** @description Always empty. */
            payload: Record<string, never>;
        };
        AuthTestResponse: {
            /** @constant */
            result: "success";
            /** @description Empty; sent with the platform key only. */
            payload?: Record<string, never>;
        };
        ApiKeyResponse: {
            /** @constant */
            result: "success";
            payload: {
                api_key: string;
                user_id: string;
                tenant_id: string;
                tenant: components["schemas"]["Tenant"];
                user: components["schemas"]["DashboardUser"];
            };
        };
        /** @description The endpoint page omits `result`; the introduction requires it on every response, so it is sent. */
        OrderListResponse: {
            /** @constant */
            result: "success";
            payload: {
                orders: components["schemas"]["Order"][];
            };
        };
        OrderResponse: {
            /** @constant */
            result: "success";
            payload: {
                /** @description One Order object in spite of the plural key. */
                orders: components["schemas"]["Order"];
            };
        };
        AvailabilityResponse: {
            /** @constant */
            result: "success";
            payload: {
                available: boolean;
            };
        };
        UserResponse: {
            /** @constant */
            result: "success";
            payload: {
                user: components["schemas"]["DashboardUser"];
            };
        };
        PermissionsResponse: {
            /** @constant */
            result: "success";
            payload: {
                permissions: components["schemas"]["Permissions"];
            };
        };
        TenantResponse: {
            /** @constant */
            result: "success";
            payload: {
                tenant: components["schemas"]["Tenant"];
            };
        };
        LegalResponse: {
            /** @constant */
            result: "success";
            payload: {
                legal: components["schemas"]["Legal"];
            };
        };
        WebhookUrlResponse: {
            /** @constant */
            result: "success";
            payload: {
                /** @example https://hooks.example.com/shopgo/shipping */
                url: string | null;
            };
        };
        ShippingRate: {
            /**
             * @description Unique within one list.
             * @example rate-123
             */
            id: string;
            price: components["schemas"]["Money"];
            duration: {
                value: number;
                /** @enum {string} */
                unit: "days" | "hours" | "minutes";
            };
            /** @description Shown to the shopper. */
            name: components["schemas"]["BilingualString"];
            /** @description Instructions or details. */
            description: components["schemas"]["BilingualString"];
            /**
             * @description Machine-friendly name of the shipping provider.
             * @example dhl
             */
            provider: string;
        };
        ShippingRatesRequest: {
            rates: components["schemas"]["ShippingRate"][];
            checkout: {
                /** @description Where the goods leave from. */
                shipping: components["schemas"]["Address"];
                /** @description Where the goods go. */
                destination: components["schemas"]["Address"];
            };
        };
        ShippingRatesReply: components["schemas"]["ShippingRate"][];
        ConfirmOrderEvent: {
            /** @description The order as it was right after confirmation. */
            order: components["schemas"]["Order"];
        };
    };
    responses: {
        /** @description Done; the payload is empty. */
        Success: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "success",
                 *       "payload": {}
                 *     }
                 */
                "application/json": components["schemas"]["EmptySuccess"];
            };
        };
        /** @description Malformed request, or a rule of the order process forbids it. Nothing was changed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "order is not authorized"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Key missing, unknown or revoked. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "unauthorized"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The tenant's trial or subscription has expired. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "subscription required"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The user lacks the permission. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "permission required: orders"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No such object in the caller's tenant (or no such tenant). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "not found"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many failed attempts. */
        TooManyRequests: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "too many attempts"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Unexpected failure. The description tells nothing about the cause. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "internal error"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Order number, unique within the tenant. */
        OrderNumber: string;
        /** @description Tenant that the call is made for. */
        DeliveryTenant: string;
        /** @description Unique identifier of the event; equal over retries. */
        DeliveryId: string;
        /** @description Unix time in seconds of this attempt. */
        DeliveryTimestamp: string;
        /**
         * @description Present when the operator has set a signing secret for the tenant (our addition, Standard Webhooks scheme):
         *     `v1,` + base64(HMAC-SHA256(secret, `{webhook-id}.{webhook-timestamp}.{raw body}`)); several, space separated, while
         *     a secret is being rotated.
         */
        DeliverySignature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    retrieveUserApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "jane@example.com",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Key of the user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description Email and password do not match an active user. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "result": "error",
                     *       "description": "incorrect credentials"
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    testAuthentication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Authenticated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthTestResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    getStoreAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Availability. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    overrideStoreAvailability: {
        parameters: {
            query?: {
                /** @description Fallback for clients that cannot send a body. */
                available?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "available": false
                 *     }
                 */
                "application/json": components["schemas"]["AvailabilityOverride"];
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order, under the key `orders`. */
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
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdate"];
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PaymentInput"];
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    updateShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Order number, unique within the tenant. */
                number: components["parameters"]["OrderNumber"];
                /** @description Shipment identifier, unique within the tenant. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "shipped",
                 *       "target_delivery": "2021-01-12T15:00:00+00:00"
                 *     }
                 */
                "application/json": components["schemas"]["ShipmentUpdate"];
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User identifier. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Permissions of the caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getLegal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Legal information. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    getWebhookUrl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Webhook name. Any other name gets 400. */
                name: components["schemas"]["WebhookName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookUrlResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    changeWebhookUrl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Webhook name. Any other name gets 400. */
                name: components["schemas"]["WebhookName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.example.com/shopgo/shipping"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookUrlUpdate"];
            };
        };
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    onCalculateShippingRates: {
        parameters: {
            query?: never;
            header: {
                /** @description Tenant that the call is made for. */
                "X-TENANT-ID": components["parameters"]["DeliveryTenant"];
                /** @description Unique identifier of the event; equal over retries. */
                "webhook-id": components["parameters"]["DeliveryId"];
                /** @description Unix time in seconds of this attempt. */
                "webhook-timestamp": components["parameters"]["DeliveryTimestamp"];
                /**
                 * @description Present when the operator has set a signing secret for the tenant (our addition, Standard Webhooks scheme):
                 *     `v1,` + base64(HMAC-SHA256(secret, `{webhook-id}.{webhook-timestamp}.{raw body}`)); several, space separated, while
                 *     a secret is being rotated.
                 */
                "webhook-signature"?: components["parameters"]["DeliverySignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingRatesRequest"];
            };
        };
        responses: {
            /** @description Rates to offer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingRatesReply"];
                };
            };
            /** @description Any other status makes the server keep its own rates. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onConfirmOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Tenant that the call is made for. */
                "X-TENANT-ID": components["parameters"]["DeliveryTenant"];
                /** @description Unique identifier of the event; equal over retries. */
                "webhook-id": components["parameters"]["DeliveryId"];
                /** @description Unix time in seconds of this attempt. */
                "webhook-timestamp": components["parameters"]["DeliveryTimestamp"];
                /**
                 * @description Present when the operator has set a signing secret for the tenant (our addition, Standard Webhooks scheme):
                 *     `v1,` + base64(HMAC-SHA256(secret, `{webhook-id}.{webhook-timestamp}.{raw body}`)); several, space separated, while
                 *     a secret is being rotated.
                 */
                "webhook-signature"?: components["parameters"]["DeliverySignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmOrderEvent"];
            };
        };
        responses: {
            /** @description Received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status makes the server retry (410 stops). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
