/** Words of a packing slip in one language. */
export interface SlipTexts {
  title: string
  order: string
  date: string
  shipTo: string
  shipping: string
  pickUpPoint: string
  code: string
  product: string
  quantity: string
  total: string
  test: string
  page: (number: number, of: number) => string
}

const TEXTS: Record<string, SlipTexts> = {
  en: {
    title: 'Packing slip',
    order: 'Order',
    date: 'Date',
    shipTo: 'Ship to',
    shipping: 'Shipping',
    pickUpPoint: 'Pick-up point',
    code: 'Code',
    product: 'Product',
    quantity: 'Quantity',
    total: 'Total',
    test: 'Test order',
    page: (number, of) => `Page ${number} of ${of}`,
  },
  fi: {
    title: 'Lähetyslista',
    order: 'Tilaus',
    date: 'Päiväys',
    shipTo: 'Toimitusosoite',
    shipping: 'Toimitustapa',
    pickUpPoint: 'Noutopiste',
    code: 'Koodi',
    product: 'Tuote',
    quantity: 'Määrä',
    total: 'Yhteensä',
    test: 'Testitilaus',
    page: (number, of) => `Sivu ${number}/${of}`,
  },
  sv: {
    title: 'Följesedel',
    order: 'Order',
    date: 'Datum',
    shipTo: 'Leveransadress',
    shipping: 'Leveranssätt',
    pickUpPoint: 'Utlämningsställe',
    code: 'Kod',
    product: 'Produkt',
    quantity: 'Antal',
    total: 'Totalt',
    test: 'Testorder',
    page: (number, of) => `Sida ${number} av ${of}`,
  },
  da: {
    title: 'Følgeseddel',
    order: 'Ordre',
    date: 'Dato',
    shipTo: 'Leveringsadresse',
    shipping: 'Levering',
    pickUpPoint: 'Udleveringssted',
    code: 'Kode',
    product: 'Produkt',
    quantity: 'Antal',
    total: 'I alt',
    test: 'Testordre',
    page: (number, of) => `Side ${number} af ${of}`,
  },
  nl: {
    title: 'Pakbon',
    order: 'Bestelling',
    date: 'Datum',
    shipTo: 'Afleveradres',
    shipping: 'Verzending',
    pickUpPoint: 'Afhaalpunt',
    code: 'Code',
    product: 'Product',
    quantity: 'Aantal',
    total: 'Totaal',
    test: 'Testbestelling',
    page: (number, of) => `Pagina ${number} van ${of}`,
  },
  de: {
    title: 'Lieferschein',
    order: 'Bestellung',
    date: 'Datum',
    shipTo: 'Lieferadresse',
    shipping: 'Versand',
    pickUpPoint: 'Abholort',
    code: 'Code',
    product: 'Artikel',
    quantity: 'Menge',
    total: 'Gesamt',
    test: 'Testbestellung',
    page: (number, of) => `Seite ${number} von ${of}`,
  },
  fr: {
    title: 'Bon de livraison',
    order: 'Commande',
    date: 'Date',
    shipTo: 'Adresse de livraison',
    shipping: 'Livraison',
    pickUpPoint: 'Point de retrait',
    code: 'Code',
    product: 'Article',
    quantity: 'Quantité',
    total: 'Total',
    test: 'Commande de test',
    page: (number, of) => `Page ${number} sur ${of}`,
  },
  es: {
    title: 'Albarán de entrega',
    order: 'Pedido',
    date: 'Fecha',
    shipTo: 'Dirección de entrega',
    shipping: 'Envío',
    pickUpPoint: 'Punto de recogida',
    code: 'Código',
    product: 'Producto',
    quantity: 'Cantidad',
    total: 'Total',
    test: 'Pedido de prueba',
    page: (number, of) => `Página ${number} de ${of}`,
  },
  it: {
    title: 'Distinta di imballaggio',
    order: 'Ordine',
    date: 'Data',
    shipTo: 'Indirizzo di consegna',
    shipping: 'Spedizione',
    pickUpPoint: 'Punto di ritiro',
    code: 'Codice',
    product: 'Prodotto',
    quantity: 'Quantità',
    total: 'Totale',
    test: 'Ordine di prova',
    page: (number, of) => `Pagina ${number} di ${of}`,
  },
}

/** Words in the language (ISO 639-1), in English when it is not among them. */
export const slipTexts = (language: string): SlipTexts => TEXTS[language] ?? (TEXTS.en as SlipTexts) // English is written above
