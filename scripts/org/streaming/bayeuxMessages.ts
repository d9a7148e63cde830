import { z } from 'zod';

/** A message of the Bayeux protocol as a client sends it. */
const messageSchema = z.object({
    channel: z.string(),
    id: z.union([z.string(), z.number()]).optional(),
    clientId: z.string().optional(),
    connectionType: z.string().optional(),
    subscription: z.union([z.string(), z.array(z.string())]).optional(),
    advice: z.object({ timeout: z.number().optional() }).optional(),
    ext: z.record(z.string(), z.unknown()).optional()
});

const bodySchema = z.union([z.array(messageSchema), messageSchema.transform((message) => [message])]);

export type BayeuxRequest = z.infer<typeof messageSchema>;

/** A message of the server: an answer to a request, or an event. */
export interface BayeuxReply {
    channel: string;
    id?: string | number;
    clientId?: string;
    successful?: boolean;
    error?: string;
    [more: string]: unknown;
}

/** How long a client may be kept waiting, and what it does next. */
export interface Advice {
    reconnect: 'retry' | 'handshake' | 'none';
    interval: number;
    timeout?: number;
}

/** The messages of a request's body; undefined where they are none. */
export function readMessages(body: unknown): BayeuxRequest[] | undefined {
    const read = bodySchema.safeParse(body);
    return read.success ? read.data : undefined;
}

export const advice = (reconnect: Advice['reconnect'], timeout?: number): Advice => ({
    reconnect,
    interval: 0,
    ...(timeout === undefined ? {} : { timeout })
});

/** The answer to a request: what names it again, and how it went. */
export function answerTo({ channel, id, clientId }: BayeuxRequest, details: Partial<BayeuxReply> = {}): BayeuxReply {
    return {
        channel,
        ...(id === undefined ? {} : { id }),
        ...(clientId === undefined ? {} : { clientId }),
        successful: true,
        ...details
    };
}

/** The refusal of a request, `403::Unknown client`. */
export function refusalOf(request: BayeuxRequest, error: string, details: Partial<BayeuxReply> = {}): BayeuxReply {
    return answerTo(request, { successful: false, error, ...details });
}
