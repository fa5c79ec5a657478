/** How long what is typed about a connection may be, in UTF-16 units: for the fields, and for who takes it from them. */
export const TYPED_LIMITS = { token: 8_192, id: 200, label: 80, search: 200, name: 300 } as const;
