/**
 * How StackOne's connector for Shortcut wants its credential: under which key, and which values it sets itself.
 * Texts are StackOne's own, made fit to be shown.
 */
export interface Connector {
  integrationId: string;
  credentialKey: string;
  presets: Record<string, string | number | boolean>;
  /** What it needs beside the token, for the person to fill in. */
  fields: ConnectorField[];
  notices: string[];
  /** The account that the session edits; null for a session that links a new one. */
  edits: EditedAccount | null;
}

/** One more thing that a connector needs. `options` are the choices of a `select`, and empty for all others. */
export interface ConnectorField {
  key: string;
  label: string;
  /** What belongs there, and in which form. */
  description: string;
  placeholder: string;
  type: 'text' | 'number' | 'secret' | 'long-text' | 'select';
  options: { value: string; label: string }[];
}

/** What is known of the account before it is updated; texts are empty where the Hub does not say. */
export interface EditedAccount {
  id: string;
  /** The last characters of its token. */
  ending: string;
  workspace: string;
}

/** What the person filled in, by the field's key. */
export type Answers = Readonly<Record<string, string>>;
