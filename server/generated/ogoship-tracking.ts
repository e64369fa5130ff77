// Generated from contracts/ogoship-tracking.yaml. Do not edit.
export interface paths {
    "/providers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        /**
         * Get provider by name
         * @description The name is matched ignoring letter case. Connection credentials are never returned.
         */
        get: operations["getProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{name}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        /**
         * Get steps for tracking provider
         * @description Mapped steps ordered by code, then qualifier. Without paging.
         */
        get: operations["listProviderSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{name}/steps/missing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        /**
         * Get missing steps for tracking provider
         * @description Carrier statuses that were received and have no mapping, most often seen first. Each has an id already, so that updating that step maps it.
         */
        get: operations["listMissingProviderSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{name}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
                /** @description Id of the step. */
                stepId: string;
            };
            cookie?: never;
        };
        /**
         * Get step for tracking provider by id
         * @description Also returns a missing step. 404 when the step belongs to another provider.
         */
        get: operations["getProviderStep"];
        /**
         * Update provider step
         * @description Sets the mapping; a missing step becomes mapped. Absent members other than status stay. Status null removes the mapping. Unless applyToExisting is false, stored events with the code are mapped anew in the background and the statuses of parcels that are not final are derived again; recipients are not notified of that. 422 STEP_INVALID for a subStatus that does not fit (x-allowed-for) or two texts of one locale.
         */
        put: operations["updateProviderStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{name}/steps/code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
                /** @description Carrier's raw status code, percent-encoded. */
                code: string;
            };
            cookie?: never;
        };
        /**
         * Get step for tracking provider by carrier code
         * @description The step that an event with this code gets: exact code and qualifier, ignoring letter case, else the step of the code without a qualifier. 404 when the code was never seen or mapped. (The original lists two operations with this title; that the second takes the code is inferred.)
         */
        get: operations["getProviderStepByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create shipment; tracking runs in the background
         * @description Stores the shipment with status PENDING and trackingState QUEUED and answers at once, without asking a carrier. 422 for an unknown provider name, a parcel given twice, or a missing zip for a provider that requires one. A parcel whose provider cannot be detected is accepted and has trackingError PROVIDER_NOT_DETECTED. 409 ALREADY_EXISTS when the reference is taken in the channel, or one of the parcels is in another shipment of the merchant that is not final.
         */
        post: operations["createShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics of shipments per day
         * @description Each counter counts a shipment on the day the thing happened first; deliveredOnTime and deliveredLate leave out shipments without promisedAt. At most 366 days; from after to is 400.
         */
        get: operations["getShipmentMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search shipments
         * @description Criteria are combined with AND, values of one list with OR; an empty list counts as absent. Ties of the sort are broken by id. Does not query carriers.
         */
        post: operations["searchShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{shipmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        /**
         * Get shipment
         * @description Stored data; does not query carriers.
         */
        get: operations["getShipment"];
        /**
         * Update shipment
         * @description Absent members stay, null clears. parcels adds and changes, never removes; added parcels are queued for tracking. status records a manual event (source MERCHANT) on every parcel that is not final; PENDING and EXPIRED cannot be set (422). reference and channelId cannot change.
         */
        put: operations["updateShipment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{shipmentId}/merchantIssue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set merchant issue in shipment
         * @description isIssue true opens the issue or changes the open one; type is then required. isIssue false resolves it and keeps it with isOpen false; without an open issue it changes nothing. Does not touch the tracking status.
         */
        put: operations["setShipmentMerchantIssue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{shipmentId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset shipment tracking with new parcels
         * @description In one transaction removes all parcels with their events and public tokens and adds the given ones, also those with a number used before. The shipment goes back to PENDING and QUEUED; deliveredAt, firstScanAt and the estimate are cleared; the merchant issue stays. Recipients are notified anew only of later changes.
         */
        post: operations["resetShipmentTracking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trackings/{trackingNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Tracking number of a parcel, ignoring letter case. */
                trackingNumber: string;
            };
            cookie?: never;
        };
        /**
         * Get tracking data for parcel, asking the carrier if out of date
         * @description If the parcel is not final and lastTrackedAt is older than the provider's pollIntervalMinutes, the carrier is asked first, for at most 8 seconds and at most once a minute for a parcel; concurrent calls share one query. When that fails the stored data comes with isUpToDate false and trackingError. 404 when the merchant has no such parcel. If several match, provider decides; without it the newest parcel is meant.
         */
        get: operations["getTracking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trackings/token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Token of the parcel: base64url, 22 to 64 characters. */
                token: string;
            };
            cookie?: never;
        };
        /**
         * Get tracking data for parcel using token, asking the carrier if out of date
         * @description For public tracking pages: no credentials, and no data that identifies the recipient. Refreshes as the operation by tracking number does. The token has 128 random bits, is valid while the parcel exists and for 180 days after it became final. Unknown, expired and malformed tokens are the same 404. Requests are limited for each address.
         */
        get: operations["getTrackingByToken"];
        put?: never;
        post?: never;
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
         * @description Normalised status, the same list as in the Order Service. x-rank orders the progress. EXPIRED: no news for long, or cancelled at the carrier.
         * @enum {string}
         */
        ETrackingStatus: "PENDING" | "INFO_RECEIVED" | "IN_TRANSIT" | "OUT_FOR_DELIVERY" | "AVAILABLE_FOR_PICKUP" | "FAILED_ATTEMPT" | "DELIVERED" | "EXCEPTION" | "RETURNED_TO_SENDER" | "EXPIRED";
        /**
         * @description Detail of the status.
         * @enum {string}
         */
        ETrackingSubStatus: "ACCEPTED" | "SORTED" | "DEPARTED_ORIGIN_COUNTRY" | "ARRIVED_DESTINATION_COUNTRY" | "CUSTOMS_CLEARANCE" | "CUSTOMS_CLEARED" | "AT_DELIVERY_DEPOT" | "DELAYED" | "REROUTED" | "RESCHEDULED" | "PICKUP_POINT" | "PARCEL_LOCKER" | "PICKUP_REMINDER" | "RECIPIENT_ABSENT" | "ADDRESS_ISSUE" | "ACCESS_PROBLEM" | "PAYMENT_REQUIRED" | "REFUSED" | "TO_RECIPIENT" | "TO_NEIGHBOUR" | "TO_SAFE_PLACE" | "TO_MAILBOX" | "SIGNED" | "CUSTOMS_HOLD" | "MISSING_DOCUMENTS" | "DAMAGED" | "LOST" | "DESTROYED" | "ON_HOLD" | "FORCE_MAJEURE" | "RETURNING" | "RETURN_DELIVERED" | "NOT_COLLECTED" | "CANCELLED" | "NO_EVENTS";
        /**
         * @description RETURN: from customer to warehouse.
         * @enum {string}
         */
        EShipmentDirection: "OUTGOING" | "RETURN";
        /**
         * @description State of the background tracking. QUEUED: not asked yet. ACTIVE: being tracked. STOPPED: final, or the provider is inactive. FAILED: no parcel can be tracked.
         * @enum {string}
         */
        ETrackingState: "QUEUED" | "ACTIVE" | "STOPPED" | "FAILED";
        /**
         * @description Why the latest query gave nothing.
         * @enum {string}
         */
        ETrackingError: "PROVIDER_NOT_DETECTED" | "PROVIDER_INACTIVE" | "NOT_FOUND_AT_CARRIER" | "CARRIER_UNAVAILABLE" | "CARRIER_TIMEOUT" | "CARRIER_REJECTED" | "RATE_LIMITED";
        /** @enum {string} */
        EMerchantIssueType: "DELAYED" | "DAMAGED" | "LOST" | "NOT_RECEIVED" | "WRONG_ADDRESS" | "MISSING_ITEM" | "WRONG_ITEM" | "OTHER";
        /** @description Text in one language. */
        LocaleString: {
            /**
             * @description BCP 47 language tag.
             * @example en
             */
            locale: string;
            /** @description Text. */
            value: string;
        };
        /** @description Carrier. */
        ProviderDto: {
            /**
             * @description Key of the provider: lower case letters, digits and hyphens. The Order Service calls it carrier.
             * @example posti
             */
            name: string;
            /** @example Posti */
            displayName: string;
            /** Format: uri */
            logoUrl: string | null;
            /** Format: uri */
            websiteUrl: string | null;
            /** @description Customer service number. */
            phone: string | null;
            /** @description Countries served; empty means worldwide. */
            countryCodes: string[];
            /**
             * @description Carrier's public page; {trackingNumber}, {zip} and {language} are replaced, percent-encoded.
             * @example https://carrier.example.com/track?id={trackingNumber}
             */
            trackingUrlTemplate: string | null;
            /** @description Anchored regular expressions that recognise the provider's tracking numbers when a parcel is created without a provider. */
            trackingNumberPatterns: string[];
            /** @description The carrier needs the recipient's zip code to track. */
            requiresZip: boolean;
            /**
             * @description POLL: the service asks the carrier. PUSH: the carrier sends events. MANUAL: events come only through this service.
             * @enum {string}
             */
            mode: "POLL" | "PUSH" | "MANUAL";
            /** @description Age after which tracking data counts as out of date. */
            pollIntervalMinutes: number;
            /** @description Languages of the texts of its steps, ISO 639-1. */
            supportedLanguages: string[];
            /** @description false: parcels can be created but are not tracked. */
            isActive: boolean;
            /** @description Mapped steps. */
            stepCount: number;
            /** @description Carrier statuses seen without a mapping. */
            missingStepCount: number;
            /**
             * Format: date-time
             * @description Latest answer from the carrier.
             */
            lastSuccessAt: string | null;
            /** Format: date-time */
            lastErrorAt: string | null;
            /** @description Latest error of the carrier connection. */
            lastError: string | null;
        };
        /** @description Mapping of one raw carrier status. */
        ProviderStepDto: {
            /** Format: uuid */
            id: string;
            /** @description Name of the provider. */
            provider: string;
            /**
             * @description The carrier's raw status code, as received, trimmed.
             * @example 46
             */
            code: string;
            /** @description Raw reason or sub-code, for carriers that send one. */
            qualifier: string | null;
            /** @description The carrier's own text for the code, latest seen. */
            rawText: string | null;
            /** @description false: a missing step; its status is null. */
            isMapped: boolean;
            status: components["schemas"]["ETrackingStatus"] | null;
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Text shown to people by language, instead of the carrier's own. */
            texts: components["schemas"]["LocaleString"][];
            /** @description The event is shown but never changes the status of the parcel. */
            isInformational: boolean;
            /** @description The event may replace a final status, for example a corrected delivery. */
            reopens: boolean;
            /** @description A change of status caused by this step is announced to the recipient. */
            notify: boolean;
            /** @description Events with this code. */
            timesSeen: number;
            /** Format: date-time */
            firstSeenAt: string | null;
            /** Format: date-time */
            lastSeenAt: string | null;
            /**
             * Format: date-time
             * @description Latest change of the mapping.
             */
            updatedAt: string | null;
            /** @description Who changed it. */
            updatedBy: string | null;
        };
        /** @description New mapping. */
        ProviderStepUpdateDto: {
            status: components["schemas"]["ETrackingStatus"] | null;
            subStatus?: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Replaces all texts; one per language. */
            texts?: components["schemas"]["LocaleString"][];
            isInformational?: boolean;
            reopens?: boolean;
            notify?: boolean;
        };
        /** @description Raw carrier status without a mapping. */
        MissingProviderStepDto: {
            /** Format: uuid */
            id: string;
            /** @description Name of the provider. */
            provider: string;
            /**
             * @description The carrier's raw status code, as received, trimmed.
             * @example 46
             */
            code: string;
            /** @description Raw reason or sub-code, for carriers that send one. */
            qualifier: string | null;
            /** @description The carrier's own text for the code, latest seen. */
            rawText: string | null;
            /** @description false: a missing step; its status is null. */
            isMapped: boolean;
            status: components["schemas"]["ETrackingStatus"] | null;
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Text shown to people by language, instead of the carrier's own. */
            texts: components["schemas"]["LocaleString"][];
            /** @description The event is shown but never changes the status of the parcel. */
            isInformational: boolean;
            /** @description The event may replace a final status, for example a corrected delivery. */
            reopens: boolean;
            /** @description A change of status caused by this step is announced to the recipient. */
            notify: boolean;
            /** @description Events with this code. */
            timesSeen: number;
            /** Format: date-time */
            firstSeenAt: string | null;
            /** Format: date-time */
            lastSeenAt: string | null;
            /**
             * Format: date-time
             * @description Latest change of the mapping.
             */
            updatedAt: string | null;
            /** @description Who changed it. */
            updatedBy: string | null;
            /** @description Latest occurrences, at most five. */
            samples: components["schemas"]["MissingStepSampleDto"][];
        };
        /** @description Occurrence of a missing step. */
        MissingStepSampleDto: {
            trackingNumber: string;
            rawText: string | null;
            /** Format: date-time */
            occurredAt: string;
        };
        /** @description Recipient or sender. */
        ShipmentPartyDto: {
            name?: string | null;
            company?: string | null;
            address1?: string | null;
            address2?: string | null;
            zip?: string | null;
            city?: string | null;
            /** @description State or province. */
            region?: string | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            countryCode?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description E.164 where known. */
            phone?: string | null;
        };
        /** @description Weight and size of a parcel. */
        ParcelDimensionsDto: {
            weightKg?: number | null;
            lengthCm?: number | null;
            widthCm?: number | null;
            heightCm?: number | null;
        };
        /** @description Product in a parcel. */
        ParcelItemDto: {
            /** @description Product code. */
            code?: string | null;
            name?: string | null;
            quantity: number;
            /**
             * Format: uri
             * @description http or https.
             */
            imageUrl?: string | null;
        };
        /** @description Parcel to track. */
        ParcelCreateDto: {
            /** @description Carrier's number. Surrounding space is removed; letter case is kept, comparison ignores it. */
            trackingNumber: string;
            /** @description Provider name. Absent: the shipment's provider, else detected from the number. */
            provider?: string | null;
            /**
             * Format: uri
             * @description Carrier page, if not the provider's template. http or https.
             */
            trackingUrl?: string | null;
            dimensions?: components["schemas"]["ParcelDimensionsDto"] | null;
            /** @description Contents. */
            items?: components["schemas"]["ParcelItemDto"][] | null;
        };
        /** @description Parcel with its state. */
        ParcelDto: {
            /** Format: uuid */
            id: string;
            trackingNumber: string;
            /** @description Provider name; null while it could not be detected. */
            provider: string | null;
            /** @description Carrier's page. */
            trackingUrl: string | null;
            /** @description Secret of the public tracking page of this parcel. */
            token: string;
            status: components["schemas"]["ETrackingStatus"];
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Status in the requested language. */
            statusText: string;
            /**
             * Format: date-time
             * @description When the carrier saw it.
             */
            statusAt: string | null;
            /** @description DELIVERED, EXPIRED, RETURNED_TO_SENDER with RETURN_DELIVERED, or EXCEPTION with LOST or DESTROYED. */
            isFinal: boolean;
            estimatedDelivery: components["schemas"]["EstimatedDeliveryDto"] | null;
            /**
             * Format: date-time
             * @description First event that shows the carrier has the parcel.
             */
            firstScanAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            signedBy: string | null;
            pickupPoint: components["schemas"]["PickupPointDto"] | null;
            dimensions: components["schemas"]["ParcelDimensionsDto"] | null;
            items: components["schemas"]["ParcelItemDto"][];
            lastEvent: components["schemas"]["TrackingEventDto"] | null;
            /** @description Newest first; null unless includeEvents was asked for. */
            events: components["schemas"]["TrackingEventDto"][] | null;
            /**
             * Format: date-time
             * @description Latest answer from the carrier for this parcel.
             */
            lastTrackedAt: string | null;
            /**
             * Format: date-time
             * @description Planned next query; null when tracking has ended.
             */
            nextTrackingAt: string | null;
            trackingError: components["schemas"]["ETrackingError"] | null;
        };
        /** @description Shipment to track. */
        ShipmentCreateDto: {
            /** @description Caller's id of the shipment, unique within merchant and channel. */
            reference?: string | null;
            /** @description Sales channel; the Order Service's channel number as text. */
            channelId?: string | null;
            /** @default OUTGOING */
            direction?: components["schemas"]["EShipmentDirection"];
            /** @description Id of the order in the Order Service or ApiV1. */
            orderId?: string | null;
            /** @description Merchant's order reference. */
            orderReference?: string | null;
            /** @description Default provider of the parcels. */
            provider?: string | null;
            /** @description Shipping method code. */
            serviceCode?: string | null;
            /** @description Shipping method as shown to people. */
            serviceName?: string | null;
            recipient?: components["schemas"]["ShipmentPartyDto"] | null;
            sender?: components["schemas"]["ShipmentPartyDto"] | null;
            /**
             * Format: date-time
             * @description When the goods left the warehouse.
             */
            shippedAt?: string | null;
            /**
             * Format: date-time
             * @description Delivery promised to the customer; basis of isLate.
             */
            promisedAt?: string | null;
            /**
             * @description Language of the recipient, BCP 47.
             * @example fi-FI
             */
            locale?: string | null;
            /**
             * @description Announce status changes to the recipient.
             * @default true
             */
            notifyRecipient?: boolean;
            tags?: string[];
            /** @description Parcels; a provider and tracking number may occur once. */
            parcels: components["schemas"]["ParcelCreateDto"][];
        };
        /** @description Changes of a shipment. */
        ShipmentUpdateDto: {
            /** @description Id of the order in the Order Service or ApiV1. */
            orderId?: string | null;
            /** @description Merchant's order reference. */
            orderReference?: string | null;
            /** @description Default provider of the parcels. */
            provider?: string | null;
            /** @description Shipping method code. */
            serviceCode?: string | null;
            /** @description Shipping method as shown to people. */
            serviceName?: string | null;
            recipient?: components["schemas"]["ShipmentPartyDto"] | null;
            sender?: components["schemas"]["ShipmentPartyDto"] | null;
            /**
             * Format: date-time
             * @description When the goods left the warehouse.
             */
            shippedAt?: string | null;
            /**
             * Format: date-time
             * @description Delivery promised to the customer; basis of isLate.
             */
            promisedAt?: string | null;
            /**
             * @description Language of the recipient, BCP 47.
             * @example fi-FI
             */
            locale?: string | null;
            /** @description Announce status changes to the recipient. */
            notifyRecipient?: boolean;
            tags?: string[];
            direction?: components["schemas"]["EShipmentDirection"];
            /** @description Parcels to add, or to change where provider and tracking number are known already. None is removed: use the reset operation for that. */
            parcels?: components["schemas"]["ParcelCreateDto"][];
            status?: components["schemas"]["ETrackingStatus"];
            /**
             * Format: date-time
             * @description Time of the manual status; absent: now. Only with status.
             */
            statusAt?: string | null;
            /** @description Text of the manual event. Only with status. */
            statusText?: string | null;
        };
        /** @description Parcels that replace the old ones. */
        ShipmentResetDto: {
            parcels: components["schemas"]["ParcelCreateDto"][];
        };
        /** @description Tracked shipment. Its status is derived from its parcels. */
        ShipmentDto: {
            /** Format: uuid */
            id: string;
            merchantId: string;
            channelId: string | null;
            reference: string | null;
            orderId: string | null;
            orderReference: string | null;
            direction: components["schemas"]["EShipmentDirection"];
            provider: string | null;
            serviceCode: string | null;
            serviceName: string | null;
            status: components["schemas"]["ETrackingStatus"];
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Status in the requested language. */
            statusText: string;
            /**
             * Format: date-time
             * @description When the carrier saw it.
             */
            statusAt: string | null;
            /** @description DELIVERED, EXPIRED, RETURNED_TO_SENDER with RETURN_DELIVERED, or EXCEPTION with LOST or DESTROYED. */
            isFinal: boolean;
            trackingState: components["schemas"]["ETrackingState"];
            parcels: components["schemas"]["ParcelDto"][];
            recipient: components["schemas"]["ShipmentPartyDto"] | null;
            sender: components["schemas"]["ShipmentPartyDto"] | null;
            /** Format: date-time */
            shippedAt: string | null;
            /**
             * Format: date-time
             * @description Earliest of the parcels.
             */
            firstScanAt: string | null;
            estimatedDelivery: components["schemas"]["EstimatedDeliveryDto"] | null;
            /** Format: date-time */
            promisedAt: string | null;
            /**
             * Format: date-time
             * @description Latest of the parcels, once all are delivered.
             */
            deliveredAt: string | null;
            /** @description Delivered after promisedAt, or not delivered and that time has passed. */
            isLate: boolean;
            merchantIssue: components["schemas"]["MerchantIssueDto"] | null;
            /** @description Public page of the shipment. */
            trackingPageUrl: string | null;
            locale: string | null;
            notifyRecipient: boolean;
            tags: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Search criteria. */
        ShipmentSearchDto: {
            /** @description Case-insensitive part of reference, orderReference, tracking number, recipient name or email. */
            text?: string | null;
            /** @description Exact. */
            orderReference?: string | null;
            /** @description Exact. */
            orderId?: string | null;
            /** @description Exact. */
            reference?: string | null;
            /** @description Exact, ignoring letter case. */
            trackingNumber?: string | null;
            channelIds?: string[] | null;
            providers?: string[] | null;
            statuses?: components["schemas"]["ETrackingStatus"][] | null;
            subStatuses?: components["schemas"]["ETrackingSubStatus"][] | null;
            trackingStates?: components["schemas"]["ETrackingState"][] | null;
            direction?: components["schemas"]["EShipmentDirection"] | null;
            /** @description Recipient's country. */
            countryCodes?: string[] | null;
            /**
             * Format: date-time
             * @description Inclusive.
             */
            createdFrom?: string | null;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            createdTo?: string | null;
            /**
             * Format: date-time
             * @description Inclusive.
             */
            deliveredFrom?: string | null;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            deliveredTo?: string | null;
            /**
             * Format: date-time
             * @description Strictly later.
             */
            updatedAfter?: string | null;
            /**
             * Format: date-time
             * @description Not final, and without a carrier event since then.
             */
            noEventSince?: string | null;
            isLate?: boolean | null;
            /** @description true: with an open merchant issue. */
            hasMerchantIssue?: boolean | null;
            /** @description Any of these. */
            tags?: string[] | null;
            /**
             * @default createdAt
             * @enum {string}
             */
            sortBy?: "createdAt" | "updatedAt" | "statusAt" | "promisedAt" | "deliveredAt" | "orderReference";
            /**
             * @default DESC
             * @enum {string}
             */
            sortDirection?: "ASC" | "DESC";
            /**
             * @description From 1.
             * @default 1
             */
            page?: number;
            /** @default 50 */
            limit?: number;
            /**
             * @description Fill the parcels' events.
             * @default false
             */
            includeEvents?: boolean;
        };
        /** @description Page of shipments. */
        ShipmentSearchResultDto: {
            items: components["schemas"]["ShipmentDto"][];
            page: number;
            limit: number;
            /** @description Matches on all pages. */
            totalCount: number;
        };
        /** @description Problem that the merchant flagged. */
        MerchantIssueDto: {
            /** @description false: the issue has been resolved and is kept for the record. */
            isOpen: boolean;
            type: components["schemas"]["EMerchantIssueType"];
            comment: string | null;
            setBy: string | null;
            /** Format: date-time */
            setAt: string;
            /** Format: date-time */
            resolvedAt: string | null;
        };
        /** @description Opens or resolves the issue. */
        MerchantIssueUpdateDto: {
            /** @constant */
            isIssue: true;
            type: components["schemas"]["EMerchantIssueType"];
            comment?: string | null;
        } | {
            /** @constant */
            isIssue: false;
            comment?: string | null;
        };
        /** @description Expected delivery window. */
        EstimatedDeliveryDto: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Null: a point in time.
             */
            to: string | null;
            /** @enum {string} */
            source: "CARRIER" | "CALCULATED";
        };
        /** @description Where the recipient collects the parcel. */
        PickupPointDto: {
            code: string | null;
            name: string;
            address1: string | null;
            zip: string | null;
            city: string | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            countryCode: string | null;
            openingHours: string | null;
            /** Format: date-time */
            availableUntil: string | null;
            latitude: number | null;
            longitude: number | null;
        };
        /** @description Place of an event. */
        TrackingLocationDto: {
            /** @description Terminal or depot. */
            name: string | null;
            city: string | null;
            region: string | null;
            zip: string | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            countryCode: string | null;
            latitude: number | null;
            longitude: number | null;
        };
        /** @description Carrier scan or manual event, mapped by a step. */
        TrackingEventDto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When it happened, as the carrier says; without an offset from the carrier it is read in the provider's time zone.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When the service learned it.
             */
            receivedAt: string;
            /** @description Carrier's raw status code. */
            code: string | null;
            /** @description Raw reason code. */
            qualifier: string | null;
            /** @description Carrier's own text. */
            rawText: string | null;
            /** @description Null while the carrier status is not mapped. */
            status: components["schemas"]["ETrackingStatus"] | null;
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Text in the requested language: of the step, else the carrier's own, else of the status. */
            text: string;
            isInformational: boolean;
            location: components["schemas"]["TrackingLocationDto"] | null;
            /**
             * @description Who reported it.
             * @enum {string}
             */
            source: "CARRIER" | "MERCHANT" | "WAREHOUSE" | "SYSTEM";
        };
        /** @description Event as the public page shows it. Informational events are included, events without any text are not. */
        PublicTrackingEventDto: {
            /**
             * Format: date-time
             * @description When it happened, as the carrier says; without an offset from the carrier it is read in the provider's time zone.
             */
            occurredAt: string;
            /** @description Null while the carrier status is not mapped. */
            status: components["schemas"]["ETrackingStatus"] | null;
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Text in the requested language: of the step, else the carrier's own, else of the status. */
            text: string;
            location: components["schemas"]["TrackingLocationDto"] | null;
        };
        /** @description Provider, short. */
        TrackingProviderDto: {
            name: string;
            displayName: string;
            logoUrl: string | null;
            websiteUrl: string | null;
            phone: string | null;
        };
        /** @description Step of the progress bar. */
        TrackingMilestoneDto: {
            status: components["schemas"]["ETrackingStatus"];
            /** @description Status in the requested language. */
            text: string;
            isReached: boolean;
            /**
             * Format: date-time
             * @description First time it was reached.
             */
            reachedAt: string | null;
        };
        /** @description Sibling parcel. */
        OtherParcelDto: {
            trackingNumber: string;
            token: string;
            status: components["schemas"]["ETrackingStatus"];
            statusText: string;
        };
        /** @description Tracking data of a parcel, for the merchant. */
        TrackingDto: {
            /** Format: uuid */
            parcelId: string;
            /** Format: uuid */
            shipmentId: string;
            orderReference: string | null;
            token: string;
            trackingNumber: string;
            provider: components["schemas"]["TrackingProviderDto"] | null;
            /** @description Carrier's page. */
            trackingUrl: string | null;
            serviceName: string | null;
            direction: components["schemas"]["EShipmentDirection"];
            status: components["schemas"]["ETrackingStatus"];
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Status in the requested language. */
            statusText: string;
            /**
             * Format: date-time
             * @description When the carrier saw it.
             */
            statusAt: string | null;
            /** @description DELIVERED, EXPIRED, RETURNED_TO_SENDER with RETURN_DELIVERED, or EXCEPTION with LOST or DESTROYED. */
            isFinal: boolean;
            /** @description Progress for display, in order: INFO_RECEIVED, IN_TRANSIT, OUT_FOR_DELIVERY or AVAILABLE_FOR_PICKUP, DELIVERED. */
            milestones: components["schemas"]["TrackingMilestoneDto"][];
            estimatedDelivery: components["schemas"]["EstimatedDeliveryDto"] | null;
            /** Format: date-time */
            promisedAt: string | null;
            isLate: boolean;
            /** Format: date-time */
            deliveredAt: string | null;
            pickupPoint: components["schemas"]["PickupPointDto"] | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            originCountryCode: string | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            destinationCountryCode: string | null;
            destinationCity: string | null;
            /** @description false: the carrier could not be asked, or did not answer in time; the data is the latest stored. */
            isUpToDate: boolean;
            /** Format: date-time */
            lastTrackedAt: string | null;
            signedBy: string | null;
            dimensions: components["schemas"]["ParcelDimensionsDto"] | null;
            items: components["schemas"]["ParcelItemDto"][];
            /** @description Newest first. */
            events: components["schemas"]["TrackingEventDto"][];
            /** Format: date-time */
            nextTrackingAt: string | null;
            trackingError: components["schemas"]["ETrackingError"] | null;
            trackingState: components["schemas"]["ETrackingState"];
        };
        /** @description Tracking data of a parcel, for the public page. */
        PublicTrackingDto: {
            trackingNumber: string;
            provider: components["schemas"]["TrackingProviderDto"] | null;
            /** @description Carrier's page. */
            trackingUrl: string | null;
            serviceName: string | null;
            direction: components["schemas"]["EShipmentDirection"];
            status: components["schemas"]["ETrackingStatus"];
            subStatus: components["schemas"]["ETrackingSubStatus"] | null;
            /** @description Status in the requested language. */
            statusText: string;
            /**
             * Format: date-time
             * @description When the carrier saw it.
             */
            statusAt: string | null;
            /** @description DELIVERED, EXPIRED, RETURNED_TO_SENDER with RETURN_DELIVERED, or EXCEPTION with LOST or DESTROYED. */
            isFinal: boolean;
            /** @description Progress for display, in order: INFO_RECEIVED, IN_TRANSIT, OUT_FOR_DELIVERY or AVAILABLE_FOR_PICKUP, DELIVERED. */
            milestones: components["schemas"]["TrackingMilestoneDto"][];
            estimatedDelivery: components["schemas"]["EstimatedDeliveryDto"] | null;
            /** Format: date-time */
            promisedAt: string | null;
            isLate: boolean;
            /** Format: date-time */
            deliveredAt: string | null;
            pickupPoint: components["schemas"]["PickupPointDto"] | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            originCountryCode: string | null;
            /** @description ISO 3166-1 alpha-2. Any letter case; returned in upper case. */
            destinationCountryCode: string | null;
            destinationCity: string | null;
            /** @description false: the carrier could not be asked, or did not answer in time; the data is the latest stored. */
            isUpToDate: boolean;
            /** Format: date-time */
            lastTrackedAt: string | null;
            orderReference: string | null;
            /** @description Shop name, for the page header. */
            merchantName: string | null;
            /** @description Language of the texts. */
            language: string;
            items: components["schemas"]["ParcelItemDto"][];
            /** @description Newest first. */
            events: components["schemas"]["PublicTrackingEventDto"][];
            /** @description Other parcels of the shipment. */
            otherParcels: components["schemas"]["OtherParcelDto"][];
        };
        /** @description Counters over the whole range. */
        ShipmentMetricTotalsDto: {
            /** @description Shipments created. */
            created: number;
            /** @description Shipments whose first parcel reached the carrier. */
            firstScanned: number;
            /** @description Shipments completely delivered. */
            delivered: number;
            /** @description Of delivered: not after promisedAt. */
            deliveredOnTime: number;
            /** @description Of delivered: after promisedAt. */
            deliveredLate: number;
            /** @description Shipments that became available for pickup. */
            availableForPickup: number;
            /** @description Shipments with a failed delivery attempt. */
            failedAttempts: number;
            /** @description Shipments that went into EXCEPTION. */
            exceptions: number;
            /** @description Shipments that went into RETURNED_TO_SENDER. */
            returnedToSender: number;
            /** @description Shipments that went into EXPIRED. */
            expired: number;
            /** @description Merchant issues opened. */
            merchantIssues: number;
            /** @description Mean hours from firstScanAt to deliveredAt of delivered; null when none. */
            averageTransitHours: number | null;
            /** @description Median of the same. */
            medianTransitHours: number | null;
        };
        /** @description Counters of a day. */
        ShipmentDailyMetricsDto: {
            /**
             * Format: date
             * @description Day in the requested time zone.
             */
            date: string;
            /** @description Shipments created. */
            created: number;
            /** @description Shipments whose first parcel reached the carrier. */
            firstScanned: number;
            /** @description Shipments completely delivered. */
            delivered: number;
            /** @description Of delivered: not after promisedAt. */
            deliveredOnTime: number;
            /** @description Of delivered: after promisedAt. */
            deliveredLate: number;
            /** @description Shipments that became available for pickup. */
            availableForPickup: number;
            /** @description Shipments with a failed delivery attempt. */
            failedAttempts: number;
            /** @description Shipments that went into EXCEPTION. */
            exceptions: number;
            /** @description Shipments that went into RETURNED_TO_SENDER. */
            returnedToSender: number;
            /** @description Shipments that went into EXPIRED. */
            expired: number;
            /** @description Merchant issues opened. */
            merchantIssues: number;
            /** @description Mean hours from firstScanAt to deliveredAt of delivered; null when none. */
            averageTransitHours: number | null;
            /** @description Median of the same. */
            medianTransitHours: number | null;
        };
        /** @description Counters of one provider, channel or country. */
        ShipmentMetricGroupDto: {
            /** @description Value that the group stands for. */
            key: string;
            days: components["schemas"]["ShipmentDailyMetricsDto"][];
            totals: components["schemas"]["ShipmentMetricTotalsDto"];
        };
        /** @description Metrics per day. */
        ShipmentMetricsDto: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Inclusive.
             */
            to: string;
            /** @description IANA time zone. */
            timeZone: string;
            /** @description One item for every day, also without shipments. */
            days: components["schemas"]["ShipmentDailyMetricsDto"][];
            totals: components["schemas"]["ShipmentMetricTotalsDto"];
            /** @description Null unless groupBy was given. */
            groups: components["schemas"]["ShipmentMetricGroupDto"][] | null;
        };
        /**
         * @description VALIDATION_FAILED: body, path or query does not match this contract (400). UNAUTHORIZED: no or invalid credentials (401). FORBIDDEN: role or scope does not allow it (403). NOT_FOUND: unknown or invisible to the caller (404). INVALID_STATE: not legal in the present state (409). ALREADY_EXISTS: reference or parcel in use, see existingId (409). PROVIDER_UNKNOWN: no provider of that name (422). ZIP_REQUIRED: the provider needs the recipient's zip (422). PARCEL_DUPLICATE: a parcel is given twice (422). STEP_INVALID: subStatus does not fit the status, or two texts of one locale (422). STATUS_NOT_SETTABLE: the status cannot be set by hand (422). RATE_LIMITED: too many requests (429). INTERNAL_ERROR: unexpected failure (500).
         * @enum {string}
         */
        EProblemCode: "VALIDATION_FAILED" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "INVALID_STATE" | "ALREADY_EXISTS" | "PROVIDER_UNKNOWN" | "ZIP_REQUIRED" | "PARCEL_DUPLICATE" | "STEP_INVALID" | "STATUS_NOT_SETTABLE" | "RATE_LIMITED" | "INTERNAL_ERROR";
        /** @description Error body of RFC 9457, as in OGOship's other services. Extension members may be added. */
        ProblemDetails: {
            /**
             * @description about:blank when title repeats the HTTP reason.
             * @default about:blank
             */
            type?: string;
            /** @description Short reason, constant per problem class. */
            title: string;
            /** @description HTTP status. */
            status: number;
            /** @description What went wrong this time. */
            detail?: string | null;
            /** @description Request path. */
            instance?: string | null;
            code: components["schemas"]["EProblemCode"];
            /** @description Correlation id. */
            traceId?: string | null;
            /** @description Messages by JSON pointer of the offending value; left out when there is none. */
            errors?: {
                [key: string]: string[];
            };
            /**
             * Format: uuid
             * @description Only with ALREADY_EXISTS.
             */
            existingId?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request is malformed or breaks a rule. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description No, invalid or expired credentials. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The credentials lack the scope or role. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description No such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The reference or a parcel is in use; existingId names the shipment. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description A business rule forbids it; code says which. */
        RuleViolated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Any other error. */
        UnexpectedError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: {
        /** @description Provider name. */
        ProviderName: string;
        /** @description Language of the texts. Absent: Accept-Language, then the shipment's locale, then en. A language without a text falls back to en, then to the carrier's own text. */
        Language: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listProviderSteps: {
        parameters: {
            query?: {
                /** @description Only steps mapped to this status. */
                status?: components["schemas"]["ETrackingStatus"];
                /** @description Also steps without a mapping. */
                includeMissing?: boolean;
            };
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderStepDto"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listMissingProviderSteps: {
        parameters: {
            query?: {
                /** @description Only those last seen later. */
                seenAfter?: string;
            };
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Missing steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingProviderStepDto"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getProviderStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
                /** @description Id of the step. */
                stepId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The step. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderStepDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateProviderStep: {
        parameters: {
            query?: {
                /** @description Map stored events anew. */
                applyToExisting?: boolean;
            };
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
                /** @description Id of the step. */
                stepId: string;
            };
            cookie?: never;
        };
        /** @description The mapping. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderStepUpdateDto"];
            };
        };
        responses: {
            /** @description The step as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderStepDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["RuleViolated"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getProviderStepByCode: {
        parameters: {
            query?: {
                /** @description Raw reason code. */
                qualifier?: string;
            };
            header?: never;
            path: {
                /** @description Provider name. */
                name: components["parameters"]["ProviderName"];
                /** @description Carrier's raw status code, percent-encoded. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The step. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderStepDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createShipment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The shipment. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentCreateDto"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    /** @description Path of the shipment. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["RuleViolated"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getShipmentMetrics: {
        parameters: {
            query?: {
                /** @description First day. Absent: 29 days before to. */
                from?: string;
                /** @description Last day. Absent: today. */
                to?: string;
                /** @description IANA time zone of the days. */
                timeZone?: string;
                /** @description Only this channel. */
                channelId?: string;
                /** @description Only this provider. */
                provider?: string;
                /** @description Only this direction. */
                direction?: components["schemas"]["EShipmentDirection"];
                /** @description Only recipients in this country. */
                countryCode?: string;
                /** @description Also split by this. */
                groupBy?: "provider" | "channelId" | "countryCode";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentMetricsDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    searchShipments: {
        parameters: {
            query?: {
                /** @description Language of the texts. Absent: Accept-Language, then the shipment's locale, then en. A language without a text falls back to en, then to the carrier's own text. */
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Criteria. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentSearchDto"];
            };
        };
        responses: {
            /** @description One page of shipments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentSearchResultDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getShipment: {
        parameters: {
            query?: {
                /** @description Fill the parcels' events. */
                includeEvents?: boolean;
                /** @description Language of the texts. Absent: Accept-Language, then the shipment's locale, then en. A language without a text falls back to en, then to the carrier's own text. */
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    updateShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        /** @description Changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentUpdateDto"];
            };
        };
        responses: {
            /** @description The shipment as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["RuleViolated"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    setShipmentMerchantIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        /** @description The issue. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantIssueUpdateDto"];
            };
        };
        responses: {
            /** @description The shipment as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    resetShipmentTracking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the shipment. */
                shipmentId: string;
            };
            cookie?: never;
        };
        /** @description The new parcels. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentResetDto"];
            };
        };
        responses: {
            /** @description The shipment as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["RuleViolated"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getTracking: {
        parameters: {
            query?: {
                /** @description Provider of the number. */
                provider?: string;
                /** @description Language of the texts. Absent: Accept-Language, then the shipment's locale, then en. A language without a text falls back to en, then to the carrier's own text. */
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                /** @description Tracking number of a parcel, ignoring letter case. */
                trackingNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tracking data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getTrackingByToken: {
        parameters: {
            query?: {
                /** @description Language of the texts. Absent: Accept-Language, then the shipment's locale, then en. A language without a text falls back to en, then to the carrier's own text. */
                language?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                /** @description Token of the parcel: base64url, 22 to 64 characters. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tracking data. */
            200: {
                headers: {
                    "Cache-Control"?: "private, max-age=60";
                    "X-Robots-Tag"?: "noindex";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicTrackingDto"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description Too many requests. */
            429: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            default: components["responses"]["UnexpectedError"];
        };
    };
}
