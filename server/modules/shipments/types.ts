export interface NewParcel {
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
}

export interface Parcel extends NewParcel {
  id: string
  shipmentId: string
  orderId: string
  createdAt: Date
}
