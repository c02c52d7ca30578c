/** What `npm start` hands to the page; everything here is public. */
interface ImportMetaEnv {
  readonly VITE_BACKEND_URL: string;
  readonly VITE_LOGTO_ENDPOINT: string;
  readonly VITE_LOGTO_APP_ID: string;
  readonly VITE_API_RESOURCE: string;
  /** Only with the in-memory Logto, whose mails go nowhere else. */
  readonly VITE_MAILBOX_URL?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
