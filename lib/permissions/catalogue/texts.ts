/**
 * What every scope is called and what it lets somebody do, in both languages.
 *
 * Written for people who are not developers: a label begins with a verb, `about`
 * is one line, and `reason` says in a few words why a scope is marked as risky.
 * Where nobody publishes what a scope does, the words stay careful. Spanish is
 * neutral Latin American and uses Leadway's own words (an account is always a
 * *cuenta*). Scope names are never translated.
 */
import type { Bilingual } from './groups.ts';
import type { KnownScope } from './scopes.ts';

export interface ScopeText {
  /** Begins with a verb; unique in its language. */
  readonly label: Bilingual;
  /** One line on what the user can do with it. */
  readonly about: Bilingual;
  /** Why it is marked as risky; exactly where the risk is not normal. */
  readonly reason?: Bilingual;
}

export const SCOPE_TEXTS: Record<KnownScope, ScopeText> = {
  // Contacts
  'contacts.write': {
    label: { en: 'Create and edit contacts', es: 'Crear y editar contactos' },
    about: {
      en: 'Opens the contacts and lets the user add, change and remove them.',
      es: 'Da acceso a los contactos y permite añadirlos, modificarlos y quitarlos.',
    },
  },
  'contacts/bulkActions.write': {
    label: { en: 'Bulk actions on contacts', es: 'Acciones masivas en contactos' },
    about: {
      en: 'Act on many contacts at once: send, tag, change, delete.',
      es: 'Actuar sobre muchos contactos a la vez: enviar, etiquetar, modificar, eliminar.',
    },
    reason: { en: 'changes many contacts at once', es: 'cambia muchos contactos a la vez' },
  },

  // Conversations
  'conversations.readonly': {
    label: { en: 'See conversations', es: 'Ver conversaciones' },
    about: {
      en: 'Open the inbox and see who has written.',
      es: 'Abrir la bandeja de entrada y ver quién ha escrito.',
    },
  },
  'conversations.write': {
    label: { en: 'Manage conversations', es: 'Gestionar conversaciones' },
    about: {
      en: 'Start conversations, mark them as read or starred, and delete them.',
      es: 'Iniciar conversaciones, marcarlas como leídas o destacadas y eliminarlas.',
    },
  },
  'conversations/message.readonly': {
    label: { en: 'Read messages', es: 'Leer mensajes' },
    about: {
      en: 'Read the messages, e-mails and calls within a conversation.',
      es: 'Leer los mensajes, correos y llamadas de una conversación.',
    },
  },
  'conversations/message.write': {
    label: { en: 'Send messages', es: 'Enviar mensajes' },
    about: {
      en: 'Write to contacts by e-mail, text message and the connected channels.',
      es: 'Escribir a los contactos por correo, mensaje de texto y los canales conectados.',
    },
  },

  // Calendars
  'calendars.readonly': {
    label: { en: 'See calendars', es: 'Ver calendarios' },
    about: {
      en: 'See the calendars and the appointments in them.',
      es: 'Ver los calendarios y sus citas.',
    },
  },
  'calendars/events.write': {
    label: { en: 'Create and edit appointments', es: 'Crear y editar citas' },
    about: {
      en: 'Book, move and cancel appointments, and block time.',
      es: 'Agendar, mover y cancelar citas, y bloquear horarios.',
    },
  },
  'calendars.write': {
    label: { en: 'Create and edit calendars', es: 'Crear y editar calendarios' },
    about: {
      en: 'Set up calendars: availability, duration, team and notifications.',
      es: 'Configurar calendarios: disponibilidad, duración, equipo y notificaciones.',
    },
  },
  'calendars/groups.write': {
    label: { en: 'Create and edit calendar groups', es: 'Crear y editar grupos de calendarios' },
    about: {
      en: 'Put calendars together in groups that share one booking page.',
      es: 'Reunir calendarios en grupos que comparten una página de reservas.',
    },
  },

  // Opportunities
  'opportunities.write': {
    label: { en: 'Create and edit opportunities', es: 'Crear y editar oportunidades' },
    about: {
      en: 'Open the pipelines; add opportunities, move them between stages and close them.',
      es: 'Abrir los pipelines; añadir oportunidades, moverlas de etapa y cerrarlas.',
    },
  },
  'opportunities/leadValue.readonly': {
    label: { en: 'See the value of opportunities', es: 'Ver el valor de las oportunidades' },
    about: {
      en: 'See how much money each opportunity is worth.',
      es: 'Ver cuánto dinero vale cada oportunidad.',
    },
  },
  'opportunities/bulkActions.write': {
    label: { en: 'Bulk actions on opportunities', es: 'Acciones masivas en oportunidades' },
    about: {
      en: 'Change or delete many opportunities at once.',
      es: 'Modificar o eliminar muchas oportunidades a la vez.',
    },
    reason: { en: 'changes many records at once', es: 'cambia muchos registros a la vez' },
  },
  'pipelines.create': {
    label: { en: 'Create pipelines', es: 'Crear pipelines' },
    about: {
      en: 'Add new pipelines with their stages.',
      es: 'Añadir pipelines nuevos con sus etapas.',
    },
  },

  // Payments
  'payments.write': {
    label: { en: 'Use the payments module', es: 'Usar el módulo de pagos' },
    about: {
      en: 'Opens the payments area and general work in it.',
      es: 'Da acceso al área de pagos y al trabajo general en ella.',
    },
    reason: { en: 'can affect payments', es: 'puede afectar pagos' },
  },
  'payments/records.write': {
    label: { en: 'Record payments by hand', es: 'Registrar pagos manualmente' },
    about: {
      en: 'Mark something as paid that was paid elsewhere, in cash or by check.',
      es: 'Marcar como pagado lo que se cobró por otro medio, en efectivo o con cheque.',
    },
    reason: { en: 'changes what counts as paid', es: 'cambia lo que figura como pagado' },
  },
  'payments/orders.readonly': {
    label: { en: 'See orders', es: 'Ver órdenes' },
    about: { en: 'See the orders and their details.', es: 'Ver las órdenes y sus detalles.' },
  },
  'payments/orders.collectPayment': {
    label: { en: 'Collect payment for orders', es: 'Cobrar órdenes' },
    about: {
      en: 'Charge a customer for an order that is still open.',
      es: 'Cobrarle al cliente una orden que sigue pendiente.',
    },
    reason: { en: 'charges customers', es: 'cobra a clientes' },
  },
  'payments/orders.import': {
    label: { en: 'Import orders', es: 'Importar órdenes' },
    about: {
      en: 'Bring in many orders from a file.',
      es: 'Cargar muchas órdenes desde un archivo.',
    },
    reason: { en: 'adds many records at once', es: 'añade muchos registros a la vez' },
  },
  'payments/orders.export': {
    label: { en: 'Export orders', es: 'Exportar órdenes' },
    about: {
      en: 'Download the orders with their customers as a file.',
      es: 'Descargar en un archivo las órdenes con sus clientes.',
    },
    reason: { en: 'takes customer data out', es: 'extrae datos de clientes' },
  },
  'payments/subscriptions.readonly': {
    label: { en: 'See subscriptions', es: 'Ver suscripciones' },
    about: {
      en: 'See the subscriptions, their state and their next charge.',
      es: 'Ver las suscripciones, su estado y el próximo cobro.',
    },
  },
  'payments/subscriptions.write': {
    label: { en: 'Create subscriptions', es: 'Crear suscripciones' },
    about: {
      en: 'Start a subscription that charges a customer again and again.',
      es: 'Iniciar una suscripción que cobra al cliente de forma periódica.',
    },
    reason: { en: 'charges customers repeatedly', es: 'cobra a clientes periódicamente' },
  },
  'payments/subscriptions.update': {
    label: { en: 'Edit subscriptions', es: 'Editar suscripciones' },
    about: {
      en: 'Change a running subscription: what it charges, how much and when.',
      es: 'Modificar una suscripción activa: qué cobra, cuánto y cuándo.',
    },
    reason: { en: 'changes what customers pay', es: 'cambia lo que pagan los clientes' },
  },
  'payments/subscriptions.pauseResumeCancel': {
    label: {
      en: 'Pause, resume and cancel subscriptions',
      es: 'Pausar, reanudar y cancelar suscripciones',
    },
    about: {
      en: 'Stop the charges of a subscription, for a while or for good, and start them again.',
      es: 'Detener los cobros de una suscripción, por un tiempo o del todo, y reanudarlos.',
    },
    reason: { en: 'stops or restarts charges', es: 'detiene o reanuda cobros' },
  },
  'payments/subscriptions.sharePaymentMethod': {
    label: { en: 'Share payment method links', es: 'Compartir enlaces de método de pago' },
    about: {
      en: 'Share with the customer a way to set or change how a subscription is paid.',
      es: 'Compartir con el cliente la forma de definir o cambiar cómo paga su suscripción.',
    },
    reason: { en: 'touches how customers pay', es: 'afecta cómo pagan los clientes' },
  },
  'payments/subscriptions.export': {
    label: { en: 'Export subscriptions', es: 'Exportar suscripciones' },
    about: {
      en: 'Download the subscriptions with their customers as a file.',
      es: 'Descargar en un archivo las suscripciones con sus clientes.',
    },
    reason: { en: 'takes customer data out', es: 'extrae datos de clientes' },
  },
  'payments/transactions.readonly': {
    label: { en: 'See transactions', es: 'Ver transacciones' },
    about: {
      en: 'See what was charged, to whom and whether it went through.',
      es: 'Ver qué se cobró, a quién y si el cobro se completó.',
    },
  },
  'payments/transactions.viewReceipts': {
    label: { en: 'See receipts', es: 'Ver recibos' },
    about: { en: 'Open the receipt of a transaction.', es: 'Abrir el recibo de una transacción.' },
  },
  'payments/transactions.refund': {
    label: { en: 'Refund payments', es: 'Reembolsar pagos' },
    about: {
      en: 'Give money back to a customer, in full or in part.',
      es: 'Devolver dinero a un cliente, total o parcialmente.',
    },
    reason: { en: 'moves money', es: 'mueve dinero' },
  },
  'payments/transactions.import': {
    label: { en: 'Import transactions', es: 'Importar transacciones' },
    about: {
      en: 'Bring in many transactions from a file.',
      es: 'Cargar muchas transacciones desde un archivo.',
    },
    reason: { en: 'adds many records at once', es: 'añade muchos registros a la vez' },
  },
  'payments/transactions.export': {
    label: { en: 'Export transactions', es: 'Exportar transacciones' },
    about: {
      en: 'Download the transactions with their customers as a file.',
      es: 'Descargar en un archivo las transacciones con sus clientes.',
    },
    reason: { en: 'takes customer data out', es: 'extrae datos de clientes' },
  },
  'payments/taxesSettings.readonly': {
    label: { en: 'See tax settings', es: 'Ver la configuración de impuestos' },
    about: {
      en: 'See the tax rates and how they are applied.',
      es: 'Ver las tasas de impuestos y cómo se aplican.',
    },
  },
  'payments/taxesSettings.manageRates': {
    label: { en: 'Manage tax rates', es: 'Gestionar tasas de impuestos' },
    about: {
      en: 'Add, change and remove the rates that are added to sales.',
      es: 'Añadir, modificar y quitar las tasas que se aplican a las ventas.',
    },
    reason: { en: 'changes the taxes charged', es: 'cambia los impuestos cobrados' },
  },
  'payments/taxesSettings.updateInclusiveExclusive': {
    label: {
      en: 'Set whether prices include tax',
      es: 'Definir si los precios incluyen impuestos',
    },
    about: {
      en: 'Choose whether taxes are part of the price or added to it.',
      es: 'Elegir si los impuestos forman parte del precio o se suman a él.',
    },
    reason: { en: 'changes the taxes charged', es: 'cambia los impuestos cobrados' },
  },
  'payments/taxesSettings.configureAutomatic': {
    label: { en: 'Set up automatic taxes', es: 'Configurar impuestos automáticos' },
    about: {
      en: 'Have taxes calculated automatically, and set how.',
      es: 'Hacer que los impuestos se calculen solos y definir cómo.',
    },
    reason: { en: 'changes the taxes charged', es: 'cambia los impuestos cobrados' },
  },
  'payments/settings.readonly': {
    label: { en: 'See payment settings', es: 'Ver la configuración de pagos' },
    about: {
      en: 'See how payments are set up, without changing anything.',
      es: 'Ver cómo están configurados los pagos, sin cambiar nada.',
    },
  },
  'payments/settings.write': {
    label: { en: 'Change payment settings', es: 'Cambiar la configuración de pagos' },
    about: {
      en: 'Change how payments are set up in the account.',
      es: 'Cambiar cómo están configurados los pagos de la cuenta.',
    },
    reason: { en: 'affects how money comes in', es: 'afecta cómo se cobra' },
  },
  'payments/settings.configureReceipt': {
    label: { en: 'Set up receipts', es: 'Configurar recibos' },
    about: {
      en: 'Decide how receipts look, are numbered and are sent.',
      es: 'Decidir cómo se ven, se numeran y se envían los recibos.',
    },
  },
  'payments/settings.configureSubscription': {
    label: { en: 'Set up subscription rules', es: 'Configurar reglas de suscripciones' },
    about: {
      en: 'Set the general rules that subscriptions follow.',
      es: 'Definir las reglas generales que siguen las suscripciones.',
    },
  },

  // Invoices
  'invoices.readonly': {
    label: { en: 'See invoices', es: 'Ver facturas' },
    about: {
      en: 'See the invoices and whether they are paid.',
      es: 'Ver las facturas y si están pagadas.',
    },
  },
  'invoices.write': {
    label: { en: 'Create and edit invoices', es: 'Crear y editar facturas' },
    about: {
      en: 'Write invoices, send them to customers and change them.',
      es: 'Preparar facturas, enviarlas a los clientes y modificarlas.',
    },
  },
  'invoices/schedule.readonly': {
    label: { en: 'See recurring invoices', es: 'Ver facturas recurrentes' },
    about: {
      en: 'See the invoices that go out by themselves on a schedule.',
      es: 'Ver las facturas que se envían solas según un calendario.',
    },
  },
  'invoices/schedule.write': {
    label: { en: 'Create and edit recurring invoices', es: 'Crear y editar facturas recurrentes' },
    about: {
      en: 'Set up invoices that go out, and may charge, on a schedule.',
      es: 'Programar facturas que se envían, y pueden cobrarse, según un calendario.',
    },
    reason: { en: 'bills customers repeatedly', es: 'factura periódicamente' },
  },
  'invoices/template.readonly': {
    label: { en: 'See invoice templates', es: 'Ver plantillas de facturas' },
    about: { en: 'See and pick invoice templates.', es: 'Ver y elegir plantillas de facturas.' },
  },
  'invoices/template.write': {
    label: { en: 'Create and edit invoice templates', es: 'Crear y editar plantillas de facturas' },
    about: {
      en: 'Prepare the templates that invoices start from.',
      es: 'Preparar las plantillas con las que se crean las facturas.',
    },
  },

  // Products
  'products.readonly': {
    label: { en: 'See products', es: 'Ver productos' },
    about: {
      en: 'See what the account sells and at what price.',
      es: 'Ver qué vende la cuenta y a qué precio.',
    },
  },
  'products.write': {
    label: { en: 'Create and edit products', es: 'Crear y editar productos' },
    about: {
      en: 'Add products and change their prices, texts and pictures.',
      es: 'Añadir productos y cambiar sus precios, textos e imágenes.',
    },
  },
  'products.duplicate': {
    label: { en: 'Duplicate products', es: 'Duplicar productos' },
    about: {
      en: 'Make a copy of a product to start from.',
      es: 'Hacer una copia de un producto para partir de ella.',
    },
  },
  'products.bulkActions': {
    label: { en: 'Bulk actions on products', es: 'Acciones masivas en productos' },
    about: {
      en: 'Change many products at once.',
      es: 'Modificar muchos productos a la vez.',
    },
    reason: { en: 'changes many products at once', es: 'cambia muchos productos a la vez' },
  },
  'products.delete': {
    label: { en: 'Delete products', es: 'Eliminar productos' },
    about: {
      en: 'Remove products from the account.',
      es: 'Quitar productos de la cuenta.',
    },
    reason: { en: 'deletes products', es: 'elimina productos' },
  },

  // Marketing and ads
  'marketing.write': {
    label: { en: 'Use the marketing module', es: 'Usar el módulo de marketing' },
    about: {
      en: 'Opens marketing: e-mail campaigns, templates and links.',
      es: 'Da acceso a marketing: campañas de correo, plantillas y enlaces.',
    },
  },
  'marketing/affiliate.write': {
    label: { en: 'Manage affiliates', es: 'Gestionar afiliados' },
    about: {
      en: "Manage the account's affiliates, their campaigns and commissions.",
      es: 'Gestionar los afiliados de la cuenta, sus campañas y comisiones.',
    },
    reason: { en: 'handles commissions', es: 'maneja comisiones' },
  },
  'adPublishing.readonly': {
    label: { en: 'See ads', es: 'Ver anuncios' },
    about: {
      en: 'See the ad campaigns and their results.',
      es: 'Ver las campañas de anuncios y sus resultados.',
    },
  },
  'adPublishing.write': {
    label: { en: 'Create and publish ads', es: 'Crear y publicar anuncios' },
    about: {
      en: 'Prepare ad campaigns, set their budget, and start or stop them.',
      es: 'Preparar campañas de anuncios, definir su presupuesto, iniciarlas y detenerlas.',
    },
    reason: { en: 'spends ad money', es: 'gasta dinero en anuncios' },
  },

  // Social Planner
  'socialplanner/post.readonly': {
    label: { en: 'See social posts', es: 'Ver publicaciones en redes' },
    about: {
      en: 'See the posts that are planned or published on social networks.',
      es: 'Ver las publicaciones programadas o publicadas en redes sociales.',
    },
  },
  'socialplanner/post.write': {
    label: { en: 'Create and edit social posts', es: 'Crear y editar publicaciones en redes' },
    about: {
      en: 'Write, plan and publish posts on the connected social networks.',
      es: 'Escribir, programar y publicar en las redes sociales conectadas.',
    },
  },
  'socialplanner/recurring.readonly': {
    label: { en: 'See recurring posts', es: 'Ver publicaciones recurrentes' },
    about: {
      en: 'See the posts that are repeated by themselves.',
      es: 'Ver las publicaciones que se repiten solas.',
    },
  },
  'socialplanner/recurring.write': {
    label: {
      en: 'Create and edit recurring posts',
      es: 'Crear y editar publicaciones recurrentes',
    },
    about: {
      en: 'Set up posts that are repeated by themselves.',
      es: 'Programar publicaciones que se repiten solas.',
    },
  },
  'socialplanner/review.readonly': {
    label: { en: 'See posts made from reviews', es: 'Ver publicaciones hechas con reseñas' },
    about: {
      en: 'See the posts that customer reviews were turned into.',
      es: 'Ver las publicaciones creadas a partir de reseñas de clientes.',
    },
  },
  'socialplanner/review.write': {
    label: { en: 'Share reviews as posts', es: 'Compartir reseñas como publicaciones' },
    about: {
      en: 'Turn customer reviews into posts for the social networks.',
      es: 'Convertir reseñas de clientes en publicaciones para redes sociales.',
    },
  },
  'socialplanner/csv.readonly': {
    label: { en: 'See imported posts', es: 'Ver publicaciones importadas' },
    about: {
      en: 'See the files of posts that were uploaded and their state.',
      es: 'Ver los archivos de publicaciones cargados y su estado.',
    },
  },
  'socialplanner/csv.write': {
    label: { en: 'Import posts from a CSV file', es: 'Importar publicaciones desde un CSV' },
    about: {
      en: 'Plan many posts at once from a file.',
      es: 'Programar muchas publicaciones a la vez desde un archivo.',
    },
  },
  'socialplanner/rss.readonly': {
    label: { en: 'See RSS posts', es: 'Ver publicaciones por RSS' },
    about: {
      en: 'See the news feeds that posts are made from.',
      es: 'Ver las fuentes de noticias de las que salen publicaciones.',
    },
  },
  'socialplanner/rss.write': {
    label: { en: 'Create and edit RSS posts', es: 'Crear y editar publicaciones por RSS' },
    about: {
      en: 'Set up feeds whose news are posted by themselves.',
      es: 'Configurar fuentes cuyas noticias se publican solas.',
    },
  },
  'socialplanner/medias.readonly': {
    label: { en: 'See media for posts', es: 'Ver medios para publicaciones' },
    about: {
      en: 'See the pictures and videos available for posts.',
      es: 'Ver las imágenes y videos disponibles para publicaciones.',
    },
  },
  'socialplanner/medias.write': {
    label: { en: 'Add and edit media for posts', es: 'Añadir y editar medios para publicaciones' },
    about: {
      en: 'Upload and change pictures and videos for posts.',
      es: 'Subir y modificar imágenes y videos para publicaciones.',
    },
  },
  'socialplanner/watermarks.readonly': {
    label: { en: 'See watermarks', es: 'Ver marcas de agua' },
    about: {
      en: 'See the watermarks that can be put on pictures.',
      es: 'Ver las marcas de agua que se pueden poner en las imágenes.',
    },
  },
  'socialplanner/watermarks.write': {
    label: { en: 'Create and edit watermarks', es: 'Crear y editar marcas de agua' },
    about: {
      en: "Prepare the watermarks for the posts' pictures.",
      es: 'Preparar las marcas de agua para las imágenes de las publicaciones.',
    },
  },
  'socialplanner/category.readonly': {
    label: { en: 'See post categories', es: 'Ver categorías de publicaciones' },
    about: {
      en: 'See the categories that posts are sorted into.',
      es: 'Ver las categorías en que se ordenan las publicaciones.',
    },
  },
  'socialplanner/category.write': {
    label: {
      en: 'Create and edit post categories',
      es: 'Crear y editar categorías de publicaciones',
    },
    about: {
      en: 'Add and change categories and the posts queued in them.',
      es: 'Añadir y modificar categorías y las publicaciones que tienen en cola.',
    },
  },
  'socialplanner/tag.readonly': {
    label: { en: 'See post tags', es: 'Ver etiquetas de publicaciones' },
    about: {
      en: 'See the tags used to find posts again.',
      es: 'Ver las etiquetas que sirven para encontrar publicaciones.',
    },
  },
  'socialplanner/tag.write': {
    label: { en: 'Create and edit post tags', es: 'Crear y editar etiquetas de publicaciones' },
    about: {
      en: 'Add, change and remove the tags of posts.',
      es: 'Añadir, modificar y quitar etiquetas de las publicaciones.',
    },
  },
  'socialplanner/hashtag.readonly': {
    label: { en: 'See saved hashtags', es: 'Ver hashtags guardados' },
    about: {
      en: 'See and use the saved groups of hashtags.',
      es: 'Ver y usar los grupos de hashtags guardados.',
    },
  },
  'socialplanner/hashtag.write': {
    label: { en: 'Create and edit saved hashtags', es: 'Crear y editar hashtags guardados' },
    about: {
      en: 'Save and change groups of hashtags for posts.',
      es: 'Guardar y modificar grupos de hashtags para publicaciones.',
    },
  },
  'socialplanner/metatag.readonly': {
    label: { en: 'See link previews in posts', es: 'Ver vistas previas de enlaces en redes' },
    about: {
      en: 'See the title and picture that a linked page shows in a post.',
      es: 'Ver el título y la imagen que un enlace muestra en la publicación.',
    },
  },
  'socialplanner/search.readonly': {
    label: { en: 'Search in Social Planner', es: 'Buscar en Social Planner' },
    about: {
      en: 'Look for posts, and for people or pages to mention in them.',
      es: 'Buscar publicaciones, y personas o páginas para mencionarlas.',
    },
  },
  'socialplanner/filters.readonly': {
    label: { en: 'Filter in Social Planner', es: 'Filtrar en Social Planner' },
    about: {
      en: 'Use filters and saved views in the list of posts.',
      es: 'Usar filtros y vistas guardadas en la lista de publicaciones.',
    },
  },
  'socialplanner/stat.readonly': {
    label: { en: 'See social statistics', es: 'Ver estadísticas de redes' },
    about: {
      en: 'See how posts and social profiles perform.',
      es: 'Ver el rendimiento de las publicaciones y perfiles.',
    },
  },
  'socialplanner/account.readonly': {
    label: { en: 'See connected social profiles', es: 'Ver perfiles de redes conectados' },
    about: {
      en: 'See which profiles and pages are connected.',
      es: 'Ver qué perfiles y páginas están conectados.',
    },
  },
  'socialplanner/account.write': {
    label: { en: 'Manage connected social profiles', es: 'Gestionar perfiles de redes conectados' },
    about: {
      en: 'Add and remove the profiles and pages to post on.',
      es: 'Añadir y quitar los perfiles y páginas donde se publica.',
    },
  },
  'socialplanner/group.write': {
    label: { en: 'Manage groups of social profiles', es: 'Gestionar grupos de perfiles de redes' },
    about: {
      en: 'Put profiles together to post on all of them at once.',
      es: 'Agrupar perfiles para publicar en todos a la vez.',
    },
  },
  'socialplanner/oauth.readonly': {
    label: { en: 'See social sign-ins', es: 'Ver inicios de sesión en redes' },
    about: {
      en: 'See whether the sign-ins to the social networks still work.',
      es: 'Ver si los inicios de sesión en las redes siguen funcionando.',
    },
  },
  'socialplanner/oauth.write': {
    label: { en: 'Connect social networks', es: 'Conectar redes sociales' },
    about: {
      en: "Sign in to social networks in the account's name, or renew a sign-in.",
      es: 'Iniciar sesión en redes sociales a nombre de la cuenta, o renovar la sesión.',
    },
    reason: { en: 'connects outside profiles', es: 'conecta perfiles externos' },
  },
  'socialplanner/facebook.readonly': {
    label: { en: 'See Facebook pages', es: 'Ver páginas de Facebook' },
    about: {
      en: 'See the Facebook pages and groups available for posts.',
      es: 'Ver las páginas y grupos de Facebook disponibles para publicar.',
    },
  },
  'socialplanner/linkedin.readonly': {
    label: { en: 'See LinkedIn pages', es: 'Ver páginas de LinkedIn' },
    about: {
      en: 'See the LinkedIn profiles and pages available for posts.',
      es: 'Ver los perfiles y páginas de LinkedIn disponibles para publicar.',
    },
  },
  'socialplanner/twitter.readonly': {
    label: { en: 'See X (Twitter) profiles', es: 'Ver perfiles de X (Twitter)' },
    about: {
      en: 'See the X (Twitter) profiles available for posts.',
      es: 'Ver los perfiles de X (Twitter) disponibles para publicar.',
    },
  },
  'socialplanner/notification.readonly': {
    label: { en: 'See Social Planner alerts', es: 'Ver avisos de Social Planner' },
    about: {
      en: 'See who is told about failed posts or expired sign-ins.',
      es: 'Ver a quién se avisa de publicaciones fallidas o sesiones vencidas.',
    },
  },
  'socialplanner/notification.write': {
    label: { en: 'Set up Social Planner alerts', es: 'Configurar avisos de Social Planner' },
    about: {
      en: 'Choose who is told about what, and how.',
      es: 'Elegir a quién se avisa, de qué y cómo.',
    },
  },
  'socialplanner/setting.readonly': {
    label: { en: 'See Social Planner settings', es: 'Ver la configuración de Social Planner' },
    about: {
      en: 'See how Social Planner is set up.',
      es: 'Ver cómo está configurado Social Planner.',
    },
  },
  'socialplanner/setting.write': {
    label: {
      en: 'Change Social Planner settings',
      es: 'Cambiar la configuración de Social Planner',
    },
    about: {
      en: 'Change how Social Planner works for everybody in the account.',
      es: 'Cambiar cómo funciona Social Planner para todos en la cuenta.',
    },
  },
  'socialplanner/snapshot.readonly': {
    label: {
      en: 'See Social Planner content in snapshots',
      es: 'Ver contenido de redes en snapshots',
    },
    about: {
      en: 'See the Social Planner content that a snapshot carries.',
      es: 'Ver el contenido de Social Planner que lleva un snapshot.',
    },
  },
  'socialplanner/snapshot.write': {
    label: {
      en: 'Put Social Planner content in snapshots',
      es: 'Incluir contenido de redes en snapshots',
    },
    about: {
      en: 'Put Social Planner content into snapshots or take it from them.',
      es: 'Llevar contenido de Social Planner a un snapshot o tomarlo de él.',
    },
  },

  // Automations
  'workflows.readonly': {
    label: { en: 'See automations', es: 'Ver automatizaciones' },
    about: {
      en: 'See the automations (workflows) without changing them.',
      es: 'Ver las automatizaciones (workflows) sin modificarlas.',
    },
  },
  'workflows.write': {
    label: { en: 'Create and edit automations', es: 'Crear y editar automatizaciones' },
    about: {
      en: 'Build automations (workflows), publish them and switch them off.',
      es: 'Crear automatizaciones (workflows), publicarlas y desactivarlas.',
    },
  },
  'triggers.write': {
    label: { en: 'Create and edit triggers', es: 'Crear y editar disparadores' },
    about: {
      en: 'Set what starts something by itself, in the older triggers module.',
      es: 'Definir qué inicia una acción automática, en el módulo antiguo de disparadores.',
    },
  },
  'campaigns.readonly': {
    label: { en: 'See campaigns', es: 'Ver campañas' },
    about: {
      en: 'See the older campaigns and their statistics.',
      es: 'Ver las campañas del módulo antiguo y sus estadísticas.',
    },
  },
  'campaigns.write': {
    label: { en: 'Create and edit campaigns', es: 'Crear y editar campañas' },
    about: {
      en: 'Prepare and start the older campaigns that send messages in steps.',
      es: 'Preparar e iniciar campañas del módulo antiguo, que envían mensajes por pasos.',
    },
  },

  // Funnels and sites
  'funnels.write': {
    label: { en: 'Create and edit funnels', es: 'Crear y editar funnels' },
    about: {
      en: 'Build funnels and their pages, and publish them.',
      es: 'Crear funnels y sus páginas, y publicarlos.',
    },
  },
  'websites.write': {
    label: { en: 'Create and edit websites', es: 'Crear y editar sitios' },
    about: {
      en: 'Build websites and their pages, and publish them.',
      es: 'Crear sitios y sus páginas, y publicarlos.',
    },
  },
  'blogs.write': {
    label: { en: 'Create and edit blogs', es: 'Crear y editar blogs' },
    about: {
      en: 'Write and publish blog articles, and set up the blog.',
      es: 'Escribir y publicar artículos del blog, y configurarlo.',
    },
  },
  'wordpress.read': {
    label: { en: 'See WordPress sites', es: 'Ver sitios de WordPress' },
    about: {
      en: 'See the WordPress sites hosted for the account.',
      es: 'Ver los sitios de WordPress alojados para la cuenta.',
    },
  },
  'wordpress.write': {
    label: { en: 'Manage WordPress sites', es: 'Gestionar sitios de WordPress' },
    about: {
      en: 'Create, set up and remove the WordPress sites of the account.',
      es: 'Crear, configurar y quitar los sitios de WordPress de la cuenta.',
    },
  },
  'qrcodes.write': {
    label: { en: 'Create and edit QR codes', es: 'Crear y editar códigos QR' },
    about: {
      en: 'Make QR codes and change where they lead.',
      es: 'Crear códigos QR y cambiar a dónde llevan.',
    },
  },

  // Forms and surveys
  'forms.write': {
    label: { en: 'Create and edit forms', es: 'Crear y editar formularios' },
    about: {
      en: 'Build forms and see what was sent in.',
      es: 'Crear formularios y ver las respuestas recibidas.',
    },
  },
  'surveys.write': {
    label: { en: 'Create and edit surveys', es: 'Crear y editar encuestas' },
    about: {
      en: 'Build surveys and see the answers.',
      es: 'Crear encuestas y ver las respuestas.',
    },
  },
  'quizzes.write': {
    label: { en: 'Create and edit quizzes', es: 'Crear y editar cuestionarios' },
    about: {
      en: 'Build quizzes with scores and see the results.',
      es: 'Crear cuestionarios con puntaje y ver los resultados.',
    },
  },

  // Memberships and communities
  'membership.write': {
    label: { en: 'Manage memberships and courses', es: 'Gestionar membresías y cursos' },
    about: {
      en: 'Create courses, their offers and content, and see the learners.',
      es: 'Crear cursos, sus ofertas y contenido, y ver a los alumnos.',
    },
  },
  'communities.write': {
    label: { en: 'Manage communities', es: 'Gestionar comunidades' },
    about: {
      en: 'Create community groups, post in them and look after their members.',
      es: 'Crear grupos de comunidad, publicar en ellos y atender a sus miembros.',
    },
  },
  'gokollab.write': {
    label: { en: 'Use GoKollab', es: 'Usar GoKollab' },
    about: {
      en: 'Use GoKollab, the community marketplace, from the account.',
      es: 'Usar GoKollab, el mercado de comunidades, desde la cuenta.',
    },
  },
  'certificates.readonly': {
    label: { en: 'See certificates', es: 'Ver certificados' },
    about: {
      en: 'See the certificates for courses and who has one.',
      es: 'Ver los certificados de los cursos y quién los tiene.',
    },
  },
  'certificates.write': {
    label: { en: 'Create and edit certificates', es: 'Crear y editar certificados' },
    about: {
      en: 'Design certificates and decide when they are given.',
      es: 'Diseñar certificados y decidir cuándo se otorgan.',
    },
  },

  // Media library
  'medias.readonly': {
    label: { en: 'See the media library', es: 'Ver la biblioteca de medios' },
    about: {
      en: 'See and use the pictures, videos and files of the account.',
      es: 'Ver y usar las imágenes, videos y archivos de la cuenta.',
    },
  },
  'medias.write': {
    label: { en: 'Add and edit media files', es: 'Añadir y editar archivos de medios' },
    about: {
      en: 'Upload, rename, move and delete files in the media library.',
      es: 'Subir, renombrar, mover y eliminar archivos de la biblioteca de medios.',
    },
  },

  // Reputation
  'reputation/review.write': {
    label: { en: 'Answer and request reviews', es: 'Responder y solicitar reseñas' },
    about: {
      en: 'See the reviews, answer them and ask customers for new ones.',
      es: 'Ver las reseñas, responderlas y pedir nuevas a los clientes.',
    },
  },
  'reputation/reviewsAIAgents.write': {
    label: { en: 'Manage AI agents for reviews', es: 'Gestionar agentes de IA para reseñas' },
    about: {
      en: 'Set up the AI agents that answer reviews by themselves.',
      es: 'Configurar los agentes de IA que responden reseñas por su cuenta.',
    },
  },
  'reputation/listing.write': {
    label: { en: 'Manage online listings', es: 'Gestionar directorios en línea' },
    about: {
      en: 'Keep the business details in online directories up to date.',
      es: 'Mantener al día los datos del negocio en directorios en línea.',
    },
  },
  'reputation/gbp.write': {
    label: {
      en: 'Manage the Google Business Profile',
      es: 'Gestionar el Perfil de Negocio de Google',
    },
    about: {
      en: 'Connect and change how the business appears on Google.',
      es: 'Conectar y modificar cómo aparece el negocio en Google.',
    },
  },

  // Dashboard and reports
  'dashboard/stats.readonly': {
    label: { en: 'See dashboard statistics', es: 'Ver estadísticas del panel' },
    about: {
      en: 'See the figures on the dashboard.',
      es: 'Ver las cifras del panel principal.',
    },
  },
  'reporting/reports.readonly': {
    label: { en: 'See reports', es: 'Ver informes' },
    about: {
      en: 'Open the custom reports of the account.',
      es: 'Abrir los informes personalizados de la cuenta.',
    },
  },
  'reporting/reports.write': {
    label: { en: 'Create and edit reports', es: 'Crear y editar informes' },
    about: {
      en: 'Build custom reports and have them sent on a schedule.',
      es: 'Crear informes personalizados y programar su envío.',
    },
  },
  'reporting/stats.export': {
    label: { en: 'Export statistics', es: 'Exportar estadísticas' },
    about: {
      en: 'Download the figures of the reports as a file.',
      es: 'Descargar en un archivo las cifras de los informes.',
    },
    reason: { en: 'takes business data out', es: 'extrae datos del negocio' },
  },
  'reporting/phone.readonly': {
    label: { en: 'See the call report', es: 'Ver el informe de llamadas' },
    about: {
      en: 'See how many calls there were, from where and how they ended.',
      es: 'Ver cuántas llamadas hubo, de dónde vinieron y cómo terminaron.',
    },
  },
  'reporting/agent.readonly': {
    label: { en: 'See the agent report', es: 'Ver el informe de agentes' },
    about: {
      en: "Compare the team members' activity and results.",
      es: 'Comparar la actividad y los resultados de cada miembro del equipo.',
    },
  },
  'reporting/attributions.readonly': {
    label: { en: 'See the attribution report', es: 'Ver el informe de atribución' },
    about: {
      en: 'See where contacts and sales come from.',
      es: 'Ver de dónde vienen los contactos y las ventas.',
    },
  },
  'reporting/adwords.readonly': {
    label: { en: 'See the Google Ads report', es: 'Ver el informe de Google Ads' },
    about: {
      en: 'See what the Google ads cost and bring in.',
      es: 'Ver cuánto cuestan y qué generan los anuncios de Google.',
    },
  },
  'reporting/facebookAds.readonly': {
    label: { en: 'See the Facebook Ads report', es: 'Ver el informe de Facebook Ads' },
    about: {
      en: 'See what the Facebook ads cost and bring in.',
      es: 'Ver cuánto cuestan y qué generan los anuncios de Facebook.',
    },
  },

  // AI agents
  'voice-ai-agents.readonly': {
    label: { en: 'See voice AI agents', es: 'Ver agentes de IA de voz' },
    about: {
      en: 'See the AI agents that handle calls and how they are set up.',
      es: 'Ver los agentes de IA que atienden llamadas y su configuración.',
    },
  },
  'voice-ai-agents.write': {
    label: { en: 'Create and edit voice AI agents', es: 'Crear y editar agentes de IA de voz' },
    about: {
      en: 'Set up, change and remove the AI agents that handle calls.',
      es: 'Configurar, modificar y quitar los agentes de IA que atienden llamadas.',
    },
  },
  'voice-ai-agent-goals.readonly': {
    label: { en: 'See goals of voice AI agents', es: 'Ver objetivos de agentes de IA de voz' },
    about: {
      en: 'See what each voice agent should achieve in a call.',
      es: 'Ver qué debe lograr cada agente de voz en una llamada.',
    },
  },
  'voice-ai-agent-goals.write': {
    label: { en: 'Edit goals of voice AI agents', es: 'Editar objetivos de agentes de IA de voz' },
    about: {
      en: 'Decide what each voice agent should achieve and do in a call.',
      es: 'Decidir qué debe lograr y hacer cada agente de voz en una llamada.',
    },
  },
  'voice-ai-common.readonly': {
    label: { en: 'See general voice AI settings', es: 'Ver ajustes generales de IA de voz' },
    about: {
      en: 'See what all voice agents of the account have in common.',
      es: 'Ver lo que comparten todos los agentes de voz de la cuenta.',
    },
  },
  'voice-ai-common.write': {
    label: { en: 'Change general voice AI settings', es: 'Cambiar ajustes generales de IA de voz' },
    about: {
      en: 'Change what all voice agents of the account have in common.',
      es: 'Cambiar lo que comparten todos los agentes de voz de la cuenta.',
    },
  },
  'voice-ai-dashboard.readonly': {
    label: { en: 'See the voice AI dashboard', es: 'Ver el panel de IA de voz' },
    about: {
      en: 'See the calls handled by voice agents and their results.',
      es: 'Ver las llamadas atendidas por agentes de voz y sus resultados.',
    },
  },
  'text-ai-agents.write': {
    label: { en: 'Create and edit chat AI agents', es: 'Crear y editar agentes de IA de chat' },
    about: {
      en: 'Set up, change and remove the AI agents that answer messages.',
      es: 'Configurar, modificar y quitar los agentes de IA que responden mensajes.',
    },
  },
  'text-ai-agent-goals.readonly': {
    label: { en: 'See goals of chat AI agents', es: 'Ver objetivos de agentes de IA de chat' },
    about: {
      en: 'See what each chat agent should achieve in a conversation.',
      es: 'Ver qué debe lograr cada agente de chat en una conversación.',
    },
  },
  'text-ai-agent-goals.write': {
    label: { en: 'Edit goals of chat AI agents', es: 'Editar objetivos de agentes de IA de chat' },
    about: {
      en: 'Decide what each chat agent should achieve in a conversation.',
      es: 'Decidir qué debe lograr cada agente de chat en una conversación.',
    },
  },
  'text-ai-agent-training.write': {
    label: { en: 'Train chat AI agents', es: 'Entrenar agentes de IA de chat' },
    about: {
      en: 'Give chat agents what they learn from: pages, files, questions and answers.',
      es: 'Dar a los agentes de chat su material: páginas, archivos, preguntas y respuestas.',
    },
  },
  'text-ai-agents-dashboard.readonly': {
    label: { en: 'See the chat AI dashboard', es: 'Ver el panel de IA de chat' },
    about: {
      en: 'See the conversations of chat agents and their results.',
      es: 'Ver las conversaciones de los agentes de chat y sus resultados.',
    },
  },
  'contentAI.write': {
    label: { en: 'Write content with AI', es: 'Crear contenido con IA' },
    about: {
      en: 'Have texts and pictures made by AI (Content AI).',
      es: 'Generar textos e imágenes con IA (Content AI).',
    },
  },
  'ai-studio.readonly': {
    label: { en: 'See AI Studio', es: 'Ver AI Studio' },
    about: {
      en: 'Open AI Studio and see what was made in it.',
      es: 'Abrir AI Studio y ver lo que se ha creado allí.',
    },
  },
  'ai-studio.write': {
    label: { en: 'Create in AI Studio', es: 'Crear en AI Studio' },
    about: {
      en: 'Make and change projects with AI in AI Studio.',
      es: 'Crear y modificar proyectos con IA en AI Studio.',
    },
  },
  'askai.write': {
    label: { en: 'Use the Ask AI assistant', es: 'Usar el asistente Ask AI' },
    about: {
      en: 'Ask the built-in assistant, and let it do things in the account.',
      es: 'Consultar al asistente integrado y dejar que haga tareas en la cuenta.',
    },
  },
  'copilot.readonly': {
    label: { en: 'See Copilot suggestions', es: 'Ver sugerencias de Copilot' },
    about: {
      en: 'See what the built-in Copilot assistant proposes.',
      es: 'Ver lo que propone el asistente integrado Copilot.',
    },
  },
  'eliza.write': {
    label: { en: 'Use the Eliza service', es: 'Usar el servicio Eliza' },
    about: {
      en: "Use Eliza, the platform's assistant service for answering contacts.",
      es: 'Usar Eliza, el servicio asistente de la plataforma para responder a contactos.',
    },
  },

  // Prospecting
  'prospecting.readonly': {
    label: { en: 'See prospects', es: 'Ver prospectos' },
    about: {
      en: 'See the businesses found as possible customers.',
      es: 'Ver los negocios encontrados como posibles clientes.',
    },
  },
  'prospecting.write': {
    label: { en: 'Add and edit prospects', es: 'Añadir y editar prospectos' },
    about: {
      en: 'Look for businesses, and add and change them as prospects.',
      es: 'Buscar negocios, y añadirlos y modificarlos como prospectos.',
    },
  },
  'prospecting/reports.readonly': {
    label: { en: 'See prospecting reports', es: 'Ver informes de prospección' },
    about: {
      en: "See the reports on prospects' presence on the web.",
      es: 'Ver los informes sobre la presencia web de los prospectos.',
    },
  },
  'prospecting/auditReport.write': {
    label: { en: 'Create audit reports on prospects', es: 'Crear auditorías de prospectos' },
    about: {
      en: "Have a prospect's presence on the web examined, and share the report.",
      es: 'Analizar la presencia web de un prospecto y compartir el informe.',
    },
  },

  // Account settings
  'settings.write': {
    label: { en: 'Change account settings', es: 'Cambiar la configuración de la cuenta' },
    about: {
      en: "Open the account's settings and change them.",
      es: 'Abrir la configuración de la cuenta y modificarla.',
    },
    reason: { en: 'affects the whole account', es: 'afecta a toda la cuenta' },
  },
  'locations/tags.readonly': {
    label: { en: 'See tags', es: 'Ver etiquetas' },
    about: {
      en: "See the account's tags for contacts.",
      es: 'Ver las etiquetas de contactos de la cuenta.',
    },
  },
  'locations/tags.write': {
    label: { en: 'Create and edit tags', es: 'Crear y editar etiquetas' },
    about: {
      en: "Add, rename and remove the account's tags for contacts.",
      es: 'Añadir, renombrar y quitar las etiquetas de contactos de la cuenta.',
    },
  },
  'launchpad/location.readonly': {
    label: { en: "See the account's Launchpad", es: 'Ver el Launchpad de la cuenta' },
    about: {
      en: 'See the first steps for setting up the account.',
      es: 'Ver los primeros pasos para poner en marcha la cuenta.',
    },
  },
  'launchpad/location.write': {
    label: { en: "Use the account's Launchpad", es: 'Usar el Launchpad de la cuenta' },
    about: {
      en: 'Work through the first steps: connect services and complete tasks.',
      es: 'Completar los primeros pasos: conectar servicios y terminar tareas.',
    },
  },

  // Integrations
  'native-integrations.readonly': {
    label: { en: 'See integrations', es: 'Ver integraciones' },
    about: {
      en: 'See which outside services are connected.',
      es: 'Ver qué servicios externos están conectados.',
    },
  },
  'native-integrations.write': {
    label: { en: 'Manage integrations', es: 'Gestionar integraciones' },
    about: {
      en: 'Connect and disconnect outside services.',
      es: 'Conectar y desconectar servicios externos.',
    },
    reason: { en: 'connects outside services', es: 'conecta servicios externos' },
  },
  'private-integration-location.readonly': {
    label: {
      en: 'See private integrations of the account',
      es: 'Ver integraciones privadas de la cuenta',
    },
    about: {
      en: 'See which private integrations the account has.',
      es: 'Ver qué integraciones privadas tiene la cuenta.',
    },
  },
  'private-integration-location.write': {
    label: {
      en: 'Manage private integrations of the account',
      es: 'Gestionar integraciones privadas de la cuenta',
    },
    about: {
      en: "Create and delete tokens that give programs access to the account's data.",
      es: 'Crear y eliminar tokens que dan a programas acceso a los datos de la cuenta.',
    },
    reason: { en: 'gives programs access', es: 'da acceso a programas' },
  },
  'private-integration-company.readonly': {
    label: {
      en: 'See private integrations of the agency',
      es: 'Ver integraciones privadas de la agencia',
    },
    about: {
      en: 'See which private integrations the agency has.',
      es: 'Ver qué integraciones privadas tiene la agencia.',
    },
  },
  'private-integration-company.write': {
    label: {
      en: 'Manage private integrations of the agency',
      es: 'Gestionar integraciones privadas de la agencia',
    },
    about: {
      en: 'Create and delete tokens that give programs access to the agency and its accounts.',
      es: 'Crear y eliminar tokens que dan a programas acceso a la agencia y sus cuentas.',
    },
    reason: { en: 'gives programs wide access', es: 'da amplio acceso a programas' },
  },

  // Team
  'users/team-management.readonly': {
    label: { en: 'See the team', es: 'Ver el equipo' },
    about: {
      en: 'See the users and their roles.',
      es: 'Ver los usuarios y sus roles.',
    },
  },
  'users/team-management.write': {
    label: { en: 'Manage the team', es: 'Gestionar el equipo' },
    about: {
      en: 'Add and remove users, and change their roles and permissions.',
      es: 'Añadir y quitar usuarios, y cambiar sus roles y permisos.',
    },
    reason: { en: "can change others' access", es: 'puede cambiar accesos ajenos' },
  },

  // Sign-in and audit
  'loginas.write': {
    label: { en: 'Log in as another user', es: 'Iniciar sesión como otro usuario' },
    about: {
      en: "Work in the portal under another user's name and with their rights.",
      es: 'Trabajar en el portal a nombre de otro usuario y con sus permisos.',
    },
    reason: { en: 'can act as somebody else', es: 'puede actuar como otra persona' },
  },
  'users-sso-login-management.readonly': {
    label: { en: 'See who signs in with SSO', es: 'Ver quién inicia sesión con SSO' },
    about: {
      en: 'See which users sign in through single sign-on (SSO).',
      es: 'Ver qué usuarios entran con inicio de sesión único (SSO).',
    },
  },
  'users-sso-login-management.write': {
    label: { en: 'Decide who signs in with SSO', es: 'Decidir quién inicia sesión con SSO' },
    about: {
      en: 'Decide which users sign in through single sign-on (SSO) and which with a password.',
      es: 'Decidir qué usuarios entran con inicio de sesión único (SSO) y cuáles con contraseña.',
    },
    reason: { en: 'can lock users out', es: 'puede dejar usuarios sin acceso' },
  },
  'sso-config.write': {
    label: { en: 'Set up single sign-on (SSO)', es: 'Configurar el inicio de sesión único (SSO)' },
    about: {
      en: 'Connect or change the service through which users sign in.',
      es: 'Conectar o cambiar el servicio con el que los usuarios inician sesión.',
    },
    reason: { en: 'changes how everyone signs in', es: 'cambia cómo entran todos' },
  },
  'audit-logs.readonly': {
    label: { en: 'See audit logs', es: 'Ver registros de auditoría' },
    about: {
      en: 'See who did what in the account, and when.',
      es: 'Ver quién hizo qué en la cuenta y cuándo.',
    },
    reason: { en: "shows everyone's activity", es: 'muestra la actividad de todos' },
  },
  'audit-logs.export': {
    label: { en: 'Export audit logs', es: 'Exportar registros de auditoría' },
    about: {
      en: 'Download the record of who did what, and when.',
      es: 'Descargar el registro de quién hizo qué y cuándo.',
    },
    reason: { en: "takes everyone's activity out", es: 'extrae la actividad de todos' },
  },

  // Agency: accounts
  'locations.create': {
    label: { en: 'Create accounts', es: 'Crear cuentas' },
    about: {
      en: 'Add new accounts to the agency.',
      es: 'Añadir cuentas nuevas a la agencia.',
    },
    reason: { en: 'may bring costs', es: 'puede generar costos' },
  },
  'locations.details.manage': {
    label: { en: 'Manage account details', es: 'Gestionar los datos de las cuentas' },
    about: {
      en: "Change the accounts' name, address and other business details.",
      es: 'Cambiar el nombre, la dirección y otros datos de las cuentas.',
    },
    reason: { en: 'changes any account', es: 'cambia cualquier cuenta' },
  },
  'locations.features-limits.manage': {
    label: {
      en: 'Manage features and limits of accounts',
      es: 'Gestionar funciones y límites de las cuentas',
    },
    about: {
      en: 'Decide what each account can use, and how much of it.',
      es: 'Decidir qué puede usar cada cuenta y cuánto.',
    },
    reason: { en: 'changes what accounts can use', es: 'cambia lo que usan las cuentas' },
  },
  'locations.agency-subaccounts.manage': {
    label: { en: "Manage the agency's accounts", es: 'Gestionar las cuentas de la agencia' },
    about: {
      en: 'Manage the accounts that belong to the agency, all in one place.',
      es: 'Gestionar en un solo lugar las cuentas que pertenecen a la agencia.',
    },
    reason: { en: 'reaches all accounts', es: 'alcanza a todas las cuentas' },
  },
  'locations.export.list': {
    label: { en: 'Export the list of accounts', es: 'Exportar la lista de cuentas' },
    about: {
      en: "Download the list of the agency's accounts with their contact details.",
      es: 'Descargar la lista de cuentas de la agencia con sus datos de contacto.',
    },
    reason: { en: 'takes client data out', es: 'extrae datos de clientes' },
  },
  'locations.pause-resume': {
    label: { en: 'Pause and resume accounts', es: 'Pausar y reanudar cuentas' },
    about: {
      en: 'Switch a whole account off for everybody in it, and on again.',
      es: 'Suspender una cuenta entera para todos sus usuarios y reactivarla.',
    },
    reason: { en: 'can cut off a whole account', es: 'puede suspender una cuenta' },
  },
  'locations.billing.manage': {
    label: { en: 'Manage the billing of accounts', es: 'Gestionar la facturación de las cuentas' },
    about: {
      en: 'Change the plan, payment and charges of accounts.',
      es: 'Cambiar el plan, el pago y los cargos de las cuentas.',
    },
    reason: { en: 'moves money', es: 'mueve dinero' },
  },
  'locations.delete': {
    label: { en: 'Delete accounts', es: 'Eliminar cuentas' },
    about: {
      en: 'Remove an account with everything in it.',
      es: 'Eliminar una cuenta con todo su contenido.',
    },
    reason: { en: 'deletes whole accounts', es: 'elimina cuentas enteras' },
  },
  'internaltools.location-transfer.readonly': {
    label: { en: 'See account transfers', es: 'Ver transferencias de cuentas' },
    about: {
      en: 'See which accounts are being handed over to or from the agency.',
      es: 'Ver qué cuentas se están transfiriendo desde o hacia la agencia.',
    },
  },
  'internaltools.location-transfer.write': {
    label: { en: 'Transfer accounts', es: 'Transferir cuentas' },
    about: {
      en: 'Hand an account over to another agency, or accept one.',
      es: 'Pasar una cuenta a otra agencia o aceptar una.',
    },
    reason: { en: 'gives accounts away', es: 'entrega cuentas a otros' },
  },

  // Agency: snapshots
  'snapshots/api.readonly': {
    label: { en: 'See snapshots', es: 'Ver snapshots' },
    about: {
      en: 'See the snapshots: copies of an account from which others are set up.',
      es: 'Ver los snapshots: copias de una cuenta con las que se preparan otras.',
    },
  },
  'snapshots/api.create': {
    label: { en: 'Create snapshots', es: 'Crear snapshots' },
    about: {
      en: 'Make a new snapshot from an account.',
      es: 'Crear un snapshot nuevo a partir de una cuenta.',
    },
  },
  'snapshots/api.edit': {
    label: { en: 'Edit snapshots', es: 'Editar snapshots' },
    about: {
      en: "Change a snapshot's name and what it contains.",
      es: 'Cambiar el nombre de un snapshot y lo que contiene.',
    },
    reason: { en: 'affects future accounts', es: 'afecta a futuras cuentas' },
  },
  'snapshots/api.refresh': {
    label: { en: 'Refresh snapshots', es: 'Actualizar snapshots' },
    about: {
      en: "Replace a snapshot's content with the present state of its account.",
      es: 'Reemplazar el contenido de un snapshot con el estado actual de su cuenta.',
    },
    reason: { en: 'replaces the old content', es: 'reemplaza lo anterior' },
  },
  'snapshots/api.push': {
    label: { en: 'Push snapshots to accounts', es: 'Aplicar snapshots a cuentas' },
    about: {
      en: "Put a snapshot's content into one or many accounts.",
      es: 'Llevar el contenido de un snapshot a una o muchas cuentas.',
    },
    reason: { en: 'can overwrite account content', es: 'puede sobrescribir contenido' },
  },
  'snapshots/api.share': {
    label: { en: 'Share snapshots', es: 'Compartir snapshots' },
    about: {
      en: 'Give a snapshot to other agencies or accounts by a link.',
      es: 'Entregar un snapshot a otras agencias o cuentas mediante un enlace.',
    },
    reason: { en: 'hands your setup to others', es: 'entrega la configuración a otros' },
  },
  'snapshots/api.delete': {
    label: { en: 'Delete snapshots', es: 'Eliminar snapshots' },
    about: {
      en: 'Remove a snapshot from the agency.',
      es: 'Eliminar un snapshot de la agencia.',
    },
    reason: { en: 'deletes snapshots for good', es: 'elimina snapshots para siempre' },
  },

  // Agency: company and billing
  'companies.write': {
    label: { en: 'Change the agency', es: 'Modificar la agencia' },
    about: {
      en: "Change the agency's details, domain and settings.",
      es: 'Cambiar los datos, el dominio y la configuración de la agencia.',
    },
    reason: { en: 'affects the whole agency', es: 'afecta a toda la agencia' },
  },
  'internaltools.billing.readonly': {
    label: { en: "See the agency's billing", es: 'Ver la facturación de la agencia' },
    about: {
      en: "See the agency's plan, invoices and charges.",
      es: 'Ver el plan, las facturas y los cargos de la agencia.',
    },
    reason: { en: 'shows billing data', es: 'muestra datos de facturación' },
  },
  'internaltools.billing.write': {
    label: { en: "Manage the agency's billing", es: 'Gestionar la facturación de la agencia' },
    about: {
      en: "Change the agency's plan, payment method and charges.",
      es: 'Cambiar el plan, el método de pago y los cargos de la agencia.',
    },
    reason: { en: 'moves money', es: 'mueve dinero' },
  },
  'internaltools.billing-common.readonly': {
    label: { en: 'See general billing data', es: 'Ver datos generales de facturación' },
    about: {
      en: 'See the billing data that the agency and its accounts share.',
      es: 'Ver los datos de facturación comunes a la agencia y sus cuentas.',
    },
    reason: { en: 'shows billing data', es: 'muestra datos de facturación' },
  },
  'internaltools.billing-common.write': {
    label: { en: 'Change general billing data', es: 'Cambiar datos generales de facturación' },
    about: {
      en: 'Change the billing data that the agency and its accounts share.',
      es: 'Cambiar los datos de facturación comunes a la agencia y sus cuentas.',
    },
    reason: { en: 'can move money', es: 'puede mover dinero' },
  },
  'affiliateportal.readonly': {
    label: { en: 'See the affiliate portal', es: 'Ver el portal de afiliados' },
    about: {
      en: "See the agency's affiliate portal, its referrals and commissions.",
      es: 'Ver el portal de afiliados de la agencia, sus referidos y comisiones.',
    },
  },
  'affiliateportal.write': {
    label: { en: 'Manage the affiliate portal', es: 'Gestionar el portal de afiliados' },
    about: {
      en: "Change the agency's affiliate portal and how commissions are paid.",
      es: 'Modificar el portal de afiliados de la agencia y el pago de comisiones.',
    },
    reason: { en: 'handles commissions', es: 'maneja comisiones' },
  },
  'agency/launchpad.readonly': {
    label: { en: "See the agency's Launchpad", es: 'Ver el Launchpad de la agencia' },
    about: {
      en: 'See the first steps for setting up the agency.',
      es: 'Ver los primeros pasos para poner en marcha la agencia.',
    },
  },
  'agency/launchpad.write': {
    label: { en: "Use the agency's Launchpad", es: 'Usar el Launchpad de la agencia' },
    about: {
      en: "Work through the agency's first steps and complete its tasks.",
      es: 'Completar los primeros pasos de la agencia y sus tareas.',
    },
  },
  'custom-menu-link.write': {
    label: { en: 'Create and edit custom menu links', es: 'Crear y editar enlaces del menú' },
    about: {
      en: "Add own links to the portal's menu and decide who sees them.",
      es: 'Añadir enlaces propios al menú del portal y decidir quién los ve.',
    },
  },
};
