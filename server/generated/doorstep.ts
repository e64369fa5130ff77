// Generated from contracts/doorstep.yaml. Do not edit.
export interface paths {
    "/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The shop of this credential
         * @description Settings of the shop that the credential opens.
         */
        get: operations["getShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the shop
         * @description Changes the given members; null empties one, absent ones stay. Slug, currency and country do not change. The plan and the
         *     shop front are for those who run the installation.
         */
        patch: operations["updateShop"];
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs a person now
         * @description Counts of what somebody should look at, each exact up to 100. Kinds that the caller may not read are left out.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last weeks by day
         * @description Orders, shipments and delivery times by day in the time zone of the shop, up to today, and the seven whole days before today beside the seven before those.
         */
        get: operations["getOverviewSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop/legal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the shop is before the law
         * @description What the shop has said of itself; empty members where it has said nothing.
         */
        get: operations["getLegal"];
        /**
         * Say who the shop is before the law
         * @description Replaces everything; members left out become empty.
         */
        put: operations["putLegal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the host names of the shop
         * @description Names under which shoppers find the shop. The first was linked last: it is the shop's own.
         */
        get: operations["listHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shop/hosts/{host}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Link a host name to the shop
         * @description Makes the name the shop's own; the ones before stay. A name of another shop is a conflict. Nobody looks whether the name
         *     leads here. For those who run the installation.
         */
        put: operations["linkHost"];
        post?: never;
        /**
         * Take a host name from the shop
         * @description Requests to the name are not the shop's any more. For those who run the installation.
         */
        delete: operations["unlinkHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the shop's pages look
         * @description Colours, logo and contacts of the pages that customers see. A shop that chose nothing has the defaults.
         */
        get: operations["getBrand"];
        /**
         * Set how the shop's pages look
         * @description Replaces everything but the logo; absent members take their defaults. Any two colours are taken: the pages derive the colours of their texts, so that they can be read in light and dark.
         */
        put: operations["putBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the logo
         * @description Replaces the logo. The body is the file: PNG, JPEG or WebP of at most 512 kB and 4096 pixels a side. Its content decides what it is. SVG is refused, since it can hold scripts. Customers get the logo from this server.
         */
        put: operations["putBrandLogo"];
        post?: never;
        /**
         * Remove the logo
         * @description The pages show the shop's name in its place.
         */
        delete: operations["deleteBrandLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List warehouses
         * @description All warehouses of the shop, the default one first.
         */
        get: operations["listWarehouses"];
        put?: never;
        /**
         * Create a warehouse
         * @description Adds a place that keeps stock. Its code cannot be changed later.
         */
        post: operations["createWarehouse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipping-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipping methods
         * @description All shipping methods of the shop, by code.
         */
        get: operations["listShippingMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipping-methods/{shippingCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or replace a shipping method
         * @description Creates the shipping method with this code or replaces its content. Orders that exist keep their code.
         */
        put: operations["putShippingMethod"];
        post?: never;
        /**
         * Delete a shipping method
         * @description New orders cannot choose it any more. Orders that exist keep their code.
         */
        delete: operations["deleteShippingMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipping rates
         * @description The table of what shipping costs, as checkouts are offered it, disabled rates too.
         */
        get: operations["listShippingRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipping-rates/{rateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or replace a shipping rate
         * @description Creates the rate with this id or replaces its content. What was offered before can be chosen for as long as its quote is valid.
         */
        put: operations["putShippingRate"];
        post?: never;
        /**
         * Delete a shipping rate
         * @description New checkouts are not offered it any more.
         */
        delete: operations["deleteShippingRate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote a price
         * @description Makes an order in Draft with everything that the shop front knows, and offers the rates that it can be shipped for. Nothing is reserved.
         *
         *     The rates are those of the shop's table, unless a program of the merchant is asked (up to 5 s) and has others. Without rates, nothing can be shipped there.
         *     An Idempotency-Key does nothing here, as somebody else's program is waited for: a call that is repeated leaves a draft behind, which holds nothing, or is refused for its reference.
         */
        post: operations["createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{checkoutId}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer rates anew
         * @description Changes the destination, if one is given, and offers the rates for it. Quotes for another destination are void then.
         */
        post: operations["requoteCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{checkoutId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a checkout
         * @description The shopper commits: the order gets the shipping that was chosen, at the price that was shown, its goods are reserved, and it goes to the warehouse or waits until the merchant clears it.
         *
         *     `quote` is that of the rate that was chosen. It may be left out only where the shop offers no rates at all.
         */
        post: operations["confirmCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Orders, newest first unless `sort` says otherwise. Every filter that is given must hold. With `updatedAfter` the oldest change comes first. To follow every change, read the event log instead.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Create an order
         * @description Takes an order. New goes to the warehouse at once, or waits for stock (Pending); Reserved and Locked hold the goods; Draft holds nothing and may be incomplete.
         *
         *     Any other than a draft needs what its shipping method asks for. Amounts are in the currency of the order.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count orders
         * @description How many orders fit the filters, counted to 10,000: beyond that `more` is true.
         */
        get: operations["countOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do one thing with several orders
         * @description Clears, holds back, cancels or takes in hand each of the orders, one after the other: what is refused for one changes nothing for
         *     the others, and the answer says why. For what happens to each, see the operations about one order. Goods of cancelled orders
         *     stay in stock. Taking in hand is for the warehouse, the rest for `write:order`.
         */
        post: operations["actOnOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description Your views of the order list, oldest first. They belong to whoever saved them: a person has them in every browser, and a key has
         *     views of its own.
         */
        get: operations["listViews"];
        put?: never;
        /**
         * Save a view
         * @description A name for filters and columns of the order list. You can save 100.
         */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{viewId}": {
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
         * Delete a view
         * @description The view is gone. The orders that it showed stay.
         */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /**
         * Change a view
         * @description Changes the given members; absent ones stay.
         */
        patch: operations["updateView"];
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports
         * @description Your exports, newest first. Another caller does not see them.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Export a list
         * @description Writes all orders that fit the filter into a file, in the background: ask for the export again to see how far it is. The file is kept
         *     for 7 days. At most 3 exports of yours are written at a time.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One export
         * @description How far it is, or what became of it.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        /**
         * Delete an export
         * @description Stops it when it is still being written, and removes its file.
         */
        delete: operations["deleteExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of an export
         * @description The file, as an attachment, once the export is done.
         */
        get: operations["getExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order
         * @description The order with lines, payments, balance, parcels and documents. While it waits for stock (Pending) every line tells what is there and what is missing.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an order, clear it, hold it back or cancel it
         * @description All members are applied, or none; one that is left out, or has its value already, changes nothing.
         *
         *     What is in an order changes only while it is a draft: together with `status: Draft` an order that the warehouse has not begun goes back to one and gives up its goods. Comments and documents change until the warehouse begins. Once it has, an order is neither changed, held back nor cancelled by this (`order_not_editable`, `order_is_begun`).
         *
         *     With `If-Match` the order must still be at the version that was read, else the answer is 412 with the order as it is now.
         */
        patch: operations["updateOrder"];
        trace?: never;
    };
    "/orders/{orderId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to an order
         * @description Every move of its status and the events about it, oldest first.
         */
        get: operations["getOrderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order as each API family shows it
         * @description What the programs that use other API families of this server read of the order, in the words of each.
         */
        get: operations["getOrderViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment
         * @description Notes money that was received, or given back when the amount is negative. The system moves no money itself.
         */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Products, oldest first, with their stock figures.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product
         * @description Adds a product without stock. A code that exists is a conflict and changes nothing.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product
         * @description The product with its stock over all warehouses and in each.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Changes the members given; null clears them. An EAN that is set stays, without an error; orders keep what they said.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/products/{productId}/stock-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stock movements of a product
         * @description The ledger of one product, newest first. All movements add up to its stock.
         */
        get: operations["listStockMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock levels
         * @description Stock figures of the products, oldest product first.
         */
        get: operations["listStockLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a stock figure
         * @description Sets the stock of a product in a warehouse to what was counted. The difference is a movement of the ledger; orders that wait or lose their goods are evaluated again.
         */
        post: operations["correctStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to do next
         * @description Orders to pick (New) or in hand (Collecting), oldest first, with what to pick.
         */
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pick-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pick list of several orders
         * @description One walk through the warehouse for all these orders, by place and then by code, with the units of all of them added up. Orders that are neither New nor Collecting are left out.
         */
        get: operations["getPickList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pick-list/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pick list to print
         * @description A4 pages with one walk through the warehouse for all these orders, by place and code, and the orders with their references as barcodes.
         */
        get: operations["getPickListDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an order in hand
         * @description New to Collecting. The goods leave the stock figure; the merchant cannot change the order any more.
         */
        post: operations["collectOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship an order
         * @description Collecting to Shipped, with the parcels that leave. Tracking numbers may follow later.
         */
        post: operations["shipOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/cancel-collecting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order in hand
         * @description Collecting to Cancelled. The goods go back on the shelf.
         */
        post: operations["cancelCollecting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/packing-slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Packing slip
         * @description A4 page, or several, with the recipient, the lines and the reference as a barcode (Code 128, or a QR code when it is long).
         */
        get: operations["getPackingSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/address-label": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Address label
         * @description A label of 100 by 150 millimetres for each parcel, with recipient, sender, pick-up point and the reference as a barcode. It holds no postage of a carrier.
         */
        get: operations["getAddressLabel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the tracking of a shipped order
         * @description Fills in the numbers that the carrier gave later, parcel by parcel.
         */
        put: operations["setTracking"];
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
        /**
         * List shipments
         * @description Newest first. Criteria that are given all have to hold.
         */
        get: operations["listShipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parcel-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where parcels are
         * @description Places where parcels on their way were seen last, those with most parcels first: at most 300 places, of the newest 20,000 parcels.
         */
        get: operations["listParcelPlaces"];
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /**
         * One shipment
         * @description With its parcels and everything that happened to them, newest first.
         */
        get: operations["getShipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/tracking-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link of the shopper's tracking page
         * @description Good for at least a year. Whoever has the link sees where the parcels are, and nothing about the recipient.
         */
        get: operations["getTrackingLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tracking-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record tracking events
         * @description Up to 1,000 events of any parcels at once. With a `code` the carrier's steps say what it means, with a `name` you do. An event that was told before changes nothing; events about parcels that the shop does not have are named by their positions and left out.
         */
        post: operations["recordTrackingEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Carriers
         * @description Every carrier that is known here, and whether this shop can ask about its parcels.
         */
        get: operations["listCarriers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How well carriers deliver
         * @description What each carrier was given and what it delivered in the last days, in the time zone of the shop. Shipments to customers alone.
         */
        get: operations["getCarrierPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tracking-event-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names of tracking events
         * @description What a tracking event can be called here, and where each name puts a parcel.
         */
        get: operations["listTrackingEventNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/missing-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Codes without a meaning
         * @description Codes of all carriers that came and that nobody has given a meaning yet, most often seen first, at most 200. Seen in this shop; in all shops for staff of the installation.
         */
        get: operations["listMissingSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers/{carrier}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a carrier's codes mean
         * @description By code and qualifier. How often a code was seen is counted over this shop; over all shops for staff of the installation.
         */
        get: operations["listCarrierSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carriers/{carrier}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what a code means
         * @description For staff of the installation. Stored events with the code get the meaning in the background, and statuses of parcels that are not at their end follow; recipients hear nothing of it.
         */
        put: operations["putCarrierStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carrier-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connections to carriers
         * @description What can be connected, and how it is. Secrets are never shown.
         */
        get: operations["listCarrierConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carrier-connections/{gateway}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connect a carrier
         * @description Settings that are left out stay; an empty text removes one. Parcels that waited for the connection are asked about.
         */
        put: operations["putCarrierConnection"];
        post?: never;
        /**
         * Disconnect a carrier
         * @description What was learned through it stays.
         */
        delete: operations["deleteCarrierConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carrier-connections/{gateway}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a connection
         * @description Asks about a parcel with the settings as they are stored, and keeps nothing of the answer.
         */
        post: operations["testCarrierConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Integrations
         * @description Shop systems and mail tools that can be connected, and how the shop's accounts with them are. Keys are shown masked.
         */
        get: operations["listIntegrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set keys of an integration
         * @description Settings that are left out stay; an empty text removes one. They are kept encrypted and never answered in clear.
         */
        put: operations["putIntegration"];
        post?: never;
        /**
         * Forget keys of an integration
         * @description The keys are gone; what was learned through them stays.
         */
        delete: operations["deleteIntegration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try an integration
         * @description Calls the other side with the keys as they are stored, and says what comes of it. Waits at most ten seconds.
         */
        post: operations["testIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How mails are signed
         * @description Who mails of the shop come from, where answers go, and where mails end up.
         */
        get: operations["getMailSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how mails are signed
         * @description Changes the given members; null empties one, absent ones stay. The sender's address is that of the installation.
         */
        patch: operations["changeMailSettings"];
        trace?: never;
    };
    "/mail-settings/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test mail
         * @description Sends a mail that says that mails arrive; `listMails` tells what became of it. Where no mails go out, 409 `mail_not_set_up`;
         *     after twenty within an hour, 409 `mails_too_many`.
         */
        post: operations["sendTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails
         * @description Mails of the shop of the last ninety days, newest first. What they say is for their recipients.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock updates
         * @description Inbound shipments of goods, newest first.
         */
        get: operations["listStockUpdates"];
        put?: never;
        /**
         * Announce a stock update
         * @description Tells the warehouse what will come. Adds to what is expected of the products, never to the stock; orders that wait for them say when they are expected. An unknown code with a name becomes a product.
         */
        post: operations["createStockUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-updates/{stockUpdateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stock update
         * @description The inbound shipment with what is expected and what was received.
         */
        get: operations["getStockUpdate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-updates/{stockUpdateId}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A stock update arrived
         * @description New to Arrived: the goods are in the yard and not yet counted.
         */
        post: operations["arriveStockUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-updates/{stockUpdateId}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start counting a stock update
         * @description New or Arrived to Processing.
         */
        post: operations["processStockUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-updates/{stockUpdateId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive goods
         * @description Adds counted units to what was received and to the stock; orders that waited for them become New. With `complete` the stock update is Completed and nothing more is expected.
         */
        post: operations["receiveStockUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-updates/{stockUpdateId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a stock update
         * @description New to Cancelled: the goods will not come.
         */
        post: operations["cancelStockUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List returns
         * @description Returns, newest first.
         */
        get: operations["listReturns"];
        put?: never;
        /**
         * Record an unannounced return
         * @description A parcel came back that nobody announced. The return starts as Arrived.
         */
        post: operations["createUnannouncedReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One return
         * @description The return with what is expected and what came.
         */
        get: operations["getReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A return arrived
         * @description Waiting to Arrived: the parcel is there and not yet opened.
         */
        post: operations["arriveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start looking at a return
         * @description Waiting or Arrived to Processing.
         */
        post: operations["processReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{returnId}/handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Handle a return
         * @description Notes what came back in which condition; the stocked units go back into stock. When handled returns cover every unit of the order, it becomes Returned.
         */
        post: operations["handleReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List announcements
         * @description What the shop tells on its tracking pages, newest first.
         */
        get: operations["listAnnouncements"];
        put?: never;
        /**
         * Create an announcement
         * @description Shows a text on all tracking pages that are read in its language, or in the shop's where the reader's has none. The same text twice in one language is a conflict.
         */
        post: operations["createAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One announcement
         * @description The text and its language.
         */
        get: operations["getAnnouncement"];
        put?: never;
        post?: never;
        /**
         * Delete an announcement
         * @description Pages stop showing it within seconds.
         */
        delete: operations["deleteAnnouncement"];
        options?: never;
        head?: never;
        /**
         * Change an announcement
         * @description Changes the members given.
         */
        patch: operations["updateAnnouncement"];
        trace?: never;
    };
    "/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List discounts
         * @description Codes of the shop system that campaigns and deals may name, newest first.
         */
        get: operations["listDiscounts"];
        put?: never;
        /**
         * Create a discount
         * @description Keeps a code that the shop system knows. The same code and type twice is a conflict.
         */
        post: operations["createDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discounts/{discountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One discount
         * @description The code and what it is worth.
         */
        get: operations["getDiscount"];
        put?: never;
        post?: never;
        /**
         * Delete a discount
         * @description Takes it off campaigns that are not enabled. One of an enabled campaign or of a deal is in use, which is a conflict.
         */
        delete: operations["deleteDiscount"];
        options?: never;
        head?: never;
        /**
         * Change a discount
         * @description Changes the members given; the type stays.
         */
        patch: operations["updateDiscount"];
        trace?: never;
    };
    "/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deals
         * @description Offers at the end of every tracking page, by rank, then oldest first; pages show the first six.
         */
        get: operations["listDeals"];
        put?: never;
        /**
         * Create a deal
         * @description One for each discount. Without a rank it comes after all others.
         */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{dealId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One deal
         * @description The offer with its discount.
         */
        get: operations["getDeal"];
        put?: never;
        post?: never;
        /**
         * Delete a deal
         * @description Pages stop showing it within seconds.
         */
        delete: operations["deleteDeal"];
        options?: never;
        head?: never;
        /**
         * Change a deal
         * @description Changes the members given.
         */
        patch: operations["updateDeal"];
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description Newest first.
         */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Create a campaign
         * @description An offer on the tracking pages of orders with a segment. At most one campaign that is not over may be enabled in a segment; names are unique.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign
         * @description The campaign with its discount and its status at this moment.
         */
        get: operations["getCampaign"];
        /**
         * Replace a campaign
         * @description Replaces it as a whole; only the start stays where none is given. A campaign of a test that is not over keeps its segment and type.
         */
        put: operations["replaceCampaign"];
        post?: never;
        /**
         * Delete a campaign
         * @description A campaign of a test that is not over is in use, which is a conflict. What came of it in earlier tests stays.
         */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{campaignId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a picture of a campaign
         * @description The body is the file: PNG, JPEG, WebP or GIF of at most 10 MiB, told by its content. It is drawn anew and kept here. Product campaigns have a picture for each product.
         */
        put: operations["putCampaignPicture"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{campaignId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of a campaign
         * @description Orders whose page showed it and orders that followed it. Counted without cookies, from pages and links of orders alone.
         */
        get: operations["getCampaignResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of several campaigns
         * @description The results of each campaign named, in tests and without. One that nobody saw, or that there is not, has results of nobody.
         */
        get: operations["listCampaignResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/previews/tracking-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See the tracking page before it is so
         * @description The page that customers would see with what is sent here in the place of what is stored. Nothing is kept, nothing is counted, and an Idempotency-Key does nothing.
         *
         *     The HTML holds no script that runs. Its links lead nowhere and its pictures are paths of this server: show it in a sandboxed frame.
         */
        post: operations["previewTrackingPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ab-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List A/B tests
         * @description Newest first.
         */
        get: operations["listAbTests"];
        put?: never;
        /**
         * Create an A/B test
         * @description Tries campaigns of one segment and type on its orders; an order draws a variant or the holdout group and keeps it. An enabled campaign of the segment and type is paused meanwhile. Two tests of a segment and type that share time are a conflict.
         */
        post: operations["createAbTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ab-tests/{abTestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One A/B test
         * @description The test with its campaigns and their shares.
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
    "/ab-tests/{abTestId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an A/B test
         * @description Ends it now; paused campaigns go on. A test that is over is a conflict.
         */
        post: operations["endAbTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ab-tests/{abTestId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of an A/B test
         * @description Each variant with its click rate and its difference to the first one, with intervals of 95 %, and whether orders came into the groups in their shares. The holdout group has nothing to follow.
         */
        get: operations["getAbTestResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description All webhooks with their health, oldest first; those made through other API families too.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description Subscribes a URL to event types. The answer holds the signing secret, which is not shown again.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description The subscription and its health.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Ends the subscription. Its deliveries go with it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Changes the members given; queued deliveries go to the new URL. Switches the webhook on again, unless `active` is false.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/webhooks/{webhookId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the signing secret
         * @description Makes a new secret. For a time calls carry signatures of both, so that receivers can change over; calls in the forms of OGOship and Karla have room for one and are signed with the new secret at once.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test call
         * @description Queues a signed call with a made-up event, whatever the webhook is subscribed to. Its fate shows in the delivery. Forms that have no test event send the latest event that the webhook hears of, under a new id; 409 when there was none.
         */
        post: operations["sendTestWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send deliveries of a time again
         * @description Queues the deliveries of a range of time again, with the same ids and bodies.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description Deliveries, newest first.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery
         * @description What was sent and every attempt with its answer.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Queues the delivery again, with the same ids and body. One that is queued already stays as it is.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the event log
         * @description Oldest first, as by default, this is for catching up or replaying: an empty page keeps its cursor, so a reader may wait and ask again with it, and an event appears a few seconds after it happened, so that a reader who continues from a cursor misses none.
         *
         *     Newest first it is for looking back: events appear at once and the cursor of the last page is null.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the event log
         * @description The shop's events as Server-Sent Events, a fraction of a second after they happened: `id` is that of the event, `data` the same JSON as in the list. Send the last id as `Last-Event-ID` to go on after a break of up to an hour; browsers do so by themselves.
         *
         *     Every stream starts with the last five seconds, so an event may come twice: its id tells. `event: gap` says that more happened than is sent (over 1,000 events in five seconds, or too long a break): whoever needs all of them reads the list, which also keeps the order. A comment comes every 15 seconds. The stream ends within 15 seconds after its sender lost access, when the server restarts, and when it is read too slowly. A shop may have 100 streams at a server.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls
         * @description Calls of the shop through every API family in the last seven days, newest first; a call appears about a second after its answer. Failures are kept, up to 100 a second; of the calls that succeeded up to 5 a second, of people at the console none. Calls whose credentials open no shop are not among them.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{loggedRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One call
         * @description With what was sent and answered, if the call failed. Bodies show their structure and the values of members that hold no data of people, such as ids, codes and quantities; everything else is told by its kind and length.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List event types
         * @description Every type that the event log and webhooks know, by name.
         */
        get: operations["listEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the security log
         * @description Sign-ins, keys, people and settings: who did what, newest first. It holds what was done in the shop, and the sign-ins of the people to
         *     whom it is open, since they joined.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization of this credential
         * @description Who the shops belong to. A key for a whole organization needs no `Doorstep-Shop` header here.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the organization
         * @description Changes the given members; null empties one, absent ones stay. The slug does not change. It takes a key for the whole organization.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/organization/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shops of the organization
         * @description Those that the key or the person opens, by number. A key for a whole organization needs no `Doorstep-Shop` header here.
         */
        get: operations["listShops"];
        put?: never;
        /**
         * Create a shop
         * @description Makes a shop with a warehouse MAIN in the organization. It takes a key or a membership for the whole organization. A slug that is taken is 409
         *     `slug_taken`; currency, country and slug do not change later.
         */
        post: operations["createShop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of the organization
         * @description Everybody who accepted an invitation, by e-mail address.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/members/{userId}": {
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
         * Remove a member
         * @description Takes the person out of the organization; the account stays. As with changes, the last admin stays.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change what a member may do
         * @description Changes role or shops; absent members stay. A key for one shop changes those who use that shop alone.
         *     An organization keeps an admin of all its shops: 409 `last_admin`.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/organization/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open invitations
         * @description Invitations that nobody has accepted, newest first. Those that expired stay for a month, to be sent again.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Sends a mail with a link that is valid for seven days and works once. One for the same address is replaced, and its link is dead.
         *     A key for one shop invites to that shop alone. Who is a member already is 409 `org_member_exists`; after a hundred
         *     within an hour, 409 `mails_too_many`.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/invitations/{invitationId}": {
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
         * Take an invitation back
         * @description The link is dead at once.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credentials
         * @description All keys of the shop, newest first; revoked ones too.
         */
        get: operations["listCredentials"];
        put?: never;
        /**
         * Create a credential
         * @description Makes a key. The answer holds its secret, which is not shown again. A key can give no right that its maker does not have.
         */
        post: operations["createCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{credentialId}": {
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
         * Revoke a credential
         * @description The key stops working at once. Revoking it again changes nothing.
         */
        delete: operations["revokeCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export what is stored of a person
         * @description Everything that the shop stores of a person: orders, shipments with what happened to them, returns, claims, what offers their pages showed, mails, what was put beside orders, the event log, and what webhooks told of them. It is entered into the audit log.
         */
        post: operations["exportPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person
         * @description Takes a person out of everything that is stored, at once. Goods, amounts, dates and the country stay for accounting. Orders that still have to be shipped keep their address until they are over; they are named, and erased then.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests about personal data
         * @description Erasures and exports, newest first; also those that a shop system passed on. They are due within 30 days. Of whom they were is forgotten once they are done.
         */
        get: operations["listPrivacyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List claims
         * @description Claims, newest first unless sorted otherwise; a search is always newest first.
         */
        get: operations["listClaims"];
        put?: never;
        /**
         * File a claim
         * @description A claim about a parcel, named by its id or number, or about an order. A second open claim of the same type about the same units is a conflict. Lines name products of the order; without lines all of the parcel is claimed.
         */
        post: operations["fileClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/open-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open claims
         * @description How many claims are open in each state that is not the end of one, and how many of those are past their time.
         */
        get: operations["countOpenClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One claim
         * @description The claim with its history.
         */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a claim
         * @description Changes members of a claim; absent ones stay. The resolution of an approved claim can be changed until money went back or goods were sent.
         */
        patch: operations["updateClaim"];
        trace?: never;
    };
    "/claims/{claimId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin with a claim
         * @description New to InProgress. The caller becomes its owner if it has none.
         */
        post: operations["startClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the customer
         * @description New or InProgress to WaitingCustomer. The customer sees the question on the tracking page; the time to handle the claim stands still until the answer. Unanswered for 30 days, the claim is cancelled.
         */
        post: operations["askCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note the answer of the customer
         * @description WaitingCustomer to InProgress, for an answer that came by other ways than the page.
         */
        post: operations["answerClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a claim
         * @description New, InProgress or WaitingCustomer to Approved. StoreCredit and None resolve it at once.
         */
        post: operations["approveClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a claim
         * @description New, InProgress or WaitingCustomer to Rejected.
         */
        post: operations["rejectClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a claim
         * @description To Cancelled: it is withdrawn. Not once money went back or goods were sent again. A cancelled claim stays as it is.
         */
        post: operations["cancelClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a claim by hand
         * @description Approved to Resolved: what was decided was done elsewhere.
         */
        post: operations["resolveClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a claim
         * @description Records that money went back for the order, and resolves the claim. A claim that is not approved yet is approved by it. Moves no money itself. The amount is what was decided, else the value of what is claimed, and never more than was paid.
         */
        post: operations["refundClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/reship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the goods again
         * @description Places an order for the claimed units, free of charge, to the same address; its reference is that of the order with -R1, -R2 and so on. A claim that is not approved yet is approved by it. It is resolved when that order leaves.
         */
        post: operations["reshipClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a claim up again
         * @description Resolved, Rejected, Cancelled or Approved to InProgress. The decision is forgotten, the history kept. Not from Approved once money went back or goods were sent again.
         */
        post: operations["reopenClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a note
         * @description A note in the history. The claim itself does not change.
         */
        post: operations["noteOnClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description The person, with the organizations and shops that their memberships open and what they may do there. 401 when nobody is signed in.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in
         * @description Opens a session and sets its cookie, which takes the place of one that the browser had. It lasts for thirty days since its last use,
         *     ninety at most. An unknown address and a wrong password are 401 `incorrect_credentials` alike; after ten failures within fifteen
         *     minutes 429 `too_many_attempts`.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Ends the session of the cookie and takes the cookie away. Nothing happens to whoever is not signed in.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the password
         * @description Ends the other sessions of the person, and keys that were got with the old password.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a forgotten password is replaced
         * @description Whether a mail with a link can be sent, and where mails end up.
         */
        get: operations["getPasswordReset"];
        /**
         * Choose a new password by the link
         * @description Ends every session of the person and keys that were got with the old password, and signs in here, up to the second factor. A link that is
         *     unknown, used or over is 404 `reset_link_over`.
         */
        put: operations["usePasswordReset"];
        /**
         * Ask for a new password
         * @description Sends a mail with a link to the address if it has an account; the answer is the same if it has none. The link works once and for an
         *     hour, and takes the place of an earlier one. After ten requests within fifteen minutes 429 `too_many_attempts`; more than three for one
         *     address send no more mails. Where no mails go out, 409 `mail_not_set_up`.
         */
        post: operations["askForPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/profile": {
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
         * Change the profile
         * @description Changes the given members; null empties one, absent ones stay.
         */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Where the person is signed in, the one used last first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{sessionId}": {
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
         * End a session
         * @description That browser is signed out: at once in this process of the server, within ten seconds in others.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the second factor
         * @description Ends signing in where `signIn` answered `SecondFactorDue`, within ten minutes of it, and sets the cookie anew. A code of the
         *     authenticator app is taken once. A wrong one is 401 `second_factor_wrong`; after ten failures within fifteen minutes 429
         *     `too_many_attempts`.
         */
        post: operations["completeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm the authenticator app
         * @description From here a code is asked for beside the password. Answers ten recovery codes, shown here only; each works once in place of a code.
         */
        put: operations["confirmTotp"];
        /**
         * Set up an authenticator app
         * @description Makes a secret for the app, shown here only. Nothing changes until `confirmTotp`. One that is in use is 409 `totp_in_use`.
         */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp/switch-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the authenticator app off
         * @description The password alone is asked for again, and the recovery codes are gone.
         */
        post: operations["disableTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Ten new ones in place of the old, shown here only.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Opens a session for whoever answered a challenge of `beginPasskeySignIn`, within five minutes and once. A passkey stands for the
         *     password and the second factor: it is used with the fingerprint, face or code of its owner. Anything else is 401 `passkey_wrong`.
         */
        post: operations["signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkey/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin signing in with a passkey
         * @description What `navigator.credentials.get` takes, for `signInWithPasskey` or `completeSecondFactor`. It names nobody.
         */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List passkeys
         * @description Of the person, the oldest first.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Add a passkey
         * @description Keeps the key that an authenticator made for a challenge of `beginPasskey`, within five minutes of it. Anything else is 422
         *     `passkey_invalid`.
         */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin adding a passkey
         * @description What `navigator.credentials.create` takes.
         */
        post: operations["beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkeys/{passkeyId}": {
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
         * Remove a passkey
         * @description It opens nothing any more; sessions that it opened go on.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description The name is for its owner.
         */
        patch: operations["renamePasskey"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What went wrong (RFC 9457). Programs decide by `code`; `detail` is a sentence for people. */
        Problem: {
            /** @description Always about:blank: `code` tells the kinds apart. */
            type: string;
            /** @description The meaning of the status. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description One sentence about this case. */
            detail: string;
            /** @description Id of the request, as urn:request:<id>; the log of the server knows it by this id. */
            instance: string;
            /** @description Stable name of the kind, such as `order_not_found` or `validation_failed`. */
            code: string;
            /** @description Every member that is wrong, at most 20. */
            errors?: {
                /** @description JSON Pointer to the member of the body, such as `/lines/0/code`, or `/` and the name of a parameter; empty for the whole body. */
                pointer: string;
                /** @description What is wrong with it. */
                detail: string;
            }[];
        };
        /** @description An amount in a currency. */
        Money: {
            amount: components["schemas"]["Amount"];
            currency: components["schemas"]["Currency"];
        };
        /**
         * @description Decimal number with up to four decimals, such as "19.90"; a text, so that no decimal is lost.
         * @example 19.90
         */
        Amount: string;
        /**
         * @description ISO 4217 code.
         * @example EUR
         */
        Currency: string;
        /**
         * @description State of an order. Draft: being edited. New: to be picked. Pending: waits for stock. Reserved, Locked: held by the merchant. Collecting: in hand at the warehouse. Shipped, Cancelled, Returned: done.
         * @enum {string}
         */
        OrderStatus: "Draft" | "New" | "Pending" | "Reserved" | "Locked" | "Collecting" | "Shipped" | "Cancelled" | "Returned";
        /**
         * @description State of an inbound shipment of goods.
         * @enum {string}
         */
        StockUpdateStatus: "New" | "Arrived" | "Processing" | "Completed" | "Cancelled";
        /**
         * @description State of a return at the warehouse.
         * @enum {string}
         */
        ReturnStatus: "Waiting" | "Arrived" | "Processing" | "Handled" | "Cancelled";
        /**
         * @description Condition in which goods came back.
         * @enum {string}
         */
        Condition: "Unknown" | "Sellable" | "Opened" | "Damaged" | "WrongItem" | "Missing";
        /**
         * @description Right of a credential. `warehouse`: the work of the warehouse. `admin`: credentials and the audit log. `operator`: staff of the installation, who see every shop; made on the command line.
         * @enum {string}
         */
        Scope: "read:order" | "write:order" | "read:product" | "write:product" | "read:webhook" | "write:webhook" | "read:metadata" | "write:metadata" | "warehouse" | "admin" | "operator";
        /** @description The shop that the credential belongs to. */
        Shop: {
            /**
             * Format: uuid
             * @description Id of the shop.
             */
            id: string;
            /** @description Running number; OGOship clients call it the merchant id. */
            number: number;
            /** @description Name for addresses and the Doorstep-Shop header. */
            slug: string;
            /** @description Name. */
            name: string;
            currency: components["schemas"]["Currency"];
            /** @description Language of its texts, ISO 639-1. */
            language: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /**
             * @description own: this system keeps the stock. external: another warehouse does.
             * @enum {string}
             */
            fulfilment: "own" | "external";
            /** @description New orders wait in Reserved until somebody authorizes them. */
            requiresAuthorization: boolean;
            /** @description Days after which a Reserved order becomes a Draft; null: never. */
            reservationDays: number | null;
            /** @description What it deals in. */
            description: string | null;
            /** @description IANA name, such as Europe/Helsinki. */
            timezone: string;
            /** @description Whether it takes new orders from shoppers. */
            available: boolean;
            /**
             * @description What is agreed with those who run the installation; null: nothing, and nothing ends.
             * @enum {string|null}
             */
            plan: "trial" | "plan1" | "plan2" | "plan3" | "plan4" | "plan5" | null;
            /**
             * Format: date-time
             * @description When the trial ends or ended; null without one.
             */
            trialEndsAt: string | null;
            /**
             * @description expired: the trial is over.
             * @enum {string}
             */
            subscription: "active" | "expired";
            /**
             * @description Which shop front shoppers see.
             * @enum {string}
             */
            frontEnd: "flat" | "standard";
            /** @description Where the shop front is. */
            shopUrl: string | null;
            /** @description Where the API of its shop system is. */
            adminUrl: string | null;
            /** @description Where shoppers find answers. */
            faqUrl: string | null;
            /** @description Where shoppers find help. */
            serviceUrl: string | null;
            /** @description A logo that is kept elsewhere. */
            logoUrl: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
        };
        /** @description What to change. */
        ShopChanges: {
            /** @description Name. */
            name?: string;
            /** @description Language of its texts, ISO 639-1. */
            language?: string;
            /** @description What it deals in. */
            description?: string | null;
            /** @description IANA name, such as Europe/Helsinki. */
            timezone?: string;
            /** @description Whether it takes new orders from shoppers. Orders that it has go on either way. */
            available?: boolean;
            /**
             * @description own: this system keeps the stock. external: another warehouse does.
             * @enum {string}
             */
            fulfilment?: "own" | "external";
            /** @description New orders wait in Reserved until somebody authorizes them. */
            requiresAuthorization?: boolean;
            /** @description Days after which a Reserved order becomes a Draft; null: never. */
            reservationDays?: number | null;
            /** @description Where the shop front is; http or https. */
            shopUrl?: string | null;
            /** @description Where the API of its shop system is; http or https. */
            adminUrl?: string | null;
            /** @description Where shoppers find answers. */
            faqUrl?: string | null;
            /** @description Where shoppers find help. */
            serviceUrl?: string | null;
            /** @description A logo that is kept elsewhere; http or https. */
            logoUrl?: string | null;
        };
        /** @description Texts by locale, such as en or ar. */
        LocaleTexts: {
            [key: string]: string;
        };
        /** @description Who the shop is before the law. */
        Legal: {
            businessName: components["schemas"]["LocaleTexts"];
            addressLine1: components["schemas"]["LocaleTexts"];
            addressLine2: components["schemas"]["LocaleTexts"];
            /** @description City. */
            city: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country: string | null;
            /** @description E-mail address. */
            email: string | null;
            /** @description Phone number. */
            phone: string | null;
            /** @description Number of its licence to trade. */
            licenseNumber: string | null;
            /** @description Its number at the tax office. */
            taxReference: string | null;
        };
        /** @description Who the shop is before the law. */
        LegalInput: {
            businessName?: components["schemas"]["LocaleTexts"];
            addressLine1?: components["schemas"]["LocaleTexts"];
            addressLine2?: components["schemas"]["LocaleTexts"];
            /** @description City. */
            city?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string | null;
            /** @description E-mail address. */
            email?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /** @description Number of its licence to trade. */
            licenseNumber?: string | null;
            /** @description Its number at the tax office. */
            taxReference?: string | null;
        };
        /** @description A host name under which shoppers find the shop. */
        Host: {
            /** @description In small letters. */
            host: string;
            /** @description Requests to www. and the name are sent to the name itself. */
            forwardWww: boolean;
            /**
             * Format: date-time
             * @description When it was linked last.
             */
            linkedAt: string;
        };
        /** @description How the name is linked. */
        HostInput: {
            /**
             * @description Send requests to www. and the name to the name itself.
             * @default false
             */
            forwardWww?: boolean;
        };
        /** @description All host names. */
        HostList: {
            /** @description Linked last first. */
            items: components["schemas"]["Host"][];
        };
        /** @description How the pages that customers see look. */
        Brand: {
            /** @description The logo; null where the shop's name stands in its place. */
            logo: components["schemas"]["BrandLogo"] | null;
            /** @description Colour of buttons, links and progress, as #rrggbb. */
            accent: string;
            /** @description Colour behind everything, as #rrggbb. */
            background: string;
            /**
             * @description Stack of fonts that readers have already; nothing is downloaded.
             * @enum {string}
             */
            font: "system" | "humanist" | "geometric" | "rounded" | "serif" | "slab";
            /** @description Address for questions of customers. */
            email: string | null;
            /** @description Number for questions of customers. */
            phone: string | null;
            /** @description Help pages, https. */
            helpUrl: string | null;
            /** @description The shop's website, https. */
            websiteUrl: string | null;
            /** @description Where back to the shop leads, https; null: to the website. */
            backToShopUrl: string | null;
            /** @description Who the seller is, https. */
            imprintUrl: string | null;
            /** @description Privacy notice, https. */
            privacyUrl: string | null;
        };
        /** @description A stored picture. */
        BrandLogo: {
            /** @description Address of the picture on this server. */
            url: string;
            /** @description Pixels. */
            width: number;
            /** @description Pixels. */
            height: number;
        };
        /** @description Look of the shop's pages; absent members take their defaults. */
        BrandInput: {
            /**
             * @description Colour of buttons, links and progress, as #rrggbb.
             * @default #0e766a
             */
            accent?: string;
            /**
             * @description Colour behind everything, as #rrggbb.
             * @default #fbfaf8
             */
            background?: string;
            /**
             * @description Stack of fonts that readers have already; nothing is downloaded.
             * @default system
             * @enum {string}
             */
            font?: "system" | "humanist" | "geometric" | "rounded" | "serif" | "slab";
            /** @description Address for questions of customers. */
            email?: string | null;
            /** @description Number for questions of customers. */
            phone?: string | null;
            /** @description Help pages, https. */
            helpUrl?: string | null;
            /** @description The shop's website, https. */
            websiteUrl?: string | null;
            /** @description Where back to the shop leads, https; null: to the website. */
            backToShopUrl?: string | null;
            /** @description Who the seller is, https. */
            imprintUrl?: string | null;
            /** @description Privacy notice, https. */
            privacyUrl?: string | null;
        };
        /** @description A place that keeps stock. */
        Warehouse: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Short name, unique in the shop. */
            code: string;
            /** @description Name. */
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description Used where nobody names a warehouse. */
            isDefault: boolean;
        };
        /** @description A warehouse to create. */
        NewWarehouse: {
            /** @description Short name, unique in the shop. */
            code: string;
            /** @description Name. */
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        /** @description A way to send orders, chosen by its code. */
        ShippingMethod: {
            /** @description Name by which orders choose it. */
            code: string;
            /** @description Name for people. */
            name: string;
            /** @description Carrier that takes the parcels. */
            carrier: string | null;
            /** @description New orders may use it. */
            enabled: boolean;
            /** @description Orders must name a pick-up point. */
            needsPickUpPoint: boolean;
            /** @description Orders must say what to collect from the recipient. */
            cashOnDelivery: boolean;
        };
        /** @description Content of a shipping method; absent members take their defaults. */
        ShippingMethodInput: {
            /** @description Name for people. */
            name: string;
            /** @description Carrier that takes the parcels. */
            carrier?: string | null;
            /**
             * @description New orders may use it.
             * @default true
             */
            enabled?: boolean;
            /**
             * @description Orders must name a pick-up point.
             * @default false
             */
            needsPickUpPoint?: boolean;
            /**
             * @description Orders must say what to collect from the recipient.
             * @default false
             */
            cashOnDelivery?: boolean;
        };
        /** @description How long it takes. */
        Duration: {
            /** @description How many. */
            value: number;
            /**
             * @description Of what.
             * @enum {string}
             */
            unit: "days" | "hours" | "minutes";
        };
        /** @description How long it takes. */
        DurationInput: {
            /** @description How many. */
            value: number;
            /**
             * @description Of what.
             * @enum {string}
             */
            unit: "days" | "hours" | "minutes";
        };
        /** @description Shipping rates. */
        ShippingRateList: {
            /** @description In the order in which they are offered. */
            items: components["schemas"]["ShippingRate"][];
        };
        /** @description What shipping costs, and which checkouts it is offered to. Amounts that are null do not matter. */
        ShippingRate: {
            /** @description Chosen by the merchant. */
            id: string;
            names: components["schemas"]["LocaleText"];
            descriptions: components["schemas"]["LocaleText"];
            price: components["schemas"]["Money"];
            /** @description Goods for so much or more ship for nothing. */
            freeFrom: components["schemas"]["Money"] | null;
            /** @description Not offered for goods for less. */
            leastTotal: components["schemas"]["Money"] | null;
            /** @description Not offered for goods for more. */
            mostTotal: components["schemas"]["Money"] | null;
            /** @description Where it ships, ISO 3166-1 alpha-2; empty: everywhere. */
            countries: string[];
            duration: components["schemas"]["Duration"];
            /** @description Shipping method of the order. A rate whose method is gone or disabled is not offered. */
            shippingCode: string | null;
            /** @description Lower ones are offered first. */
            position: number;
            /** @description Whether it is offered. */
            enabled: boolean;
        };
        /** @description Content of a shipping rate in the shop's currency; absent members take their defaults. */
        ShippingRateInput: {
            names: components["schemas"]["LocaleText"];
            descriptions?: components["schemas"]["LocaleText"];
            price: components["schemas"]["Amount"];
            /** @description Goods for so much or more ship for nothing. */
            freeFrom?: components["schemas"]["Amount"] | null;
            /** @description Not offered for goods for less. */
            leastTotal?: components["schemas"]["Amount"] | null;
            /** @description Not offered for goods for more. */
            mostTotal?: components["schemas"]["Amount"] | null;
            /**
             * @description Where it ships, ISO 3166-1 alpha-2; empty: everywhere.
             * @default []
             */
            countries?: string[];
            duration: components["schemas"]["DurationInput"];
            /** @description Shipping method of the order; without one it is found by the rate's provider. */
            shippingCode?: string | null;
            /**
             * @description Lower ones are offered first.
             * @default 0
             */
            position?: number;
            /**
             * @description Whether it is offered.
             * @default true
             */
            enabled?: boolean;
        };
        /** @description An amount beside the prices of goods; negative for what is taken off. */
        ExtraInput: {
            /**
             * @description What it is for.
             * @enum {string}
             */
            type: "tax" | "discount" | "coupon" | "fee" | "option" | "other";
            name?: components["schemas"]["LocaleText"];
            amount: components["schemas"]["Amount"];
        };
        /** @description Who places the order. */
        BuyerInput: {
            /** @description Name. */
            name: string;
            /** @description E-mail address. */
            email?: string | null;
            /** @description Phone number. */
            phone?: string | null;
            /** @description Address of the shopper's device as the shop front saw it. */
            ip?: string | null;
        };
        /** @description Postal address. */
        AddressInput: {
            /** @description Name. */
            name: string;
            /** @description Company. */
            company?: string | null;
            /** @description Street address. */
            address1: string;
            /** @description Second line of the address. */
            address2?: string | null;
            /** @description Postal code. */
            zip?: string | null;
            /** @description City. */
            city: string;
            /** @description Region or state. */
            region?: string | null;
            /** @description Decimal degrees, such as 31.9445. */
            latitude?: string | null;
            /** @description Decimal degrees, such as 35.9125. */
            longitude?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description Phone number. */
            phone?: string | null;
            /** @description E-mail address. */
            email?: string | null;
        };
        /** @description What a shop front knows of an order to come. Amounts are in the shop's currency. */
        NewCheckout: {
            /** @description Unique in the shop; left out, the order is numbered. */
            reference?: string;
            /** @description The shop's: another one is refused. */
            currency?: components["schemas"]["Currency"];
            /** @description What is sold. */
            lines: {
                /** @description SKU. */
                code: string;
                /** @description Units. */
                quantity: number;
                /** @description Left out: the sales price of the product. */
                unitPrice?: components["schemas"]["Amount"];
                /** @description What the shop front calls it, by language; left out: the names of the product. */
                names?: components["schemas"]["LocaleText"];
                /** @description Added to quantity times price, for the whole line. */
                charges?: components["schemas"]["ExtraInput"][];
                /** @description Chosen options. */
                attributes?: components["schemas"]["LineAttribute"][];
            }[];
            /** @description What is added to the whole order, or taken off. Shipping is added by the confirmation. */
            adjustments?: components["schemas"]["ExtraInput"][];
            buyer: components["schemas"]["BuyerInput"];
            billingAddress?: components["schemas"]["AddressInput"];
            /** @description Left out while it is not known; confirming needs it. */
            shippingAddress?: components["schemas"]["AddressInput"];
            paymentMethod?: components["schemas"]["OrderPaymentMethod"];
            /** @description Sales channel by its own name; left out: checkout. */
            source?: string;
        };
        /** @description Where the goods go instead. */
        CheckoutDestination: {
            shippingAddress?: components["schemas"]["AddressInput"];
        };
        /** @description What the shopper settles last. Other members stay as they were. */
        CheckoutConfirmation: {
            /** @description Of the rate that was chosen. */
            quote?: string;
            paymentMethod?: components["schemas"]["OrderPaymentMethod"];
            buyer?: components["schemas"]["BuyerInput"];
            billingAddress?: components["schemas"]["AddressInput"];
        };
        /** @description A rate that the shopper may choose. */
        OfferedRate: {
            /** @description Unique in the offer. */
            id: string;
            names: components["schemas"]["LocaleText"];
            descriptions: components["schemas"]["LocaleText"];
            price: components["schemas"]["Money"];
            duration: components["schemas"]["Duration"];
            /** @description Who ships, as programs name it. */
            provider: string;
            /** @description Stands for the rate, at this price, in the confirmation. Opaque. */
            quote: string;
        };
        /** @description A checkout with the rates that it can be shipped for. */
        OfferedCheckout: {
            order: components["schemas"]["Order"];
            /** @description In the order in which to show them; empty: nothing can be shipped there. */
            rates: components["schemas"]["OfferedRate"][];
            /**
             * Format: date-time
             * @description When the quotes expire.
             */
            validUntil: string;
        };
        /** @description Recipient of an order, sender of a return. */
        Customer: {
            /** @description Name. */
            name: string;
            /** @description Company. */
            company: string | null;
            /** @description Street address. */
            address1: string;
            /** @description Second line of the address. */
            address2: string | null;
            /** @description Postal code. */
            zip: string | null;
            /** @description City. */
            city: string;
            /** @description Region or state. */
            region: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description Phone number. */
            phone: string | null;
            /** @description E-mail address. */
            email: string | null;
        };
        /** @description What narrows a list of orders, as the parameters of the list do. */
        OrderFilter: {
            /** @description These states. */
            status?: components["schemas"]["OrderStatus"][];
            /** @description Exactly this reference. */
            reference?: string;
            /** @description As the parameter of the list. */
            search?: string;
            /** @description E-mail address of the customer. */
            email?: string;
            /** @description Code of a product. */
            sku?: string;
            /** @description Number of a parcel. */
            trackingNumber?: string;
            /** @description Country that it goes to. */
            country?: string;
            /** @description Shipping method. */
            shippingCode?: string;
            /** @description API family. */
            door?: string;
            /** @description Only test orders, or none. */
            test?: boolean;
            /**
             * Format: date-time
             * @description Created at this time or later.
             */
            createdFrom?: string;
            /**
             * Format: date-time
             * @description Created before this time.
             */
            createdBefore?: string;
            /**
             * @description Which orders come first; newest unless given.
             * @enum {string}
             */
            sort?: "newest" | "oldest";
        };
        /**
         * @description What a column shows: a member of the order or of its customer. `products` lists codes with their quantities; `total` is the
         *     amount without its currency.
         * @enum {string}
         */
        OrderColumn: "reference" | "status" | "test" | "customerName" | "company" | "email" | "phone" | "address1" | "address2" | "zip" | "city" | "country" | "shippingCode" | "trackingNumber" | "products" | "total" | "currency" | "door" | "comments" | "createdAt" | "updatedAt" | "confirmedAt" | "shippedAt" | "deliveredAt";
        /** @description A count that ends at 10,000. */
        OrderCount: {
            /** @description Orders that fit, at most 10,000. */
            count: number;
            /** @description Whether there are more than that. */
            more: boolean;
        };
        /** @description One thing to do with several orders. */
        OrderAction: {
            /**
             * @description clear: for the warehouse. hold: back. cancel: end them. collect: take in hand.
             * @enum {string}
             */
            action: "clear" | "hold" | "cancel" | "collect";
            /** @description Ids of the orders. */
            orders: string[];
        };
        /** @description What became of each order. */
        OrderActionResults: {
            /** @description In the order that was asked for. */
            results: {
                /**
                 * Format: uuid
                 * @description Id of the order.
                 */
                orderId: string;
                /** @description State that it has now; null when it was refused. */
                status: components["schemas"]["OrderStatus"] | null;
                /** @description Why it was refused, as the code of a problem; null when it was done. */
                code: string | null;
                /** @description The same as a sentence. */
                detail: string | null;
            }[];
        };
        /** @description Filters and columns of the order list, under a name. */
        SavedView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Unique among yours. */
            name: string;
            filter: components["schemas"]["OrderFilter"];
            /** @description Columns beside the reference, from left to right; empty for the usual ones. */
            columns: components["schemas"]["OrderColumn"][];
            /**
             * Format: date-time
             * @description When it was saved.
             */
            createdAt: string;
        };
        /** @description Your views. */
        SavedViewList: {
            /** @description All, oldest first. */
            items: components["schemas"]["SavedView"][];
        };
        /** @description A view to save. */
        NewSavedView: {
            /** @description Unique among yours. */
            name: string;
            filter: components["schemas"]["OrderFilter"];
            /**
             * @description Columns beside the reference.
             * @default []
             */
            columns?: components["schemas"]["OrderColumn"][];
        };
        /** @description What changes of a view. */
        SavedViewChanges: {
            /** @description Unique among yours. */
            name?: string;
            filter?: components["schemas"]["OrderFilter"];
            /** @description Columns beside the reference. */
            columns?: components["schemas"]["OrderColumn"][];
        };
        /** @description A file to write. */
        NewExport: {
            /**
             * @description What is listed.
             * @enum {string}
             */
            kind: "orders";
            /**
             * @description csv: text by RFC 4180, in UTF-8. xlsx: a workbook of Excel, for at most 1,048,575 orders.
             * @enum {string}
             */
            format: "csv" | "xlsx";
            filter?: components["schemas"]["OrderFilter"];
            /**
             * @description Columns from left to right.
             * @default [
             *       "reference",
             *       "status",
             *       "customerName",
             *       "email",
             *       "city",
             *       "country",
             *       "shippingCode",
             *       "trackingNumber",
             *       "products",
             *       "total",
             *       "currency",
             *       "createdAt",
             *       "shippedAt"
             *     ]
             */
            columns?: components["schemas"]["OrderColumn"][];
            /** @description What stands above each column, instead of its name. */
            headings?: string[];
            /**
             * @description What parts the values of a csv.
             * @default comma
             * @enum {string}
             */
            delimiter?: "comma" | "semicolon";
            /**
             * @description Whether a csv begins with a mark by which Excel knows UTF-8.
             * @default true
             */
            byteOrderMark?: boolean;
        };
        /** @description A list that is written into a file. */
        Export: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description What is listed.
             * @enum {string}
             */
            kind: "orders";
            /**
             * @description Of the file.
             * @enum {string}
             */
            format: "csv" | "xlsx";
            filter: components["schemas"]["OrderFilter"];
            /** @description From left to right. */
            columns: components["schemas"]["OrderColumn"][];
            /**
             * @description How far it is.
             * @enum {string}
             */
            status: "Waiting" | "Running" | "Done" | "Failed";
            /** @description Orders that are written. */
            rowsDone: number;
            /** @description Orders that were counted when it began; null before. */
            rowsExpected: number | null;
            /** @description Size of what is written. */
            bytes: number;
            /** @description Why it failed, as a sentence. */
            failure: string | null;
            /** @description Name of the file. */
            fileName: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was done or failed.
             */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description When it is removed.
             */
            expiresAt: string;
        };
        /** @description Your exports. */
        ExportList: {
            /** @description All that are kept, newest first. */
            items: components["schemas"]["Export"][];
        };
        /** @description An order in a list. */
        OrderSummary: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The merchant's name for the order, unique in the shop. */
            reference: string;
            status: components["schemas"]["OrderStatus"];
            /** @description A test order: moves no stock and is never collected. */
            test: boolean;
            /** @description Name of the recipient. */
            customerName: string;
            /** @description Company of the recipient. */
            company: string | null;
            /** @description E-mail address of the recipient. */
            email: string | null;
            /** @description Postal code of the recipient. */
            zip: string | null;
            /** @description API family it came through, such as ogoship or api. */
            door: string;
            /**
             * Format: date-time
             * @description When it left the warehouse.
             */
            shippedAt: string | null;
            /**
             * Format: date-time
             * @description When all of it was delivered.
             */
            deliveredAt: string | null;
            /** @description City of the recipient. */
            city: string;
            /** @description Country of the recipient. */
            country: string;
            /** @description Shipping method. */
            shippingCode: string | null;
            /** @description Total including VAT, when the merchant gave one. */
            total: components["schemas"]["Money"] | null;
            /** @description Tracking numbers, parted by commas. */
            trackingNumber: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description One product of an order. */
        OrderLine: {
            /**
             * Format: uuid
             * @description Id of the line.
             */
            id: string;
            /**
             * Format: uuid
             * @description Product.
             */
            productId: string;
            /** @description Product code. */
            code: string;
            /** @description Product name. */
            name: string | null;
            /** @description Units ordered. */
            quantity: number;
            /** @description Price of one unit. */
            unitPrice: components["schemas"]["Money"] | null;
            /** @description VAT in percent, a decimal number such as "25.5". */
            vatPercentage: string | null;
            /** @description Page about it, given with the order. */
            infoUrl: string | null;
            /** @description Picture, given with the order. */
            pictureUrl: string | null;
            /** @description What it was sold as, by language. */
            names: components["schemas"]["LocaleText"] | null;
            /** @description Added to quantity times price, for the whole line. */
            charges: components["schemas"]["Extra"][];
            /** @description What was chosen of it. */
            attributes: components["schemas"]["LineAttribute"][];
            /** @description What stock gives this line; null unless the order waits for stock (Pending). */
            coverage: components["schemas"]["Coverage"] | null;
        };
        /** @description How much of a line could be sent now. */
        Coverage: {
            /** @description Units that are there for this order. */
            available: number;
            /** @description Units that are not. */
            missing: number;
            /**
             * Format: date-time
             * @description Earliest announced arrival of more.
             */
            expectedAt: string | null;
        };
        /** @description Money recorded for an order; negative for a refund. */
        Payment: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            amount: components["schemas"]["Money"];
            /** @description How it was paid, such as card or cash. */
            method: string;
            /** @description The payer's or provider's reference. */
            reference: string | null;
            /**
             * Format: date-time
             * @description When it was paid.
             */
            at: string;
            /** @description What the payment service noted, as it was given. */
            transactionData: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A payment to record; the system moves no money itself. */
        NewPayment: {
            /** @description In the currency of the order; negative with the method refund. Left out: what is left to pay. */
            amount?: components["schemas"]["Money"];
            /** @description How it was paid, such as card or invoice; `refund` for money that goes back, which is no more than came in. */
            method: string;
            /** @description The payer's or provider's reference. */
            reference?: string | null;
            /**
             * Format: date-time
             * @description When it was paid; left out: now.
             */
            at?: string;
            /** @description What the payment service noted, kept as it is; 64 KiB at most. */
            transactionData?: {
                [key: string]: unknown;
            };
            /**
             * @description The money that goes back was not recorded here when it came in.
             * @default false
             */
            paidElsewhere?: boolean;
        };
        /** @description A parcel that left the warehouse. */
        Parcel: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Shipment it is part of.
             */
            shipmentId: string;
            /** @description Carrier. */
            carrier: string | null;
            /** @description Tracking number, once known. */
            trackingNumber: string | null;
            /** @description The carrier's page about it. */
            trackingUrl: string | null;
            status: components["schemas"]["TrackingStatus"];
            /** @description Detail of the status, such as TO_NEIGHBOUR. */
            subStatus: string | null;
            /**
             * Format: date-time
             * @description Since when.
             */
            statusAt: string | null;
            estimatedDelivery: components["schemas"]["DeliveryWindow"] | null;
            /**
             * Format: date-time
             * @description When it was delivered.
             */
            deliveredAt: string | null;
            /**
             * @description Why the carrier could not be asked or did not answer.
             * @example CARRIER_TIMEOUT
             */
            trackingError: string | null;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            createdAt: string;
        };
        /**
         * @description Where a parcel stands, in words that are the same for all carriers.
         * @enum {string}
         */
        TrackingStatus: "PENDING" | "INFO_RECEIVED" | "IN_TRANSIT" | "OUT_FOR_DELIVERY" | "AVAILABLE_FOR_PICKUP" | "FAILED_ATTEMPT" | "DELIVERED" | "EXCEPTION" | "RETURNED_TO_SENDER" | "EXPIRED";
        /** @description When it is expected. */
        DeliveryWindow: {
            /**
             * Format: date-time
             * @description Not before.
             */
            from: string;
            /**
             * Format: date-time
             * @description Not after; null: a point in time.
             */
            to: string | null;
        };
        /** @description Where something happened. */
        Place: {
            /** @description Terminal or depot. */
            name: string | null;
            /** @description City. */
            city: string | null;
            /** @description ISO 3166-1 alpha-2. */
            countryCode: string | null;
        };
        /** @description Something that happened to a parcel. */
        TrackingEvent: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name of the catalogue; null while the carrier's code has no meaning yet. */
            name: string | null;
            status: components["schemas"]["TrackingStatus"] | null;
            /** @description Detail of the status. */
            subStatus: string | null;
            /** @description The carrier's own code. */
            code: string | null;
            /** @description The carrier's reason code. */
            qualifier: string | null;
            /** @description The carrier's own words, or those of whoever recorded it. */
            text: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it became known here.
             */
            receivedAt: string;
            place: components["schemas"]["Place"] | null;
            /**
             * @description Who reported it.
             * @enum {string}
             */
            source: "CARRIER" | "MERCHANT" | "WAREHOUSE" | "SYSTEM";
        };
        TrackedParcel: components["schemas"]["Parcel"] & {
            /** @description Newest first. */
            events: components["schemas"]["TrackingEvent"][];
        };
        /** @description A problem that the merchant flagged. */
        ShipmentIssue: {
            /**
             * @description Kind.
             * @enum {string}
             */
            type: "DELAYED" | "DAMAGED" | "LOST" | "NOT_RECEIVED" | "WRONG_ADDRESS" | "MISSING_ITEM" | "WRONG_ITEM" | "OTHER";
            /** @description Note. */
            comment: string | null;
            /**
             * Format: date-time
             * @description Since when.
             */
            setAt: string;
            /**
             * Format: date-time
             * @description Until when; null: open.
             */
            resolvedAt: string | null;
        };
        /** @description What needs a person now. */
        Overview: {
            /** @description Every kind that the caller may read, also those of which there is nothing. */
            items: components["schemas"]["OverviewItem"][];
        };
        /** @description A kind of thing that somebody should look at. */
        OverviewItem: {
            kind: components["schemas"]["OverviewKind"];
            /** @description How many; at most 100. */
            count: number;
            /** @description There are more than that. */
            more: boolean;
        };
        /**
         * @description What it is, and which list shows it. lateShipments, stuckShipments and problemShipments: `GET /shipments` with `needs`.
         *     ordersToPick, pendingOrders, heldOrders and draftOrders: `GET /orders` with status New, Pending, Reserved or Locked, and
         *     Draft, without test orders. claimsToHandle: `GET /claims` with status New, InProgress or Approved; overdueClaims: of all
         *     open ones, those whose time has passed. returnsToHandle: `GET /returns` with status Arrived or Processing.
         *     stockUpdatesToReceive: `GET /stock-updates` with status Arrived or Processing. runningOutProducts:
         *     `GET /products` with `runningOut`. failingWebhooks: endpoints that fail, or were switched off because they did.
         *     failedDeliveries: `GET /webhook-deliveries` with status failed. missingSteps: `GET /missing-steps`.
         * @enum {string}
         */
        OverviewKind: "lateShipments" | "stuckShipments" | "problemShipments" | "ordersToPick" | "pendingOrders" | "heldOrders" | "draftOrders" | "claimsToHandle" | "overdueClaims" | "returnsToHandle" | "stockUpdatesToReceive" | "runningOutProducts" | "failingWebhooks" | "failedDeliveries" | "missingSteps";
        /** @description The last weeks. */
        OverviewSeries: {
            /** @description IANA time zone of the days. */
            timeZone: string;
            /** @description One entry a day, the earliest first; the last one is today, which is not over. */
            days: components["schemas"]["OverviewDay"][];
            lastWeek: components["schemas"]["OverviewWeek"];
            weekBefore: components["schemas"]["OverviewWeek"];
        };
        /** @description One day. */
        OverviewDay: {
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /** @description Orders placed, without drafts and test orders. */
            orders: number;
            /** @description Shipments to customers that left. */
            shipped: number;
            /** @description Shipments that arrived at customers in whole. */
            delivered: number;
            /** @description Median days from the first scan to the delivery of those that arrived; null without any. */
            medianDays: number | null;
        };
        /** @description Seven whole days together. */
        OverviewWeek: {
            /** @description Orders placed. */
            orders: number;
            /** @description Shipments that left. */
            shipped: number;
            /** @description Shipments that arrived in whole. */
            delivered: number;
            /** @description Median days on the way of those that arrived. */
            medianDays: number | null;
        };
        /**
         * @description Why somebody should look at a shipment. late: promised for earlier, and not there. stuck: on its way, and without news for
         *     five days. problem: held, damaged, refused or on its way back, or nobody was met; what ended so, for 14 days.
         * @enum {string}
         */
        ShipmentNeed: "late" | "stuck" | "problem";
        /** @description Where parcels are. */
        ParcelPlaceList: {
            /** @description The places. */
            items: components["schemas"]["ParcelPlace"][];
            /** @description Parcels on their way that were looked at; at most 20,000. */
            parcels: number;
            /** @description Of them, those whose carrier has not told where they are. */
            unplaced: number;
        };
        /** @description A place with parcels. */
        ParcelPlace: {
            /** @description ISO 3166-1 alpha-2. */
            countryCode: string;
            /** @description City; null where only the country was told. */
            city: string | null;
            /** @description Degrees north; null where the carrier tells no positions. */
            latitude: number | null;
            /** @description Degrees east. */
            longitude: number | null;
            /** @description Parcels seen there last. */
            parcels: number;
            /** @description Of them, held, damaged, refused, not met or on their way back. */
            troubled: number;
        };
        /** @description How well carriers deliver. */
        CarrierPerformance: {
            /** @description IANA time zone of the days. */
            timeZone: string;
            /**
             * Format: date
             * @description First day.
             */
            from: string;
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
            /** @description Carriers with shipments in these days, most shipments first. */
            items: components["schemas"]["CarrierFigures"][];
        };
        /** @description What a carrier did. */
        CarrierFigures: {
            /** @description Key of the carrier; null for shipments whose carrier is not known. */
            carrier: string | null;
            /** @description Name of the carrier. */
            displayName: string | null;
            /** @description Shipments that it was given. */
            shipped: number;
            /** @description Of those, with a problem or a failed attempt at any time. */
            troubled: number;
            /** @description Shipments that it delivered in whole, whenever it was given them. */
            delivered: number;
            /** @description Days from first scan to delivery, of those delivered: half took no longer. */
            medianDays: number | null;
            /** @description Nine of ten took no longer. */
            p90Days: number | null;
            /** @description Of those delivered, with a day that the customer was promised. */
            promised: number;
            /** @description Of those promised, delivered by then. */
            onTime: number;
        };
        /** @description The catalogue of tracking events. */
        TrackingEventNameList: {
            /** @description The names, in alphabetical order. */
            items: components["schemas"]["TrackingEventName"][];
        };
        /** @description A name of the catalogue. */
        TrackingEventName: {
            /** @description The name, such as OUT_FOR_DELIVERY. */
            name: string;
            /** @description In English. */
            label: string;
            /** @description Where it puts a parcel; null: it is shown and changes nothing. */
            status: components["schemas"]["TrackingStatus"] | null;
            /** @description Detail of the status. */
            subStatus: string | null;
        };
        /** @description Who gets it. */
        ShipmentRecipient: {
            /** @description Name. */
            name: string | null;
            /** @description City. */
            city: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country: string | null;
        };
        /** @description A shipment; its status is that of its parcels together. */
        ShipmentSummary: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The order it belongs to.
             */
            orderId: string | null;
            /** @description The merchant's number of the order. */
            orderReference: string | null;
            /** @description The sender's own number. */
            reference: string | null;
            /**
             * @description return: from the customer.
             * @enum {string}
             */
            direction: "outbound" | "return";
            status: components["schemas"]["TrackingStatus"];
            /** @description Detail of the status. */
            subStatus: string | null;
            /**
             * Format: date-time
             * @description Since when.
             */
            statusAt: string | null;
            /** @description Delivered after the promised time, or that has passed. */
            late: boolean;
            /** @description Why somebody should look at it. */
            needs: components["schemas"]["ShipmentNeed"][];
            /**
             * Format: date-time
             * @description When something was heard of it last; before that, when it was recorded.
             */
            lastNewsAt: string;
            recipient: components["schemas"]["ShipmentRecipient"] | null;
            /**
             * Format: date-time
             * @description When it left.
             */
            shippedAt: string | null;
            /**
             * Format: date-time
             * @description Delivery promised to the customer.
             */
            promisedAt: string | null;
            /**
             * Format: date-time
             * @description When the last parcel was delivered, once all are.
             */
            deliveredAt: string | null;
            issue: components["schemas"]["ShipmentIssue"] | null;
            /** @description Its parcels. */
            parcels: components["schemas"]["Parcel"][];
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            updatedAt: string;
        };
        Shipment: components["schemas"]["ShipmentSummary"] & {
            /** @description Its parcels. */
            parcels: components["schemas"]["TrackedParcel"][];
        };
        /** @description A page of shipments. */
        ShipmentPage: {
            /** @description The shipments. */
            items: components["schemas"]["ShipmentSummary"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        /** @description Address of a tracking page. */
        TrackingLink: {
            /**
             * Format: uri
             * @description Address.
             */
            url: string;
        };
        /** @description An event of a parcel. */
        NewTrackingEvent: {
            /**
             * Format: uuid
             * @description The parcel; or else its number.
             */
            parcelId?: string;
            /** @description In any letter case, with or without spaces. */
            trackingNumber?: string;
            /** @description Key or name of the carrier. */
            carrier?: string;
            /** @description Name of the catalogue, such as OUT_FOR_DELIVERY; or else a code. */
            name?: string;
            /** @description The carrier's own code. */
            code?: string;
            /** @description The carrier's reason code. */
            qualifier?: string;
            /** @description Words of the carrier. */
            text?: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurredAt: string;
            place?: components["schemas"]["NewPlace"];
            /** @description Your id of the event: the same again changes nothing. */
            externalId?: string;
        };
        /** @description Where it happened. */
        NewPlace: {
            /** @description Terminal or depot. */
            name?: string;
            /** @description City. */
            city?: string;
            /** @description ISO 3166-1 alpha-2. */
            countryCode?: string;
        };
        /** @description Events of any parcels. */
        NewTrackingEvents: {
            /** @description In any order. */
            events: components["schemas"]["NewTrackingEvent"][];
        };
        /** @description What came of the events. */
        RecordedEvents: {
            /** @description Stored now. */
            recorded: number;
            /** @description Known already, or far older than their parcels. */
            duplicates: number;
            /** @description Positions of events about parcels that the shop does not have, from 0. */
            unknown: number[];
        };
        /** @description A carrier. */
        Carrier: {
            /** @description Key. */
            name: string;
            /** @description As people call it. */
            displayName: string;
            /** @description Its site. */
            websiteUrl: string | null;
            /** @description Countries served; empty: worldwide. */
            countryCodes: string[];
            /** @description Whether this shop has a connection that can ask about its parcels. */
            tracked: boolean;
        };
        /** @description Carriers. */
        CarrierList: {
            /** @description By name. */
            items: components["schemas"]["Carrier"][];
        };
        /** @description What a raw code of a carrier means. */
        CarrierStep: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Key of the carrier. */
            carrier: string;
            /** @description The raw code. */
            code: string;
            /** @description The reason code; null: whatever it is. */
            qualifier: string | null;
            /** @description The carrier's own words, latest seen. */
            rawText: string | null;
            /** @description Name of the catalogue; null with a null status: a missing step. */
            name: string | null;
            status: components["schemas"]["TrackingStatus"] | null;
            /** @description Detail of the status. */
            subStatus: string | null;
            /** @description Shown, and changes no status. */
            informational: boolean;
            /** @description May replace a final status. */
            reopens: boolean;
            /** @description A change that it causes is told to the recipient. */
            notify: boolean;
            /** @description Events with the code. */
            timesSeen: number;
            /**
             * Format: date-time
             * @description The latest of them.
             */
            lastSeenAt: string | null;
            /**
             * Format: date-time
             * @description When a person set it; null: as shipped.
             */
            updatedAt: string | null;
            /** @description Who. */
            updatedBy: string | null;
        };
        /** @description Steps of a carrier. */
        CarrierStepList: {
            /** @description The steps. */
            items: components["schemas"]["CarrierStep"][];
        };
        /** @description A meaning: a name of the catalogue, whose status comes with it. */
        PutCarrierStep: {
            /** @description Name of the catalogue; null takes the meaning away. */
            name: string | null;
            /** @description Shown, and changes no status. */
            informational?: boolean;
            /** @description May replace a final status. */
            reopens?: boolean;
            /** @description A change that it causes is told to the recipient. */
            notify?: boolean;
            /**
             * @description Whether stored events get the meaning too.
             * @default true
             */
            applyToExisting?: boolean;
        };
        /** @description Something to fill in. */
        GatewaySetting: {
            /** @description Name in `settings`. */
            name: string;
            /** @description Kept encrypted and never shown. */
            secret: boolean;
            /** @description Nothing works without it. */
            required: boolean;
            /** @description What it is. */
            description: string;
            /** @description It has a value. */
            isSet: boolean;
        };
        /** @description An account with a carrier or an aggregator of carriers. */
        CarrierConnection: {
            /** @description Name. */
            gateway: string;
            /** @description Whether there is an account. */
            connected: boolean;
            /** @description false: it is not asked. */
            active: boolean;
            /** @description What there is to fill in. */
            fields: components["schemas"]["GatewaySetting"][];
            /** @description Values that are no secrets, by name. */
            settings: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description It is not asked before: the carrier wants to be left alone or refuses the account.
             */
            pausedUntil: string | null;
            /**
             * Format: date-time
             * @description Latest answer, exact to a minute.
             */
            lastSuccessAt: string | null;
            /**
             * Format: date-time
             * @description Latest failure.
             */
            lastErrorAt: string | null;
            /** @description What it said. */
            lastError: string | null;
            /** @description Address for the gateway's webhooks; null when it sends none. */
            pushUrl: string | null;
        };
        /** @description Every gateway. */
        CarrierConnectionList: {
            /** @description By name. */
            items: components["schemas"]["CarrierConnection"][];
        };
        /** @description How to connect. */
        PutCarrierConnection: {
            /** @description Values by name. */
            settings: {
                [key: string]: string;
            };
            /**
             * @description false: it is not asked.
             * @default true
             */
            active?: boolean;
        };
        /** @description A parcel to ask about. */
        ConnectionTest: {
            /** @description Number of any parcel. */
            trackingNumber: string;
            /** @description Key of its carrier. */
            carrier: string;
        };
        /** @description What the carrier said. */
        ConnectionTestResult: {
            /** @description It answered about the parcel. */
            ok: boolean;
            /** @description Events it told of. */
            events: number;
            /** @description Kind of failure: not_found, auth, rate_limited, rejected, unreachable, timeout or unexpected_reply. */
            failure: string | null;
            /** @description In words. */
            message: string | null;
        };
        /** @description A secret to fill in. */
        IntegrationField: {
            /** @description Name in `settings`. */
            name: string;
            /** @description Nothing works without it. */
            required: boolean;
            /** @description What it is. */
            description: string;
            /** @description Enough of the value to recognise it; null when it is not set. */
            masked: string | null;
        };
        /** @description A program of somebody else, and the shop's account with it. */
        Integration: {
            /** @description Name. */
            name: string;
            /** @description Name for people. */
            displayName: string;
            /** @description Whether there are keys. */
            connected: boolean;
            /** @description What there is to fill in. */
            fields: components["schemas"]["IntegrationField"][];
            /**
             * Format: date-time
             * @description It is not called before: it wants to be left alone, does not answer or refuses the keys.
             */
            pausedUntil: string | null;
            /**
             * Format: date-time
             * @description Latest answer, exact to a minute.
             */
            lastSuccessAt: string | null;
            /**
             * Format: date-time
             * @description Latest failure.
             */
            lastErrorAt: string | null;
            /** @description What it was. */
            lastError: string | null;
        };
        /** @description Every integration. */
        IntegrationList: {
            /** @description By name. */
            items: components["schemas"]["Integration"][];
        };
        /** @description Keys of an account. */
        PutIntegration: {
            /** @description Values by name. */
            settings: {
                [key: string]: string;
            };
        };
        /** @description What the other side said. */
        IntegrationTestResult: {
            /** @description The keys work. */
            ok: boolean;
            /** @description What the account is called there, where the keys may see that. */
            account: string | null;
            /** @description Kind of failure: auth, rate_limited, rejected, unreachable, timeout or unexpected_reply. */
            failure: string | null;
            /** @description In words. */
            message: string | null;
        };
        /** @description A document that goes with the order. */
        Document: {
            /** @description Kind, such as receipt. */
            type: string;
            /** @description Where it is. */
            url: string;
        };
        /** @description An order with everything that belongs to it. */
        Order: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The merchant's name for the order, unique in the shop. */
            reference: string;
            status: components["schemas"]["OrderStatus"];
            /** @description A test order: moves no stock and is never collected. */
            test: boolean;
            /** @description API family or screen it came through. */
            door: string;
            customer: components["schemas"]["Customer"];
            /** @description Shipping method. */
            shippingCode: string | null;
            /** @description Pick-up point of the carrier. */
            pickUpPointCode: string | null;
            /** @description The merchant's note to the warehouse. */
            comments: string | null;
            /** @description The warehouse's note. */
            warehouseComments: string | null;
            /** @description What was ordered. */
            lines: components["schemas"]["OrderLine"][];
            /** @description Total including VAT, when the merchant gave one. */
            total: components["schemas"]["Money"] | null;
            /** @description Differs after every change; for If-Match, in double quotes. */
            version: string;
            /** @description What the shipping costs, when it was told. */
            shippingPrice: components["schemas"]["Money"] | null;
            /** @description What is taken off, when it was told. */
            discount: components["schemas"]["Money"] | null;
            /** @description Whoever sold it told what makes up the total: `shippingPrice` and `discount` do not change. */
            amountsTold: boolean;
            /** @description What to collect from the recipient. */
            cashOnDelivery: components["schemas"]["CashOnDelivery"] | null;
            /** @description Money recorded for it; null for keys without read:order. */
            payments: components["schemas"]["Payment"][] | null;
            /** @description Total less payments in its currency: what is still owed. Null without a total and for keys without read:order. */
            balance: components["schemas"]["Money"] | null;
            /** @description Parcels that left; empty for keys without read:order and warehouse. */
            parcels: components["schemas"]["Parcel"][];
            /** @description Documents that go with it. */
            documents: components["schemas"]["Document"][];
            /** @description Tracking numbers of all parcels, parted by commas. */
            trackingNumber: string | null;
            /** @description The carrier's page about the first parcel that has one. */
            trackingUrl: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When it first left Draft.
             */
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @description When it was cleared for the warehouse.
             */
            authorizedAt: string | null;
            /** @description Whether lists for people show it. */
            visible: boolean;
            /** @description Whether somebody of the shop has seen it. */
            viewed: boolean;
            /** @description Sales channel by its own name; null: known by the door. */
            source: string | null;
            /** @description How the buyer means to pay. */
            paymentMethod: components["schemas"]["OrderPaymentMethod"] | null;
            /** @description Who placed it; null: the customer. */
            buyer: components["schemas"]["Buyer"] | null;
            /** @description Whom the bill is for; null: the customer. */
            billing: components["schemas"]["Customer"] | null;
            /** @description What makes up the total beside the lines. Lines and adjustments add up to the total. */
            adjustments: components["schemas"]["Extra"][];
            /**
             * Format: date-time
             * @description When the warehouse last took it in hand.
             */
            collectedAt: string | null;
            /**
             * Format: date-time
             * @description When it left the warehouse.
             */
            shippedAt: string | null;
            /**
             * Format: date-time
             * @description When it reached the recipient.
             */
            deliveredAt: string | null;
        };
        /**
         * @description How a buyer means to pay; the payments say how it was paid.
         * @enum {string}
         */
        OrderPaymentMethod: "cash" | "credit_card" | "bank_transfer" | "other";
        /** @description Who placed an order. */
        Buyer: {
            /** @description Address of the client. */
            ip: string | null;
            /** @description Name. */
            name: string;
            /** @description E-mail address. */
            email: string | null;
            /** @description Phone number. */
            phone: string | null;
        };
        /**
         * @description A text by language (ISO 639-1).
         * @example {
         *       "en": "Shipping",
         *       "ar": "الشحن"
         *     }
         */
        LocaleText: {
            [key: string]: string;
        };
        /**
         * @description What an amount beside the price of goods is for.
         * @enum {string}
         */
        ExtraKind: "shipping" | "tax" | "discount" | "coupon" | "fee" | "option" | "other";
        /** @description An amount beside the price of goods; negative for a discount. */
        Extra: {
            type: components["schemas"]["ExtraKind"];
            name: components["schemas"]["LocaleText"];
            amount: components["schemas"]["Money"];
        };
        /** @description A chosen option of goods, such as a size. */
        LineAttribute: {
            name: components["schemas"]["LocaleText"];
            value: components["schemas"]["LocaleText"];
        };
        /** @description What changes of an order; at least one member. A value that it has already changes nothing. */
        OrderUpdate: {
            /** @description true clears a confirmed order for the warehouse, false holds it back until the warehouse begins. */
            authorized?: boolean;
            /**
             * @description Ends the order before the warehouse begins.
             * @constant
             */
            cancelled?: true;
            /**
             * @description With `cancelled`: whether the reserved goods stay in stock or are written off. Goods that were written off come back, once, by `cancelled: true, restock: true`.
             * @default true
             */
            restock?: boolean;
            /** @description Whether lists for people show it. */
            visible?: boolean;
            /** @description Whether somebody of the shop has seen it. */
            viewed?: boolean;
            /**
             * @description The merchant's move: Draft takes it back for changes, New confirms it, Reserved and Locked hold it. Not with `authorized` or `cancelled`.
             * @enum {string}
             */
            status?: "Draft" | "New" | "Reserved" | "Locked";
            /** @description Another name of the order. */
            reference?: string;
            /** @description A test order: moves no stock and is never collected. */
            test?: boolean;
            customer?: components["schemas"]["AddressChange"];
            /** @description Whom the bill is for; null: the customer. */
            billing?: components["schemas"]["AddressInput"] | null;
            /** @description Shipping method. */
            shippingCode?: string | null;
            /** @description Pick-up point of the carrier. */
            pickUpPointCode?: string | null;
            /** @description Note to the warehouse. */
            comments?: string | null;
            /** @description All lines: those that are not among them go. */
            lines?: (components["schemas"]["OrderLineChange"] | components["schemas"]["NewOrderLine"])[];
            currency?: components["schemas"]["Currency"];
            /** @description Total including VAT. */
            total?: components["schemas"]["Amount"] | null;
            /** @description What the shipping costs; not while `amountsTold`. */
            shippingPrice?: components["schemas"]["Amount"] | null;
            /** @description What is taken off; not while `amountsTold`. */
            discount?: components["schemas"]["Amount"] | null;
            /** @description What to collect from the recipient. */
            cashOnDelivery?: components["schemas"]["CashOnDeliveryInput"] | null;
            /** @description How the buyer means to pay. */
            paymentMethod?: components["schemas"]["OrderPaymentMethod"] | null;
            /** @description All documents that go with it. */
            documents?: components["schemas"]["DocumentInput"][];
        };
        /** @description An order to take. */
        NewOrder: {
            /** @description Unique in the shop; left out, the order is numbered. */
            reference?: string;
            /**
             * @description What it begins as.
             * @default New
             * @enum {string}
             */
            status?: "Draft" | "New" | "Reserved" | "Locked";
            /**
             * @description A test order: moves no stock and is never collected.
             * @default false
             */
            test?: boolean;
            customer: components["schemas"]["AddressInput"];
            /** @description Whom the bill is for; left out: the customer. */
            billing?: components["schemas"]["AddressInput"];
            /** @description Shipping method; left out: the only one of the shop. */
            shippingCode?: string;
            /** @description Pick-up point of the carrier. */
            pickUpPointCode?: string;
            /** @description Note to the warehouse. */
            comments?: string;
            /** @description What is sold. */
            lines: components["schemas"]["NewOrderLine"][];
            /** @description Of all amounts; left out: the shop's. */
            currency?: components["schemas"]["Currency"];
            /** @description Total including VAT; left out: not known. */
            total?: components["schemas"]["Amount"];
            /** @description What the shipping costs. */
            shippingPrice?: components["schemas"]["Amount"];
            /** @description What is taken off. */
            discount?: components["schemas"]["Amount"];
            cashOnDelivery?: components["schemas"]["CashOnDeliveryInput"];
            paymentMethod?: components["schemas"]["OrderPaymentMethod"];
            /** @description Sales channel by its own name. */
            source?: string;
            /** @description Documents that go with it. */
            documents?: components["schemas"]["DocumentInput"][];
        };
        /** @description Units of one product, in a line of their own. */
        NewOrderLine: {
            /** @description Product code. */
            code: string;
            /** @description Units. */
            quantity: number;
            /** @description Price of one unit. */
            unitPrice?: components["schemas"]["Amount"] | null;
            vatPercentage?: components["schemas"]["VatPercentage"];
            /** @description Page about it. */
            infoUrl?: string | null;
            /** @description Picture. */
            pictureUrl?: string | null;
            /** @description What it is sold as, by language; left out: the names of the product. */
            names?: components["schemas"]["LocaleText"];
            /** @description Added to quantity times price, for the whole line. */
            charges?: components["schemas"]["ExtraInput"][];
            /** @description Chosen options. */
            attributes?: components["schemas"]["LineAttribute"][];
        };
        /** @description A line that stays, with what changes of it. */
        OrderLineChange: {
            /**
             * Format: uuid
             * @description Id of the line.
             */
            id: string;
            /** @description Units. */
            quantity?: number;
            /** @description Price of one unit. */
            unitPrice?: components["schemas"]["Amount"] | null;
            vatPercentage?: components["schemas"]["VatPercentage"];
        };
        /** @description VAT in percent, a decimal number such as "25.5". */
        VatPercentage: string | null;
        /** @description What changes of an address. Region and coordinates are forgotten when it moves and none are given. */
        AddressChange: {
            /** @description Name. */
            name?: string;
            /** @description Company. */
            company?: string | null;
            /** @description Street address. */
            address1?: string;
            /** @description Second line of the address. */
            address2?: string | null;
            /** @description Postal code. */
            zip?: string | null;
            /** @description City. */
            city?: string;
            /** @description Region or state. */
            region?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            /** @description Phone number. */
            phone?: string | null;
            /** @description E-mail address. */
            email?: string | null;
        };
        /** @description Money to collect from the recipient, in the currency of the order. */
        CashOnDeliveryInput: {
            amount: components["schemas"]["Amount"];
            /** @description Bank reference; left out: made from the order's. */
            reference?: string | null;
        };
        /** @description A document at an address. */
        DocumentInput: {
            /** @description What it is, such as Invoice. */
            type: string;
            /** @description Where it lies. */
            url: string;
        };
        /** @description An order in the words of the API families. */
        OrderViews: {
            /** @description One for each family. */
            items: {
                /**
                 * @description Short name of the family, as in `door`.
                 * @example ogoship
                 */
                family: string;
                /** @description Name for people. */
                name: string;
                /** @description The order as a program reads it there. */
                value: {
                    [key: string]: unknown;
                };
            }[];
        };
        /** @description Money to collect from the recipient. */
        CashOnDelivery: {
            amount: components["schemas"]["Money"];
            /** @description Bank reference. */
            reference: string | null;
        };
        /** @description One move of the order from a status to another. */
        OrderMove: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Null when it was created. */
            from: components["schemas"]["OrderStatus"] | null;
            to: components["schemas"]["OrderStatus"];
            /** @description Who: `credential:<id>`, `user:<id>` or `system`. */
            actor: string;
            /** @description Through which API family or screen. */
            door: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description What happened to an order, oldest first. */
        OrderHistory: {
            /** @description What the people and keys who did it are called, by `actor`. Those who left have no name. */
            actors: {
                [key: string]: string;
            };
            /** @description Moves of its status. */
            moves: components["schemas"]["OrderMove"][];
            /** @description Entries of the event log about it, at most the last 200. */
            events: components["schemas"]["Event"][];
        };
        /** @description Stock figures over all warehouses. available = stock - reserved; negative means orders wait. */
        Level: {
            /** @description Units on the shelves, not yet picked. */
            stock: number;
            /** @description Units that open orders hold or wait for. */
            reserved: number;
            /** @description What can still be sold. */
            available: number;
            /** @description Units announced and not yet received. */
            expected: number;
            /**
             * Format: date-time
             * @description Earliest announced arrival.
             */
            expectedAt: string | null;
            /**
             * Format: date-time
             * @description When a figure last changed.
             */
            updatedAt: string;
        };
        /** @description A product to create. */
        NewProduct: {
            /** @description Code, unique in the shop. */
            code: string;
            /** @description Name. */
            name?: string | null;
            /** @description Description. */
            description?: string | null;
            /** @description EAN on the package. */
            eanCode?: string | null;
            /** @description Group. */
            group?: string | null;
            /** @description Supplier. */
            supplier?: string | null;
            /** @description The supplier's code. */
            supplierCode?: string | null;
            /** @description Price to the customer. */
            salesPrice?: components["schemas"]["Money"] | null;
            /** @description Price to the merchant, in the currency of the sales price. */
            supplyPrice?: components["schemas"]["Money"] | null;
            /** @description Page about it. */
            infoUrl?: string | null;
            /** @description Picture. */
            pictureUrl?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            countryOfOrigin?: string | null;
            /** @description Text for customs. */
            customsDescription?: string | null;
            /** @description Customs tariff number. */
            hsCode?: string | null;
            /** @description Where it lies in the warehouse, in the warehouse's own words. */
            place?: string | null;
            /** @description Units that can still be sold at which it counts as running out; null: when orders wait for it. */
            alarmLevel?: number | null;
            /** @description Language of its texts, ISO 639-1; that of the shop when absent. */
            language?: string;
        };
        /** @description What to change of a product; at least one member. */
        ProductUpdate: {
            /** @description Code, unique in the shop. */
            code?: string;
            /** @description Name. */
            name?: string | null;
            /** @description Description. */
            description?: string | null;
            /** @description EAN on the package. */
            eanCode?: string | null;
            /** @description Group. */
            group?: string | null;
            /** @description Supplier. */
            supplier?: string | null;
            /** @description The supplier's code. */
            supplierCode?: string | null;
            /** @description Price to the customer. */
            salesPrice?: components["schemas"]["Money"] | null;
            /** @description Price to the merchant, in the currency of the sales price. */
            supplyPrice?: components["schemas"]["Money"] | null;
            /** @description Page about it. */
            infoUrl?: string | null;
            /** @description Picture. */
            pictureUrl?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            countryOfOrigin?: string | null;
            /** @description Text for customs. */
            customsDescription?: string | null;
            /** @description Customs tariff number. */
            hsCode?: string | null;
            /** @description Where it lies in the warehouse, in the warehouse's own words. */
            place?: string | null;
            /** @description Units that can still be sold at which it counts as running out; null: when orders wait for it. */
            alarmLevel?: number | null;
            /** @description Language of its texts, ISO 639-1. */
            language?: string;
        };
        /** @description A product in a list. */
        ProductSummary: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Code, unique in the shop. */
            code: string;
            /** @description Name. */
            name: string | null;
            /** @description EAN on the package. */
            eanCode: string | null;
            /** @description Group. */
            group: string | null;
            /** @description Supplier. */
            supplier: string | null;
            /** @description Price to the customer. */
            salesPrice: components["schemas"]["Money"] | null;
            /** @description Where it lies in the warehouse, in the warehouse's own words. */
            place: string | null;
            /** @description Units that can still be sold at which it counts as running out. */
            alarmLevel: number | null;
            level: components["schemas"]["Level"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description A product with its stock by warehouse. */
        Product: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Code, unique in the shop. */
            code: string;
            /** @description Name. */
            name: string | null;
            /** @description Description. */
            description: string | null;
            /** @description EAN on the package. */
            eanCode: string | null;
            /** @description Group. */
            group: string | null;
            /** @description Supplier. */
            supplier: string | null;
            /** @description The supplier's code. */
            supplierCode: string | null;
            /** @description Price to the merchant. */
            supplyPrice: components["schemas"]["Money"] | null;
            /** @description Price to the customer. */
            salesPrice: components["schemas"]["Money"] | null;
            /** @description Page about it. */
            infoUrl: string | null;
            /** @description Picture. */
            pictureUrl: string | null;
            /** @description ISO 3166-1 alpha-2. */
            countryOfOrigin: string | null;
            /** @description Text for customs. */
            customsDescription: string | null;
            /** @description Customs tariff number. */
            hsCode: string | null;
            /** @description Where it lies in the warehouse, in the warehouse's own words. */
            place: string | null;
            /** @description Units that can still be sold at which it counts as running out. */
            alarmLevel: number | null;
            /** @description Language of its texts, ISO 639-1. */
            language: string;
            level: components["schemas"]["Level"];
            /** @description Units by warehouse. */
            warehouses: components["schemas"]["WarehouseLevel"][];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description Units of a product in one warehouse. */
        WarehouseLevel: {
            /** @description Code of the warehouse. */
            warehouse: string;
            /** @description Units on its shelves. */
            stock: number;
        };
        /** @description Stock figures of one product. */
        StockLevel: {
            /**
             * Format: uuid
             * @description Product.
             */
            productId: string;
            /** @description Product code. */
            code: string;
            /** @description Product name. */
            name: string | null;
            /** @description EAN on the package. */
            eanCode: string | null;
            level: components["schemas"]["Level"];
        };
        /** @description One change of physical stock. The movements of a product add up to its stock. */
        StockMovement: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Code of the warehouse. */
            warehouse: string;
            /** @description Units: positive in, negative out. */
            quantity: number;
            kind: components["schemas"]["MovementKind"];
            /**
             * Format: uuid
             * @description Order, stock update or return that caused it.
             */
            causeId: string | null;
            /** @description Why, when a person said so. */
            note: string | null;
            /** @description Who: `credential:<id>`, `user:<id>` or `system`. */
            actor: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /**
         * @description Why stock changed.
         * @enum {string}
         */
        MovementKind: "Received" | "Picked" | "PutBack" | "Returned" | "Corrected" | "WrittenOff";
        /** @description A count of what is really on the shelves. */
        StockCorrection: {
            /** @description Product code. */
            code: string;
            /** @description Code of the warehouse; the default one when absent. */
            warehouse?: string;
            /** @description Units counted. */
            counted: number;
            /** @description Why the figure was wrong. */
            note: string;
        };
        /** @description An order as the warehouse sees it in its queue. */
        WorkItem: {
            /**
             * Format: uuid
             * @description Id of the order.
             */
            id: string;
            /** @description Reference of the order. */
            reference: string;
            status: components["schemas"]["OrderStatus"];
            /** @description Shipping method. */
            shippingCode: string | null;
            /** @description Name of the recipient. */
            customerName: string;
            /** @description Country of the recipient. */
            country: string;
            /** @description The merchant's note to the warehouse. */
            comments: string | null;
            /** @description What to pick. */
            lines: components["schemas"]["WorkLine"][];
            /** @description Units of all lines. */
            units: number;
            /**
             * Format: date-time
             * @description When the order was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was taken in hand.
             */
            collectedAt: string | null;
        };
        /** @description One walk through the warehouse for several orders. */
        PickList: {
            /** @description The orders it is for. */
            orders: components["schemas"]["WorkItem"][];
            /** @description What to take, in the order of the walk. */
            stops: components["schemas"]["PickStop"][];
        };
        /** @description One product to take from its place. */
        PickStop: {
            /**
             * Format: uuid
             * @description Product.
             */
            productId: string;
            /** @description Product code. */
            code: string;
            /** @description Product name. */
            name: string | null;
            /** @description EAN on the package. */
            eanCode: string | null;
            /** @description Picture. */
            pictureUrl: string | null;
            /** @description Where it lies in the warehouse, in the warehouse's own words. */
            place: string | null;
            /** @description Units for all the orders. */
            quantity: number;
            /** @description Units for each of them. */
            orders: {
                /**
                 * Format: uuid
                 * @description Id of the order.
                 */
                orderId: string;
                /** @description Units. */
                quantity: number;
            }[];
        };
        /** @description One product to pick. */
        WorkLine: {
            /** @description Product code. */
            code: string;
            /** @description Product name. */
            name: string | null;
            /** @description EAN on the package. */
            eanCode: string | null;
            /** @description Picture. */
            pictureUrl: string | null;
            /** @description Where it lies in the warehouse, in the warehouse's own words. */
            place: string | null;
            /** @description Units to pick. */
            quantity: number;
        };
        /** @description A parcel that leaves; its number may follow later. */
        NewParcel: {
            /** @description Carrier. */
            carrier?: string | null;
            /** @description Tracking number. */
            trackingNumber?: string | null;
            /** @description The carrier's page about it. */
            trackingUrl?: string | null;
        };
        /** @description What leaves the warehouse. */
        Dispatch: {
            /** @description The parcels, at least one. */
            parcels: components["schemas"]["NewParcel"][];
            /** @description Code of the warehouse they leave; the default one when absent. */
            warehouse?: string;
            /** @description The warehouse's note to the merchant. */
            comments?: string | null;
        };
        /** @description Tracking of the parcels, once known. */
        Tracking: {
            /** @description In the order of the parcels of the order; those beyond are added. */
            parcels: components["schemas"]["NewParcel"][];
        };
        /** @description Where to pick. */
        Collecting: {
            /** @description Code of the warehouse; the default one when absent. What it lacks is taken from others. */
            warehouse?: string;
        };
        /** @description Why the warehouse gives up. */
        Refusal: {
            /** @description The warehouse's note to the merchant. */
            comments?: string | null;
        };
        /** @description An inbound shipment in a list. */
        StockUpdateSummary: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The merchant's name for it; may repeat. */
            reference: string;
            /** @description This system's name for it, unique in the shop. */
            number: string;
            status: components["schemas"]["StockUpdateStatus"];
            /** @description Who sends it. */
            supplier: string;
            /** @description Code of the warehouse that receives it. */
            warehouse: string;
            /** @description Units announced. */
            expectedUnits: number;
            /** @description Units received so far. */
            receivedUnits: number;
            /**
             * Format: date-time
             * @description When it is expected.
             */
            receiveAt: string;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            arrivedAt: string | null;
            /**
             * Format: date-time
             * @description When it was announced.
             */
            createdAt: string;
        };
        /** @description An inbound shipment of goods: announced by the merchant, received by the warehouse. */
        StockUpdate: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The merchant's name for it; may repeat. */
            reference: string;
            /** @description This system's name for it, unique in the shop. */
            number: string;
            status: components["schemas"]["StockUpdateStatus"];
            /** @description Who sends it. */
            supplier: string;
            /** @description Code of the warehouse that receives it. */
            warehouse: string;
            /**
             * Format: date-time
             * @description When it is expected.
             */
            receiveAt: string;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            arrivedAt: string | null;
            /** @description Containers announced. */
            containers: number | null;
            /** @description Pallets announced. */
            pallets: number | null;
            /** @description Parcels announced. */
            parcels: number | null;
            /** @description Who delivers it. */
            deliveredBy: string | null;
            /** @description Tracking numbers of it. */
            trackingCodes: string[];
            /** @description Special handling that the merchant asked for. */
            specialAction: string | null;
            /** @description The merchant's note to the warehouse. */
            comments: string | null;
            /** @description The warehouse's note. */
            warehouseComments: string | null;
            /** @description Goods. */
            lines: components["schemas"]["StockUpdateLine"][];
            /**
             * Format: date-time
             * @description When it was announced.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string | null;
        };
        /** @description Goods to announce to the warehouse. */
        NewStockUpdate: {
            /** @description Your name for it; may repeat. */
            reference: string;
            /** @description Who sends it. */
            supplier: string;
            /**
             * Format: date-time
             * @description When it is expected.
             */
            receiveAt: string;
            /** @description Code of the warehouse; the default one when absent. */
            warehouse?: string;
            /** @description Containers. */
            containers?: number | null;
            /** @description Pallets. */
            pallets?: number | null;
            /** @description Parcels. */
            parcels?: number | null;
            /** @description Who delivers it. */
            deliveredBy?: string | null;
            /** @description Tracking numbers of it. */
            trackingCodes?: string[];
            /** @description Special handling that the warehouse is asked for. */
            specialAction?: string | null;
            /** @description Note to the warehouse. */
            comments?: string | null;
            /** @description Goods. */
            lines: {
                /** @description Product code. */
                code: string;
                /** @description Name; makes a product of a code that is not known yet. */
                name?: string | null;
                /** @description EAN on the package, for a product that has none yet. */
                eanCode?: string | null;
                /** @description Units. */
                expectedQuantity: number;
            }[];
        };
        /** @description One product of an inbound shipment. */
        StockUpdateLine: {
            /**
             * Format: uuid
             * @description Product.
             */
            productId: string;
            /** @description Product code. */
            code: string;
            /** @description Product name. */
            name: string | null;
            /** @description EAN on the package. */
            eanCode: string | null;
            /** @description Units announced. */
            expectedQuantity: number;
            /** @description Units received so far. */
            receivedQuantity: number;
            /** @description The warehouse's note. */
            warehouseComments: string | null;
        };
        /** @description Units that were counted in. */
        Receipt: {
            /** @description What was counted. */
            lines: {
                /** @description Product code. */
                code: string;
                /** @description Units received now. */
                receivedQuantity: number;
                /** @description The warehouse's note. */
                comments?: string | null;
            }[];
            /**
             * @description Nothing more is expected: the stock update becomes Completed.
             * @default false
             */
            complete?: boolean;
            /** @description The warehouse's note on the whole. */
            comments?: string | null;
        };
        /** @description A return in a list. */
        ReturnSummary: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name of the return, unique in the shop. */
            reference: string;
            status: components["schemas"]["ReturnStatus"];
            /**
             * Format: uuid
             * @description Order that the goods come from.
             */
            orderId: string | null;
            /** @description Reference of that order. */
            orderReference: string | null;
            /** @description The merchant announced it; false: it arrived unannounced. */
            announced: boolean;
            /** @description A test: moves no stock. */
            test: boolean;
            /** @description Name of the sender. */
            customerName: string | null;
            /** @description Units expected. */
            units: number;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description Goods that come back to the warehouse. */
        Return: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name of the return, unique in the shop. */
            reference: string;
            status: components["schemas"]["ReturnStatus"];
            /**
             * Format: uuid
             * @description Order that the goods come from.
             */
            orderId: string | null;
            /** @description Reference of that order. */
            orderReference: string | null;
            /** @description The merchant announced it; false: it arrived unannounced. */
            announced: boolean;
            /** @description A test: moves no stock. */
            test: boolean;
            /** @description Sender. */
            customer: components["schemas"]["Customer"] | null;
            /** @description The merchant's note to the warehouse. */
            comments: string | null;
            /** @description The warehouse's note. */
            warehouseComments: string | null;
            /** @description Code of the warehouse that receives it. */
            warehouse: string;
            /** @description Tracking numbers of it. */
            trackingCodes: string[];
            /** @description Goods. */
            lines: components["schemas"]["ReturnLine"][];
            /**
             * Format: date-time
             * @description When it arrived.
             */
            arrivedAt: string | null;
            /**
             * Format: date-time
             * @description When it was handled.
             */
            handledAt: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description One product of a return. */
        ReturnLine: {
            /**
             * Format: uuid
             * @description Product.
             */
            productId: string;
            /** @description Product code. */
            code: string;
            /** @description Product name. */
            name: string | null;
            /** @description Units expected. */
            quantity: number;
            /** @description The customer's reason. */
            reason: string | null;
            /** @description The merchant's note. */
            comments: string | null;
            /** @description Units that came back. */
            receivedQuantity: number;
            /** @description Units that went back on the shelf. */
            stockedQuantity: number;
            /** @description Condition of the goods, once handled. */
            condition: components["schemas"]["Condition"] | null;
            /** @description The warehouse's note. */
            warehouseComments: string | null;
        };
        /** @description A return that arrived unannounced. */
        NewReturn: {
            /** @description Name of the return; made from the order when absent. */
            reference?: string;
            /** @description Reference of the order that the goods come from, when it is known. */
            orderReference?: string;
            /** @description Code of the warehouse; the default one when absent. */
            warehouse?: string;
            /** @description Tracking numbers on the parcel. */
            trackingCodes?: string[];
            /** @description What was found. */
            lines: {
                /** @description Product code. */
                code: string;
                /** @description Units found. */
                quantity: number;
                /** @description The customer's reason, when a note says so. */
                reason?: string | null;
            }[];
            /** @description The warehouse's note. */
            comments?: string | null;
        };
        /** @description The result of looking at a return. Stock grows by the stocked units. */
        Handling: {
            /** @description One entry for each product. Products without one did not come. */
            lines: {
                /** @description Product code. */
                code: string;
                /** @description Units that came back. */
                receivedQuantity: number;
                /** @description Of these, units that went back on the shelf. */
                stockedQuantity: number;
                condition: components["schemas"]["Condition"];
                /** @description The warehouse's note. */
                comments?: string | null;
            }[];
            /** @description The warehouse's note on the whole. */
            comments?: string | null;
        };
        /** @description What the shop tells on its tracking pages. */
        Announcement: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description ISO 639-1. */
            language: string;
            /** @description The text. */
            text: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of announcements. */
        AnnouncementPage: {
            /** @description The entries. */
            items: components["schemas"]["Announcement"][];
            /** @description Give it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description An announcement to create. */
        NewAnnouncement: {
            /** @description ISO 639-1. */
            language: string;
            /** @description The text. */
            text: string;
        };
        /** @description Members to change; absent ones stay. */
        AnnouncementChanges: {
            /** @description ISO 639-1. */
            language?: string;
            /** @description The text. */
            text?: string;
        };
        /** @description Percent or amount as a decimal number, by `valueType`. */
        DiscountValue: string | null;
        /** @description A code of the shop system that lowers a price there. */
        Discount: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description What it lowers.
             * @enum {string}
             */
            type: "product" | "order" | "shipping";
            /** @description What customers type in. */
            code: string | null;
            /** @description Name for customers. */
            title: string | null;
            /**
             * @description Which lines it is for.
             * @enum {string|null}
             */
            targetSelection: "all" | "group" | "specific" | null;
            /**
             * @description Which kind of lines it is for.
             * @enum {string|null}
             */
            targetType: "line_item" | "shipping_line" | null;
            /**
             * @description Unit of the value.
             * @enum {string|null}
             */
            valueType: "percentage" | "fixed_amount" | null;
            value: components["schemas"]["DiscountValue"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of discounts. */
        DiscountPage: {
            /** @description The entries. */
            items: components["schemas"]["Discount"][];
            /** @description Give it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A discount to create. */
        NewDiscount: {
            /**
             * @description What it lowers.
             * @enum {string}
             */
            type: "product" | "order" | "shipping";
            /** @description What customers type in. */
            code?: string | null;
            /** @description Name for customers. */
            title?: string | null;
            /**
             * @description Which lines it is for.
             * @enum {string|null}
             */
            targetSelection?: "all" | "group" | "specific" | null;
            /**
             * @description Which kind of lines it is for.
             * @enum {string|null}
             */
            targetType?: "line_item" | "shipping_line" | null;
            /**
             * @description Unit of the value.
             * @enum {string|null}
             */
            valueType?: "percentage" | "fixed_amount" | null;
            value?: components["schemas"]["DiscountValue"];
        };
        /** @description Members to change; absent ones stay. */
        DiscountChanges: {
            /** @description What customers type in. */
            code?: string | null;
            /** @description Name for customers. */
            title?: string | null;
            /**
             * @description Which lines it is for.
             * @enum {string|null}
             */
            targetSelection?: "all" | "group" | "specific" | null;
            /**
             * @description Which kind of lines it is for.
             * @enum {string|null}
             */
            targetType?: "line_item" | "shipping_line" | null;
            /**
             * @description Unit of the value.
             * @enum {string|null}
             */
            valueType?: "percentage" | "fixed_amount" | null;
            value?: components["schemas"]["DiscountValue"];
        };
        /** @description Texts in another language, by the name of the member that each stands for. */
        OfferTranslation: {
            /** @description ISO 639-1. */
            language: string;
            /** @description Texts by member, such as `title`. */
            values: {
                [key: string]: unknown;
            };
        };
        /** @description An offer at the end of every tracking page. */
        Deal: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            discount: components["schemas"]["Discount"];
            /** @description Lowest first. */
            rank: number;
            /** @description Title. */
            title: string | null;
            /** @description Description. */
            description: string | null;
            /** @description Where it leads; pages take https only. */
            ctaUrl: string | null;
            /** @description Picture. */
            brandImageUrl: string | null;
            /** @description Logo. */
            brandLogoUrl: string | null;
            /** @description Texts in other languages. */
            translations: components["schemas"]["OfferTranslation"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description All deals. */
        DealList: {
            /** @description The deals. */
            items: components["schemas"]["Deal"][];
        };
        /** @description A deal to create. */
        NewDeal: {
            /**
             * Format: uuid
             * @description Discount of the shop.
             */
            discountId: string;
            /** @description Lowest first; null: after all others, or as it was. */
            rank?: number | null;
            /** @description Title. */
            title?: string | null;
            /** @description Description. */
            description?: string | null;
            /** @description Where it leads; pages take https only. */
            ctaUrl?: string | null;
            /** @description Picture. */
            brandImageUrl?: string | null;
            /** @description Logo. */
            brandLogoUrl?: string | null;
            /** @description Texts in other languages. */
            translations?: components["schemas"]["OfferTranslation"][];
        };
        /** @description Members to change; absent ones stay. */
        DealChanges: {
            /**
             * Format: uuid
             * @description Discount of the shop.
             */
            discountId?: string;
            /** @description Lowest first; null: after all others, or as it was. */
            rank?: number | null;
            /** @description Title. */
            title?: string | null;
            /** @description Description. */
            description?: string | null;
            /** @description Where it leads; pages take https only. */
            ctaUrl?: string | null;
            /** @description Picture. */
            brandImageUrl?: string | null;
            /** @description Logo. */
            brandLogoUrl?: string | null;
            /** @description Texts in other languages. */
            translations?: components["schemas"]["OfferTranslation"][];
        };
        /**
         * @description Kind of campaign. banner: a strip above the parcels. basic: a card. product: a card of products.
         * @enum {string}
         */
        PromotionType: "product" | "basic" | "banner";
        /** @description A product that a campaign recommends. */
        RecommendedProduct: {
            /** @description Name. */
            title: string | null;
            /** @description Picture. */
            imageUrl: string | null;
            /** @description Where it leads; pages take https only. */
            productUrl: string;
            /** @description Price that is shown. */
            price: components["schemas"]["Amount"] | null;
            /** @description ISO 4217. */
            currency: string;
            /**
             * @description Badge.
             * @enum {string|null}
             */
            category: "sale" | "new" | null;
            /** @description Discount that is shown. */
            sale: {
                /**
                 * @description Kind.
                 * @enum {string}
                 */
                category: "percentage" | "fixed_amount" | "free_shipping";
                amount: components["schemas"]["Amount"];
            } | null;
            /** @description SKU. */
            sku: string | null;
            /** @description Texts in other languages. */
            translations: components["schemas"]["OfferTranslation"][];
            /** @description Members that other systems added, kept as they came. */
            more: {
                [key: string]: unknown;
            };
        };
        /** @description A product to recommend. */
        RecommendedProductInput: {
            /** @description Name. */
            title?: string | null;
            /** @description Picture. */
            imageUrl?: string | null;
            /** @description Where it leads; pages take https only. */
            productUrl: string;
            /** @description Price that is shown. */
            price?: components["schemas"]["Amount"] | null;
            /** @description ISO 4217. */
            currency: string;
            /**
             * @description Badge.
             * @enum {string|null}
             */
            category?: "sale" | "new" | null;
            /** @description Discount that is shown. */
            sale?: {
                /**
                 * @description Kind.
                 * @enum {string}
                 */
                category: "percentage" | "fixed_amount" | "free_shipping";
                amount: components["schemas"]["Amount"];
            } | null;
            /** @description SKU. */
            sku?: string | null;
            /** @description Texts in other languages. */
            translations?: components["schemas"]["OfferTranslation"][];
            /** @description Members that other systems added, kept as they came. */
            more?: {
                [key: string]: unknown;
            };
        };
        /** @description What a campaign shows. Members that its type does not have are null or empty. */
        Promotion: {
            /** @description Headline. */
            title: string | null;
            /** @description Second line, of basic and banner. */
            subtitle: string | null;
            /** @description Words of the link. */
            ctaLabel: string | null;
            /** @description Where it leads; pages take https only. */
            ctaUrl: string | null;
            /** @description Picture, of basic and banner. */
            imageUrl: string | null;
            /** @description Code, of basic, where no discount is attached. */
            discountCode: string | null;
            /** @description Discount that a banner tells of. */
            advertised: {
                /** @description Worth. */
                value: components["schemas"]["Amount"] | null;
                /**
                 * @description Unit of the worth.
                 * @enum {string|null}
                 */
                valueType: "percentage" | "fixed" | "fixed_amount" | null;
                /** @description Code. */
                code: string | null;
            } | null;
            /** @description Products, of product. */
            products: components["schemas"]["RecommendedProduct"][];
            /** @description Texts in other languages. */
            translations: components["schemas"]["OfferTranslation"][];
            /** @description Members that other systems added, kept as they came. */
            more: {
                [key: string]: unknown;
            };
        };
        /** @description What to show. Absent members are null or empty, as are those that the type does not have. */
        PromotionInput: {
            /** @description Headline. */
            title?: string | null;
            /** @description Second line, of basic and banner. */
            subtitle?: string | null;
            /** @description Words of the link. */
            ctaLabel?: string | null;
            /** @description Where it leads; pages take https only. */
            ctaUrl?: string | null;
            /** @description Picture, of basic and banner. */
            imageUrl?: string | null;
            /** @description Code, of basic, where no discount is attached. */
            discountCode?: string | null;
            /** @description Discount that a banner tells of. */
            advertised?: {
                /** @description Worth. */
                value: components["schemas"]["Amount"] | null;
                /**
                 * @description Unit of the worth.
                 * @enum {string|null}
                 */
                valueType: "percentage" | "fixed" | "fixed_amount" | null;
                /** @description Code. */
                code: string | null;
            } | null;
            /** @description Products, of product. */
            products?: components["schemas"]["RecommendedProductInput"][];
            /** @description Texts in other languages. */
            translations?: components["schemas"]["OfferTranslation"][];
            /** @description Members that other systems added, kept as they came. */
            more?: {
                [key: string]: unknown;
            };
        };
        /** @description An offer on the tracking pages of orders with a segment. */
        Campaign: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name for the shop's people. */
            name: string;
            /** @description Orders that it is for; default: those that no other campaign is for. */
            segment: string;
            promotionType: components["schemas"]["PromotionType"];
            /** @description Whether it is switched on. */
            enabled: boolean;
            /**
             * @description scheduled: enabled, begins later. active: shown now. paused: a running test of its segment and type decides instead. inactive: switched off or over.
             * @enum {string}
             */
            status: "active" | "inactive" | "scheduled" | "paused";
            /**
             * Format: date-time
             * @description Start.
             */
            startAt: string;
            /**
             * Format: date-time
             * @description End; null: open.
             */
            endAt: string | null;
            promotion: components["schemas"]["Promotion"];
            /** @description The discount whose code it names. */
            discount: components["schemas"]["Discount"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of campaigns. */
        CampaignPage: {
            /** @description The entries. */
            items: components["schemas"]["Campaign"][];
            /** @description Give it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A campaign as a whole. */
        CampaignInput: {
            /** @description Name, unique in the shop. */
            name: string;
            /** @description Orders that it is for, byte for byte. */
            segment: string;
            promotionType: components["schemas"]["PromotionType"];
            /**
             * @description Whether it is switched on.
             * @default false
             */
            enabled?: boolean;
            /**
             * Format: date-time
             * @description Start; null: now, or as it was.
             */
            startAt?: string | null;
            /**
             * Format: date-time
             * @description End; null: open.
             */
            endAt?: string | null;
            promotion: components["schemas"]["PromotionInput"];
            /**
             * Format: uuid
             * @description Discount of the shop.
             */
            discountId?: string | null;
        };
        /** @description A share or a difference of shares, with its interval of 95 %. */
        OfferInterval: {
            /** @description What was counted. */
            value: number;
            /** @description Lower end. */
            low: number;
            /** @description Upper end. */
            high: number;
        };
        /** @description What came of a campaign. */
        CampaignResults: {
            /** @description Orders whose page showed it. */
            orders: number;
            /** @description Each of them once a day. */
            exposures: number;
            /** @description Orders that followed it. */
            clicks: number;
            /** @description Clicks by orders, with Wilson's interval; null without orders. */
            clickRate: components["schemas"]["OfferInterval"] | null;
        };
        /** @description What came of several campaigns. */
        CampaignResultsList: {
            /** @description One for each campaign named. */
            items: {
                /**
                 * Format: uuid
                 * @description The campaign.
                 */
                campaignId: string;
                /** @description Orders whose page showed it. */
                orders: number;
                /** @description Each of them once a day. */
                exposures: number;
                /** @description Orders that followed it. */
                clicks: number;
                /** @description Clicks by orders, with Wilson's interval; null without orders. */
                clickRate: components["schemas"]["OfferInterval"] | null;
            }[];
        };
        /** @description What the page shows in the place of what is stored; what is left out is as it stands. */
        TrackingPagePreviewInput: {
            /**
             * Format: uuid
             * @description Order whose page it is; null: a sample of nobody.
             */
            orderId?: string | null;
            /**
             * @description How far the parcel of a sample is.
             * @default on_the_way
             * @enum {string}
             */
            stage?: "preparing" | "on_the_way" | "out_for_delivery" | "delivered";
            /** @description ISO 639-1; null, or one that the page does not speak: that of the recipient, else of the shop. */
            language?: string | null;
            /**
             * @description Colours; null: as the reader's device wishes.
             * @enum {string|null}
             */
            scheme?: "light" | "dark" | null;
            /** @description Stands for the campaign that the order would see. */
            campaign?: {
                promotionType: components["schemas"]["PromotionType"];
                promotion: components["schemas"]["PromotionInput"];
                /**
                 * Format: uuid
                 * @description Discount of the shop.
                 */
                discountId?: string | null;
            };
            /** @description An announcement. */
            announcement?: {
                /**
                 * Format: uuid
                 * @description The announcement that it changes; null: a new one.
                 */
                id?: string | null;
                /** @description ISO 639-1. */
                language: string;
                /** @description The text. */
                text: string;
            };
            /** @description A deal. */
            deal?: {
                /**
                 * Format: uuid
                 * @description The deal that it changes; null: a new one.
                 */
                id?: string | null;
                deal: components["schemas"]["NewDeal"];
            };
            /** @description A discount; one that nothing on the page names is shown as a deal of its own. */
            discount?: {
                /**
                 * Format: uuid
                 * @description The discount that it changes; null: a new one.
                 */
                id?: string | null;
                discount: components["schemas"]["NewDiscount"];
            };
            brand?: components["schemas"]["BrandInput"];
        };
        /** @description A page as customers would see it. */
        TrackingPagePreview: {
            /** @description The whole document. */
            html: string;
            language: components["schemas"]["PageLanguage"];
            /** @description What the accent of the brand became, so that it can be read on the brand's background. */
            colours: {
                light: components["schemas"]["AccentShown"];
                dark: components["schemas"]["AccentShown"];
            };
        };
        /**
         * @description Language of the pages that customers see, ISO 639-1.
         * @enum {string}
         */
        PageLanguage: "ar" | "da" | "de" | "en" | "es" | "fi" | "fr" | "it" | "nl" | "sv";
        /** @description The accent in one scheme, each as #rrggbb; the brand's own where that can be read. */
        AccentShown: {
            /** @description Of links. */
            link: string;
            /** @description Of buttons and progress. */
            fill: string;
        };
        /** @description Several campaigns tried on the orders of one segment. */
        AbTest: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name for the shop's people. */
            name: string;
            /** @description Orders that it is about. */
            segment: string;
            promotionType: components["schemas"]["PromotionType"];
            /** @description Campaigns; the first one is the control. */
            variants: {
                campaign: components["schemas"]["Campaign"];
                /** @description Percent of the orders outside the holdout group. */
                allocation: number;
            }[];
            /** @description Whether some orders see no campaign. */
            hasHoldout: boolean;
            /** @description Percent of all orders that see no campaign. */
            holdoutPercentage: number;
            /**
             * Format: date-time
             * @description Start.
             */
            startAt: string;
            /**
             * Format: date-time
             * @description End.
             */
            endAt: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of tests. */
        AbTestPage: {
            /** @description The entries. */
            items: components["schemas"]["AbTest"][];
            /** @description Give it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A test to create. */
        NewAbTest: {
            /** @description Name, unique in the shop. */
            name: string;
            /** @description Segment of the campaigns. */
            segment: string;
            promotionType: components["schemas"]["PromotionType"];
            /** @description Campaigns with shares that add up to 100; the first one is the control. */
            variants: {
                /**
                 * Format: uuid
                 * @description A campaign of the segment and type.
                 */
                campaignId: string;
                /** @description Percent. */
                allocation: number;
            }[];
            /** @description Percent of all orders that see no campaign; null: there is no such group. */
            holdoutPercentage?: number | null;
            /**
             * Format: date-time
             * @description Start.
             */
            startAt: string;
            /**
             * Format: date-time
             * @description End.
             */
            endAt: string;
        };
        /** @description What came of a test. */
        AbTestResults: {
            /** @description In the order of the test. */
            variants: {
                /**
                 * Format: uuid
                 * @description The campaign.
                 */
                campaignId: string;
                /** @description Its name. */
                name: string;
                /** @description Percent of the orders outside the holdout group. */
                allocation: number;
                /** @description Orders whose page showed it. */
                orders: number;
                /** @description Each of them once a day. */
                exposures: number;
                /** @description Orders that followed it. */
                clicks: number;
                /** @description Clicks by orders, with Wilson's interval; null without orders. */
                clickRate: components["schemas"]["OfferInterval"] | null;
                /** @description To the click rate of the first variant, with Newcombe's interval; null for that one. */
                difference: components["schemas"]["OfferInterval"] | null;
            }[];
            /** @description Orders that would have seen a campaign; null: there is no such group. */
            holdout: {
                /** @description Percent of all orders. */
                percentage: number;
                /** @description Orders that came into it. */
                orders: number;
            } | null;
            /** @description Whether orders came into the groups in their shares, by Pearson's chi-square test; null while there is nothing to compare. */
            sampleRatio: {
                /** @description The test's figure. */
                chiSquare: number;
                /** @description Degrees of freedom. */
                degrees: number;
                /** @description Probability of such groups by chance. */
                pValue: number;
                /** @description Below 0.001: something is wrong with the test, and its results should not be used. */
                mismatch: boolean;
            } | null;
        };
        /** @description A subscription to events. Those of this API are signed by Standard Webhooks 1.0.0: headers webhook-id, webhook-timestamp, webhook-signature; body `{ type, timestamp, subject, data }`. */
        Webhook: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Form of its calls: standard for webhooks of this API, otherwise the API family it was made through. */
            dialect: string;
            /** @description Where events are sent. */
            url: string;
            /** @description Event types that are sent. */
            eventTypes: string[];
            /** @description Headers added to every call. */
            customHeaders: {
                [key: string]: string;
            };
            /** @description Whether it is called. */
            active: boolean;
            /**
             * @description Why it is not called. Gone: it answered 410. Failing: five days without a success. SwitchedOff: by an update.
             * @enum {string|null}
             */
            inactiveReason: "Gone" | "Failing" | "SwitchedOff" | null;
            /**
             * Format: date-time
             * @description Last accepted call.
             */
            lastSuccessAt: string | null;
            /**
             * Format: date-time
             * @description Start of the present row of failures.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description A subscription to create. */
        NewWebhook: {
            /**
             * Format: uri
             * @description Where events are sent, http or https.
             */
            url: string;
            /** @description Event types to send. */
            eventTypes: components["schemas"]["EventTypeChoice"][];
            customHeaders?: components["schemas"]["CustomHeaders"];
        };
        /** @description Members to change; absent ones stay. */
        WebhookChanges: {
            /**
             * Format: uri
             * @description Where events are sent, http or https.
             */
            url?: string;
            /** @description Event types to send. */
            eventTypes?: components["schemas"]["EventTypeChoice"][];
            customHeaders?: components["schemas"]["CustomHeaders"];
            /**
             * @description False switches it off and drops its queued deliveries.
             * @default true
             */
            active?: boolean;
        };
        /** @description Headers to add to every call; those of the signature, the content and the connection cannot be set. */
        CustomHeaders: {
            [key: string]: string;
        };
        /**
         * @description A type of the event catalogue.
         * @example order.shipped
         * @example order.statusChanged
         * @example stock.levelChanged
         */
        EventTypeName: string;
        WebhookWithSecret: components["schemas"]["Webhook"] & {
            /** @description Signing secret, `whsec_` and base64. Null in the answer to a repeated request. */
            secret: string | null;
        };
        /** @description A new signing secret, shown this once. */
        WebhookSecret: {
            /** @description Signing secret, `whsec_` and base64. Null in the answer to a repeated request. */
            secret: string | null;
            /**
             * Format: date-time
             * @description Until then calls carry signatures of both secrets.
             */
            previousValidUntil: string;
        };
        /** @description How long the old secret stays valid. */
        Rotation: {
            /**
             * @description Hours in which calls carry signatures of both secrets.
             * @default 24
             */
            overlapHours?: number;
        };
        /** @description A queued test call. */
        TestCall: {
            /**
             * Format: uuid
             * @description Its delivery.
             */
            deliveryId: string;
        };
        /** @description One event on its way to one webhook. */
        Delivery: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Webhook.
             */
            webhookId: string;
            /**
             * Format: uuid
             * @description Event; sent as webhook-id, the same on every attempt.
             */
            eventId: string;
            /** @description Type of the event. */
            eventType: string;
            /** @description What the event is about, as `<kind>:<id>`. */
            subject: string;
            status: components["schemas"]["DeliveryStatus"];
            /** @description Attempts since it was made or last sent again. */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @description When it was queued.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was accepted or given up.
             */
            finishedAt: string | null;
        };
        /**
         * @description A type of the event catalogue, or `*` for all of them.
         * @example order.shipped
         * @example *
         */
        EventTypeChoice: string;
        /**
         * @description Pending: not tried yet. Retrying: failed and will be tried again. Delivered: accepted. Failed: given up.
         * @enum {string}
         */
        DeliveryStatus: "Pending" | "Retrying" | "Delivered" | "Failed";
        DeliveryDetail: components["schemas"]["Delivery"] & {
            /** @description The exact body that is sent. */
            body: string;
            /** @description Attempts, oldest first. */
            log: components["schemas"]["Attempt"][];
        };
        /** @description One call of a webhook. */
        Attempt: {
            /** @description 1 for the first. */
            number: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            at: string;
            /** @description How long it took, in milliseconds. */
            latencyMs: number;
            /** @description HTTP status of the answer; null without an answer. */
            status: number | null;
            /** @description Why there was no answer. */
            error: string | null;
            /** @description First bytes of the answer. */
            answer: string | null;
        };
        /** @description Which deliveries to send again. */
        ReplayRange: {
            /**
             * Format: date-time
             * @description Deliveries queued at or after this time.
             */
            from: string;
            /**
             * Format: date-time
             * @description And before this time; now when absent.
             */
            to?: string;
            /**
             * @description Leave out those that were accepted.
             * @default true
             */
            onlyFailed?: boolean;
        };
        /** @description How many deliveries were queued again. */
        ReplayResult: {
            /** @description Deliveries queued. */
            replayed: number;
        };
        /** @description An entry of the event log. */
        Event: {
            /**
             * Format: uuid
             * @description Id; later events have greater ids.
             */
            id: string;
            /** @description Type, such as order.shipped. */
            type: string;
            /** @description What it is about, as `<kind>:<id>`. */
            subject: string;
            /** @description Facts of the event. */
            data: {
                [key: string]: unknown;
            };
            /** @description Who: `credential:<id>`, `user:<id>`, `customer` or `system`. */
            actor: string;
            /** @description Through which API family or screen. */
            door: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description How a forgotten password is replaced. */
        PasswordResetWay: {
            way: components["schemas"]["MailWay"];
        };
        /**
         * @description Where mails end up. Mail: with people. Mailbox: at /mailbox of this server, which is tried out. None: nowhere; whoever runs the installation helps.
         * @enum {string}
         */
        MailWay: "Mail" | "Mailbox" | "None";
        /** @description Who forgot the password. */
        PasswordResetRequest: {
            /** @description Address of the account. */
            email: string;
        };
        /** @description The link and the new password. */
        PasswordResetUse: {
            /** @description What stands in the link, behind the #. */
            token: string;
            /** @description At least twelve characters. */
            newPassword: string;
        };
        /** @description Shops. */
        ShopList: {
            /** @description The shops. */
            items: components["schemas"]["ShopSummary"][];
        };
        /** @description A shop in a list. */
        ShopSummary: {
            /**
             * Format: uuid
             * @description Id of the shop.
             */
            id: string;
            /** @description Running number; OGOship clients call it the merchant id. */
            number: number;
            /** @description Name for addresses and the Doorstep-Shop header. */
            slug: string;
            /** @description Name. */
            name: string;
            currency: components["schemas"]["Currency"];
            /** @description Language of its texts, ISO 639-1. */
            language: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description Whether it takes new orders from shoppers. */
            available: boolean;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
        };
        /** @description A shop to create. */
        NewShop: {
            /** @description Name. */
            name: string;
            /** @description Name for addresses and the Doorstep-Shop header: a-z, 0-9 and -. */
            slug: string;
            currency: components["schemas"]["Currency"];
            /** @description Language of its texts, ISO 639-1. */
            language: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description IANA name, such as Europe/Helsinki; left out, that of the country. */
            timezone?: string;
            /**
             * @description own: this system keeps the stock. external: another warehouse does.
             * @default own
             * @enum {string}
             */
            fulfilment?: "own" | "external";
        };
        /** @description How mails of the shop are signed. */
        MailSettings: {
            /** @description Who they come from; null: as the installation says. */
            senderName: string | null;
            /** @description Where answers go; null: to the sender. */
            replyTo: string | null;
            /** @description Sender's address, which is that of the installation. */
            senderAddress: string;
            way: components["schemas"]["MailWay"];
        };
        /** @description What to change. */
        MailSettingsChanges: {
            /** @description Who they come from. */
            senderName?: string | null;
            /** @description Where answers go. */
            replyTo?: string | null;
        };
        /** @description A test mail. */
        TestMail: {
            /** @description Who gets it. */
            to: string;
        };
        /** @description A test mail on its way. */
        TestMailSent: {
            /**
             * Format: uuid
             * @description Id of the mail in `listMails`.
             */
            mailId: string;
        };
        /** @description A page of mails. */
        MailPage: {
            /** @description The mails. */
            items: components["schemas"]["Mail"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        /** @description A mail of the shop. */
        Mail: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What it is about, as `<kind>:<id>`. */
            about: string;
            /** @description Address of the recipient. */
            to: string;
            /**
             * @description Waiting: it is tried again while the mail server is away.
             * @enum {string}
             */
            state: "Waiting" | "Sent" | "Failed";
            /** @description Why it was given up. */
            failure: string | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was sent or given up.
             */
            finishedAt: string | null;
        };
        /** @description An entry of the security log. */
        AuditEntry: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What was done, such as credential.issued. */
            action: string;
            /** @description To what, as `<kind>:<id>`. */
            subject: string;
            /** @description What the person or key is called; null for everything else, and for what is gone. */
            subjectName: string | null;
            /** @description By whom, as `user:<id>`, `credential:<id>`, `system` or `anonymous`. */
            actor: string;
            /** @description What the person or key is called; null for everything else, and for what is gone. */
            actorName: string | null;
            /** @description API family through which it was done; null for sign-ins, for the installation itself and for old entries. */
            door: string | null;
            /** @description Network address of the caller, shortened. */
            address: string | null;
            /** @description More facts. */
            detail: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description Who shops belong to. */
        Organization: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Its name in addresses. */
            slug: string;
            /** @description Name. */
            name: string;
            /** @description E-mail address for questions. */
            email: string | null;
            /** @description Phone number for questions. */
            phone: string | null;
            /** @description Website. */
            website: string | null;
            /** @description What it deals in. */
            industry: string | null;
            /** @description Domain of the addresses whose owners may join by single sign-on. */
            ssoDomain: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description What to change. */
        OrganizationChanges: {
            /** @description Name. */
            name?: string;
            /** @description E-mail address for questions. */
            email?: string | null;
            /** @description Phone number for questions. */
            phone?: string | null;
            /** @description Website; https. */
            website?: string | null;
            /** @description What it deals in. */
            industry?: string | null;
            /** @description Domain, such as shop.example. */
            ssoDomain?: string | null;
        };
        /**
         * @description viewer reads; editor also works with orders, products and webhooks; admin also manages shops, keys and people; warehouse sees its work alone.
         * @enum {string}
         */
        MemberRole: "admin" | "editor" | "viewer" | "warehouse";
        /** @description Slugs of the shops; null: all, also those to come. */
        MemberShops: string[] | null;
        /** @description A person of the organization. */
        Member: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            userId: string;
            /** @description E-mail address. */
            email: string;
            /** @description Name. */
            name: string;
            /** @description Phone number. */
            phone: string | null;
            role: components["schemas"]["MemberRole"];
            shops: components["schemas"]["MemberShops"];
            /**
             * Format: date-time
             * @description When the person joined.
             */
            createdAt: string;
        };
        /** @description What to change. */
        MemberChanges: {
            role?: components["schemas"]["MemberRole"];
            shops?: components["schemas"]["MemberShops"];
        };
        /** @description A page of members. */
        MemberPage: {
            /** @description Up to `limit` members. */
            items: components["schemas"]["Member"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description An invitation that nobody has accepted yet. */
        Invitation: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Who is invited. */
            email: string;
            role: components["schemas"]["MemberRole"];
            shops: components["schemas"]["MemberShops"];
            /**
             * Format: date-time
             * @description When it was sent.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its link stops working.
             */
            expiresAt: string;
        };
        /** @description Whom to invite. */
        NewInvitation: {
            /** @description Who is invited. */
            email: string;
            role: components["schemas"]["MemberRole"];
            shops?: components["schemas"]["MemberShops"];
        };
        /** @description All open invitations. */
        InvitationList: {
            /** @description All of them. */
            items: components["schemas"]["Invitation"][];
        };
        /** @description A key of the shop. Its secret is not kept. */
        Credential: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description ApiKey: for this API. OgoshipSecret, OgoshipKey: for the OGOship surface. UserKey: of one person, for the ShopGo surface; people get it there with their password.
             * @enum {string}
             */
            kind: "ApiKey" | "OgoshipSecret" | "OgoshipKey" | "UserKey";
            /**
             * Format: uuid
             * @description Whose UserKey it is; null for other kinds.
             */
            userId: string | null;
            /** @description What it is for. */
            name: string;
            /** @description Its rights. Empty for a UserKey, which may do what the role of its person allows. */
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When it stopped working.
             */
            revokedAt: string | null;
        };
        /** @description A key to create. */
        NewCredential: {
            /** @description What it is for. */
            name: string;
            /**
             * @description ApiKey: for this API. OgoshipSecret, OgoshipKey: for the OGOship surface.
             * @default ApiKey
             * @enum {string}
             */
            kind?: "ApiKey" | "OgoshipSecret" | "OgoshipKey";
            /** @description Its rights. */
            scopes: components["schemas"]["Scope"][];
        };
        CredentialWithSecret: components["schemas"]["Credential"] & {
            /** @description What clients send: `Authorization: Bearer <secret>` for an ApiKey. Null in the answer to a repeated request. */
            secret: string | null;
        };
        /** @description A page of orders. */
        OrderSummaryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["OrderSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of products. */
        ProductSummaryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["ProductSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of stock levels. */
        StockLevelPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["StockLevel"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of stock movements. */
        StockMovementPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["StockMovement"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of orders to work on. */
        WorkItemPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["WorkItem"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of stock updates. */
        StockUpdateSummaryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["StockUpdateSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of returns. */
        ReturnSummaryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["ReturnSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A page of deliveries. */
        DeliveryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["Delivery"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description Types of events. */
        EventTypeList: {
            /** @description By name. */
            items: components["schemas"]["EventTypeName"][];
        };
        /** @description A call and how it ended. */
        LoggedRequest: {
            /**
             * Format: uuid
             * @description Id of the entry; later answers have greater ids.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            at: string;
            /** @description Who: `credential:<id>` or `user:<id>`. */
            actor: string;
            /** @description Through which API family. */
            door: string;
            /** @description Id of the operation in the contract of its family. */
            operation: string;
            /** @description HTTP method. */
            method: string;
            /** @description Path and query; values that may be somebody's data stand as names or lengths in braces. */
            path: string;
            /** @description Status of the answer. */
            status: number;
            /** @description Code of the error. Null for a success. */
            code: string | null;
            /** @description What went wrong. Null for a success. */
            detail: string | null;
            /** @description Milliseconds until the answer was sent. */
            durationMs: number;
            /** @description X-Request-Id of the answer. */
            requestId: string;
            /** @description Idempotency-Key as sent. */
            idempotencyKey: string | null;
            /** @description Size of the body as sent. */
            requestBytes: number;
            /** @description Size of the answer's body; 0 where it was not known beforehand. */
            answerBytes: number;
        };
        LoggedRequestDetail: components["schemas"]["LoggedRequest"] & {
            /** @description JSON of up to 8,192 characters, cut off beyond; null for a success or without a body. */
            requestBody: string | null;
            /** @description As requestBody. */
            answerBody: string | null;
        };
        /** @description A page of calls. */
        LoggedRequestPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["LoggedRequest"][];
            /** @description Cursor of the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description A page of events. */
        EventPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["Event"][];
            /** @description Cursor to continue from, also when this page is empty or not full. Null: newest first, this was the last page. */
            nextCursor: string | null;
        };
        /** @description A page of audit entries. */
        AuditEntryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["AuditEntry"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description All warehouses. */
        WarehouseList: {
            /** @description All of them. */
            items: components["schemas"]["Warehouse"][];
        };
        /** @description All shipping methods. */
        ShippingMethodList: {
            /** @description All of them. */
            items: components["schemas"]["ShippingMethod"][];
        };
        /** @description All credentials. */
        CredentialList: {
            /** @description All of them. */
            items: components["schemas"]["Credential"][];
        };
        /** @description All webhooks. */
        WebhookList: {
            /** @description All of them. */
            items: components["schemas"]["Webhook"][];
        };
        /** @description How a person is known; any of these is enough, and all that are given are looked for. */
        PersonKeys: {
            /** @description E-mail address, in any letter case. */
            email?: string | null;
            /** @description Id of the customer in the shop system. */
            externalCustomerId?: string | null;
            /** @description Ids of orders. */
            orderIds?: string[];
            /** @description Ids of orders in the shop system. */
            externalOrderIds?: string[];
        };
        /** @description What is stored, as lists by kind; each entry as it is kept, with amounts as numbers and times as text. */
        PersonExport: {
            [key: string]: {
                [key: string]: unknown;
            }[];
        };
        /** @description What somebody asked about their data, and what was done. */
        PrivacyRequest: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description What was asked for.
             * @enum {string}
             */
            kind: "export" | "erasure";
            /** @description Who passed it on: the API family, or the shop system. */
            origin: string;
            /** @description Who: `credential:<id>`, `user:<id>` or `system`. */
            requestedBy: string;
            /**
             * Format: date-time
             * @description When.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it has to be done.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description When all of it was done.
             */
            doneAt: string | null;
            /** @description Where the export can be fetched; for 30 days. */
            exportUrl: string | null;
            /** @description How many things of each kind were erased. */
            erased: {
                [key: string]: number;
            } | null;
            /** @description References of orders that keep the address until they are over. */
            openOrders: string[];
        };
        /** @description A page of requests. */
        PrivacyRequestPage: {
            /** @description Requests. */
            items: components["schemas"]["PrivacyRequest"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        /**
         * @description State of a claim. New: nobody took it up. InProgress: being handled. WaitingCustomer: the customer was asked. Approved: accepted, and not done yet. Resolved, Rejected, Cancelled: closed.
         * @enum {string}
         */
        ClaimStatus: "New" | "InProgress" | "WaitingCustomer" | "Approved" | "Resolved" | "Rejected" | "Cancelled";
        /**
         * @description What is wrong.
         * @enum {string}
         */
        ClaimType: "Lost" | "Damaged" | "MissingItem" | "WrongItem" | "Defective" | "NotAsDescribed" | "Delayed" | "Other";
        /**
         * @description How a claim ends, or should. Refund: all of the value back, goods kept. PartialRefund: part of it. Reship: the same goods again. Exchange: other goods. ReturnAndRefund: goods come back, then money. StoreCredit: a voucher. None: nothing.
         * @enum {string}
         */
        ClaimResolution: "Refund" | "PartialRefund" | "Reship" | "Exchange" | "ReturnAndRefund" | "StoreCredit" | "None";
        /** @description Units of one product that are claimed. */
        ClaimLine: {
            /**
             * Format: uuid
             * @description Product of the order; null for one that is not on it.
             */
            productId: string | null;
            /** @description Product code, as told. */
            sku: string | null;
            /** @description Name, as told. */
            title: string | null;
            /** @description Units. */
            quantity: number;
            /** @description Price of one. */
            unitPrice: components["schemas"]["Money"] | null;
            /** @description Addresses of pictures of it. */
            pictures: string[];
        };
        /** @description One move of the claim, or a note: then both statuses are null. */
        ClaimEntry: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Null when it was filed. */
            from: components["schemas"]["ClaimStatus"] | null;
            /** @description Null for a note alone. */
            to: components["schemas"]["ClaimStatus"] | null;
            /** @description What was asked, answered, told or noted. */
            note: string | null;
            /** @description Whether the note is for the customer's eyes. */
            forCustomer: boolean;
            /** @description Who: `credential:<id>`, `user:<id>`, `customer` or `system`. */
            actor: string;
            /** @description Through which API family or screen. */
            door: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description Who the parcel was for. */
        ClaimCustomer: {
            /** @description Name. */
            name: string | null;
            /** @description Company. */
            company: string | null;
            /** @description Street address. */
            address1: string | null;
            /** @description Second line of the address. */
            address2: string | null;
            /** @description Postal code. */
            zip: string | null;
            /** @description City. */
            city: string | null;
            /** @description Province or state. */
            region: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country: string | null;
            /** @description Phone number. */
            phone: string | null;
            /** @description E-mail address. */
            email: string | null;
        };
        /** @description A claim in a list. */
        ClaimSummary: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Number that people say, unique in the shop, such as C-1001. */
            number: string;
            status: components["schemas"]["ClaimStatus"];
            type: components["schemas"]["ClaimType"];
            /**
             * Format: uuid
             * @description Order; null for a parcel of none of ours.
             */
            orderId: string | null;
            /** @description Reference of the order. */
            orderReference: string | null;
            /** @description Who the parcel was for. */
            customerName: string | null;
            /** @description Units claimed; 0: all of the parcel. */
            units: number;
            /** @description What the customer would like. */
            wish: components["schemas"]["ClaimResolution"] | null;
            /** @description What was decided. */
            resolution: components["schemas"]["ClaimResolution"] | null;
            /** @description Of the parcel when it was filed. */
            trackingNumber: string | null;
            /** @description Who carried the parcel. */
            carrier: string | null;
            /** @description Who takes care of it. */
            owner: string | null;
            /**
             * Format: date-time
             * @description When it should be handled; null while the customer is waited for.
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it was filed.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        /** @description A page of claims. */
        ClaimSummaryPage: {
            /** @description Up to `limit` entries. */
            items: components["schemas"]["ClaimSummary"][];
            /** @description Cursor of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description A claim with its history. Facts of order and parcel are those of when it was filed. */
        Claim: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Number that people say, unique in the shop, such as C-1001. */
            number: string;
            status: components["schemas"]["ClaimStatus"];
            type: components["schemas"]["ClaimType"];
            /**
             * Format: uuid
             * @description Order; null for a parcel of none of ours.
             */
            orderId: string | null;
            /** @description Reference of the order. */
            orderReference: string | null;
            /** @description What the customer would like. */
            wish: components["schemas"]["ClaimResolution"] | null;
            /** @description What was decided. */
            resolution: components["schemas"]["ClaimResolution"] | null;
            /** @description Of the parcel when it was filed. */
            trackingNumber: string | null;
            /** @description Who carried the parcel. */
            carrier: string | null;
            /** @description Who takes care of it. */
            owner: string | null;
            /**
             * Format: date-time
             * @description When it should be handled; null while the customer is waited for.
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it was filed.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Shipment of the parcel.
             */
            shipmentId: string | null;
            /**
             * Format: uuid
             * @description Parcel; null for an order that left in several, when none was named.
             */
            parcelId: string | null;
            /** @description The reason in the words of the client that filed it, if it has its own. */
            toldReason: string | null;
            /** @description What the customer wrote. */
            description: string | null;
            /** @description What is claimed; none: all of the parcel. */
            lines: components["schemas"]["ClaimLine"][];
            /** @description Addresses of pictures. */
            pictures: string[];
            /** @description Address of a picture of the customer's signature. */
            signatureUrl: string | null;
            /** @description The customer's name as typed in place of a signature. */
            signedName: string | null;
            /** @description Whether the carrier was allowed to leave the parcel. */
            dropOffPermitted: boolean | null;
            /** @description Who the parcel was for. */
            customer: components["schemas"]["ClaimCustomer"] | null;
            /** @description Language of the customer, BCP 47. */
            language: string | null;
            /** @description Value of the order's goods without tax. */
            netAmount: components["schemas"]["Money"] | null;
            /**
             * Format: date-time
             * @description When the carrier first had the parcel.
             */
            scannedAt: string | null;
            /** @description Weight of the parcel. */
            weightKg: number | null;
            /** @description What was decided to go back */
            amount: components["schemas"]["Money"] | null;
            /** @description What may go back as of now; null for a parcel of none of our orders. */
            refundTerms: components["schemas"]["RefundTerms"] | null;
            /** @description What the customer was told with the decision. */
            message: string | null;
            /** @description Who decided. */
            decidedBy: string | null;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decidedAt: string | null;
            /**
             * Format: date-time
             * @description When money went back or goods were sent again.
             */
            begunAt: string | null;
            /**
             * Format: uuid
             * @description Payment of the order that records the refund.
             */
            refundPaymentId: string | null;
            /**
             * Format: uuid
             * @description Order that sends the goods again.
             */
            reshipmentOrderId: string | null;
            /** @description Who filed it: `credential:<id>`, `user:<id>`, `customer` or `system`. */
            actor: string;
            /** @description API family or screen it came through. */
            door: string;
            /**
             * Format: date-time
             * @description When another API deleted it; it is hidden there since.
             */
            deletedAt: string | null;
            /**
             * Format: date-time
             * @description When it was resolved, rejected or cancelled.
             */
            closedAt: string | null;
            /** @description Moves and notes, oldest first. */
            history: components["schemas"]["ClaimEntry"][];
            /** @description What the people and keys are called who are an `actor`, the `owner` or in `decidedBy`, by that. Those who left have no name. */
            actors: {
                [key: string]: string;
            };
        };
        /** @description Open claims by state. */
        OpenClaimCounts: {
            /** @description States with open claims. */
            items: {
                status: components["schemas"]["ClaimStatus"];
                /** @description Claims in it. */
                count: number;
                /** @description Of them, those past their time. */
                overdue: number;
            }[];
        };
        /** @description What a refund of the claim may be. */
        RefundTerms: {
            /** @description Worth of what is claimed, which goes back unless an amount is given; null when a price is not known. */
            value: components["schemas"]["Money"] | null;
            /** @description What is kept of the order's payments: no more goes back. Null when neither payments nor a total are known. */
            most: components["schemas"]["Money"] | null;
        };
        /** @description What is wrong with a parcel or an order: one of parcelId, trackingNumber and orderId is needed. */
        NewClaim: {
            /**
             * Format: uuid
             * @description Parcel.
             */
            parcelId?: string;
            /** @description Number of the parcel, in any letter case. */
            trackingNumber?: string;
            /**
             * Format: uuid
             * @description Order; with it its parcel, if it left in one.
             */
            orderId?: string;
            type: components["schemas"]["ClaimType"];
            /** @description What the customer would like. */
            wish?: components["schemas"]["ClaimResolution"] | null;
            /** @description What the customer says. */
            description?: string | null;
            /** @description Products of the order; none claims all of the parcel. */
            lines?: {
                /** @description Product code. */
                code: string;
                /** @description Units. */
                quantity: number;
            }[];
            /** @description Addresses of pictures; they are kept and never fetched. */
            pictures?: string[];
            /** @description Whether the carrier was allowed to leave the parcel. */
            dropOffPermitted?: boolean | null;
        };
        /** @description Members to change; absent ones stay. */
        ClaimChanges: {
            type?: components["schemas"]["ClaimType"];
            /** @description What the customer would like. */
            wish?: components["schemas"]["ClaimResolution"] | null;
            resolution?: components["schemas"]["ClaimResolution"];
            /** @description What the customer says. */
            description?: string | null;
            /** @description Who takes care of it. */
            owner?: string | null;
            /**
             * Format: date-time
             * @description When it should be handled.
             */
            dueAt?: string | null;
        };
        /** @description A question to the customer. */
        ClaimQuestion: {
            /** @description The customer reads it as it is. */
            question: string;
        };
        /** @description What the customer answered. */
        ClaimAnswer: {
            /** @description The answer. */
            answer: string;
        };
        /** @description How a claim is approved. */
        ClaimDecision: {
            resolution: components["schemas"]["ClaimResolution"];
            /** @description What goes back, in the claim's currency; PartialRefund needs it. */
            amount?: components["schemas"]["Amount"];
            /** @description Told to the customer. */
            message?: string | null;
        };
        /** @description What the customer is told. */
        ClaimMessage: {
            /** @description Told to the customer. */
            message?: string | null;
        };
        /** @description A note for the history. */
        ClaimNote: {
            /** @description Not for the customer's eyes. */
            note?: string | null;
        };
        /** @description Money that went back. */
        ClaimRefund: {
            /** @description In the claim's currency. */
            amount?: components["schemas"]["Amount"];
            /** @description Of the payment, where it was made; the claim's number otherwise. */
            reference?: string | null;
            /** @description Told to the customer when this approves the claim. */
            message?: string | null;
        };
        /** @description A note for the history. */
        NewClaimNote: {
            /** @description The note. */
            text: string;
            /**
             * @description Whether the customer may read it.
             * @default false
             */
            forCustomer?: boolean;
        };
        /** @description Who wants to sign in. */
        SignIn: {
            /** @description E-mail address, in any letter case. */
            email: string;
            /** @description Password. */
            password: string;
        };
        /** @description How far signing in went. */
        SignInState: {
            /**
             * @description SignedIn: the cookie opens what the person may use. SecondFactorDue: it opens nothing until `completeSecondFactor`.
             * @enum {string}
             */
            state: "SignedIn" | "SecondFactorDue";
        };
        /** @description Somebody with an account. */
        Person: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            id: string;
            /** @description E-mail address. */
            email: string;
            /** @description Name. */
            name: string;
            /** @description Phone number. */
            phone: string | null;
            /** @description Language for what the person reads, such as en or de; null: that of the browser. */
            language: string | null;
        };
        /** @description Who is signed in, and what that opens. */
        SignedIn: {
            person: components["schemas"]["Person"];
            /** @description Organizations with the person as a member */
            organizations: components["schemas"]["OrganizationOfPerson"][];
            /** @description Shops that are open to the person, by number. */
            shops: components["schemas"]["ShopOfPerson"][];
            secondFactors: components["schemas"]["SecondFactors"];
        };
        /** @description An organization with the person as a member. */
        OrganizationOfPerson: {
            /**
             * Format: uuid
             * @description Id of the organization.
             */
            id: string;
            /** @description Short name. */
            slug: string;
            /** @description Name. */
            name: string;
            role: components["schemas"]["MemberRole"];
        };
        /** @description A shop that is open to the person. */
        ShopOfPerson: {
            /**
             * Format: uuid
             * @description Id of the shop.
             */
            id: string;
            /** @description Number of the shop. */
            number: number;
            /** @description Short name: chooses the shop in the Doorstep-Shop header. */
            slug: string;
            /** @description Name. */
            name: string;
            /** @description ISO 4217 code. */
            currency: string;
            /** @description Language of the shop. */
            language: string;
            /** @description IANA time zone. */
            timezone: string;
            /**
             * Format: uuid
             * @description Organization of the shop.
             */
            organizationId: string;
            role: components["schemas"]["MemberRole"];
            /** @description What the person may do there. */
            scopes: components["schemas"]["Scope"][];
        };
        /** @description Members to change; absent ones stay. */
        ProfileChanges: {
            /** @description Name. */
            name?: string;
            /** @description Phone number. */
            phone?: string | null;
            /** @description Such as en or de; null: that of the browser. */
            language?: string | null;
        };
        /** @description The old password and a new one. */
        PasswordChange: {
            /** @description The password until now. */
            currentPassword: string;
            /** @description At least twelve characters. */
            newPassword: string;
        };
        /** @description A browser at which the person is signed in. */
        Session: {
            /**
             * Format: uuid
             * @description Id of the session.
             */
            id: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description What the browser calls itself. */
            userAgent: string;
            /** @description Network of the client. */
            address: string | null;
            /**
             * Format: date-time
             * @description When the person signed in.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Last use, exact to a minute.
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description End of the session if it is not used again.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When a second factor was given; null without one.
             */
            secondFactorAt: string | null;
        };
        /** @description Sessions of the person. */
        SessionList: {
            /** @description The sessions. */
            items: components["schemas"]["Session"][];
        };
        /** @description A code of the authenticator app, a recovery code, or a passkey of the same person. */
        SecondFactor: components["schemas"]["TotpCode"] | {
            /** @description In any letter case, with or without hyphens. */
            recoveryCode: string;
        } | {
            passkey: components["schemas"]["PasskeyAssertion"];
        };
        /** @description A code of the authenticator app. */
        TotpCode: {
            /** @description Six digits. */
            code: string;
        };
        /** @description Whoever changes how they sign in gives the password once more. */
        PasswordConfirmation: {
            /** @description Password of the person. */
            password: string;
        };
        /** @description What an authenticator app needs. */
        TotpSetUp: {
            /** @description To type in, in Base32. */
            secret: string;
            /** @description For a QR code: otpauth://totp/... */
            uri: string;
        };
        /** @description Each of them works once. */
        RecoveryCodes: {
            /** @description The codes. */
            codes: string[];
        };
        /** @description What is asked for beside the password, and what stands in for it. */
        SecondFactors: {
            /** @description Whether a code of an authenticator app is asked for. */
            totp: boolean;
            /** @description Recovery codes that are left. */
            recoveryCodes: number;
            /** @description Passkeys of the person. */
            passkeys: number;
        };
        /** @description PublicKeyCredentialRequestOptionsJSON of WebAuthn: as `navigator.credentials.get` takes it. */
        PasskeyRequest: {
            /** @description To be signed, in base64url. */
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        /** @description PublicKeyCredentialCreationOptionsJSON of WebAuthn: as `navigator.credentials.create` takes it. */
        PasskeyCreation: {
            /** @description To be signed, in base64url. */
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        /** @description AuthenticationResponseJSON of WebAuthn: what an authenticator signed. Other members are not read. */
        PasskeyAssertion: {
            /** @description Id of the key. */
            id: string;
            /** @description All in base64url. */
            response: {
                /** @description What was signed. */
                clientDataJSON: string;
                /** @description What the authenticator says. */
                authenticatorData: string;
                /** @description The signature. */
                signature: string;
                /** @description What the authenticator keeps of the person. */
                userHandle?: string | null;
            };
        };
        /** @description RegistrationResponseJSON of WebAuthn: the key that an authenticator made. Other members are not read. */
        PasskeyAttestation: {
            /** @description Id of the key. */
            id: string;
            /** @description All in base64url. */
            response: {
                /** @description What was signed. */
                clientDataJSON: string;
                /** @description The key. */
                attestationObject: string;
                /** @description How the authenticator is reached. */
                transports?: string[];
            };
        };
        /** @description A passkey to keep. */
        NewPasskey: {
            /** @description For its owner. */
            name: string;
            passkey: components["schemas"]["PasskeyAttestation"];
        };
        /** @description A name. */
        PasskeyName: {
            /** @description For its owner. */
            name: string;
        };
        /** @description A key of an authenticator that signs the person in without a password. */
        Passkey: {
            /**
             * Format: uuid
             * @description Id of the passkey.
             */
            id: string;
            /** @description For its owner. */
            name: string;
            /**
             * Format: date-time
             * @description When it was added.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was used last; null when it never was.
             */
            lastUsedAt: string | null;
        };
        /** @description Passkeys of the person. */
        PasskeyList: {
            /** @description The passkeys. */
            items: components["schemas"]["Passkey"][];
        };
    };
    responses: {
        /** @description The request does not follow the contract. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Bad Request",
                 *       "status": 400,
                 *       "detail": "The request is not valid.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "validation_failed",
                 *       "errors": [
                 *         {
                 *           "pointer": "/lines/0/code",
                 *           "detail": "must be a text"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid key. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "Send a valid key as Authorization: Bearer.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "unauthorized"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks a scope. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "This needs the scope warehouse.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "scope_missing"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The shop has no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Not Found",
                 *       "status": 404,
                 *       "detail": "There is no such order.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "order_not_found"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the thing does not allow this, or a request with the same Idempotency-Key is running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Conflict",
                 *       "status": 409,
                 *       "detail": "The order is Shipped; only a New order can be collected.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "order_status_conflict"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The order changed since the version of If-Match. */
        OrderChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @description Null for keys without read:order. */
                    current: components["schemas"]["Order"] | null;
                };
            };
        };
        /** @description The body is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Content Too Large",
                 *       "status": 413,
                 *       "detail": "The body is larger than 1 MiB.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "body_too_large"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "detail": "Send application/json.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "unsupported_media_type"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request breaks a rule of the domain, or repeats an Idempotency-Key with another body. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unprocessable Content",
                 *       "status": 422,
                 *       "detail": "There is no product with the code CUP-RED.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "unknown_product",
                 *       "errors": [
                 *         {
                 *           "pointer": "/lines/0/code",
                 *           "detail": "There is no product with the code CUP-RED."
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "detail": "Too many requests; try again in 12 seconds.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "rate_limited"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of the server. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "detail": "Something went wrong on our side.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "internal_error"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A part of the server cannot answer now. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "The database does not answer; try again soon.",
                 *       "instance": "urn:request:01JNB9",
                 *       "code": "unavailable"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Id of the session. */
        SessionId: string;
        /** @description Id of the passkey. */
        PasskeyId: string;
        /** @description Entries on a page. */
        Limit: number;
        /** @description `nextCursor` of the page before; the other parameters stay the same. */
        Cursor: string;
        /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
        ShopChoice: string;
        /** @description Only these states; repeat the parameter for several. */
        OrdersStatus: components["schemas"]["OrderStatus"][];
        /** @description Only the order with exactly this reference. */
        OrdersReference: string;
        /** @description Only orders whose reference or customer's name begins with this text, in any letter case, or that have exactly this e-mail address, tracking number or product code. */
        OrdersSearch: string;
        /** @description Only orders of the customer with this e-mail address, in any letter case. */
        OrdersEmail: string;
        /** @description Only orders with the product of this code. */
        OrdersSku: string;
        /** @description Only orders with a parcel of this number. */
        OrdersTrackingNumber: string;
        /** @description Only orders that go to this country, by its two letters. */
        OrdersCountry: string;
        /** @description Only orders with this shipping method. */
        OrdersShippingCode: string;
        /** @description Only orders that came through this API family, as `door` of the order tells it. */
        OrdersDoor: string;
        /** @description Only test orders, or none. */
        OrdersTest: boolean;
        /** @description Only orders created at this time or later. */
        OrdersCreatedFrom: string;
        /** @description Only orders created before this time. */
        OrdersCreatedBefore: string;
        /** @description Id of the view. */
        ViewId: string;
        /** @description Id of the export. */
        ExportId: string;
        /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
        IdempotencyKey: string;
        /** @description Only when the order is at this version; the ETag of an answer, or `version` in double quotes. */
        OrderVersionMatch: string;
        /** @description The whole address, in any letter case. */
        MemberEmail: string;
        /** @description Id of the person. */
        UserId: string;
        /** @description Id of the invitation. */
        InvitationId: string;
        /** @description Id of the order. */
        OrderId: string;
        /** @description Id of the product. */
        ProductId: string;
        /** @description Id of the stock update. */
        StockUpdateId: string;
        /** @description Id of the return. */
        ReturnId: string;
        /** @description Id of the announcement. */
        AnnouncementId: string;
        /** @description Id of the discount. */
        DiscountId: string;
        /** @description Id of the deal. */
        DealId: string;
        /** @description Id of the campaign. */
        CampaignId: string;
        /** @description Id of the test. */
        AbTestId: string;
        /** @description Id of the webhook. */
        WebhookId: string;
        /** @description Id of the delivery. */
        DeliveryId: string;
        /** @description Id of the credential. */
        CredentialId: string;
        /** @description Host name, in any letter case. */
        Host: string;
        /** @description Code of the shipping method. */
        ShippingCode: string;
        /** @description Id of the shipping rate, chosen by the merchant. */
        RateId: string;
        /** @description Id of the checkout, which is that of its order. */
        CheckoutId: string;
        /** @description Id of the claim. */
        ClaimId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Requests allowed in a window of seconds, such as `"default";q=6000;w=60`. */
        RateLimitPolicy: string;
        /** @description Requests left and seconds until the window ends, such as `"default";r=5999;t=60`. */
        RateLimit: string;
        /** @description Version of the order, for If-Match. */
        OrderVersion: string;
        /** @description Seconds to wait. */
        RetryAfter: number;
        /** @description The scheme to use. */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timezone": "Europe/Helsinki",
                 *       "available": false
                 *     }
                 */
                "application/json": components["schemas"]["ShopChanges"];
            };
        };
        responses: {
            /** @description The shop. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOverviewSeries: {
        parameters: {
            query?: {
                /** @description Days, today included. */
                days?: number;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewSeries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLegal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The legal facts. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Legal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putLegal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "businessName": {
                 *         "en": "Harbour & Pine Ltd"
                 *       },
                 *       "city": "Helsinki",
                 *       "country": "FI",
                 *       "taxReference": "FI12345678"
                 *     }
                 */
                "application/json": components["schemas"]["LegalInput"];
            };
        };
        responses: {
            /** @description The legal facts. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Legal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listHosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All host names. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    linkHost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Host name, in any letter case. */
                host: components["parameters"]["Host"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "forwardWww": true
                 *     }
                 */
                "application/json": components["schemas"]["HostInput"];
            };
        };
        responses: {
            /** @description The host name. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    unlinkHost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Host name, in any letter case. */
                host: components["parameters"]["Host"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlinked. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brand. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accent": "#7a2e5d",
                 *       "background": "#fff8f2",
                 *       "font": "humanist",
                 *       "email": "help@example.com",
                 *       "websiteUrl": "https://shop.example.com/"
                 *     }
                 */
                "application/json": components["schemas"]["BrandInput"];
            };
        };
        responses: {
            /** @description The brand. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putBrandLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description The brand. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteBrandLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWarehouses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All warehouses. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarehouseList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWarehouse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "NORTH",
                 *       "name": "North warehouse",
                 *       "country": "SE"
                 *     }
                 */
                "application/json": components["schemas"]["NewWarehouse"];
            };
        };
        responses: {
            /** @description The warehouse. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShippingMethods: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All shipping methods. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethodList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putShippingMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Code of the shipping method. */
                shippingCode: components["parameters"]["ShippingCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Posti parcel",
                 *       "carrier": "posti"
                 *     }
                 */
                "application/json": components["schemas"]["ShippingMethodInput"];
            };
        };
        responses: {
            /** @description The shipping method. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteShippingMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Code of the shipping method. */
                shippingCode: components["parameters"]["ShippingCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShippingRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All shipping rates. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingRateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putShippingRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the shipping rate, chosen by the merchant. */
                rateId: components["parameters"]["RateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "names": {
                 *         "fi": "Postin paketti",
                 *         "en": "Posti parcel"
                 *       },
                 *       "price": "4.90",
                 *       "freeFrom": "50.00",
                 *       "countries": [
                 *         "FI"
                 *       ],
                 *       "duration": {
                 *         "value": 3,
                 *         "unit": "days"
                 *       },
                 *       "shippingCode": "POSTI"
                 *     }
                 */
                "application/json": components["schemas"]["ShippingRateInput"];
            };
        };
        responses: {
            /** @description The shipping rate. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingRate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteShippingRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the shipping rate, chosen by the merchant. */
                rateId: components["parameters"]["RateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "A-1002",
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "adjustments": [
                 *         {
                 *           "type": "coupon",
                 *           "name": {
                 *             "en": "Spring"
                 *           },
                 *           "amount": "-5.00"
                 *         }
                 *       ],
                 *       "buyer": {
                 *         "name": "Aino Virtanen",
                 *         "email": "aino@example.com",
                 *         "ip": "192.0.2.10"
                 *       },
                 *       "shippingAddress": {
                 *         "name": "Aino Virtanen",
                 *         "address1": "Esimerkkikatu 4 A 12",
                 *         "zip": "00100",
                 *         "city": "Helsinki",
                 *         "country": "FI"
                 *       },
                 *       "paymentMethod": "credit_card"
                 *     }
                 */
                "application/json": components["schemas"]["NewCheckout"];
            };
        };
        responses: {
            /** @description The checkout with its rates. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedCheckout"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    requoteCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the checkout, which is that of its order. */
                checkoutId: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "shippingAddress": {
                 *         "name": "Aino Virtanen",
                 *         "address1": "Storgatan 4",
                 *         "zip": "11122",
                 *         "city": "Stockholm",
                 *         "country": "SE"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CheckoutDestination"];
            };
        };
        responses: {
            /** @description The checkout with its rates. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedCheckout"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the checkout, which is that of its order. */
                checkoutId: components["parameters"]["CheckoutId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "quote": "eyJvcmRlcklkIjoi",
                 *       "paymentMethod": "cash"
                 *     }
                 */
                "application/json": components["schemas"]["CheckoutConfirmation"];
            };
        };
        responses: {
            /** @description The confirmed order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these states; repeat the parameter for several. */
                status?: components["parameters"]["OrdersStatus"];
                /** @description Only the order with exactly this reference. */
                reference?: components["parameters"]["OrdersReference"];
                /** @description Only orders whose reference or customer's name begins with this text, in any letter case, or that have exactly this e-mail address, tracking number or product code. */
                search?: components["parameters"]["OrdersSearch"];
                /** @description Only orders of the customer with this e-mail address, in any letter case. */
                email?: components["parameters"]["OrdersEmail"];
                /** @description Only orders with the product of this code. */
                sku?: components["parameters"]["OrdersSku"];
                /** @description Only orders with a parcel of this number. */
                trackingNumber?: components["parameters"]["OrdersTrackingNumber"];
                /** @description Only orders that go to this country, by its two letters. */
                country?: components["parameters"]["OrdersCountry"];
                /** @description Only orders with this shipping method. */
                shippingCode?: components["parameters"]["OrdersShippingCode"];
                /** @description Only orders that came through this API family, as `door` of the order tells it. */
                door?: components["parameters"]["OrdersDoor"];
                /** @description Only test orders, or none. */
                test?: components["parameters"]["OrdersTest"];
                /** @description Only orders created at this time or later. */
                createdFrom?: components["parameters"]["OrdersCreatedFrom"];
                /** @description Only orders created before this time. */
                createdBefore?: components["parameters"]["OrdersCreatedBefore"];
                /** @description Which orders come first; `updatedAfter` has an order of its own. */
                sort?: "newest" | "oldest";
                /** @description Only orders changed after this time, oldest change first. */
                updatedAfter?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSummaryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "A-1003",
                 *       "status": "New",
                 *       "customer": {
                 *         "name": "Aino Virtanen",
                 *         "address1": "Esimerkkikatu 4 A 12",
                 *         "zip": "00100",
                 *         "city": "Helsinki",
                 *         "country": "FI"
                 *       },
                 *       "shippingCode": "POSTI",
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "quantity": 2,
                 *           "unitPrice": "24.90"
                 *         }
                 *       ],
                 *       "shippingPrice": "4.90",
                 *       "total": "54.70"
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["OrderVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    countOrders: {
        parameters: {
            query?: {
                /** @description Only these states; repeat the parameter for several. */
                status?: components["parameters"]["OrdersStatus"];
                /** @description Only the order with exactly this reference. */
                reference?: components["parameters"]["OrdersReference"];
                /** @description Only orders whose reference or customer's name begins with this text, in any letter case, or that have exactly this e-mail address, tracking number or product code. */
                search?: components["parameters"]["OrdersSearch"];
                /** @description Only orders of the customer with this e-mail address, in any letter case. */
                email?: components["parameters"]["OrdersEmail"];
                /** @description Only orders with the product of this code. */
                sku?: components["parameters"]["OrdersSku"];
                /** @description Only orders with a parcel of this number. */
                trackingNumber?: components["parameters"]["OrdersTrackingNumber"];
                /** @description Only orders that go to this country, by its two letters. */
                country?: components["parameters"]["OrdersCountry"];
                /** @description Only orders with this shipping method. */
                shippingCode?: components["parameters"]["OrdersShippingCode"];
                /** @description Only orders that came through this API family, as `door` of the order tells it. */
                door?: components["parameters"]["OrdersDoor"];
                /** @description Only test orders, or none. */
                test?: components["parameters"]["OrdersTest"];
                /** @description Only orders created at this time or later. */
                createdFrom?: components["parameters"]["OrdersCreatedFrom"];
                /** @description Only orders created before this time. */
                createdBefore?: components["parameters"]["OrdersCreatedBefore"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    actOnOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "hold",
                 *       "orders": [
                 *         "019580a1-0a01-7000-8000-00000000000a"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrderAction"];
            };
        };
        responses: {
            /** @description What became of each, in the order that was asked for. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderActionResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All views. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "German parcels on hold",
                 *       "filter": {
                 *         "status": [
                 *           "Reserved"
                 *         ],
                 *         "country": "DE"
                 *       },
                 *       "columns": [
                 *         "customerName",
                 *         "createdAt"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewSavedView"];
            };
        };
        responses: {
            /** @description The view. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the view. */
                viewId: components["parameters"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the view. */
                viewId: components["parameters"]["ViewId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "On hold"
                 *     }
                 */
                "application/json": components["schemas"]["SavedViewChanges"];
            };
        };
        responses: {
            /** @description The view. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All exports that are kept. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "orders",
                 *       "format": "csv",
                 *       "filter": {
                 *         "status": [
                 *           "Shipped"
                 *         ],
                 *         "country": "FI"
                 *       },
                 *       "columns": [
                 *         "reference",
                 *         "customerName",
                 *         "total",
                 *         "createdAt"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description The export, which waits for its turn. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the export. */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the export. */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getExportFile: {
        parameters: {
            query?: {
                /** @description In place of the Doorstep-Shop header, which a link cannot send. */
                shop?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the export. */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["OrderVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Only when the order is at this version; the ETag of an answer, or `version` in double quotes. */
                "If-Match"?: components["parameters"]["OrderVersionMatch"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "authorized": true
                 *     }
                 */
                "application/json": components["schemas"]["OrderUpdate"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["OrderVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["OrderChanged"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrderHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderHistory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrderViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderViews"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": "49.80",
                 *         "currency": "EUR"
                 *       },
                 *       "method": "card",
                 *       "reference": "pay_8812"
                 *     }
                 */
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description The payment. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only products with exactly these codes. */
                code?: string[];
                /** @description Only products with exactly this EAN. */
                eanCode?: string;
                /** @description Only products whose code or name begins with this text, in any letter case, or that have exactly this EAN. */
                search?: string;
                /** @description true: only products that run out: as few as the alarm level can still be sold, or without an alarm level none are left for orders that want them. */
                runningOut?: boolean;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductSummaryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "CUP-BLUE",
                 *       "name": "Cup, blue",
                 *       "eanCode": "6400000000011",
                 *       "salesPrice": {
                 *         "amount": "24.90",
                 *         "currency": "EUR"
                 *       },
                 *       "place": "A-03-2",
                 *       "alarmLevel": 10
                 *     }
                 */
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The product. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the product. */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the product. */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "place": "A-03-4",
                 *       "alarmLevel": 25
                 *     }
                 */
                "application/json": components["schemas"]["ProductUpdate"];
            };
        };
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStockMovements: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the product. */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStockLevels: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only products with exactly these codes. */
                code?: string[];
                /** @description Only figures changed after this time. */
                updatedAfter?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stock levels. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevelPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    correctStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "CUP-BLUE",
                 *       "counted": 38,
                 *       "note": "Two broken at the yearly count"
                 *     }
                 */
                "application/json": components["schemas"]["StockCorrection"];
            };
        };
        responses: {
            /** @description The figures after the correction. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevel"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWork: {
        parameters: {
            query: {
                /** @description ToPick: orders to be taken in hand. InHand: orders being collected. */
                stage: "ToPick" | "InHand";
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of work. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItemPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPickList: {
        parameters: {
            query: {
                /** @description Ids of the orders. */
                order: string[];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pick list. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPickListDocument: {
        parameters: {
            query: {
                /** @description Ids of the orders. */
                order: string[];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pick list. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    collectOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "warehouse": "MAIN"
                 *     }
                 */
                "application/json": components["schemas"]["Collecting"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    shipOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parcels": [
                 *         {
                 *           "carrier": "posti",
                 *           "trackingNumber": "JJFI64300000000001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Dispatch"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelCollecting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "comments": "Found broken at the last moment"
                 *     }
                 */
                "application/json": components["schemas"]["Refusal"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPackingSlip: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packing slip. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAddressLabel: {
        parameters: {
            query?: {
                /** @description How many parcels the order leaves in. */
                parcels?: number;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The labels. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setTracking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parcels": [
                 *         {
                 *           "carrier": "posti",
                 *           "trackingNumber": "JJFI64300000000001",
                 *           "trackingUrl": "https://carrier.example/JJFI64300000000001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Tracking"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShipments: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these statuses; repeat the parameter for several. */
                status?: components["schemas"]["TrackingStatus"][];
                /** @description Only shipments that somebody should look at for any of these reasons; repeat the parameter for several. */
                needs?: components["schemas"]["ShipmentNeed"][];
                /** @description true: promised earlier than it arrived or can arrive. */
                late?: boolean;
                /** @description true: with an open issue of the merchant. */
                issue?: boolean;
                /** @description Only parcels of this carrier. */
                carrier?: string;
                /** @description Only recipients in this country. */
                country?: string;
                /** @description Only parcels on their way that were seen last in this country. */
                lastSeenIn?: string;
                /** @description Beginning of the order's number in any letter case, or all of a tracking number, a reference or the customer's e-mail address. */
                search?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shipments. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listParcelPlaces: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The places. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelPlaceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
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
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTrackingLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    recordTrackingEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         {
                 *           "trackingNumber": "JJFI64300000000001",
                 *           "carrier": "posti",
                 *           "name": "OUT_FOR_DELIVERY",
                 *           "occurredAt": "2026-03-03T07:10:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewTrackingEvents"];
            };
        };
        responses: {
            /** @description What came of them. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEvents"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCarriers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All carriers, by name. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCarrierPerformance: {
        parameters: {
            query?: {
                /** @description Days, today included. */
                days?: number;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The carriers. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierPerformance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTrackingEventNames: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingEventNameList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMissingSteps: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierStepList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCarrierSteps: {
        parameters: {
            query?: {
                /** @description true: only codes that came and have no meaning yet. */
                missing?: boolean;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Key of the carrier, such as posti. */
                carrier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierStepList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putCarrierStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Key of the carrier, such as posti. */
                carrier: string;
                /** @description Id of the step. */
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "SUCCESSFULLY_DELIVERED_TO_NEIGHBOR"
                 *     }
                 */
                "application/json": components["schemas"]["PutCarrierStep"];
            };
        };
        responses: {
            /** @description The step. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierStep"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCarrierConnections: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All gateways, by name. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierConnectionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putCarrierConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Name of the gateway, such as dhl. */
                gateway: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "apiKey": "your key"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PutCarrierConnection"];
            };
        };
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierConnection"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCarrierConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Name of the gateway, such as dhl. */
                gateway: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    testCarrierConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Name of the gateway, such as dhl. */
                gateway: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "trackingNumber": "JJFI64300000000001",
                 *       "carrier": "posti"
                 *     }
                 */
                "application/json": components["schemas"]["ConnectionTest"];
            };
        };
        responses: {
            /** @description What the carrier said. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTestResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listIntegrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All integrations, by name. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Name of the integration, such as shopify. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "accessToken": "shpat_your_token",
                 *         "clientSecret": "your app's client secret"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PutIntegration"];
            };
        };
        responses: {
            /** @description The integration. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Name of the integration, such as shopify. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    testIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Name of the integration, such as shopify. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the other side said. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationTestResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMailSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeMailSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "senderName": "Harbour & Pine",
                 *       "replyTo": "help@harbour-pine.example"
                 *     }
                 */
                "application/json": components["schemas"]["MailSettingsChanges"];
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendTestMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "jane@harbour-pine.example"
                 *     }
                 */
                "application/json": components["schemas"]["TestMail"];
            };
        };
        responses: {
            /** @description The mail is on its way. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMailSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mails. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listStockUpdates: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these states; repeat the parameter for several. */
                status?: components["schemas"]["StockUpdateStatus"][];
                /** @description Only those with exactly this reference. */
                reference?: string;
                /** @description Only the one with exactly this number, as it is written on the goods. */
                number?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stock updates. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdateSummaryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createStockUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "PO-77",
                 *       "supplier": "Example Pottery",
                 *       "receiveAt": "2026-03-09T00:00:00.000Z",
                 *       "pallets": 1,
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "expectedQuantity": 100
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewStockUpdate"];
            };
        };
        responses: {
            /** @description The stock update. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStockUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the stock update. */
                stockUpdateId: components["parameters"]["StockUpdateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock update. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    arriveStockUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the stock update. */
                stockUpdateId: components["parameters"]["StockUpdateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock update. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    processStockUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the stock update. */
                stockUpdateId: components["parameters"]["StockUpdateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock update. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveStockUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the stock update. */
                stockUpdateId: components["parameters"]["StockUpdateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "receivedQuantity": 98,
                 *           "comments": "Two broken"
                 *         }
                 *       ],
                 *       "complete": true
                 *     }
                 */
                "application/json": components["schemas"]["Receipt"];
            };
        };
        responses: {
            /** @description The stock update. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelStockUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the stock update. */
                stockUpdateId: components["parameters"]["StockUpdateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock update. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUpdate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listReturns: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these states; repeat the parameter for several. */
                status?: components["schemas"]["ReturnStatus"][];
                /** @description Only the return with exactly this reference. */
                reference?: string;
                /** @description Only returns of the order with exactly this reference. */
                orderReference?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of returns. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnSummaryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUnannouncedReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderReference": "A-1001",
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewReturn"];
            };
        };
        responses: {
            /** @description The return. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the return. */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    arriveReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the return. */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    processReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the return. */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    handleReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the return. */
                returnId: components["parameters"]["ReturnId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "receivedQuantity": 1,
                 *           "stockedQuantity": 1,
                 *           "condition": "Sellable"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Handling"];
            };
        };
        responses: {
            /** @description The return. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAnnouncements: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only in this language. */
                language?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of announcements. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "en",
                 *       "text": "Parcels take a day longer this week."
                 *     }
                 */
                "application/json": components["schemas"]["NewAnnouncement"];
            };
        };
        responses: {
            /** @description The announcement. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the announcement. */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcement. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the announcement. */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the announcement. */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Parcels arrive on time again."
                 *     }
                 */
                "application/json": components["schemas"]["AnnouncementChanges"];
            };
        };
        responses: {
            /** @description The announcement. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDiscounts: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only with this code. */
                code?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of discounts. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "order",
                 *       "code": "TEA10",
                 *       "valueType": "percentage",
                 *       "value": "10"
                 *     }
                 */
                "application/json": components["schemas"]["NewDiscount"];
            };
        };
        responses: {
            /** @description The discount. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the discount. */
                discountId: components["parameters"]["DiscountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discount. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the discount. */
                discountId: components["parameters"]["DiscountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the discount. */
                discountId: components["parameters"]["DiscountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ten percent off"
                 *     }
                 */
                "application/json": components["schemas"]["DiscountChanges"];
            };
        };
        responses: {
            /** @description The discount. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All deals. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "discountId": "019580a1-2001-7000-8000-000000000020",
                 *       "title": "Fresh bread, every Saturday",
                 *       "ctaUrl": "https://bread.example/"
                 *     }
                 */
                "application/json": components["schemas"]["NewDeal"];
            };
        };
        responses: {
            /** @description The deal. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the deal. */
                dealId: components["parameters"]["DealId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deal. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the deal. */
                dealId: components["parameters"]["DealId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the deal. */
                dealId: components["parameters"]["DealId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rank": 1
                 *     }
                 */
                "application/json": components["schemas"]["DealChanges"];
            };
        };
        responses: {
            /** @description The deal. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description A part of the name, in any letter case. */
                name?: string;
                /** @description Only for this segment, byte for byte. */
                segment?: string;
                /** @description Only of this type. */
                promotionType?: components["schemas"]["PromotionType"];
                /** @description Only those that are enabled, or that are not. */
                enabled?: boolean;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of campaigns. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Autumn",
                 *       "segment": "default",
                 *       "promotionType": "basic",
                 *       "enabled": true,
                 *       "promotion": {
                 *         "title": "A cup that keeps tea warm",
                 *         "ctaUrl": "https://shop.example/cups"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CampaignInput"];
            };
        };
        responses: {
            /** @description The campaign. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the campaign. */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the campaign. */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Autumn",
                 *       "segment": "default",
                 *       "promotionType": "basic",
                 *       "promotion": {
                 *         "title": "The last cups"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CampaignInput"];
            };
        };
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the campaign. */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    putCampaignPicture: {
        parameters: {
            query?: {
                /** @description Position of the product, from 0; left out for the campaign's own picture. */
                product?: number;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the campaign. */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
                "image/gif": string;
            };
        };
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCampaignResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the campaign. */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCampaignResults: {
        parameters: {
            query: {
                /** @description Id of a campaign; repeat the parameter for several. */
                campaignId: string[];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results by campaign. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResultsList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewTrackingPage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "de",
                 *       "stage": "delivered",
                 *       "campaign": {
                 *         "promotionType": "basic",
                 *         "promotion": {
                 *           "title": "Neue Tassen",
                 *           "ctaUrl": "https://shop.example/cups"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TrackingPagePreviewInput"];
            };
        };
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingPagePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAbTests: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tests. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAbTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Cups or tins",
                 *       "segment": "default",
                 *       "promotionType": "basic",
                 *       "variants": [
                 *         {
                 *           "campaignId": "019580a1-2002-7000-8000-000000000021",
                 *           "allocation": 50
                 *         },
                 *         {
                 *           "campaignId": "019580a1-2003-7000-8000-000000000022",
                 *           "allocation": 50
                 *         }
                 *       ],
                 *       "holdoutPercentage": 10,
                 *       "startAt": "2026-03-02T09:00:00.000Z",
                 *       "endAt": "2026-04-02T09:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewAbTest"];
            };
        };
        responses: {
            /** @description The test. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAbTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the test. */
                abTestId: components["parameters"]["AbTestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The test. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    endAbTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the test. */
                abTestId: components["parameters"]["AbTestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The test. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAbTestResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the test. */
                abTestId: components["parameters"]["AbTestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbTestResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All webhooks. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://shop.example/hooks",
                 *       "eventTypes": [
                 *         "order.shipped",
                 *         "stock.levelChanged"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description The webhook and its secret. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the webhook. */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the webhook. */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the webhook. */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventTypes": [
                 *         "order.shipped"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChanges"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the webhook. */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description The new secret. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendTestWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the webhook. */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queued delivery. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestCall"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the webhook. */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-03-02T09:00:00.000Z",
                 *       "onlyFailed": true
                 *     }
                 */
                "application/json": components["schemas"]["ReplayRange"];
            };
        };
        responses: {
            /** @description How many were queued. */
            202: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only those of this webhook. */
                webhookId?: string;
                /** @description Only those in this state. */
                status?: components["schemas"]["DeliveryStatus"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the delivery. */
                deliveryId: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the delivery. */
                deliveryId: components["parameters"]["DeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these types; repeat the parameter for several. */
                type?: components["schemas"]["EventTypeName"][];
                /** @description Only events about this thing, as `<kind>:<id>`. */
                subject?: string;
                /** @description Begin at this time; not together with a cursor. Newest first, the last page ends there. */
                since?: string;
                /** @description Which come first. */
                order?: "oldest" | "newest";
                /** @description Only events with this text in their subject or data, in any letter case. Newest first only. A page looks through 5,000 events, so it may be short, or empty, and still have a next one. */
                text?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Id of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only those of this credential. */
                credentialId?: string;
                /** @description Only those through this API family. */
                door?: string;
                /** @description Only those of this operation, by its id in the contract of its family. */
                operation?: string;
                /** @description Only those with this method. */
                method?: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD";
                /** @description Only answers of this class: 4 for 400 to 499. */
                statusClass?: number;
                /** @description Only those that failed, with a status of 400 or more. */
                failed?: boolean;
                /** @description Only those answered from this time on. */
                since?: string;
                /** @description Only those with this X-Request-Id, which error answers name as urn:request. */
                requestId?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of calls. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedRequestPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the entry. */
                loggedRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedRequestDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEventTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All types. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only this action, such as `member.invited`, or all that begin with a word, such as `member`. */
                action?: string;
                /** @description Only what this one did, as `user:<id>` or `credential:<id>`. */
                actor?: string;
                /** @description Only what was done to this, as `<kind>:<id>`. */
                subject?: string;
                /** @description Not before this time. */
                since?: string;
                /** @description Before this time. */
                until?: string;
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour & Pine Ltd",
                 *       "website": "https://harbour-pine.example/"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationChanges"];
            };
        };
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listShops: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All shops. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createShop: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour & Pine Outlet",
                 *       "slug": "harbour-pine-outlet",
                 *       "currency": "EUR",
                 *       "language": "en",
                 *       "country": "FI"
                 *     }
                 */
                "application/json": components["schemas"]["NewShop"];
            };
        };
        responses: {
            /** @description The shop. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shop"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The whole address, in any letter case. */
                email?: components["parameters"]["MemberEmail"];
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the person. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the person. */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "editor",
                 *       "shops": [
                 *         "harbour-pine"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MemberChanges"];
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All open invitations. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "jane@example.com",
                 *       "role": "editor",
                 *       "shops": null
                 *     }
                 */
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description The invitation; its link is in the mail alone. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the invitation. */
                invitationId: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All credentials. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Packing table",
                 *       "scopes": [
                 *         "warehouse"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCredential"];
            };
        };
        responses: {
            /** @description The credential and its secret. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the credential. */
                credentialId: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "jane@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["PersonKeys"];
            };
        };
        responses: {
            /** @description All that is stored, by kind. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "jane@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["PersonKeys"];
            };
        };
        responses: {
            /** @description What was erased. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPrivacyRequests: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description Entries on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; the other parameters stay the same. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only these states; repeat the parameter for several. */
                status?: components["schemas"]["ClaimStatus"][];
                /** @description Only these types; repeat the parameter for several. */
                type?: components["schemas"]["ClaimType"][];
                /** @description Only claims of this order. */
                orderId?: string;
                /** @description Only claims about parcels of this shipment. */
                shipmentId?: string;
                /** @description True: only claims that are not resolved, rejected or cancelled; false: only those that are. */
                open?: boolean;
                /** @description Only claims that this one takes care of: an `owner` of a claim. */
                owner?: string;
                /** @description Beginning of the order's reference, or all of the claim's number, the tracking number or the customer's e-mail address, in any letter case. */
                search?: string;
                /** @description Newest: filed last on top. Due: only open claims, due first on top, those without a time last. */
                sort?: "newest" | "due";
            };
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of claims. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimSummaryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    fileClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "019580a1-0a01-7000-8000-00000000000a",
                 *       "type": "Damaged",
                 *       "wish": "Refund",
                 *       "lines": [
                 *         {
                 *           "code": "CUP-BLUE",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewClaim"];
            };
        };
        responses: {
            /** @description The claim. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    countOpenClaims: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenClaimCounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner": "user:ada"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimChanges"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    startClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    askCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "question": "Which of the two cups is broken?"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimQuestion"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    answerClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "The blue one."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimAnswer"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    approveClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resolution": "Refund",
                 *       "message": "We are sorry. Your money is on its way back."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimDecision"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rejectClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "message": "The parcel was handed to you in person."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimMessage"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "The parcel turned up."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimNote"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resolveClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "Paid out at the till."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimNote"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    refundClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "amount": "12.40"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimRefund"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    reshipClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "message": "A new cup is on its way."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimMessage"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopenClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "New pictures came by mail."
                 *     }
                 */
                "application/json": components["schemas"]["ClaimNote"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    noteOnClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Slug or id of the shop, for an organization's key or a person of several shops. A shop's key needs none. */
                "Doorstep-Shop"?: components["parameters"]["ShopChoice"];
                /** @description Chosen by the client, such as a UUID. The same key with the same body within 24 hours gives the first answer again; with another body 422; while the first is running 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the claim. */
                claimId: components["parameters"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Asked the carrier for the scan.",
                 *       "forCustomer": false
                 *     }
                 */
                "application/json": components["schemas"]["NewClaimNote"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signIn: {
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
                 *       "email": "jane@harbour-pine.example",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description How far it went. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
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
                 *       "currentPassword": "correct horse battery",
                 *       "newPassword": "staple in the harbour"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The way. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetWay"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    usePasswordReset: {
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
                 *       "token": "7bQxGJ3mZk9TnVwR5cYh2LsDfP8aXe4U",
                 *       "newPassword": "staple in the harbour"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordResetUse"];
            };
        };
        responses: {
            /** @description How far signing in went. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    askForPasswordReset: {
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
                 *       "email": "jane@harbour-pine.example"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            /** @description If the address has an account, a mail is on its way. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeProfile: {
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
                 *       "language": "de"
                 *     }
                 */
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the session. */
                sessionId: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    completeSecondFactor: {
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
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description How far it went. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirmTotp: {
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
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description The recovery codes. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    beginTotp: {
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
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description The secret. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetUp"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    disableTotp: {
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
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description Switched off. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    renewRecoveryCodes: {
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
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description The recovery codes. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    signInWithPasskey: {
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
                 *       "id": "3q2-7w",
                 *       "rawId": "3q2-7w",
                 *       "type": "public-key",
                 *       "response": {
                 *         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0",
                 *         "authenticatorData": "SZYN5Q",
                 *         "signature": "MEUCIQ",
                 *         "userHandle": "AZWAoQ"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyAssertion"];
            };
        };
        responses: {
            /** @description How far it went. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All passkeys. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addPasskey: {
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
                 *       "name": "Phone",
                 *       "passkey": {
                 *         "id": "3q2-7w",
                 *         "rawId": "3q2-7w",
                 *         "type": "public-key",
                 *         "response": {
                 *           "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
                 *           "attestationObject": "o2NmbXQ",
                 *           "transports": [
                 *             "internal"
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description The passkey. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    beginPasskey: {
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
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description The challenge. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the passkey. */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the passkey. */
                passkeyId: components["parameters"]["PasskeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Blue key"
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyName"];
            };
        };
        responses: {
            /** @description The passkey. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
