/** The permissions that the portal's form offers: a dozen of the user's whole list. */
export const FORM_SCOPES = [
  ['contacts.write', 'Contactos: crear y editar', 'Contacts: create and edit'],
  ['contacts/bulkActions.write', 'Contactos: acciones masivas', 'Contacts: bulk actions'],
  ['opportunities.write', 'Oportunidades: crear y editar', 'Opportunities: create and edit'],
  ['conversations.readonly', 'Conversaciones: ver', 'Conversations: view'],
  ['conversations.write', 'Conversaciones: escribir', 'Conversations: write'],
  ['calendars.readonly', 'Calendarios: ver', 'Calendars: view'],
  ['calendars/events.write', 'Citas: crear y editar', 'Appointments: create and edit'],
  ['workflows.readonly', 'Automatizaciones: ver', 'Workflows: view'],
  ['workflows.write', 'Automatizaciones: crear y editar', 'Workflows: create and edit'],
  ['invoices.readonly', 'Facturas: ver', 'Invoices: view'],
  ['payments/transactions.readonly', 'Transacciones: ver', 'Transactions: view'],
  ['payments/transactions.refund', 'Transacciones: reembolsar', 'Transactions: refund'],
  ['medias.write', 'Biblioteca de medios: subir', 'Media library: upload'],
  ['settings.write', 'Configuración: cambiar', 'Settings: change'],
];
