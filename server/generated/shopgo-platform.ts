// Generated from contracts/shopgo-platform.yaml. Do not edit.
export interface paths {
    "/v1/platform/auth/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Test a platform API key */
        get: operations["testPlatformApiKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all tenants
         * @description Complete list, expired tenants included, ordered by numeric `id`. No paging.
         */
        get: operations["listTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenant/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one tenant
         * @description The static paths `store-front`, `plan` and `domain-link` (POST) do not collide; ids are decimal digits.
         */
        get: operations["getTenantById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenant/store-front": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a tenant's storefront type
         * @description Switches the storefront at once; content, orders and hosts stay. Same value again succeeds. Unknown tenant 404.
         */
        post: operations["setTenantStoreFront"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenant/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override a tenant's subscription plan
         * @description - `plan1` to `plan5`: the tenant is subscribed to that plan without end date; `subscribed` becomes `active`.
         *     - `trial`: starts a fresh trial of the installation's trial length (default 14 days); `subscribed` is `active` until it
         *       ends, then `expired`, and the Management API answers 402.
         *     - Unknown tenant 404. Repeating `trial` restarts the trial.
         */
        post: operations["setTenantPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/tenant/domain-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a host name to a tenant's store
         * @description - The host becomes the tenant's `store_host`; hosts linked before keep serving the store.
         *     - `host` is stored in lower case, without the trailing dot. A scheme, port or path gets 400.
         *     - A host of another tenant gets 400. Linking a host the tenant already has makes it `store_host` again and updates
         *       `forward_www`.
         *     - `forward_www: true` answers requests to `www.` + host with a permanent redirect to host; it is refused (400) for a
         *       host that itself starts with `www.`. Default false.
         *     - The server does not check or change DNS.
         */
        post: operations["linkTenantDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenant/store-front": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a tenant's storefront type (versioned path)
         * @description Same as `POST /platform/tenant/store-front`.
         */
        post: operations["setTenantStoreFrontV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenant/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override a tenant's subscription plan (versioned path)
         * @description Same as `POST /platform/tenant/plan`.
         */
        post: operations["setTenantPlanV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform/tenant/domain-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a host name to a tenant's store (versioned path)
         * @description Same as `POST /platform/tenant/domain-link`.
         */
        post: operations["linkTenantDomainV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date-time
         * @description ISO 8601 timestamp with offset; the server writes UTC with microseconds and `+00:00`.
         * @example 2021-01-09T15:10:39.064734+00:00
         */
        DateTime: string;
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
             * @description Decimal digits.
             * @example 1
             */
            id: string;
            /**
             * @description Unique over the platform but may be changed.
             * @example matjar
             */
            name: string;
            /** @description User who created and owns the account. */
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
        Permissions: {
            home: boolean;
            orders: boolean;
            products: boolean;
            customers: boolean;
            analytics: boolean;
            appearance: boolean;
            settings: boolean;
        };
        StoreFrontUpdate: {
            /** @description Tenant name. */
            tenant: string;
            /** @enum {string} */
            front_end: "flat" | "standard";
        };
        PlanUpdate: {
            /** @description Tenant name. */
            tenant: string;
            /** @enum {string} */
            override_plan: "trial" | "plan1" | "plan2" | "plan3" | "plan4" | "plan5";
        };
        DomainLink: {
            /** @description Tenant name. */
            tenant: string;
            /** @description Host name, letters in any case. */
            host: string;
            /** @default false */
            forward_www?: boolean;
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
        TenantListResponse: {
            /** @constant */
            result: "success";
            payload: {
                tenants: components["schemas"]["Tenant"][];
            };
        };
        TenantResponse: {
            /** @constant */
            result: "success";
            payload: {
                tenant: components["schemas"]["Tenant"];
            };
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
        /** @description Malformed or forbidden request. Nothing was changed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "host is linked to another tenant"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Key missing, unknown, revoked or not a platform key. */
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
        /** @description No such tenant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "result": "error",
                 *       "description": "tenant not found"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Unexpected failure. */
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
    parameters: never;
    requestBodies: {
        StoreFront: {
            content: {
                /**
                 * @example {
                 *       "tenant": "matjar",
                 *       "front_end": "flat"
                 *     }
                 */
                "application/json": components["schemas"]["StoreFrontUpdate"];
            };
        };
        Plan: {
            content: {
                /**
                 * @example {
                 *       "tenant": "matjar",
                 *       "override_plan": "plan2"
                 *     }
                 */
                "application/json": components["schemas"]["PlanUpdate"];
            };
        };
        DomainLink: {
            content: {
                /**
                 * @example {
                 *       "tenant": "matjar",
                 *       "host": "shop.example.com",
                 *       "forward_www": false
                 *     }
                 */
                "application/json": components["schemas"]["DomainLink"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    testPlatformApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Success"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
        };
    };
    listTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All tenants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantListResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
        };
    };
    getTenantById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Tenant identifier. */
                id: string;
            };
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
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    setTenantStoreFront: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["StoreFront"];
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    setTenantPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Plan"];
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    linkTenantDomain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DomainLink"];
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    setTenantStoreFrontV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["StoreFront"];
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    setTenantPlanV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Plan"];
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    linkTenantDomainV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["DomainLink"];
        responses: {
            200: components["responses"]["Success"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
}
