import type {
  ChannelStatus,
  MessageChange,
  MessagePurpose,
  MessageReply,
  OutgoingMessage,
} from '@ledningsplats/shared/channels/message.ts';

/** Delivery, as its callers see it: `services.messages`. What to send to whom, and what then, is theirs. */
export interface Messages {
  /** One commit; known ids are left as they are. */
  enqueue(messages: readonly OutgoingMessage[]): Promise<void>;
  /** What is still queued. */
  cancel(purpose: MessagePurpose): Promise<void>;
  states(purpose: MessagePurpose): Promise<MessageChange[]>;
  /** Batched, a few times a second at most: where each message stands last. Answers how to stop listening. */
  onChange(listener: (changes: readonly MessageChange[]) => void): () => void;
  /** The changes of TiB that something is still queued for. */
  queuedHandovers(): Promise<MessagePurpose[]>;
  /** The change of TiB that somebody was last sent a message of. */
  lastHandover(): Promise<MessagePurpose | null>;
  /** Changes that nobody has taken (`markReported`), also from before a restart: where each message stands now. Of call-outs and trials; the rest is asked about by `states`. */
  unreported(): Promise<MessageChange[]>;
  /** These have been taken. A message that has changed again since is told again. */
  markReported(changes: readonly Pick<MessageChange, 'id' | 'state'>[]): Promise<void>;
  /** A reply is acknowledged to its gateway when the listeners have taken it; where one fails, the gateway tells it again. */
  onReply(listener: (reply: MessageReply) => void | Promise<void>): () => void;
  status(): Promise<ChannelStatus[]>;
}
